import type { IcfQualifier } from '#lib/model/entries.ts';
import { stepsBetween } from '../icf/qualifier.ts';

/** How a problem changed, in steps of the qualifier: always as a direction and a size, because a rising number is a decline. */
export interface RatingChange {
  readonly kind: 'declined' | 'improved' | 'same';
  /** 0 to 4. */
  readonly steps: number;
}

/** Undefined when either is missing or a word (8, 9): there is nothing to count then. */
export function changeBetween(
  from: IcfQualifier | undefined,
  to: IcfQualifier | undefined,
): RatingChange | undefined {
  const steps = stepsBetween(from, to);
  if (steps === undefined) return undefined;
  return { kind: steps > 0 ? 'declined' : steps < 0 ? 'improved' : 'same', steps: Math.abs(steps) };
}

/** How far the client's view is from the professional's: shown from one step on, never averaged. */
export interface ViewDifference {
  /** 1 to 4. */
  readonly steps: number;
  /** What the client sees, against the professional. */
  readonly client: 'greaterProblem' | 'smallerProblem';
}

/** Undefined when they agree, or when one of the two is missing or a word. */
export function differenceOfViews(
  professional: IcfQualifier | undefined,
  own: IcfQualifier | undefined,
): ViewDifference | undefined {
  const steps = stepsBetween(professional, own);
  if (steps === undefined || steps === 0) return undefined;
  return { steps: Math.abs(steps), client: steps > 0 ? 'greaterProblem' : 'smallerProblem' };
}
