import { functioningSystems } from '#lib/fhir/functioning-systems.ts';
import { readObjects } from '#lib/fhir/json.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import type { StoredResource } from '#lib/ports/stored-resources.ts';
import type { Assessment, IcfForm } from '../assessment.ts';
import { printFactor } from './coded-values.ts';

/** All that a source holds of one assessment that was recorded there: what a new version of it is based on. */
export interface RecordedResources {
  readonly response: StoredResource;
  readonly observations: readonly StoredResource[];
  readonly impression?: StoredResource;
}

export const assessmentKey = (id: string): string => `${functioningSystems.assessment}|${id}`;

/** Value of the identifier in this system, e.g. `…/d450`. */
export function identifierIn(resource: ResourceJson, system: string): string | undefined {
  const own = readObjects(resource.identifier).find((each) => each.system === system);
  return typeof own?.value === 'string' ? own.value : undefined;
}

/**
 * Under which identifiers the Observations of an assessment are looked for: of everything that was rated in it, and of everything in
 * its form, which may have been rated and taken away.
 */
export function observationKeys(assessment: Assessment, form: Pick<IcfForm, 'codes'>): readonly string[] {
  const factors = assessment.items.flatMap(({ environment = [], contested = [] }) => [
    ...environment,
    ...contested.flatMap((one) => (one.place === 'environment' ? [one.rating] : [])),
  ]);
  const written = [
    ...form.codes,
    ...assessment.items.map(({ code }) => code),
    ...factors.map((factor) => printFactor(factor)),
  ];
  return [...new Set(written)].map((each) => `${functioningSystems.assessmentItem}|${assessment.id}/${each}`);
}
