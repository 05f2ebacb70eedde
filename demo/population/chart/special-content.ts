import { systems } from './systems.ts';

/** Marks what is recorded as specially protected: it is shown only after it is confirmed by itself. */
export function protectSpecially(resource: fhir4.FhirResource): void {
  // The national code values were not found; whatever code of the system stands there counts.
  const label = { system: systems.specialContent, code: '1', display: 'Erityissuojattava sisältö' };
  resource.meta = { ...resource.meta, security: [...(resource.meta?.security ?? []), label] };
}
