import { functioningSystems } from '#lib/fhir/functioning-systems.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { Rater } from '../assessment.ts';
import { toRaterReference } from './rating-extension.ts';

/*
 * The ids that a server gives are known only after delivery, and the outbox delivers one by one: the resources of an assessment
 * name each other by identifier.
 */

export function responseReference(assessmentId: string): JsonObject {
  return {
    type: 'QuestionnaireResponse',
    identifier: { system: functioningSystems.assessment, value: assessmentId },
  };
}

/** Identifier of the Observation of a category (`d450`) or of a factor with its amount (`e310+3`). */
export function observationIdentifier(assessmentId: string, written: string): JsonObject {
  return { system: functioningSystems.assessmentItem, value: `${assessmentId}/${written}` };
}

export function observationReference(assessmentId: string, written: string): JsonObject {
  return { type: 'Observation', identifier: observationIdentifier(assessmentId, written) };
}

/** Who rated, as a Reference; the client's own rating, which names nobody of the source, is the client's. */
export function raterReference(rater: Rater, own: boolean, client: string): JsonObject {
  return own && rater.reference === undefined
    ? { reference: client, display: rater.name }
    : toRaterReference(rater);
}
