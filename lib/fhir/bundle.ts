import { isObject, type JsonObject, readList, readNumber, readObjects } from './json.ts';
import { readCodeText } from './text.ts';

/** One entry of a Bundle, before anybody has looked into it. */
export interface BundleEntry {
  /** Anything at all: nobody has checked it. */
  readonly resource: unknown;
  readonly mode: 'match' | 'include' | 'outcome';
  readonly fullUrl?: string;
}

/** A Bundle of any type: its entries and the two links that matter here. */
export interface FhirBundle {
  readonly type: string;
  readonly entries: readonly BundleEntry[];
  /** The server's own statement of what it searched for. */
  readonly self?: string;
  readonly next?: string;
}

/** A Bundle of any type; `undefined` when the value is none. */
export function readBundle(value: unknown): FhirBundle | undefined {
  if (!isObject(value) || value.resourceType !== 'Bundle') return undefined;
  const self = findLink(value, 'self');
  const next = findLink(value, 'next');
  return {
    type: readCodeText(value.type) ?? '',
    entries: readList(value.entry).map(readEntry),
    ...(self === undefined ? {} : { self }),
    ...(next === undefined ? {} : { next }),
  };
}

function readEntry(entry: unknown): BundleEntry {
  if (!isObject(entry)) return { resource: entry, mode: 'match' };
  const mode = isObject(entry.search) ? entry.search.mode : undefined;
  const fullUrl = readCodeText(entry.fullUrl);
  return {
    resource: entry.resource,
    mode: mode === 'include' || mode === 'outcome' ? mode : 'match',
    ...(fullUrl === undefined ? {} : { fullUrl }),
  };
}

/** Links may be long: a page token holds the server's whole state. */
const longestLink = 16_384;

function findLink(bundle: JsonObject, relation: string): string | undefined {
  for (const link of readObjects(bundle.link)) {
    // `previous` and `prev` are both met; here only self and next are asked for.
    if (link.relation !== relation) continue;
    if (typeof link.url === 'string' && link.url !== '' && link.url.length <= longestLink) return link.url;
  }
  return undefined;
}

/** The answer to one request of a batch. */
export interface BatchAnswer {
  readonly status: number;
  readonly resource: unknown;
  readonly outcome: unknown;
}

/** The answers of a batch, in the order of its requests; `undefined` when the value is no such Bundle. */
export function readBatchAnswers(value: unknown): readonly BatchAnswer[] | undefined {
  if (!isObject(value) || value.resourceType !== 'Bundle') return undefined;
  if (value.type !== 'batch-response' && value.type !== 'transaction-response') return undefined;
  return readList(value.entry).map((entry) => {
    const response = isObject(entry) && isObject(entry.response) ? entry.response : {};
    return {
      // `200 OK` and 200 are both met.
      status: readNumber(readCodeText(response.status)?.slice(0, 3)) ?? 0,
      resource: isObject(entry) ? entry.resource : undefined,
      outcome: response.outcome,
    };
  });
}
