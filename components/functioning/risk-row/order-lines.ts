import type { MeasurementKind } from '#lib/model/entries.ts';
import type { RiskFactorLine } from '../functioning-port.ts';

const places: Record<RiskFactorLine['state'], number> = {
  missing: 0,
  outdated: 1,
  recorded: 2,
  notPermitted: 3,
};

/** The missing first, then the outdated, the oldest of each first; what is not permitted last. */
export function orderLines(lines: readonly RiskFactorLine[]): readonly RiskFactorLine[] {
  return lines.toSorted(
    (one, other) =>
      places[one.state] - places[other.state] ||
      (one.state === 'outdated' ? (one.last?.date ?? '').localeCompare(other.last?.date ?? '') : 0),
  );
}

/** The lines as they are now, in the places they had when the row was opened: nothing moves away under a hand. */
export function inPlace(
  lines: readonly RiskFactorLine[],
  places: readonly MeasurementKind[],
): readonly RiskFactorLine[] {
  const place = ({ measures }: RiskFactorLine) => {
    const found = places.indexOf(measures);
    return found === -1 ? places.length : found;
  };
  return lines.toSorted((one, other) => place(one) - place(other));
}
