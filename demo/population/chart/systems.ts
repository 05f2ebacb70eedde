/** Code systems and extensions exactly as docs/fhir-mapping.md names them; stated here anew so that a slip shows in a test. */
export const systems = {
  identityCode: 'urn:oid:1.2.246.21',
  municipality: 'urn:oid:1.2.246.537.6.21',
  icd10: 'urn:oid:1.2.246.537.6.1',
  icpc2: 'urn:oid:1.2.246.537.6.31',
  atc: 'urn:oid:1.2.246.537.6.32',
  serviceTask: 'urn:oid:1.2.246.537.6.1221',
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  ucum: 'http://unitsofmeasure.org',
  icf: 'http://hl7.org/fhir/sid/icf',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  actPriority: 'http://terminology.hl7.org/CodeSystem/v3-ActPriority',
  roleCode: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode',
  securityLabel: 'https://hl7.fi/fhir/finnish-base-profiles/CodeSystem/fi-base-security-label-cs',
  specialContent: 'urn:oid:1.2.246.537.5.40169',
  channel: 'urn:rinnalla:contact-channel',
  measurement: 'urn:rinnalla:measurement',
  icfValue: 'urn:rinnalla:icf-value',
  planType: 'urn:rinnalla:plan-type',
  planActivity: 'urn:rinnalla:plan-activity',
  ownerRole: 'urn:rinnalla:owner-role',
  mandate: 'urn:rinnalla:mandate',
  direction: 'urn:rinnalla:disclosure-direction',
  violenceAsked: 'urn:rinnalla:violence-asked',
  resources: 'urn:rinnalla:resources',
  segment: 'urn:rinnalla:segment',
} as const;

export const extensionUrls = {
  municipality: 'https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/municipality-code',
  interpreter: 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired',
  medicationReviewed: 'urn:rinnalla:medication-reviewed',
} as const;

/** A concept of one code with its words. */
export function concept(system: string, code: string, text: string): fhir4.CodeableConcept {
  return { coding: [{ system, code, display: text }], text };
}

/** HL7's code systems of statuses are named by the resource they belong to. */
export function statusConcept(name: string, code: string): fhir4.CodeableConcept {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${name}`, code }] };
}
