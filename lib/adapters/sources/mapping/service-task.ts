import { ownSystems, serviceTaskSystem } from '#lib/fhir/code-systems.ts';
import type { FhirCoding, FhirConcept } from '#lib/fhir/codeable-concept.ts';
import { readObjects } from '#lib/fhir/json.ts';
import { readCodeText } from '#lib/fhir/text.ts';

function isOfServiceTasks({ system }: FhirCoding): boolean {
  return isServiceTaskSystem(system);
}

function isServiceTaskSystem(system: string | undefined): boolean {
  return (
    system === serviceTaskSystem ||
    system === ownSystems.serviceTask ||
    (system?.startsWith(`${serviceTaskSystem}.`) ?? false)
  );
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

/** The code of the service task that one of the concepts names: the same in every language and at every source. */
export function readServiceTaskCode(concepts: unknown): string | undefined {
  for (const concept of readObjects(concepts)) {
    for (const coding of readObjects(concept.coding)) {
      if (!isServiceTaskSystem(readCodeText(coding.system))) continue;
      const code = readCodeText(coding.code);
      if (code !== undefined) return code;
    }
  }
  return undefined;
}
