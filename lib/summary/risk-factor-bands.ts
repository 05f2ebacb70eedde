import type {
  GoalEntry,
  GoalTarget,
  MeasurementEntry,
  MeasurementKind,
  Quantity,
} from '#lib/model/entries.ts';
import { newestFirst } from './entries-of-kind.ts';
import { guidelineLimits } from './risk-factor-limits.ts';
import type { RiskFactorRow } from './views.ts';

type RecordedRow = Extract<RiskFactorRow, { state: 'recorded' | 'outdated' }>;
/** Where a value lies against its target or limit. */
export type Band = NonNullable<RecordedRow['band']>;
type Target = NonNullable<RecordedRow['target']>;

/** What the value is held against, and where it lies; both absent when there is nothing to hold it against. */
export interface BandAndTarget {
  readonly band?: Band;
  readonly target?: Target;
}

/** The numbers of a measurement: one, or the two of a blood pressure. */
interface Numbers {
  readonly main: Quantity;
  readonly diastolic?: Quantity;
}

function numbersOf({ quantity, systolic, diastolic, unitUnknown }: MeasurementEntry): Numbers | undefined {
  const main = systolic ?? quantity;
  if (main === undefined || unitUnknown) return undefined;
  return diastolic === undefined ? { main } : { main, diastolic };
}

/**
 * Where a value lies against one target. `at most` and ranges hold their end values. A value with a comparator (`<2`)
 * has a band only when every number it can mean lies on the same side.
 */
function bandAgainst(quantity: Quantity, target: GoalTarget): Band | undefined {
  const { value, comparator } = quantity;
  const low = target.upper !== undefined || target.atLeast === true ? target.value : Number.NEGATIVE_INFINITY;
  const high = target.upper ?? (target.atLeast === true ? Number.POSITIVE_INFINITY : target.value);
  const least = comparator?.startsWith('<') === true ? Number.NEGATIVE_INFINITY : value;
  const most = comparator?.startsWith('>') === true ? Number.POSITIVE_INFINITY : value;
  if (least > high) return 'aboveTarget';
  if (most < low) return 'belowTarget';
  return least >= low && most <= high ? 'withinTarget' : undefined;
}

/** The targets of the newest active goal that aims at this measurement. */
function ownTargets(goals: readonly GoalEntry[], measures: MeasurementKind): readonly GoalTarget[] {
  const aiming = goals.filter(
    ({ status, targets }) =>
      (status === 'active' || status === 'unknown') &&
      targets?.some((target) => target.measures === measures) === true,
  );
  const newest = newestFirst(aiming, ({ set, provenance }) => set ?? provenance.recordedAt)[0];
  return newest?.targets?.filter((target) => target.measures === measures) ?? [];
}

function ownBand(numbers: Numbers, targets: readonly GoalTarget[]): BandAndTarget {
  const main = targets.find(({ part }) => part !== 'diastolic');
  const lower = targets.find(({ part }) => part === 'diastolic');
  const bands = [
    main === undefined ? undefined : bandAgainst(numbers.main, main),
    lower === undefined || numbers.diastolic === undefined
      ? undefined
      : bandAgainst(numbers.diastolic, lower),
  ];
  // Either number over its target is enough; "within" needs every number that has a target.
  const needed = Number(main !== undefined) + Number(lower !== undefined && numbers.diastolic !== undefined);
  const band = bands.includes('aboveTarget')
    ? 'aboveTarget'
    : bands.includes('belowTarget')
      ? 'belowTarget'
      : needed > 0 && bands.filter((each) => each === 'withinTarget').length === needed
        ? 'withinTarget'
        : undefined;
  return {
    ...(band === undefined ? {} : { band }),
    ...(main === undefined
      ? {}
      : {
          target: {
            value: main.value,
            ...(main.upper === undefined ? {} : { upper: main.upper }),
            source: 'own' as const,
          },
        }),
  };
}

function guidelineBand(numbers: Numbers, measures: MeasurementKind, age: number | undefined): BandAndTarget {
  const limit = guidelineLimits.find(
    (each) => each.measures === measures && age !== undefined && each.fromAge <= age && age <= each.toAge,
  );
  const comparing = numbers.main.comparator !== undefined || numbers.diastolic?.comparator !== undefined;
  if (limit === undefined || comparing) return {};
  const main = numbers.main.value;
  const lower = numbers.diastolic?.value;
  const target = { value: Math.floor(limit.above * 10) / 10, source: 'guideline' as const };
  const isAbove =
    main >= limit.above ||
    (lower !== undefined && limit.aboveDiastolic !== undefined && lower >= limit.aboveDiastolic);
  if (isAbove) return { target, band: 'aboveTarget' };
  const isWithin =
    limit.within !== undefined &&
    main < limit.within &&
    (limit.withinDiastolic === undefined || (lower !== undefined && lower < limit.withinDiastolic));
  return isWithin ? { target, band: 'withinTarget' } : { target };
}

/**
 * The client's own target before any guideline. A measurement without a number, or with a unit nobody could convert,
 * has no band: a missing band is never "normal".
 */
export function bandOf(
  measurement: MeasurementEntry,
  goals: readonly GoalEntry[],
  age: number | undefined,
): BandAndTarget {
  const numbers = numbersOf(measurement);
  if (numbers === undefined) return {};
  const targets = ownTargets(goals, measurement.measures);
  return targets.length > 0 ? ownBand(numbers, targets) : guidelineBand(numbers, measurement.measures, age);
}
