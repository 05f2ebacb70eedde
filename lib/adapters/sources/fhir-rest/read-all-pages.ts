import type { SourceFailure } from '#lib/model/source-record.ts';
import { type FhirHttp, type FhirRequest, plainResult } from './fhir-http.ts';
import { linkWithin } from './page-links.ts';
import { toBundle } from './read-pages.ts';

/** Pages of one search at the most: 250 entries each, so 125,000 resources. */
const mostPages = 500;

export interface AllPages {
  /** What matched; nothing that only came along. */
  readonly resources: readonly unknown[];
  /** What the server says that it searched for, in its own words. */
  readonly self?: string;
  /** Set when the search broke off: there may be more. */
  readonly failure?: SourceFailure;
}

/** Reads one search to its end. */
export async function readAllPages(
  http: FhirHttp,
  request: FhirRequest,
  signal: AbortSignal,
): Promise<AllPages> {
  const resources: unknown[] = [];
  const visited = new Set<string>();
  let at = request;
  let self: string | undefined;
  const read = (failure?: SourceFailure): AllPages => ({
    resources,
    ...(self === undefined ? {} : { self }),
    ...(failure === undefined ? {} : { failure }),
  });
  for (;;) {
    const sent = plainResult(await http.send(at, signal));
    const page = sent.ok ? toBundle(sent.value) : sent;
    if (!page.ok) return read(page.failure);
    self ??= page.value.self;
    for (const { resource, mode } of page.value.entries) if (mode === 'match') resources.push(resource);
    const { next } = page.value;
    if (next === undefined) return read();
    const address = linkWithin(next, http.baseUrl);
    if (address === undefined || visited.has(address) || visited.size >= mostPages) {
      return read({ reason: 'notFhir', detail: 'nextLinkRepeats' });
    }
    visited.add(address);
    at = { path: address };
  }
}
