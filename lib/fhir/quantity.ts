import { isObject, readNumber } from './json.ts';
import { readCodeText, readText } from './text.ts';

/** A Quantity as recorded: its UCUM code where it has one, and the unit as written. */
export interface FhirQuantity {
  readonly value: number;
  /** `code` of the UCUM system; absent when the code belongs to another system. */
  readonly ucum?: string;
  /** What a person reads: `unit`, else the code. */
  readonly unit?: string;
  readonly comparator?: '<' | '<=' | '>=' | '>';
}

const ucumSystem = 'http://unitsofmeasure.org';

const comparators = new Set(['<', '<=', '>=', '>']);

/** A Quantity, or a bare number in its place. `undefined` when there is no finite number in it. */
export function readQuantity(recorded: unknown): FhirQuantity | undefined {
  if (!isObject(recorded)) {
    const value = readNumber(recorded);
    return value === undefined ? undefined : { value };
  }
  const value = readNumber(recorded.value);
  if (value === undefined) return undefined;
  const code = readCodeText(recorded.code);
  const unit = readText(recorded.unit, 60) ?? code;
  const system = recorded.system;
  const ucum = system === ucumSystem || system === undefined ? code : undefined;
  const { comparator } = recorded;
  return {
    value,
    ...(ucum === undefined ? {} : { ucum }),
    ...(unit === undefined ? {} : { unit }),
    ...(isComparator(comparator) ? { comparator } : {}),
  };
}

function isComparator(value: unknown): value is '<' | '<=' | '>=' | '>' {
  return typeof value === 'string' && comparators.has(value);
}
