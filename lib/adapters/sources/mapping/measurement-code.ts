import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { FhirConcept } from '#lib/fhir/codeable-concept.ts';
import {
  diastolicCode,
  type KnownMeasurement,
  measurementByLoinc,
  measurementByName,
  systolicCode,
} from '#lib/fhir/measurement-codes.ts';

/** The measurement that a concept's codes name, when it is one of those known by name. */
export function measurementOf(concept: FhirConcept): KnownMeasurement | undefined {
  for (const { system, kind, code } of concept.codings) {
    const known =
      kind === 'loinc'
        ? measurementByLoinc(code)
        : system === ownSystems.measurement
          ? measurementByName(code)
          : undefined;
    if (known !== undefined) return known;
  }
  return undefined;
}

/** Which of the two numbers of a blood pressure a concept names. */
export function pressurePart(concept: FhirConcept): 'systolic' | 'diastolic' | undefined {
  for (const { kind, code } of concept.codings) {
    if (kind !== 'loinc') continue;
    if (code === systolicCode) return 'systolic';
    if (code === diastolicCode) return 'diastolic';
  }
  return undefined;
}
