import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Files of the project: tracked, and untracked ones that are not ignored, as they are in the working tree. */
export function projectFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}

export function readProjectFile(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Paths from the root that `source` imports from inside the project; packages are left out. */
export function projectImports(file: string, source: string): readonly string[] {
  const found: string[] = [];
  for (const match of source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)) {
    const target = match[1] ?? '';
    if (target.startsWith('#')) found.push(normalize(target.slice(1)));
    else if (target.startsWith('.')) found.push(relative(root, resolve(root, dirname(file), target)));
  }
  return found;
}
