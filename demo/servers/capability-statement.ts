import { globalSchema } from '@medplum/core';
import { searchableTypes } from './search-page.ts';

/** Every type of `docs/fhir-mapping.md`: both registers take them, whether they hold any yet or not. */
export const mappedTypes = [
  'AllergyIntolerance',
  'Appointment',
  'CarePlan',
  'CareTeam',
  'ClinicalImpression',
  'Communication',
  'Condition',
  'Consent',
  'Encounter',
  'EpisodeOfCare',
  'Flag',
  'Goal',
  'Group',
  'MedicationRequest',
  'MedicationStatement',
  'Observation',
  'Patient',
  'Provenance',
  'QuestionnaireResponse',
  'RelatedPerson',
  'RiskAssessment',
  'ServiceRequest',
  'Task',
] as const;

const groupExport = {
  name: 'export',
  definition: 'http://hl7.org/fhir/uv/bulkdata/OperationDefinition/group-export',
};

const interactions = [
  'read',
  'vread',
  'update',
  'patch',
  'delete',
  'history-instance',
  'create',
  'search-type',
];

/** What this server really does: `$export` of a Group; no `$everything`, no transactions, no includes, no search by quantity. */
export function capabilityStatement(options: {
  readonly name: string;
  readonly baseUrl: string;
  readonly date: Date;
  readonly types: Iterable<string>;
}): object {
  const types = [...new Set<string>([...mappedTypes, ...options.types])].sort();
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: options.date.toISOString(),
    kind: 'instance',
    software: { name: 'Rinnalla demo server' },
    implementation: { description: options.name, url: options.baseUrl },
    fhirVersion: '4.0.1',
    format: ['json', 'application/fhir+json'],
    patchFormat: ['application/json-patch+json'],
    rest: [
      {
        mode: 'server',
        documentation: 'For demonstrations and tests: invented people, loopback only, no sign-in.',
        interaction: [{ code: 'batch' }],
        resource: types.map((type) => ({
          type,
          interaction: interactions.map((code) => ({ code })),
          versioning: 'versioned-update',
          readHistory: true,
          updateCreate: true,
          conditionalCreate: true,
          conditionalRead: 'not-match',
          conditionalUpdate: true,
          conditionalDelete: 'single',
          searchParam: searchParametersOf(type),
          ...(type === 'Group' ? { operation: [groupExport] } : {}),
        })),
      },
    ],
  };
}

function searchParametersOf(type: string): readonly { readonly name: string; readonly type: string }[] {
  return Object.values(globalSchema.types[type]?.searchParams ?? {})
    .filter((parameter) => searchableTypes.includes(parameter.type) && parameter.code !== '_compartment')
    .map((parameter) => ({ name: parameter.code, type: parameter.type }));
}
