import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { ConflictVersions } from '#components/access/outbox/ConflictVersions.tsx';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import { languages } from '#lib/base/language.ts';
import { toOwnerTeam } from '#lib/fhir/loop-care-team.ts';
import type { LoopTaskFacts } from '#lib/fhir/loop-task.ts';
import { toLoopTask } from '#lib/fhir/write-loop-task.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import { outi, tiina } from '#tests/builders/loop.ts';

const request: LoopTaskFacts = {
  step: 'ownerRequest',
  status: 'requested',
  at: '2026-11-16T08:00:00.000Z',
  by: { reference: 'Practitioner/oinonen', name: 'Ritva Oinonen' },
  owner: tiina,
  due: '2026-12-16',
  ruleIds: [],
};
const accepted = toLoopTask(
  { ...request, status: 'accepted', changedAt: '2026-11-18T07:41:00Z', changedBy: tiina },
  'Patient/1',
);
const cancelled = toLoopTask(
  { ...request, status: 'cancelled', changedAt: '2026-11-18T07:40:00Z', changedBy: request.by },
  'Patient/1',
);

async function rowsOf(mine: ResourceJson, theirs: ResourceJson, language: (typeof languages)[number] = 'fi') {
  const words = await loadWords(language, ['terms', 'outbox']);
  await render(
    <WordsProvider language={language} timeZone="Europe/Helsinki" initial={words}>
      <ConflictVersions mine={mine} theirs={theirs} />
    </WordsProvider>,
  );
  return [...document.querySelectorAll('[data-differs]')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(' | '),
  );
}

describe('two versions of a step of the loop', () => {
  it('say who, what and when, in words', async () => {
    expect(await rowsOf(accepted, cancelled)).toEqual([
      'Tila (eroaa) | hyväksytty | peruttu',
      'Muuttaja (eroaa) | Tiina Mustonen | Ritva Oinonen',
      expect.stringMatching(/^Muutettu \(eroaa\) \| .*9\.41.* \| .*9\.40/),
    ]);
  });
  it('say who the owner is by either', async () => {
    const day = { role: 'careLead', from: '2026-11-18', dayBefore: '2026-11-17' };
    const rows = await rowsOf(
      toOwnerTeam({ ...day, member: tiina }, 'Patient/1'),
      toOwnerTeam({ ...day, member: outi }, 'Patient/1'),
    );
    expect(rows).toEqual([
      'Vastuuhenkilö (eroaa) | Tiina Mustonen, Hoitovastaava, Alkaen 18.11.2026 | Outi Karppinen, Hoitovastaava, Alkaen 18.11.2026',
    ]);
  });
  it.each(languages)('have all their words in %s', async (language) => {
    expect((await rowsOf(accepted, cancelled, language)).join(' ')).not.toContain('⟦');
  });
});
