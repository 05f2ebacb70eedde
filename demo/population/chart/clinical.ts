import { type MedicineKey, medicineOf } from '../content/medicines.ts';
import { type ProblemKey, problemOf } from '../content/problems.ts';
import type { Chart } from './chart.ts';
import { concept, extensionUrls, statusConcept, systems } from './systems.ts';

export interface ProblemFacts {
  readonly since: string;
  readonly ended?: string;
  readonly provisional?: boolean;
  /** When it was written down; the day it began when not told. */
  readonly recorded?: string;
}

export function addProblem(chart: Chart, key: ProblemKey, facts: ProblemFacts): fhir4.Condition {
  const { code, text } = problemOf(key);
  const recorded = chart.calendar.instant(facts.recorded ?? facts.since, '11:00');
  return chart.add({
    resourceType: 'Condition',
    ...chart.stamp(recorded),
    clinicalStatus: statusConcept('condition-clinical', facts.ended === undefined ? 'active' : 'resolved'),
    verificationStatus: statusConcept(
      'condition-ver-status',
      facts.provisional === true ? 'provisional' : 'confirmed',
    ),
    category: [statusConcept('condition-category', 'problem-list-item')],
    code: concept(systems.icd10, code, text),
    subject: chart.patient,
    onsetDateTime: facts.since,
    ...(facts.ended === undefined ? {} : { abatementDateTime: facts.ended }),
    recordedDate: recorded,
  });
}

export interface MedicineFacts {
  readonly since: string;
  readonly ended?: string;
  readonly onHold?: boolean;
  readonly reviewed?: string;
  readonly dosage?: string;
}

export function addMedicine(chart: Chart, key: MedicineKey, facts: MedicineFacts): fhir4.MedicationStatement {
  const medicine = medicineOf(key);
  const recorded = chart.calendar.instant(facts.ended ?? facts.reviewed ?? facts.since, '11:05');
  return chart.add({
    resourceType: 'MedicationStatement',
    ...chart.stamp(recorded),
    ...(facts.reviewed === undefined
      ? {}
      : { extension: [{ url: extensionUrls.medicationReviewed, valueDate: facts.reviewed }] }),
    status: facts.ended !== undefined ? 'stopped' : facts.onHold === true ? 'on-hold' : 'active',
    medicationCodeableConcept: concept(systems.atc, medicine.atc, medicine.text),
    subject: chart.patient,
    effectivePeriod: { start: facts.since, ...(facts.ended === undefined ? {} : { end: facts.ended }) },
    dateAsserted: recorded,
    dosage: [{ text: facts.dosage ?? medicine.dosage, asNeededBoolean: medicine.asNeeded === true }],
  });
}

/** A prescription in place of a statement: some registers keep only these. */
export function addPrescription(
  chart: Chart,
  key: MedicineKey,
  facts: MedicineFacts,
): fhir4.MedicationRequest {
  const medicine = medicineOf(key);
  const recorded = chart.calendar.instant(facts.since, '11:05');
  return chart.add({
    resourceType: 'MedicationRequest',
    ...chart.stamp(recorded),
    status: facts.ended === undefined ? 'active' : 'stopped',
    intent: 'order',
    medicationCodeableConcept: concept(systems.atc, medicine.atc, medicine.text),
    subject: chart.patient,
    authoredOn: recorded,
    dosageInstruction: [
      { text: facts.dosage ?? medicine.dosage, asNeededBoolean: medicine.asNeeded === true },
    ],
  });
}

export interface AllergyFacts {
  readonly text: string;
  readonly snomed: string;
  readonly since: string;
  readonly reaction?: string;
  readonly critical?: boolean;
  readonly intolerance?: boolean;
}

export function addAllergy(chart: Chart, facts: AllergyFacts): fhir4.AllergyIntolerance {
  return chart.add({
    resourceType: 'AllergyIntolerance',
    ...chart.stamp(chart.calendar.instant(facts.since, '11:10')),
    clinicalStatus: statusConcept('allergyintolerance-clinical', 'active'),
    verificationStatus: statusConcept('allergyintolerance-verification', 'confirmed'),
    type: facts.intolerance === true ? 'intolerance' : 'allergy',
    criticality: facts.critical === true ? 'high' : 'low',
    code: concept(systems.snomed, facts.snomed, facts.text),
    patient: chart.patient,
    onsetDateTime: facts.since,
    recordedDate: facts.since,
    ...(facts.reaction === undefined ? {} : { reaction: [{ manifestation: [{ text: facts.reaction }] }] }),
  });
}

/** A fact of its own: it was asked, and there are none. */
export function addNoKnownAllergies(chart: Chart, date: string): fhir4.AllergyIntolerance {
  return chart.add({
    resourceType: 'AllergyIntolerance',
    ...chart.stamp(chart.calendar.instant(date, '11:10')),
    clinicalStatus: statusConcept('allergyintolerance-clinical', 'active'),
    verificationStatus: statusConcept('allergyintolerance-verification', 'confirmed'),
    code: concept(systems.snomed, '716186003', 'Ei tiedossa olevia allergioita'),
    patient: chart.patient,
    recordedDate: date,
  });
}

export function addAlert(chart: Chart, text: string, since: string, critical = false): fhir4.Flag {
  return chart.add({
    resourceType: 'Flag',
    ...chart.stamp(chart.calendar.instant(since, '11:15')),
    status: 'active',
    category: [statusConcept('flag-category', 'safety')],
    ...(critical
      ? {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/flag-priority',
              valueCodeableConcept: {
                coding: [{ system: 'http://hl7.org/fhir/flag-priority-code', code: 'PH' }],
              },
            },
          ],
        }
      : {}),
    code: { text },
    subject: chart.patient,
    period: { start: since },
  });
}
