import { readBundle } from '#lib/fhir/bundle.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { UnreadEntry } from '#lib/model/source-record.ts';

/** A file as the browser gives it; a `File` is one. */
export interface DatasetFile {
  readonly name: string;
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** One resource of a file, with the address it was given there. */
export interface DatasetResource {
  readonly resource: JsonObject;
  /** Address by which others in the dataset refer to it, e.g. `urn:uuid:...`. */
  readonly fullUrl?: string;
}

/** What a file holds, and what in it could not be read. */
export interface FileContent {
  readonly resources: readonly DatasetResource[];
  readonly unread: readonly UnreadEntry[];
}

/** Reads a Bundle of any type, NDJSON, a list of resources or one resource; also gzipped. */
export async function readDatasetFile(file: DatasetFile): Promise<FileContent> {
  const text = await readText(file);
  if (text === undefined)
    return { resources: [], unread: [{ reference: file.name, reason: 'file: not readable' }] };
  const whole = parse(text);
  if (whole !== undefined) return collect([{ value: whole.value, place: file.name }]);
  const lines = text.split('\n');
  const isLines = /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(file.name) || parse(lines[0] ?? '') !== undefined;
  if (!isLines) return { resources: [], unread: [{ reference: file.name, reason: 'file: not JSON' }] };
  return readLines(lines, file.name);
}

/** One resource per line; a line that is none leaves the others. */
function readLines(lines: readonly string[], name: string): FileContent {
  const values: { value: unknown; place: string }[] = [];
  const unread: UnreadEntry[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const place = `${name}:${index + 1}`;
    const parsed = parse(line);
    if (parsed === undefined) unread.push({ reference: place, reason: 'line: not JSON' });
    else values.push({ value: parsed.value, place });
  });
  const content = collect(values);
  return { resources: content.resources, unread: [...unread, ...content.unread] };
}

/** Bundles in Bundles are met (a batch of documents); more than this is no data. */
const deepest = 4;

function collect(values: readonly { readonly value: unknown; readonly place: string }[]): FileContent {
  const resources: DatasetResource[] = [];
  const unread: UnreadEntry[] = [];
  function take(value: unknown, place: string, fullUrl?: string, depth = 0): void {
    const bundle = readBundle(value);
    if (depth > deepest) unread.push({ reference: place, reason: 'Bundle: too deep' });
    else if (Array.isArray(value)) for (const each of value) take(each, place, undefined, depth + 1);
    else if (bundle !== undefined) {
      for (const entry of bundle.entries) take(entry.resource, place, entry.fullUrl, depth + 1);
    } else if (isObject(value) && readCodeText(value.resourceType) !== undefined) {
      resources.push({ resource: value, ...(fullUrl === undefined ? {} : { fullUrl }) });
    } else unread.push({ reference: place, reason: 'entry: not a resource' });
  }
  for (const { value, place } of values) take(value, place);
  return { resources, unread };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

async function readText(file: DatasetFile): Promise<string | undefined> {
  try {
    const stream = file.stream();
    const plain = file.name.endsWith('.gz') ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
    return await new Response(plain).text();
  } catch {
    return undefined;
  }
}
