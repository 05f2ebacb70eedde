import { describe, expect, it } from 'vitest';
import { noticesText, thirdPartyNotices } from '../../.ci/third-party-notices.ts';
import { root } from './source-files.ts';

describe('the notices that go with the built extension', () => {
  const notices = thirdPartyNotices(root);

  it('name every dependency of the product and what these depend on', () => {
    const names = notices.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['react', 'dexie', 'fhirpath', 'antlr4', '@lhncbc/ucum-lhc']),
    );
  });

  it('have a licence each', () => {
    expect(notices.filter(({ licence, text }) => licence === '' && text === '')).toEqual([]);
  });

  it('hold the whole of the one that asks for it in binary form', () => {
    const text = noticesText(root);
    expect(text).toContain('fhirpath 5.2.2');
    expect(text).toContain('Lister Hill National');
    expect(text).toContain('Redistributions in binary form shall include this license file');
  });
});
