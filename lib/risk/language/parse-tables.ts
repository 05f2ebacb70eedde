import { problemsOfIssue } from '#lib/model/settings/schema-problems.ts';
import {
  describeGot,
  type Expectation,
  formatPath,
  type SettingsProblem,
} from '#lib/model/settings/settings-problem.ts';
import type { DatedLimit, RankTable, ReferenceTables } from '../reference/reference-tables.ts';
import { isName } from './names.ts';
import { issuesOfMeantBranch } from './schema-issues.ts';
import { datedLimits, rankTable } from './table-schema.ts';

type Report = (path: readonly PropertyKey[], key: Expectation) => void;

/** The tables that could be read, and what is wrong with the others: one bad table does not take the rest with it. */
export interface ReadTables {
  readonly tables: ReferenceTables;
  readonly problems: readonly SettingsProblem[];
}

/** The part of zod's schemas that is used here. */
interface TableSchema<Table> {
  safeParse(input: unknown):
    | { readonly success: true; readonly data: Table }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly Parameters<typeof issuesOfMeantBranch>[0][] };
      };
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const overlap = (a: { readonly from: number; readonly to: number }, b: typeof a) =>
  a.from <= b.to && b.from <= a.to;

function checkRankTable(table: RankTable, key: string, report: Report): void {
  if (table.id !== key) report(['id'], 'nameOfTable');
  for (const [index, row] of table.rows.entries()) {
    if (row.toAge < row.fromAge) report(['rows', index, 'toAge'], 'laterThanStart');
    // The first row that fits is taken: a second one for the same person would never be seen.
    const isCovered = table.rows
      .slice(0, index)
      .some(
        (other) =>
          other.sex === row.sex &&
          overlap({ from: row.fromAge, to: row.toAge }, { from: other.fromAge, to: other.toAge }),
      );
    if (isCovered) report(['rows', index], 'noOverlap');
  }
}

const endless = '9999-12-31';

function isSameCase(a: DatedLimit, b: DatedLimit): boolean {
  const inTime = a.validFrom <= (b.validTo ?? endless) && b.validFrom <= (a.validTo ?? endless);
  const inAge = overlap({ from: a.fromAge, to: a.toAge }, { from: b.fromAge, to: b.toAge });
  return inTime && inAge && a.service.some((beginning) => b.service.includes(beginning));
}

function checkDatedLimits(limits: readonly DatedLimit[], report: Report): void {
  for (const [index, limit] of limits.entries()) {
    if (limit.toAge < limit.fromAge) report([index, 'toAge'], 'laterThanStart');
    if (limit.validTo !== undefined && limit.validTo < limit.validFrom)
      report([index, 'validTo'], 'laterThanStart');
    if (limits.slice(0, index).some((other) => isSameCase(limit, other))) report([index], 'noOverlap');
  }
}

/** Reads an organisation's tables by name: `{ "ranks": { … }, "limits": { … } }`. */
export function parseTables(input: unknown): ReadTables {
  const problems: SettingsProblem[] = [];
  const reportAt =
    (start: readonly PropertyKey[]): Report =>
    (path, key) =>
      problems.push({
        path: formatPath([...start, ...path]),
        expected: { key },
        got: describeGot(input, [...start, ...path]),
      });
  const report = reportAt([]);
  if (!isGroup(input)) {
    report([], 'group');
    return { tables: { ranks: {}, limits: {} }, problems };
  }
  for (const field of Object.keys(input)) {
    if (field !== 'ranks' && field !== 'limits')
      problems.push({ path: field, expected: { key: 'knownField' }, got: { kind: 'hidden' } });
  }

  function readEach<Table>(
    field: 'ranks' | 'limits',
    schema: TableSchema<Table>,
    check: (table: Table, key: string, report: Report) => void,
  ): Readonly<Record<string, Table>> {
    const group = isGroup(input) ? input[field] : undefined;
    if (group === undefined) return {};
    if (!isGroup(group)) {
      report([field], 'group');
      return {};
    }
    const read = Object.entries(group).flatMap(([key, value]) => {
      const before = problems.length;
      if (!isName(key)) report([field, key], 'name');
      const parsed = schema.safeParse(value);
      if (!parsed.success) {
        const issues = parsed.error.issues
          .flatMap((issue) => issuesOfMeantBranch(issue, value))
          .map((issue) => ({ ...issue, path: [field, key, ...issue.path] }));
        problems.push(...issues.flatMap((issue) => problemsOfIssue(issue, input)));
        return [];
      }
      check(parsed.data, key, reportAt([field, key]));
      return problems.length === before ? [[key, parsed.data] as const] : [];
    });
    return Object.fromEntries(read);
  }

  const ranks = readEach('ranks', rankTable, checkRankTable);
  const limits = readEach('limits', datedLimits, (table, _key, each) => checkDatedLimits(table, each));
  return { tables: { ranks, limits }, problems };
}
