import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import type { SectionId } from '#lib/summary/section.ts';
import { anOwner, aPlan, aTask } from '#tests/builders/entries.ts';
import { aClientRecord, aClosedResult, anIdentity, anOkResult } from '#tests/builders/records.ts';
import { aSummary, linesOf } from '#tests/builders/summaries.ts';

const late: readonly Entry[] = [
  aPlan({ reviewDue: '2026-02-11' }),
  aTask({ text: 'Soitto', due: '2026-11-08' }),
];

function summaryOf(death: { readonly deceased: boolean; readonly deceasedOn?: string }, entries = late) {
  const client = anIdentity(death);
  return aSummary(
    aClientRecord({
      health: anOkResult(entries, { client }),
      social: anOkResult([], { register: 'social' }),
    }),
  );
}

/** What asks somebody to do something, by what the source says of the death. */
function remindersIn({ sections }: ReturnType<typeof summaryOf>) {
  return {
    late: [sections.plan.view.worstLateDays, sections.pathways.view.tasks[0]?.lateDays],
    missing: sections.owners.view.rows.flatMap((row) => (row.state === 'notRecorded' ? [row.role] : [])),
    riskFactors: sections['risk-factors'].view.rows.filter(({ state }) => state === 'notRecorded').length > 0,
  };
}

const living = { late: [280, 10], missing: ['careLead', 'ownWorker'], riskFactors: true };
const dead = { late: [undefined, undefined], missing: [], riskFactors: false };

describe('the summary of somebody who has died', () => {
  it.each([
    [{ deceased: false }, living],
    [{ deceased: true }, dead],
    [{ deceased: true, deceasedOn: '2026-11-18' }, dead],
    [{ deceased: true, deceasedOn: '2026' }, dead],
    [{ deceased: true, deceasedOn: '2026-11-19' }, living],
  ])('%j: what it reminds of', (death, reminders) => {
    expect(remindersIn(summaryOf(death))).toEqual(reminders);
  });

  it('still tells what was recorded, with the dates, and who answered for the client', () => {
    const owner = anOwner({ role: 'careLead', name: 'Liisa Pulkkinen', from: '2026-02-03' });
    const { sections } = summaryOf({ deceased: true, deceasedOn: '2026-10-27' }, [...late, owner]);
    expect(sections.plan.view.plans).toMatchObject([{ reviewDue: '2026-02-11' }]);
    expect(sections.pathways.view.tasks).toMatchObject([{ text: 'Soitto', due: '2026-11-08' }]);
    expect(sections.owners.view.rows).toMatchObject([{ state: 'named', name: 'Liisa Pulkkinen' }]);
    for (const id of ['plan', 'pathways'] as const satisfies readonly SectionId[])
      expect(linesOf(sections[id]).join(' ')).not.toContain('myöhässä');
  });

  it('says of a register that is closed that it is closed, and not that nobody answered', () => {
    const record = aClientRecord({
      health: anOkResult([], { client: anIdentity({ deceased: true }) }),
      social: aClosedResult(),
    });
    expect(aSummary(record).sections.owners.view.rows).toEqual([
      { state: 'notPermitted', role: 'ownWorker', register: 'social' },
    ]);
  });

  it('says of a death that is dated ahead that it is, and takes the client to live', () => {
    const { banner } = summaryOf({ deceased: true, deceasedOn: '2027-01-02' });
    expect(banner).toMatchObject({ deceased: false, deathAhead: '2027-01-02', age: { years: 58 } });
    expect(banner).not.toHaveProperty('deceasedOn');
    expect(summaryOf({ deceased: true, deceasedOn: '2026-01-02' }).banner).not.toHaveProperty('deathAhead');
  });

  it('believes the source that has the day, of several that know', () => {
    const record = aClientRecord({
      health: anOkResult([], { client: anIdentity({ deceased: true, deceasedOn: '2027-01-02' }) }),
      social: anOkResult([], {
        register: 'social',
        client: anIdentity({ deceased: true, deceasedOn: '2026-10-27' }),
      }),
    });
    expect(aSummary(record).banner).toMatchObject({ deceased: true, deceasedOn: '2026-10-27' });
    expect(aSummary(record).banner).not.toHaveProperty('deathAhead');
  });
});
