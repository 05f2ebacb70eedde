import type { JsonObject } from './json.ts';
import { parseReference } from './reference.ts';

/** Whether the answers of a QuestionnaireResponse are the client's own: `unsaid` where it names nobody who answered. */
export function isClientsAnswer(response: JsonObject, patientId: string): boolean | 'unsaid' {
  // `source` is who answered; where it is not given, whoever wrote it down.
  const said = response.source ?? response.author;
  if (said === undefined) return 'unsaid';
  const who = parseReference(said);
  return who?.type === 'Patient' && who.id === patientId;
}
