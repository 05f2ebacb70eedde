import type { IsoInstant } from '#lib/base/dates.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import { madeOf, type ResponseParty } from './write-response.ts';

interface Writers {
  /** The professional. */
  readonly by: ResponseParty;
  readonly role: string;
  /** The client, when the answers are the client's own. */
  readonly answeredBy?: ResponseParty;
  /** Of a response that another system wrote: its reference. The professional took it into the record. */
  readonly from?: string;
  readonly at: IsoInstant;
}

function agent(code: 'author' | 'enterer' | 'verifier', who: ResponseParty, role?: string): JsonObject {
  return {
    type: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code }],
    },
    ...(role === undefined ? {} : { role: [{ text: role }] }),
    who,
  };
}

/** Who answered, who wrote the response down, and when. */
export function toResponseProvenance(
  responseId: string,
  { by, role, answeredBy, from, at }: Writers,
): ResourceJson {
  return {
    resourceType: 'Provenance',
    target: madeOf(responseId, from),
    occurredDateTime: at,
    recorded: at,
    agent:
      answeredBy === undefined
        ? [agent('author', by, role)]
        : [agent('author', answeredBy), agent(from === undefined ? 'enterer' : 'verifier', by, role)],
  };
}
