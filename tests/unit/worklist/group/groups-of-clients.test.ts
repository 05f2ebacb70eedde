import { describe, expect, it } from 'vitest';
import { clientsByRule } from '#lib/worklist/group/clients-by-rule.ts';
import { countClients } from '#lib/worklist/group/counted-clients.ts';
import { municipalities } from '#lib/worklist/group/municipalities.ts';
import { ruleUsefulness } from '#lib/worklist/group/rule-usefulness.ts';
import { segmentsAndTiers } from '#lib/worklist/group/segments-and-tiers.ts';
import type { RowFinding, WorklistRow } from '#lib/worklist/worklist-row.ts';
import { aRowFinding, clients } from '#tests/builders/group.ts';

const inSegment = (count: number, id: 'network' | 'community', findings: readonly RowFinding[] = []) =>
  clients(count, { segment: { id, agreed: false }, findings }, `${id} ${findings[0]?.tier ?? 'none'}`);
const first = [aRowFinding(), aRowFinding({ ruleId: 'no-plan', tier: 'check' })];
const check = [aRowFinding({ ruleId: 'no-plan', tier: 'check' })];

describe('clients by segment and tier', () => {
  it('stand under the highest tier that waits', () => {
    const { bars, tiers } = segmentsAndTiers([
      ...inSegment(6, 'network', first),
      ...inSegment(7, 'network', check),
      ...inSegment(8, 'community'),
    ]);
    expect(bars.find(({ segment }) => segment === 'network')).toEqual({
      segment: 'network',
      count: 13,
      tiers: { first: 6, check: 7, note: 0, none: 0 },
    });
    expect(tiers).toEqual({ first: 6, check: 7, note: 0, none: 8 });
  });

  it('do not count a finding that was handled, and do count one that lapsed unassessed', () => {
    const handled = [aRowFinding({ state: 'handled' }), aRowFinding({ state: 'lapsed', tier: 'note' })];
    expect(segmentsAndTiers(inSegment(9, 'network', handled)).tiers.note).toBe(9);
  });

  it('hide a small tier behind the next one, and tell no total of either', () => {
    const { bars, tiers } = segmentsAndTiers([
      ...inSegment(2, 'network', first),
      ...inSegment(7, 'network', check),
      ...inSegment(20, 'network'),
      ...inSegment(8, 'community', check),
    ]);
    expect(bars.find(({ segment }) => segment === 'network')?.tiers).toEqual({
      first: 'small',
      check: 'small',
      note: 0,
      none: 20,
    });
    expect(tiers).toEqual({ first: 'small', check: 'small', note: 0, none: 20 });
  });

  it('tell how many segments were agreed only where those suggested are not few', () => {
    const agreed = clients(9, { segment: { id: 'network', agreed: true } }, 'a');
    expect(segmentsAndTiers([...agreed, ...inSegment(6, 'network'), ...clients(20, {}, 'n')]).agreed).toBe(9);
    expect(segmentsAndTiers([...agreed, ...inSegment(3, 'network'), ...clients(20, {}, 'n')]).agreed).toBe(
      'small',
    );
    expect(segmentsAndTiers([...agreed, ...clients(3, {}, 'n')]).agreed).toBe('small');
  });

  it('hide a small segment with the next smallest', () => {
    const { bars } = segmentsAndTiers([...inSegment(3, 'community'), ...inSegment(30, 'network')]);
    expect(bars.map(({ count }) => count)).toEqual([0, 'small', 0, 'small', 0]);
  });
});

describe('clients by municipality', () => {
  const from = (count: number, name: string) =>
    clients(count, { municipality: { kind: 'known', name } }, name);

  it('are told the largest first, unknown and protected ones last and as one', () => {
    const rows = [
      ...from(9, 'Sotkamo'),
      ...from(20, 'Kajaani'),
      ...clients(30, { municipality: { kind: 'hidden' } }, 'h'),
      ...clients(30, { municipality: { kind: 'notRecorded' } }, 'n'),
    ];
    expect(municipalities(rows).bars).toEqual([
      { municipality: 'Kajaani', count: 20 },
      { municipality: 'Sotkamo', count: 9 },
      { municipality: '', count: 60 },
    ]);
  });

  it('do not name a small one, and tell the rest together', () => {
    const rows = [...from(20, 'Kajaani'), ...from(9, 'Sotkamo'), ...from(2, 'Puolanka')];
    expect(municipalities(rows)).toEqual({
      bars: [{ municipality: 'Kajaani', count: 20 }],
      others: 11,
      isPartial: true,
    });
  });
});

