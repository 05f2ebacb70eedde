import { describe, expect, it } from 'vitest';
import { forbiddenNames, importProblem } from './layers.ts';
import { projectFiles, projectImports, readProjectFile } from './source-files.ts';

describe('the Inward Rule', () => {
  it.each([
    ['lib/base/result.ts', 'lib/model/entries.ts', false],
    ['lib/model/entries.ts', 'lib/base/dates.ts', true],
    ['lib/model/entries.ts', 'lib/ports/clock.ts', false],
    ['lib/ports/record-source.ts', 'lib/model/entries.ts', true],
    ['lib/summary/section.ts', 'lib/access/decide-access.ts', false],
    ['lib/workflows/open-client.ts', 'lib/summary/compose-summary.ts', true],
    ['lib/workflows/open-client.ts', 'lib/adapters/store/record-store.ts', false],
    ['lib/adapters/store/record-store.ts', 'lib/workflows/open-client.ts', false],
    ['lib/adapters/sources/fhir.ts', 'lib/fhir/bundle.ts', true],
    ['components/summary/Banner.tsx', 'lib/adapters/store/record-store.ts', false],
    ['components/summary/Banner.tsx', 'entrypoints/sidebar/main.tsx', false],
    ['entrypoints/sidebar/main.tsx', 'lib/adapters/store/record-store.ts', true],
    ['lib/summary/section.ts', 'demo/main.ts', false],
  ])('%s importing %s is allowed: %s', (from, to, allowed) => {
    expect(importProblem(from, to) === undefined).toBe(allowed);
  });

  it.each([
    ['const x = window.innerWidth;', ['window']],
    ['await fetch(url);', ['fetch']],
    ['const today = new Date();', ['the clock (new Date())']],
    ['// window.x in a comment\nconst at = new Date(now);', []],
    ['interface Page { root: Document }', []],
    ['http.fetch(request)', []],
  ])('the text %j names %j', (source, names) => {
    expect(forbiddenNames('lib/summary/example.ts', source)).toEqual(names);
  });

  const product = projectFiles().filter((file) => /^(lib|components|entrypoints)\/.*\.(ts|tsx)$/.test(file));

  it('looks at every module of the product', () => {
    expect(product.length).toBeGreaterThan(50);
  });

  it('is kept by every import', () => {
    const problems = product.flatMap((file) =>
      projectImports(file, readProjectFile(file)).flatMap((target) => {
        const problem = importProblem(file, target);
        return problem === undefined ? [] : [`${file} -> ${target}: ${problem}`];
      }),
    );
    expect(problems).toEqual([]);
  });

  it('keeps the browser and the clock out of the domain', () => {
    const problems = product.flatMap((file) =>
      forbiddenNames(file, readProjectFile(file)).map((what) => `${file} names ${what}`),
    );
    expect(problems).toEqual([]);
  });
});
