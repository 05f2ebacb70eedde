import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { createExchange } from '../sources/fhir-rest/fhir-exchange.ts';
import type { HttpDependencies } from '../sources/fhir-rest/fhir-http.ts';
import { createFhirWriter } from '../sources/fhir-rest/fhir-writer.ts';
import type { DeliveryOutcome } from './deliver-outbox.ts';

export interface AttemptPorts {
  /** The sources of the settings; undefined when there are no settings that can be read. */
  readonly readSources: () => Promise<readonly SourceSettings[] | undefined>;
  /** A token in force; undefined when nobody is signed in, or none is needed. `renew`: the server has refused the last one. */
  readonly accessToken: (
    source: SourceSettings,
    options?: { readonly renew: boolean },
  ) => Promise<string | undefined>;
  readonly http: Omit<HttpDependencies, 'random'>;
}

/** One attempt to write an item to the source that it names, by the settings of this moment. */
export function createAttempt(
  ports: AttemptPorts,
): (item: OutboxItem, repeated: boolean) => Promise<DeliveryOutcome> {
  return async ({ id, write: { change, sourceId } }, repeated) => {
    const source = (await ports.readSources())?.find((one) => one.id === sourceId);
    // Settings may come back, so the write waits: it is the administrator's deed that is missing, not the user's.
    if (source?.kind !== 'fhir') return { kind: 'later', failure: { reason: 'notFound' } };
    let used: string | undefined;
    const send = createExchange(
      source,
      async () => {
        used = await ports.accessToken(source);
        return used;
      },
      ports.http,
    );
    const writer = createFhirWriter(send);
    const write = (again: boolean) =>
      writer.write(
        { id, change, repeated: again },
        // Nobody waits for it: the exchange has its own deadline.
        new AbortController().signal,
      );
    const outcome = await write(repeated);
    if (used === undefined || outcome.kind !== 'later' || outcome.failure.reason !== 'notSignedIn')
      return outcome;
    const refused = used;
    const renewed = await ports.accessToken(source, { renew: true });
    // Once more, and as a repetition: whatever the refusal was worth, the server is asked first whether it has the write.
    return renewed === undefined || renewed === refused ? outcome : write(true);
  };
}