describe('clients by rule', () => {
  it('are counted once a rule, the first tier before the others', () => {
    const twice = [...first, aRowFinding({ origin: 'server' })];
    const { bars } = clientsByRule([...clients(6, { findings: twice }), ...clients(7, {}, 'b')]);
    expect(bars.map(({ ruleId, tier, count }) => [ruleId, tier, count])).toEqual([
      ['repeated-reason', 'first', 6],
      ['no-plan', 'check', 6],
    ]);
  });

  it('tell neither few nor all but few', () => {
    const rows = [...clients(4, { findings: first }), ...clients(20, { findings: check }, 'b')];
    expect(clientsByRule(rows).bars.map(({ count }) => count)).toEqual(['small', 24]);
    expect(clientsByRule([...rows, ...clients(3, {}, 'c')]).bars.map(({ count }) => count)).toEqual([
      'small',
      'small',
    ]);
  });
});

describe('a rule beside the figures that hold its clients', () => {
  it('is not told where the first tier has one to four clients more', () => {
    const other = [aRowFinding({ ruleId: 'child-notice-open' })];
    const rows = [...clients(9, { findings: first }), ...clients(20, {}, 'c')];
    const count = (given: readonly WorklistRow[]) =>
      clientsByRule(given).bars.find(({ ruleId }) => ruleId === 'repeated-reason')?.count;
    expect(count(rows)).toBe(9);
    expect(count([...rows, ...clients(3, { findings: other }, 'o')])).toBe('small');
    expect(count([...rows, ...clients(6, { findings: other }, 'o')])).toBe(9);
  });

  it('is not told where one to four more clients are beyond the access limit', () => {
    const finding = (state: 'open' | 'handled') => [
      aRowFinding({ ruleId: 'access-limit', tier: 'note', state }),
    ];
    const rows = [...clients(9, { findings: finding('open') }), ...clients(20, {}, 'c')];
    expect(clientsByRule(rows).bars[0]?.count).toBe(9);
    const handled = clients(2, { findings: finding('handled') }, 'h');
    expect(clientsByRule([...rows, ...handled]).bars[0]?.count).toBe('small');
  });
});

describe('answers to a rule', () => {
  const answered = (count: number, answer: 'known' | 'act' | 'notRelevant', ruleId = 'no-plan') => {
    const at = '2026-11-01T08:00:00Z';
    const finding = aRowFinding({ ruleId, state: 'handled', answer: { answer, at, by: 'Ritva Oinonen' } });
    return clients(count, { findings: [finding] }, answer + ruleId);
  };

  it('are told by answer, and of few nothing', () => {
    const rows = [
      ...answered(12, 'act'),
      ...answered(6, 'notRelevant'),
      ...clients(20, { findings: check }, 'n'),
    ];
    expect(ruleUsefulness([...rows, ...answered(2, 'act', 'falls')])).toEqual({
      rules: [{ ruleId: 'no-plan', answered: 18, answers: { known: 0, act: 12, later: 0, notRelevant: 6 } }],
      hiddenRules: 1,
    });
  });

  it('hide a rare answer behind the next one', () => {
    const rows = [
      ...answered(12, 'act'),
      ...answered(6, 'notRelevant'),
      ...answered(1, 'known'),
      ...clients(9),
    ];
    expect(ruleUsefulness(rows).rules[0]?.answers).toEqual({
      known: 'small',
      act: 12,
      later: 0,
      notRelevant: 'small',
    });
  });
});

describe('who is counted', () => {
  const rows = (only: number, failed: number): readonly WorklistRow[] => [
    ...clients(198),
    ...clients(only, { closed: ['social'] }, 'c'),
    ...clients(failed, { unanswered: ['social'] }, 'u'),
  ];

  it('is said with the registers that are closed', () => {
    expect(countClients(rows(14, 0))).toEqual({
      team: 212,
      complete: 198,
      without: [{ closed: ['social'], count: 14 }],
      unanswered: 0,
      isPartial: true,
    });
  });

  it('is said of few only together with others', () => {
    expect(countClients(rows(14, 3))).toMatchObject({
      complete: 198,
      without: [],
      unanswered: 'small',
      hidden: 17,
    });
    expect(countClients(rows(3, 0))).toMatchObject({ complete: 'small', without: [], hidden: 201 });
  });

  it('is everybody when every register answered', () => {
    expect(countClients(clients(9)).isPartial).toBe(false);
  });
});
