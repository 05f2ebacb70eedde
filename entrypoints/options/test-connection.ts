import type { ServerAbout } from '#components/settings/settings-ports.ts';
import { readCapabilities } from '#lib/adapters/sources/fhir-rest/capabilities.ts';
import { createFhirHttp } from '#lib/adapters/sources/fhir-rest/fhir-http.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject } from '#lib/fhir/json.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';

/** A person waits for the answer: longer than this is no connection to work with. */
const patienceMs = 10_000;

/** Reads the server's capability statement: what it is, and how much of a summary it can give. Asks about nobody. */
export async function testConnection(source: SourceSettings): Promise<Result<ServerAbout, SourceFailure>> {
  const clock = { now: () => new Date() };
  // What a server is it says to anybody: no sign-in is needed to try the connection.
  const http = createFhirHttp(
    { ...source, signIn: { kind: 'none' } },
    {
      fetch: (url, init) => fetch(url, init),
      wait: waitInRealTime,
      random: Math.random,
      clock,
    },
  );
  const sent = await http.sendOnce({ path: 'metadata' }, patienceMs, new AbortController().signal);
  if (!sent.ok) return fail(sent.failure.failure);
  const capabilities = readCapabilities(sent.value, clock.now());
  if (capabilities === undefined || !isObject(sent.value)) {
    return fail({ reason: 'notFhir', detail: 'no capability statement' });
  }
  const { fhirVersion, software } = sent.value;
  const name = isObject(software) ? software.name : undefined;
  return ok({
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof fhirVersion === 'string' ? { fhirVersion } : {}),
    types: Object.values(capabilities.types).filter(({ search }) => search).length,
    batch: capabilities.batch,
  });
}
