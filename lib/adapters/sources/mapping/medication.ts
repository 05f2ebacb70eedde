import { extensions } from '#lib/fhir/code-systems.ts';
import { type FhirConcept, readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { findExtension } from '#lib/fhir/extension.ts';
import { isObject, type JsonObject, lookUp, readObjects } from '#lib/fhir/json.ts';
import { readDisplay } from '#lib/fhir/reference.ts';
import { readText } from '#lib/fhir/text.ts';
import type { MedicationEntry } from '#lib/model/entries.ts';
import { type MappingContext, type Reading, readDate, readPeriod, unread } from './mapping-context.ts';
import { resolve } from './people.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

const statuses: Readonly<Record<string, MedicationEntry['status']>> = {
  active: 'active',
  intended: 'active',
  completed: 'completed',
  stopped: 'stopped',
  cancelled: 'stopped',
  'not-taken': 'stopped',
  'on-hold': 'onHold',
};

/** Nothing was given, or it should not be there. */
const passedOver = new Set(['entered-in-error', 'draft']);

/** MedicationStatement: what is said to be taken. */
export function readMedicationStatement(resource: JsonObject, context: MappingContext): Reading {
  const period = readPeriod(context, resource.effectivePeriod, 'MedicationStatement.effectivePeriod');
  const on = readDate(context, resource.effectiveDateTime, 'MedicationStatement.effectiveDateTime');
  return readMedication(resource, context, {
    dosage: resource.dosage,
    recorded: resource.dateAsserted,
    author: resource.informationSource,
    started: period.from ?? on,
    ended: period.to,
  });
}

/** MedicationRequest: what was prescribed. A proposal is no prescription. */
export function readMedicationRequest(resource: JsonObject, context: MappingContext): Reading {
  if (readCode(resource.intent) === 'proposal') return [];
  return readMedication(resource, context, {
    dosage: resource.dosageInstruction,
    recorded: resource.authoredOn,
    author: resource.requester,
    started: readDate(context, resource.authoredOn, 'MedicationRequest.authoredOn'),
    ended: undefined,
  });
}

interface MedicationParts {
  readonly dosage: unknown;
  readonly recorded: unknown;
  readonly author: unknown;
  readonly started: string | undefined;
  readonly ended: string | undefined;
}

function readMedication(resource: JsonObject, context: MappingContext, parts: MedicationParts): Reading {
  const type = String(resource.resourceType);
  const status = readCode(resource.status);
  if (status !== undefined && passedOver.has(status)) return [];
  const concept = readMedicine(resource, context);
  if (concept === undefined) return unread(`${type}.medication: missing`);
  const { dosage, recorded, author, started, ended } = parts;
  const dosages = readObjects(dosage);
  const reviewed = findExtension(resource, extensions.medicationReviewed);
  return [
    present({
      ...startEntry(resource, context, { recorded, author }),
      kind: 'medication',
      concept,
      status: lookUp(statuses, status) ?? 'unknown',
      dosage: readDosage(dosages),
      asNeeded: dosages.some(
        (each) => each.asNeededBoolean === true || isObject(each.asNeededCodeableConcept),
      ),
      started,
      ended,
      reviewed: readDate(
        context,
        reviewed?.valueDate ?? reviewed?.valueDateTime,
        `${type}.extension(medication-reviewed)`,
      ),
    }),
  ];
}

/** The medicine as a concept, or the Medication that is contained or came along, or what its reference calls it. */
function readMedicine(resource: JsonObject, context: MappingContext): FhirConcept | undefined {
  const concept = readConcept(resource.medicationCodeableConcept);
  if (concept !== undefined) return concept;
  const medication = resolve(resource.medicationReference, resource, context);
  const named = medication === undefined ? undefined : readConcept(medication.code);
  if (named !== undefined) return named;
  const display = readDisplay(resource.medicationReference);
  return display === undefined ? undefined : { text: display, codings: [] };
}

function readDosage(dosages: readonly JsonObject[]): string | undefined {
  const texts: string[] = [];
  for (const dosage of dosages) {
    const text = readText(dosage.text) ?? readText(dosage.patientInstruction);
    if (text !== undefined) texts.push(text);
  }
  return readText(texts.join('; '));
}
