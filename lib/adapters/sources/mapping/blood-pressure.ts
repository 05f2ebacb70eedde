import { type FhirConcept, readConcept } from '#lib/fhir/codeable-concept.ts';
import { type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { pressurePart } from './measurement-code.ts';
import { type MeasuredValue, recordedNumber } from './observation-value.ts';
import { present } from './present.ts';
import { type QuantityReading, readInScale } from './quantity.ts';

/** Both numbers from the components of the panel, or the one number of an observation of its own. */
export function readBloodPressure(resource: JsonObject, concept: FhirConcept): MeasuredValue | undefined {
  const found: { systolic?: QuantityReading; diastolic?: QuantityReading } = {};
  const own = pressurePart(concept);
  const recorded = recordedNumber(resource);
  if (own !== undefined && recorded !== undefined) {
    const read = readInScale(recorded, 'pressure');
    if (read !== undefined) found[own] = read;
  }
  for (const component of readObjects(resource.component)) {
    const code = readConcept(component.code);
    const part = code === undefined ? undefined : pressurePart(code);
    const read = part === undefined ? undefined : readInScale(recordedNumber(component), 'pressure');
    if (part !== undefined && read !== undefined) found[part] ??= read;
  }
  const { systolic, diastolic } = found;
  if (systolic === undefined && diastolic === undefined) return undefined;
  return {
    ...present({ systolic: systolic?.quantity, diastolic: diastolic?.quantity }),
    unitUnknown: systolic?.unitUnknown === true || diastolic?.unitUnknown === true,
  };
}
