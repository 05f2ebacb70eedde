import { convert, toUcum, type UnitScaleName, unitScales } from '#lib/base/units.ts';
import { type FhirQuantity, readQuantity } from '#lib/fhir/quantity.ts';
import type { Quantity } from '#lib/model/entries.ts';
import { present } from './present.ts';

/** A quantity, and whether its unit is one that a rule may use. */
export interface QuantityReading {
  readonly quantity: Quantity;
  /** True when the value is not in a unit that a rule may use. */
  readonly unitUnknown: boolean;
}

/** The quantity in the unit of `scale`; as recorded, and marked so, when its unit cannot be turned into that. */
export function readInScale(
  value: unknown,
  scaleName: UnitScaleName | undefined,
): QuantityReading | undefined {
  const recorded = readQuantity(value);
  if (recorded === undefined) return undefined;
  if (scaleName === undefined) return asRecorded(recorded);
  const scale = unitScales[scaleName];
  const converted = convert(scale, recorded.value, recorded.ucum) ?? convertByText(recorded, scaleName);
  const quantity = present({
    value: converted ?? recorded.value,
    unit: converted === undefined ? undefined : scale.unit,
    recorded: present({ value: recorded.value, unit: recorded.unit }),
    comparator: recorded.comparator,
  });
  return { quantity, unitUnknown: converted === undefined };
}

/** A record may have its unit in words only, or a code that is none of UCUM's. */
function convertByText(recorded: FhirQuantity, scaleName: UnitScaleName): number | undefined {
  return recorded.unit === undefined
    ? undefined
    : convert(unitScales[scaleName], recorded.value, recorded.unit);
}

/** A measurement that no rule knows by name: nothing to convert to, the unit is UCUM's or it is not known. */
function asRecorded(recorded: FhirQuantity): QuantityReading {
  const unit = recorded.ucum ?? (recorded.unit === undefined ? undefined : toUcum(recorded.unit));
  const quantity = present({
    value: recorded.value,
    unit,
    recorded: present({ value: recorded.value, unit: recorded.unit }),
    comparator: recorded.comparator,
  });
  return { quantity, unitUnknown: unit === undefined && recorded.unit !== undefined };
}
