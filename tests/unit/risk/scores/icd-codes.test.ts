import { describe, expect, it } from 'vitest';
import { icdCodes } from '#lib/risk/scores/icd-codes.ts';

describe('ICD-10 codes as they are recorded', () => {
  it.each([
    ['I21.4', ['I214']],
    ['I214', ['I214']],
    ['i50', ['I50']],
    [' E11.9 ', ['E119']],
    ['F00.1*G30.1', ['F001', 'G301']],
    ['F00.1* G30.1', ['F001', 'G301']],
    ['G30.1+F00.1', ['G301', 'F001']],
    ['G30.1†F00.1*', ['G301', 'F001']],
    ['C79.3&C50.9', ['C793', 'C509']],
    ['T88.7#M05BA04', ['T887']],
    ['#L03AB07', []],
    ['M05BA04', []],
    ['W19.XXXA', ['W19XXXA']],
    ['T14', ['T14']],
    ['dementia', []],
    ['K86', ['K86']],
    ['A', []],
    ['', []],
  ])('%j is read as %j', (recorded, codes) => {
    expect([...icdCodes([recorded])]).toEqual(codes);
  });

  it('are counted once, however often and in whatever spelling they are recorded', () => {
    expect([...icdCodes(['F03.9', 'F039', 'f03.9', 'F03'])]).toEqual(['F039', 'F03']);
  });
});
