import type { AssessedItem } from '#lib/functioning/assessment.ts';
import type { Previous } from '#lib/functioning/change/previous-ratings.ts';
import { isProposal } from '#lib/functioning/draft/prefill.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';

/** One scale of an item. A factor of the environment has a scale for each direction: they share no number line. */
export const rowIds = ['performance', 'capacity', 'own', 'barrier', 'facilitator'] as const;
export type RowId = (typeof rowIds)[number];

export const steps = [0, 1, 2, 3, 4] as const;
export type Step = (typeof steps)[number];

/** The two answers that are words. */
export const wordQualifiers = ['notSpecified', 'notApplicable'] as const;

export const isFactor = (code: string): boolean => code.startsWith('e');

/** Scales of one item, in the order in which they stand. Performance stands before capacity, which activities alone have. */
export function rowsOf(code: string, withCapacity: boolean): readonly RowId[] {
  if (isFactor(code)) return ['barrier', 'facilitator'];
  return withCapacity && code.startsWith('d') ? ['performance', 'capacity', 'own'] : ['performance', 'own'];
}

export interface RowValue {
  readonly value: IcfQualifier | undefined;
  /** What the record proposes and nobody has confirmed: it stands at its step and is not chosen. */
  readonly proposed: IcfQualifier | undefined;
  readonly previous: IcfQualifier | undefined;
}

/** What stands in one scale. */
export function rowValue(
  row: RowId,
  code: string,
  item: AssessedItem | undefined,
  previous: Previous | undefined,
): RowValue {
  switch (row) {
    case 'performance': {
      const proposal = item !== undefined && isProposal(item);
      const value = item?.performance?.value;
      return {
        value: proposal ? undefined : value,
        proposed: proposal ? value : undefined,
        previous: previous?.performance?.value,
      };
    }
    case 'capacity':
      return {
        value: item?.capacity?.value,
        proposed: undefined,
        previous: previous?.capacity?.value,
      };
    case 'own':
      return { value: item?.own?.value, proposed: undefined, previous: undefined };
    default: {
      const factor = item?.environment?.find((each) => each.code === code && each.kind === row);
      const before = row === 'barrier' ? previous?.performance : previous?.facilitator;
      return { value: factor?.value, proposed: undefined, previous: before?.value };
    }
  }
}
