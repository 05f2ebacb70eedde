import { describe, expect, it } from 'vitest';
import { aConcept, aMedication } from '#tests/builders/entries.ts';
import { itHasEveryState } from '#tests/builders/section-states.ts';
import { aSection, linesOf } from '#tests/builders/summaries.ts';

itHasEveryState('medication', aMedication());

describe('medication', () => {
  it.each([
    ['active', undefined, true],
    ['unknown', undefined, true],
    ['onHold', undefined, true],
    ['active', '2026-11-18', true],
    ['active', '2026-11-17', false],
    ['completed', undefined, false],
    ['stopped', undefined, false],
  ] as const)('of status %s with end %s is in use: %s', (status, ended, inUse) => {
    const { view } = aSection('medication', [
      aMedication({ status, ...(ended === undefined ? {} : { ended }) }),
    ]);
    expect(view.inUse).toHaveLength(inUse ? 1 : 0);
    expect(view.past).toHaveLength(inUse ? 0 : 1);
  });

  it('says its latest review', () => {
    const { view } = aSection('medication', [
      aMedication({ reviewed: '2025-03-04' }),
      aMedication({ reviewed: '2026-09-04' }),
      aMedication(),
    ]);
    expect(view.reviewed).toBe('2026-09-04');
  });

  it('marks what is on hold and as needed', () => {
    const { view } = aSection('medication', [aMedication({ status: 'onHold', asNeeded: true })]);
    expect(view.inUse).toMatchObject([{ onHold: true, asNeeded: true }]);
  });

  it('reads as text', () => {
    const section = aSection('medication', [
      aMedication({ asNeeded: true, dosage: '1 tabletti' }),
      aMedication({ concept: aConcept('Amoksisilliini'), status: 'completed', ended: '2026-05-10' }),
    ]);
    expect(linesOf(section)).toEqual([
      'Metformiini 500 mg: 1 tabletti, tarvittaessa, 1.2.2024 (Terveys)',
      'Amoksisilliini: 1 tabletti 2 kertaa päivässä, ei enää käytössä, 10.5.2026 (Terveys)',
    ]);
  });
});
