import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProjectFile, root } from './source-files.ts';

const text = readProjectFile('docs/threat-model.md');

interface Named {
  readonly path: string;
  readonly title?: string;
}

/** `path` "title of the test". */
const named: readonly Named[] = [...text.matchAll(/`(tests\/[^`]+)`(?: "([^"]+)")?/g)].map(
  ([, path = '', title]) => (title === undefined ? { path } : { path, title }),
);

describe('the threat model', () => {
  it('names only tests that exist', () => {
    expect(named.length).toBeGreaterThan(20);
    const missing = named.filter(({ path }) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  it('names them by the titles that they have', () => {
    const wrong = named.filter(
      ({ path, title }) =>
        title !== undefined && existsSync(join(root, path)) && !readProjectFile(path).includes(title),
    );
    expect(wrong).toEqual([]);
  });

  it('has for each threat a test, or says why there is none', () => {
    const rows = text
      .split('\n')
      .filter((line) => /^\| .+ \| [STRIDE ]+ \| /.test(line))
      .map((line) => line.split(' | ').at(-1) ?? '');
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((cell) => !/`tests\/|not covered: \w/.test(cell))).toEqual([]);
  });
});
