import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { StoredResource } from '../servers/patient-index.ts';
import { type BundleResources, resourcesOfBundle } from './bundle-resources.ts';

const unzip = promisify(gunzip);

/** What a folder of FHIR files held. */
export interface DataFolder {
  readonly resources: readonly StoredResource[];
  readonly files: number;
  /** Count of resources by type. */
  readonly counts: Readonly<Record<string, number>>;
  /** What could not be read: the file (and the line or entry in it), and why. */
  readonly unread: readonly { readonly where: string; readonly reason: string }[];
  /** Resources that another file had already: the later one counts. */
  readonly repeated: number;
  /** References of a Bundle to an entry that is not in it; they are left as they are. */
  readonly unresolved: number;
}

/**
 * Reads Bundles (`.json`, `.json.gz`) and NDJSON (`.ndjson`, `.ndjson.gz`) of a folder. A file or an entry that cannot be
 * read is listed and the rest is kept; the folder itself must be there.
 */
export async function readDataFolder(folder: string): Promise<DataFolder> {
  const names = (await readdir(folder)).filter((name) => /\.(json|ndjson)(\.gz)?$/i.test(name)).sort();
  const found = new Map<string, StoredResource>();
  const unread: { where: string; reason: string }[] = [];
  let unresolved = 0;
  let taken = 0;
  for (const name of names) {
    const part = await readFolderFile(folder, name);
    for (const resource of part.resources) found.set(`${resource.resourceType}/${resource.id}`, resource);
    taken += part.resources.length;
    unread.push(...part.unread);
    unresolved += part.unresolved;
  }
  const resources = [...found.values()];
  const counts: Record<string, number> = {};
  for (const { resourceType } of resources) counts[resourceType] = (counts[resourceType] ?? 0) + 1;
  return { resources, files: names.length, counts, unread, repeated: taken - resources.length, unresolved };
}

async function readFolderFile(folder: string, name: string): Promise<BundleResources> {
  try {
    const content = await readFile(join(folder, name));
    const bytes = name.toLowerCase().endsWith('.gz') ? await unzip(content) : content;
    const text = bytes.toString('utf8');
    if (!/\.ndjson(\.gz)?$/i.test(name)) return resourcesOfBundle(JSON.parse(text), name);
    return readLines(text, name);
  } catch (error) {
    return { resources: [], unread: [{ where: name, reason: reasonOf(error) }], unresolved: 0 };
  }
}

function readLines(text: string, name: string): BundleResources {
  const parts = text.split('\n').flatMap((line, place) => {
    if (line.trim() === '') return [];
    const where = `${name}:${place + 1}`;
    try {
      return [resourcesOfBundle(JSON.parse(line), where)];
    } catch (error) {
      return [{ resources: [], unread: [{ where, reason: reasonOf(error) }], unresolved: 0 }];
    }
  });
  return {
    resources: parts.flatMap((part) => part.resources),
    unread: parts.flatMap((part) => part.unread),
    unresolved: parts.reduce((sum, part) => sum + part.unresolved, 0),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'not JSON';
  return error instanceof Error ? error.message : 'unreadable';
}

/** One line for the terminal: what was read and what was not. */
export function describeDataFolder(data: DataFolder): string {
  const counts = Object.entries(data.counts)
    .sort(([, a], [, b]) => b - a)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
  const unread = data.unread.map(({ where, reason }) => `${where} (${reason})`).join('; ');
  return (
    `${data.files} files, ${data.resources.length} resources (${data.repeated} repeated): ${counts || 'none'}. ` +
    `Not read: ${data.unread.length}${unread === '' ? '' : `: ${unread}`}. Unresolved references: ${data.unresolved}.`
  );
}
