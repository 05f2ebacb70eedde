/** The code systems that are recognised, by every canonical URI met for them. */

/** Short names of the recognised code systems; the model's `CodeSystemKind` has the same ones. */
export type CodeSystemName = 'snomed' | 'icd10' | 'icpc2' | 'loinc' | 'atc' | 'icf' | 'other';

/**
 * URIs as recorded. National object identifiers: code server of THL; others: HL7 terminology. A URI may go on with a version
 * or edition after `/` or `.` (SNOMED CT Finland is `http://snomed.info/sct/11000229106`, ICPC-2 has `.2007`).
 */
const systems: readonly (readonly [uri: string, name: CodeSystemName])[] = [
  ['http://snomed.info/sct', 'snomed'],
  ['urn:oid:2.16.840.1.113883.6.96', 'snomed'],
  ['http://loinc.org', 'loinc'],
  ['urn:oid:2.16.840.1.113883.6.1', 'loinc'],
  ['urn:oid:1.2.246.537.6.1', 'icd10'],
  ['http://hl7.org/fhir/sid/icd-10', 'icd10'],
  ['http://hl7.org/fhir/sid/icd-10-cm', 'icd10'],
  ['urn:oid:2.16.840.1.113883.6.3', 'icd10'],
  ['urn:oid:1.2.246.537.6.31', 'icpc2'],
  ['http://hl7.org/fhir/sid/icpc-2', 'icpc2'],
  ['urn:oid:2.16.840.1.113883.6.139', 'icpc2'],
  ['http://www.whocc.no/atc', 'atc'],
  ['urn:oid:1.2.246.537.6.32', 'atc'],
  ['urn:oid:2.16.840.1.113883.6.73', 'atc'],
  ['http://hl7.org/fhir/sid/icf', 'icf'],
  ['http://hl7.org/fhir/sid/icf-nl', 'icf'],
  ['urn:oid:2.16.840.1.113883.6.254', 'icf'],
];

const exact = new Map(systems);

/** The code system by its short name; `other` for what is not ours to know. */
export function codeSystemName(uri: string | undefined): CodeSystemName {
  if (uri === undefined) return 'other';
  const known = exact.get(uri);
  if (known !== undefined) return known;
  for (const [start, name] of systems) {
    if (uri.startsWith(start) && isVersion(uri.slice(start.length))) return name;
  }
  return 'other';
}

/** A version follows after `/`, `|` or, for object identifiers, as a year after a dot: `.1` would be another system. */
function isVersion(rest: string): boolean {
  return rest === '/' || /^[/|]\w/.test(rest) || /^\.\d{4,}/.test(rest);
}

/** Code systems that this project reads for itself; see `docs/fhir-mapping.md`. */
export const ownSystems = {
  contactChannel: 'urn:rinnalla:contact-channel',
  measurement: 'urn:rinnalla:measurement',
  icfValue: 'urn:rinnalla:icf-value',
  planType: 'urn:rinnalla:plan-type',
  planActivity: 'urn:rinnalla:plan-activity',
  ownerRole: 'urn:rinnalla:owner-role',
  mandate: 'urn:rinnalla:mandate',
  disclosureDirection: 'urn:rinnalla:disclosure-direction',
  consultation: 'urn:rinnalla:consultation',
  serviceTask: 'urn:rinnalla:service-task',
  triage: 'urn:rinnalla:triage',
  triageAnswer: 'urn:rinnalla:triage-answer',
  loop: 'urn:rinnalla:loop',
  violenceAsked: 'urn:rinnalla:violence-asked',
  vegetables: 'urn:rinnalla:vegetables',
  selfAssessment: 'urn:rinnalla:self-assessment',
  resources: 'urn:rinnalla:resources',
  segment: 'urn:rinnalla:segment',
  role: 'urn:rinnalla:role',
  register: 'urn:rinnalla:register',
} as const;

/** Identifiers of this project: what a write is found again by, and an entry of a record that may be at another server. */
export const ownIdentifiers = {
  write: 'urn:rinnalla:write',
  entry: 'urn:rinnalla:entry',
} as const;

/** Extensions by their URL. */
export const extensions = {
  municipality: 'https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/municipality-code',
  interpreterRequired: 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired',
  flagPriority: 'http://hl7.org/fhir/StructureDefinition/flag-priority',
  medicationReviewed: 'urn:rinnalla:medication-reviewed',
  profession: 'urn:rinnalla:profession',
  recipientKind: 'urn:rinnalla:recipient-kind',
  recipientRegister: 'urn:rinnalla:recipient-register',
  forwardedAt: 'urn:rinnalla:forwarded-at',
  forwardReason: 'urn:rinnalla:forward-reason',
  substitute: 'urn:rinnalla:substitute',
} as const;

/** Palvelutehtävä, the service task of social welfare (THL code server). */
export const serviceTaskSystem = 'urn:oid:1.2.246.537.6.1221';

/** Specially protected content of a document (eArkisto, THL code server): every code of it. */
export const specialContentSystem = 'urn:oid:1.2.246.537.5.40169';

/** HL7 v3 Confidentiality: `R` (restricted) and `V` (very restricted) are specially protected here as well. */
export const confidentialitySystem = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';

/** Security label of a protection order (turvakielto), in the Finnish base profiles. */
export const protectionOrderCode = 'TURVAKIELTO';
