import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { type FhirHttp, plainResult } from './fhir-http.ts';
import { linkWithin } from './page-links.ts';
import { toBundle } from './read-pages.ts';

export interface Listing {
  /** What was asked for. */
  readonly matches: readonly JsonObject[];
  /** What came along with it. */
  readonly included: readonly JsonObject[];
  readonly failure?: SourceFailure;
  /** The failure is only that there was more than the limit. */
  readonly isCut?: boolean;
}

/** Every page of a search that names no client, up to a limit; what came before a page failed is kept. */
export async function readListing(
  http: FhirHttp,
  path: string,
  mostPages: number,
  signal: AbortSignal,
): Promise<Listing> {
  const matches: JsonObject[] = [];
  const included: JsonObject[] = [];
  const visited = new Set<string>();
  let at = path;
  for (;;) {
    const sent = plainResult(await http.send({ path: at }, signal));
    const page = sent.ok ? toBundle(sent.value) : sent;
    if (!page.ok) return { matches, included, failure: page.failure };
    for (const { resource, mode } of page.value.entries)
      if (isObject(resource)) (mode === 'match' ? matches : included).push(resource);
    const { next } = page.value;
    if (next === undefined) return { matches, included };
    const address = linkWithin(next, http.baseUrl);
    const isCut = address !== undefined && !visited.has(address) && visited.size >= mostPages;
    if (address === undefined || visited.has(address) || isCut)
      return { matches, included, failure: { reason: 'notFhir', detail: 'nextLinkRepeats' }, isCut };
    visited.add(address);
    at = address;
  }
}
