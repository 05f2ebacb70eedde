import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { leastGroup, type Persons } from '#lib/base/small-groups.ts';
import { createGroupFigures } from '#lib/worklist/group/group-figures.ts';
import {
  createGroupFilterContext,
  type GroupFilter,
  matchesGroupFilter,
} from '#lib/worklist/group/group-filter.ts';
import { groupContext } from '#tests/builders/group.ts';
import { randomRows } from '#tests/builders/worklist-rows.ts';

// Hundreds of invented teams: on a busy machine they take longer than one test is given.
vi.setConfig({ testTimeout: 60_000 });

const teams = fc
  .tuple(fc.integer({ min: 0, max: 260 }), fc.integer({ min: 1, max: 10_000 }))
  .map(([count, seed]) => randomRows(count, seed));

const isTold = (count: number) => count === 0 || count >= leastGroup;

/** Names under which a figure tells a number of clients; what is measured of them (days, per cent, contacts) has others. */
const numbersOfClients = new Set(
  'count clients others hidden team complete unanswered agreed accepted answered measured notMeasured first check note none known act later notRelevant'.split(
    ' ',
  ),
);

function personsIn(value: unknown, name = ''): readonly number[] {
  if (typeof value === 'number') return numbersOfClients.has(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => personsIn(inner, Array.isArray(value) ? name : key));
}

describe('the figures of any team', () => {
  it('tell no number of clients from one to four', () => {
    fc.assert(
      fc.property(teams, (rows) => {
        const figures = Object.values(createGroupFigures(rows, groupContext()));
        const told = figures.flatMap((figure: () => unknown) => personsIn(figure()));
        expect(told.filter((count) => !isTold(count))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('leave no such number between a part and the whole team', () => {
    fc.assert(
      fc.property(teams, (rows) => {
        const figures = createGroupFigures(rows, groupContext());
        const left = [
          ...figures.rules().bars.map(({ count }) => count),
          ...figures.municipalities().bars.map(({ count }) => count),
          ...figures.segments().bars.map(({ count }) => count),
          ...figures.phases().bars.map(({ count }) => count),
          ...figures.owners().owners.map(({ count }) => count),
          figures.remote().clients,
          figures.segments().agreed,
        ].flatMap((count) => (count === 'small' ? [] : rows.length - count));
        // A team of under five is shown no figure at all.
        if (rows.length < leastGroup) return;
        expect(left.filter((count) => !isTold(count))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('leave no such number between a segment and its tiers', () => {
    fc.assert(
      fc.property(teams, (rows) => {
        for (const { count, tiers } of createGroupFigures(rows, groupContext()).segments().bars) {
          const told = Object.values(tiers).flatMap((part) => (part === 'small' ? [] : part));
          const left = count === 'small' ? 0 : count - told.reduce((sum, part) => sum + part, 0);
          expect(isTold(left)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('figures side by side', () => {
  it('leave no such number between a bar and the larger bar that holds it', () => {
    fc.assert(
      fc.property(teams, (rows) => {
        const figures = createGroupFigures(rows, groupContext());
        const { first } = figures.segments().tiers;
        const passed = figures.access().bars.find(({ access }) => access === 'passed')?.count ?? 0;
        const named = figures.owners().owners.find(({ owner }) => owner === 'named')?.count ?? 0;
        const pairs: readonly (readonly [Persons, Persons])[] = [
          ...figures
            .rules()
            .bars.filter(({ tier }) => tier === 'first')
            .map(({ count }) => [first, count] as const),
          ...figures
            .rules()
            .bars.filter(({ ruleId }) => ruleId === 'access-limit')
            .map(({ count }) => [passed, count] as const),
          [named, figures.owners().accepted],
        ];
        for (const [larger, smaller] of pairs) {
          if (larger !== 'small' && smaller !== 'small') expect(isTold(larger - smaller)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a bar that is pressed', () => {
  it('narrows the list to as many clients as it told', () => {
    fc.assert(
      fc.property(teams, (rows) => {
        const context = groupContext();
        const figures = createGroupFigures(rows, context);
        const filterContext = createGroupFilterContext(rows, context);
        const matching = (column: GroupFilter['column'], value: string) =>
          rows.filter((row) => matchesGroupFilter(row, { column, value }, filterContext)).length;
        const bars: readonly (readonly [GroupFilter['column'], string, Persons])[] = [
          ...figures.segments().bars.map((bar) => ['segment', bar.segment, bar.count] as const),
          ...Object.entries(figures.segments().tiers).map(([tier, count]) => ['tier', tier, count] as const),
          ...figures
            .municipalities()
            .bars.map((bar) => ['municipality', bar.municipality, bar.count] as const),
          ...figures.rules().bars.map((bar) => ['rule', bar.ruleId, bar.count] as const),
          ...figures.phases().bars.map((bar) => ['phase', bar.phase, bar.count] as const),
          ...figures.owners().owners.map((bar) => ['owner', bar.owner, bar.count] as const),
          ...figures.usefulness().rules.map((bar) => ['answered', bar.ruleId, bar.answered] as const),
          ['remote', 'some', figures.remote().clients],
          ...figures.access().bars.map((bar) => ['access', bar.access, bar.count] as const),
        ];
        for (const [column, value, count] of bars) {
          if (count !== 'small')
            expect([column, value, matching(column, value)]).toEqual([column, value, count]);
        }
        for (const { measures, of, now } of figures.coverage().factors) {
          if (now.state !== 'shown' || of === 'tooFew' || of.about) continue;
          const share = 100 * (1 - matching('riskFactorMissing', measures) / of.count);
          expect(Math.abs(share - now.percent)).toBeLessThanOrEqual(0.5 + 1e-9);
        }
      }),
      { numRuns: 25 },
    );
  });
});
