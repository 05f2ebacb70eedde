import { describe, expect, it } from 'vitest';
import { aMandate } from '#tests/builders/entries.ts';
import { itHasEveryState } from '#tests/builders/section-states.ts';
import { aSection, linesOf } from '#tests/builders/summaries.ts';

itHasEveryState('acting-on-behalf', aMandate());

describe('who may act for the client', () => {
  it('puts the widest right first', () => {
    const { view } = aSection('acting-on-behalf', [
      aMandate({ type: 'nextOfKin' }),
      aMandate({ type: 'mandate' }),
      aMandate({ type: 'guardian' }),
    ]);
    expect(view.rows.map(({ type }) => type)).toEqual(['guardian', 'mandate', 'nextOfKin']);
  });

  it.each([
    [{ to: '2026-11-18' }, 1],
    [{ to: '2026-11-17' }, 0],
    [{ from: '2026-11-19' }, 0],
    [{ from: '2026-11-18' }, 1],
  ])('in force %j: %i', (period, count) => {
    expect(aSection('acting-on-behalf', [aMandate(period)]).view.rows).toHaveLength(count);
  });

  it('reads as text with the end of the mandate', () => {
    const mandate = aMandate({
      type: 'mandate',
      relationship: 'tytär',
      from: '2026-01-02',
      to: '2027-01-31',
    });
    expect(linesOf(aSection('acting-on-behalf', [mandate]))).toEqual([
      'Valtuutettu: Oili Tervahauta, tytär, 31.1.2027 asti, 2.1.2026 (Terveys)',
    ]);
  });
});
