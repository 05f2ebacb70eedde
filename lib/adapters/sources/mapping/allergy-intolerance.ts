import { type FhirConcept, readCode, readConcept, readConcepts } from '#lib/fhir/codeable-concept.ts';
import { type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { readText } from '#lib/fhir/text.ts';
import { type MappingContext, type Reading, readDate, unread } from './mapping-context.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

/** "No known allergies", in full or for one kind of cause: SNOMED CT, and the International Patient Summary. */
const absences = new Set([
  '716186003',
  '409137002',
  '429625007',
  '428607008',
  'no-known-allergies',
  'no-known-medication-allergies',
  'no-known-food-allergies',
  'no-known-environmental-allergies',
]);

/** AllergyIntolerance. What says that nothing is known either way is no fact; a refuted one is not in force. */
export function readAllergyIntolerance(resource: JsonObject, context: MappingContext): Reading {
  const verification = readCode(resource.verificationStatus);
  if (verification === 'entered-in-error') return [];
  const reactions = readObjects(resource.reaction);
  const concept = readConcept(resource.code) ?? readConcept(reactions[0]?.substance);
  if (concept === undefined) return unread('AllergyIntolerance.code: missing');
  if (hasCode(concept, (code) => code === 'no-allergy-info')) return [];
  const status = readCode(resource.clinicalStatus);
  const manifestations = reactions.flatMap((reaction) => readConcepts(reaction.manifestation));
  const criticality = readCode(resource.criticality);
  return [
    present({
      ...startEntry(resource, context, {
        recorded: resource.recordedDate,
        author: resource.recorder ?? resource.asserter,
      }),
      kind: 'riskInformation',
      type: readCode(resource.type) === 'intolerance' ? 'intolerance' : 'allergy',
      concept,
      reaction: readText(manifestations.map(({ text }) => text).join(', ')),
      criticality: criticality === 'high' || criticality === 'low' ? criticality : 'unknown',
      active: status !== 'inactive' && status !== 'resolved' && verification !== 'refuted',
      since: readDate(context, resource.onsetDateTime, 'AllergyIntolerance.onsetDateTime'),
      recordedAbsence: hasCode(concept, (code) => absences.has(code)),
    }),
  ];
}

function hasCode(concept: FhirConcept, fits: (code: string) => boolean): boolean {
  return concept.codings.some(({ code }) => fits(code));
}
