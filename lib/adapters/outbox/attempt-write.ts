import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { createExchange } from '../sources/fhir-rest/fhir-exchange.ts';
import type { HttpDependencies } from '../sources/fhir-rest/fhir-http.ts';
import { createFhirWriter } from '../sources/fhir-rest/fhir-writer.ts';
import type { DeliveryOutcome } from './deliver-outbox.ts';

export interface AttemptPorts {
  /** The sources of the settings; undefined when there are no settings that can be read. */
  readonly readSources: () => Promise<readonly SourceSettings[] | undefined>;
  /** A token in force; undefined when nobody is signed in, or none is needed. */
  readonly accessToken: (source: SourceSettings) => Promise<string | undefined>;
  readonly http: Omit<HttpDependencies, 'random'>;
}

/** One attempt to write an item to the source that it names, by the settings of this moment. */
export function createAttempt(
  ports: AttemptPorts,
): (item: OutboxItem, repeated: boolean) => Promise<DeliveryOutcome> {
  return async ({ id, write }, repeated) => {
    const source = (await ports.readSources())?.find((one) => one.id === write.sourceId);
    // Settings may come back, so the write waits: it is the administrator's deed that is missing, not the user's.
    if (source?.kind !== 'fhir') return { kind: 'later', failure: { reason: 'notFound' } };
    const send = createExchange(source, () => ports.accessToken(source), ports.http);
    return createFhirWriter(send).write(
      { id, change: write.change, repeated },
      // Nobody waits for it: the exchange has its own deadline.
      new AbortController().signal,
    );
  };
}
