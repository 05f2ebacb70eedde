import type { IsoDate } from '#lib/base/dates.ts';
import type { WorklistRow } from '../worklist-row.ts';
import type { GroupContext } from './group-context.ts';
import { lacksRecording } from './recorded-in-time.ts';
import { hadRemoteContact } from './remote-share.ts';
import {
  accessClassOf,
  hasWaiting,
  municipalityOf,
  ownerClassOf,
  segmentClassOf,
  tierClassOf,
} from './row-classes.ts';
import { tenthsOfClients } from './use-tenths.ts';

export const groupFilterColumns = [
  'segment',
  'tier',
  'municipality',
  'rule',
  'phase',
  'owner',
  'useTenth',
  'riskFactorMissing',
  'access',
  'answered',
  'remote',
] as const;

/** What a pressed bar narrows the list to. `value` is the name of the bar in code, e.g. a segment, a rule, `10` for a tenth. */
export interface GroupFilter {
  readonly column: (typeof groupFilterColumns)[number];
  readonly value: string;
}

/** What a filter needs to know beside the row. */
export interface GroupFilterContext extends GroupContext {
  readonly today: IsoDate;
  /** The tenth by use of a client within the whole team. */
  readonly tenthOf: (clientKey: string) => number | undefined;
}

/** The context for one state of the rows. Tenths are cut when first asked for: they need the whole team. */
export function createGroupFilterContext(
  rows: readonly WorklistRow[],
  context: GroupContext,
): GroupFilterContext {
  let tenths: ReadonlyMap<string, number> | undefined;
  return {
    ...context,
    tenthOf: (clientKey) => {
      tenths ??= tenthsOfClients(rows);
      return tenths.get(clientKey);
    },
  };
}

/** A pressed bar as the list keeps it: saved views may name a column of another version. */
export interface AnyGroupFilter {
  readonly column: string;
  readonly value: string;
}

/**
 * Tells whether a client is counted in a bar, for one state of the rows. A filter of a column that this version does not
 * know lets nobody pass: never more than was meant.
 */
export function createGroupMatcher(
  rows: readonly WorklistRow[],
  context: GroupContext,
): (row: WorklistRow, filter: AnyGroupFilter) => boolean {
  const filterContext = createGroupFilterContext(rows, context);
  return (row, filter) => {
    const known = readGroupFilter(filter);
    return known !== undefined && matchesGroupFilter(row, known, filterContext);
  };
}

/** The filter that a saved or sent one is; undefined for a column that this version does not know. */
export function readGroupFilter({
  column,
  value,
}: {
  column: string;
  value: string;
}): GroupFilter | undefined {
  const known = groupFilterColumns.find((each) => each === column);
  return known === undefined ? undefined : { column: known, value };
}

export function isSameFilter(a: GroupFilter, b: GroupFilter): boolean {
  return a.column === b.column && a.value === b.value;
}

/** True for a client who is counted in the bar. */
export function matchesGroupFilter(
  row: WorklistRow,
  { column, value }: GroupFilter,
  context: GroupFilterContext,
): boolean {
  switch (column) {
    case 'segment':
      return segmentClassOf(row) === value;
    case 'tier':
      return tierClassOf(row) === value;
    case 'municipality':
      return municipalityOf(row) === value;
    case 'rule':
      return hasWaiting(row, value);
    case 'phase':
      return context.loopOf(row).phase === value;
    case 'owner':
      return ownerClassOf(row, context.loopOf(row)) === value;
    case 'useTenth':
      return String(context.tenthOf(row.clientKey) ?? '') === value;
    case 'riskFactorMissing':
      return lacksRecording(row, value, context.today);
    case 'access':
      return accessClassOf(row) === value;
    case 'answered':
      return row.findings.some(({ ruleId, answer }) => ruleId === value && answer !== undefined);
    case 'remote':
      return hadRemoteContact(row);
  }
}
