import { describe, expect, it } from 'vitest';
import { aConcept, aProblem } from '#tests/builders/entries.ts';
import { itHasEveryState } from '#tests/builders/section-states.ts';
import { aSection, linesOf } from '#tests/builders/summaries.ts';

itHasEveryState('problems', aProblem());

describe('problems', () => {
  it.each([
    ['active', undefined, 'active'],
    ['unknown', undefined, 'active'],
    ['unknown', '2025-01-01', 'past'],
    ['inactive', undefined, 'past'],
    ['resolved', '2025-01-01', 'past'],
  ] as const)('of status %s, ended %s, are %s', (status, ended, group) => {
    const { view } = aSection('problems', [aProblem({ status, ...(ended === undefined ? {} : { ended }) })]);
    expect([view.active.length, view.past.length]).toEqual(group === 'active' ? [1, 0] : [0, 1]);
  });

  it('are not shown when refuted, and marked when provisional', () => {
    const { view } = aSection('problems', [
      aProblem({ certainty: 'refuted' }),
      aProblem({ certainty: 'provisional' }),
    ]);
    expect(view.active).toMatchObject([{ provisional: true }]);
  });

  it('stand newest first with the date of the newest, recorded dates where no onset is', () => {
    const { onset: _none, ...undated } = aProblem({
      concept: aConcept('Uusi', 'R52'),
      recordedAt: '2026-11-12T10:00:00+02:00',
    });
    const { view } = aSection('problems', [aProblem({ concept: aConcept('Vanha'), onset: '2015' }), undated]);
    expect(view.active.map(({ text }) => text)).toEqual(['Uusi', 'Vanha']);
    expect(view.latest).toBe('2026-11-12T10:00:00+02:00');
  });

  it('show the ICD-10 code before another', () => {
    const concept = {
      text: 'Diabetes',
      codings: [
        { kind: 'snomed', code: '44054006' },
        { kind: 'icd10', code: 'E11.9' },
      ],
    } as const;
    expect(aSection('problems', [aProblem({ concept })]).view.active[0]).toMatchObject({
      code: 'E11.9',
      codeSystem: 'icd10',
    });
  });

  it('read as text', () => {
    const section = aSection('problems', [
      aProblem(),
      aProblem({
        concept: aConcept('Lonkkamurtuma', 'S72.0'),
        status: 'resolved',
        onset: '2019',
        ended: '2020-03',
      }),
    ]);
    expect(linesOf(section)).toEqual([
      'Alaselkäkipu (M54.5), 15.10.2026 (Terveys)',
      'Lonkkamurtuma (S72.0), päättynyt, 3/2020 (Terveys)',
    ]);
  });
});
