import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { anOwnerRequest, aRowFinding } from '#tests/builders/group.ts';
import { rowsDaysAgo } from '#tests/builders/worklist-row-parts.ts';
import { randomRows } from '#tests/builders/worklist-rows.ts';

/** A team in which somebody was named every month. */
export const team = randomRows(600, 3).map((row, index): WorklistRow => {
  if (index % 4 !== 0) return row;
  const ago = (index * 7) % 360;
  const found = rowsDaysAgo(ago + 6 + ((index * 13) % 30) + Math.floor(ago / 40));
  const owner = { reference: 'Practitioner/mustonen', name: 'Tiina Mustonen' };
  const accepted = anOwnerRequest({ owner, status: 'accepted', changedAt: `${rowsDaysAgo(ago)}T08:00:00Z` });
  return {
    ...row,
    findings: [aRowFinding({ metOn: found })],
    owner: { state: 'named', role: 'careLead', ...owner },
    loop: [accepted],
  };
});
