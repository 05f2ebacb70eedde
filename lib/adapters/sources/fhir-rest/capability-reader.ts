import type { Clock } from '#lib/ports/clock.ts';
import {
  type CapabilityCache,
  longestCapabilityAge,
  readCapabilities,
  type ServerCapabilities,
} from './capabilities.ts';
import { orAborted } from './deadline.ts';
import type { FhirHttp } from './fhir-http.ts';

/** A server that is slow to say what it offers is asked without knowing. */
const statementMilliseconds = 5_000;

/**
 * Gives what the server offers: read once and shared by all callers, kept between sessions. `undefined` when the server
 * does not say; then it is asked again only by the next instance.
 */
export function createCapabilityReader(
  http: FhirHttp,
  cache: CapabilityCache,
  clock: Clock,
): (signal: AbortSignal) => Promise<ServerCapabilities | undefined> {
  let known: Promise<ServerCapabilities | undefined> | undefined;
  // One caller going away must not take the answer from the others: the request has its own deadline only.
  const unending = new AbortController().signal;

  async function read(): Promise<ServerCapabilities | undefined> {
    const now = clock.now();
    const kept = await cache.read(http.baseUrl).catch(() => undefined);
    if (kept !== undefined && now.getTime() - kept.readAt < longestCapabilityAge) return kept;
    const sent = await http.sendOnce({ path: 'metadata' }, statementMilliseconds, unending);
    const read = sent.ok ? readCapabilities(sent.value, now) : undefined;
    if (read !== undefined) await cache.write(http.baseUrl, read).catch(() => undefined);
    return read;
  }

  return async (signal) => {
    known ??= read();
    try {
      return await orAborted(known, signal);
    } catch {
      // Nobody waits any longer: what follows sees the aborted signal for itself.
      return undefined;
    }
  };
}
