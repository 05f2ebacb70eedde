import { serviceTaskSystem } from '#lib/fhir/code-systems.ts';
import type { FhirCoding, FhirConcept } from '#lib/fhir/codeable-concept.ts';

function isOfServiceTasks({ system }: FhirCoding): boolean {
  return system === serviceTaskSystem || (system?.startsWith(`${serviceTaskSystem}.`) ?? false);
}

/** True when a concept says nothing but the service task (palvelutehtävä). */
export function isServiceTask(concept: FhirConcept): boolean {
  return concept.codings.length > 0 && concept.codings.every(isOfServiceTasks);
}

/** The service task that one of the concepts names, in the words recorded. */
export function readServiceTask(concepts: readonly FhirConcept[]): string | undefined {
  for (const concept of concepts) {
    const coding = concept.codings.find(isOfServiceTasks);
    if (coding !== undefined) return coding.display ?? (isServiceTask(concept) ? concept.text : coding.code);
  }
  return undefined;
}
