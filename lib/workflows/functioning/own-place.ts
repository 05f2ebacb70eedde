import { fail, ok, type Result } from '#lib/base/result.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import { recordOf } from '../judge-visit.ts';
import type { ShownClient } from '../open-client.ts';

/** Where this professional writes about the client, and as whom. */
export interface OwnPlace {
  readonly source: SourceDescription;
  /** The client at that source, e.g. `Patient/12`. */
  readonly client: string;
  /** The client's name, as that source has it. */
  readonly clientName: string;
  readonly by: { readonly name: string; readonly reference?: string };
  /** Moment of recording. */
  readonly at: string;
}

export type NoPlace = { readonly reason: 'noSource' | 'notPermitted' };

/** The source of the own register that knows the client, where the gate keeps the section open for it. */
export function ownPlaceOf(client: ShownClient, section: string): Result<OwnPlace, NoPlace> {
  const { record, professional, now } = client;
  for (const { source, result } of record.sources) {
    const patient = recordOf(result)?.client;
    if (source.register !== professional.register || patient === undefined) continue;
    if (client.decide(source, section).outcome === 'closed') return fail({ reason: 'notPermitted' });
    const reference = professional.references.find(({ sourceId }) => sourceId === source.id)?.reference;
    return ok({
      source,
      client: `Patient/${patient.id}`,
      clientName: patient.name,
      by: { name: professional.name, ...(reference === undefined ? {} : { reference }) },
      at: now.toISOString(),
    });
  }
  return fail({ reason: 'noSource' });
}

/** `performer`, `requester` or `author` as a Reference. */
export function toParty({ by }: OwnPlace): { readonly display: string; readonly reference?: string } {
  const { name, reference } = by;
  return { display: name, ...(reference === undefined ? {} : { reference }) };
}

/** The client as who answered: `source` of a response, `performer` of an observation made of it. */
export function toClientParty({ client, clientName }: OwnPlace): {
  readonly reference: string;
  readonly display: string;
} {
  return { reference: client, display: clientName };
}
