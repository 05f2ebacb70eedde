import type { IsoInstant } from '#lib/base/dates.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import { type ResponseParty, responseIdentifier } from './write-response.ts';

/** Who wrote the response down, and when. */
export function toResponseProvenance(
  responseId: string,
  { by, role, at }: { readonly by: ResponseParty; readonly role: string; readonly at: IsoInstant },
): ResourceJson {
  return {
    resourceType: 'Provenance',
    target: [{ type: 'QuestionnaireResponse', identifier: responseIdentifier(responseId) }],
    occurredDateTime: at,
    recorded: at,
    agent: [
      {
        type: {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code: 'author' },
          ],
        },
        role: [{ text: role }],
        who: by,
      },
    ],
  };
}
