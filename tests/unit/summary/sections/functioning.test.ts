import { describe, expect, it } from 'vitest';
import { aFunctioning } from '#tests/builders/entries.ts';
import { itHasEveryState } from '#tests/builders/section-states.ts';
import { aSection, linesOf } from '#tests/builders/summaries.ts';

itHasEveryState('functioning', aFunctioning());

const earlier = '2025-09-09T09:00:00+03:00';

describe('functional capacity', () => {
  it.each([
    [0, 1, 'declined'],
    [2, 1, 'improved'],
    [1, 1, 'same'],
    ['notSpecified', 1, undefined],
    [1, 'notApplicable', undefined],
  ] as const)('from %s to %s is %s', (before, now, change) => {
    const { view } = aSection('functioning', [
      aFunctioning({ performance: before, assessed: earlier }),
      aFunctioning({ performance: now }),
    ]);
    expect(view.rows).toHaveLength(1);
    expect(view.rows[0]?.change).toBe(change);
    expect(view.rows[0]?.previous).toEqual({ performance: before, date: earlier });
  });

  it.each([
    [2, 3, 1],
    [3, 1, 2],
    [2, 2, undefined],
    [2, 'notSpecified', undefined],
    [2, undefined, undefined],
  ] as const)('professional %s and client %s differ by %s', (performance, ownRating, difference) => {
    const { view } = aSection('functioning', [
      aFunctioning({ performance, ...(ownRating === undefined ? {} : { ownRating }) }),
    ]);
    expect(view.rows[0]?.difference).toBe(difference);
  });

  it('shows the newest assessment only, of one day, register and set', () => {
    const { view } = aSection('functioning', [
      aFunctioning({ code: 'd450' }),
      aFunctioning({ code: 'b130' }),
      aFunctioning({ code: 'd850', assessed: earlier }),
      aFunctioning({ code: 'd230', register: 'social' }),
      aFunctioning({ code: 'd455', set: 'Muu' }),
    ]);
    expect(view.rows.map(({ code }) => code)).toEqual(['b130', 'd450']);
    expect(view).toMatchObject({ set: 'Generic-7', assessed: '2026-09-04T09:00:00+03:00' });
  });

  it('keeps one assessment together though it was filled in on two days, and apart from the rest of its last day', () => {
    const { view } = aSection('functioning', [
      aFunctioning({ code: 'd450', assessment: 'a' }),
      aFunctioning({ code: 'b130', assessment: 'a', assessed: '2026-09-02T09:00:00+03:00' }),
      aFunctioning({ code: 'd230', assessment: 'b', assessed: '2026-09-04T08:00:00+03:00' }),
      aFunctioning({ code: 'd455', assessed: '2026-09-04T08:00:00+03:00' }),
    ]);
    expect(view.rows.map(({ code }) => code)).toEqual(['b130', 'd450']);
  });

  it('shows help as help beside the same factor as a barrier, and without a change of one into the other', () => {
    const { performance: _performance, ...help } = aFunctioning({
      code: 'e310',
      text: 'Lähiperhe',
      facilitator: 3,
    });
    const section = aSection('functioning', [
      help,
      aFunctioning({ code: 'e310', text: 'Lähiperhe', performance: 1 }),
      aFunctioning({ code: 'e310', text: 'Lähiperhe', performance: 4, assessed: earlier }),
    ]);
    expect(linesOf(section)).toEqual([
      'Lähiperhe (e310): tukee huomattavasti, 4.9.2026 (Terveys)',
      'Lähiperhe (e310): suoriutuminen lievä, parantunut 4 → 1, 4.9.2026 (Terveys)',
    ]);
  });

  it('reads as text, with the change as numbers', () => {
    const section = aSection('functioning', [
      aFunctioning({ performance: 1, assessed: earlier }),
      aFunctioning({ performance: 2, ownRating: 3 }),
    ]);
    expect(linesOf(section)).toEqual([
      'Käveleminen (d450): suoriutuminen kohtalainen, oma arvio vaikea, ero 1, heikentynyt 1 → 2, 4.9.2026 (Terveys)',
    ]);
  });
});
