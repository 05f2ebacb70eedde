/** What tells a consultation's resources from all others: alone in a file, since every look at a client needs this and no more. */
import { ownSystems } from './code-systems.ts';
import { readCode, readCodes } from './codeable-concept.ts';
import type { JsonObject } from './json.ts';

/** True for the Task of a consultation, whether or not it can be read whole. */
export function isConsultationTask(resource: JsonObject): boolean {
  return readCode(resource.code, ownSystems.consultation) === 'consultation';
}

/** True for a message between professionals about a consultation: the client neither sent it nor gets it. */
export function isConsultationMessage(resource: JsonObject): boolean {
  return readCodes(resource.category, ownSystems.consultation).length > 0;
}

/** True for the authorisation of a consultation: in the social register it is no decision about a service. */
export function isConsultationRequest(resource: JsonObject): boolean {
  return (
    readCode(resource.code, ownSystems.consultation) !== undefined ||
    readCodes(resource.category, ownSystems.consultation).length > 0
  );
}
