import { describe, expect, it } from 'vitest';
import { projectFiles, readProjectFile } from './source-files.ts';

/** Data tables may be long; code may not. */
const dataTables = new Set<string>(['package-lock.json']);

const code = projectFiles().filter(
  (file) => /\.(ts|tsx|mjs)$/.test(file) && /^(lib|components|entrypoints|demo|tests|\.ci)\//.test(file),
);
const productCode = code.filter((file) => /^(lib|components|entrypoints|demo)\//.test(file));

function filesWith(files: readonly string[], pattern: RegExp): readonly string[] {
  return files.filter((file) => pattern.test(readProjectFile(file)));
}

describe('house style', () => {
  it('has no file over 500 lines outside data tables', () => {
    const long = code.filter(
      (file) => !dataTables.has(file) && readProjectFile(file).split('\n').length > 501,
    );
    expect(long).toEqual([]);
  });

  it('has no folder or file whose name says nothing', () => {
    expect(
      projectFiles().filter((file) => /(^|\/)(utils?|helpers?|common|misc|managers?)(\/|\.tsx?$)/.test(file)),
    ).toEqual([]);
  });

  it('silences no check', () => {
    const words = [
      '@ts-' + 'ignore',
      '@ts-' + 'expect-error',
      '@ts-' + 'nocheck',
      'biome-' + 'ignore',
      'eslint-' + 'disable',
    ];
    expect(filesWith(code, new RegExp(words.join('|')))).toEqual([]);
  });

  it('leaves no unfinished work behind', () => {
    expect(
      filesWith(
        productCode,
        new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`),
      ),
    ).toEqual([]);
  });

  it('writes no markup into a page as text', () => {
    const product = code.filter((file) => /^(lib|components|entrypoints)\//.test(file));
    expect(
      filesWith(product, /\.innerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(/),
    ).toEqual([]);
  });

  it('has no test that is focused, or skipped without a printed reason', () => {
    const tests = code.filter((file) => file.startsWith('tests/'));
    expect(filesWith(tests, /\b(?:it|test|describe)\.(?:only|todo|fixme)\b/)).toEqual([]);
    expect(filesWith(tests, /\b(?:it|test|describe)\.skip\(\s*(?:\)|['"`])/)).toEqual([]);
  });

  it('mocks modules only where tests do not share them', () => {
    // vitest.config.ts: the other tests of a worker would load what was made with the mock.
    const alone = /^tests\/unit\/adapters\/(messaging|background)\//;
    const shared = code.filter((file) => /^tests\/(unit|contract|repo)\//.test(file) && !alone.test(file));
    expect(filesWith(shared, new RegExp(`\\bvi\\.(${['mo' + 'ck', 'doMo' + 'ck'].join('|')})\\(`))).toEqual(
      [],
    );
  });

  it('asks for no access to every page', () => {
    const product = code.filter((file) => /^(lib|components|entrypoints)\//.test(file));
    const granting = product.filter((file) => /matches:\s*\[[^\]]*<all_urls>/.test(readProjectFile(file)));
    expect([...granting, ...filesWith(['wxt.config.ts'], /<all_urls>|\*:\/\/\*\/\*/)]).toEqual([]);
  });
});
