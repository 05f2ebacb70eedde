import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { FhirConcept } from '#lib/fhir/codeable-concept.ts';
import { lookUp } from '#lib/fhir/json.ts';
import { type Channel, channels } from '#lib/model/entries.ts';

/** v3-ActCode, and the words of FHIR's older code system. A missing or other class is a visit. */
const byClass: Readonly<Record<string, Channel>> = {
  IMP: 'wardStay',
  ACUTE: 'wardStay',
  NONAC: 'wardStay',
  inpatient: 'wardStay',
  HH: 'homeVisit',
  home: 'homeVisit',
  VR: 'remote',
  virtual: 'remote',
};

/** SNOMED CT concepts of encounter types that tell the channel. */
const bySnomed: Readonly<Record<string, Channel>> = {
  // Telephone encounter.
  '185317003': 'call',
  // Telemedicine consultation with patient.
  '448337001': 'remote',
  // Home visit.
  '439708006': 'homeVisit',
};

const names = new Set<string>(channels);

function isChannel(code: string): code is Channel {
  return names.has(code);
}

/** How a contact is held: the most exact that is recorded. */
export function readChannel(classCode: string | undefined, types: readonly FhirConcept[]): Channel {
  return recordedChannel(types) ?? lookUp(byClass, classCode) ?? 'visit';
}

function recordedChannel(types: readonly FhirConcept[]): Channel | undefined {
  for (const { codings } of types) {
    for (const { system, kind, code } of codings) {
      if (system === ownSystems.contactChannel && isChannel(code)) return code;
      const told = kind === 'snomed' ? lookUp(bySnomed, code) : undefined;
      if (told !== undefined) return told;
    }
  }
  return undefined;
}
