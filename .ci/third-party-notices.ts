import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One package that goes into the built extension. */
interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Where Node finds a package from a folder: in the nearest `node_modules` above it. */
function folderOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Licences and notices as the package ships them; nothing when it ships none. */
function textOf(folder: string): string {
  return readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file) && !/\.(?:js|json)$/i.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
}

/**
 * The packages of `dependencies` and all that they depend on, with their licences. More than the bundle holds, on purpose: a
 * notice too many is no fault, and one too few is.
 */
export function thirdPartyNotices(root: string): readonly Notice[] {
  const found = new Map<string, Notice>();
  const seen = new Set<string>();
  const visit = (name: string, from: string) => {
    const folder = folderOf(name, from);
    if (folder === undefined || seen.has(folder)) return;
    seen.add(folder);
    const { version = '', license = '', dependencies = {} } = readManifest(folder);
    found.set(`${name} ${version}`, { name, version, licence: license, text: textOf(folder) });
    for (const each of Object.keys(dependencies)) visit(each, folder);
  };
  for (const each of Object.keys(readManifest(root).dependencies ?? {})) visit(each, root);
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** The notices as the file that goes with the extension. */
export function noticesText(root: string): string {
  const rule = '-'.repeat(72);
  const parts = thirdPartyNotices(root).map(
    ({ name, version, licence, text }) =>
      `${rule}\n${name} ${version} (${licence})\n${rule}\n\n${text === '' ? `Licence: ${licence}` : text}\n`,
  );
  return ['Software of others in this extension, and the terms on which it is used.\n', ...parts].join('\n');
}
