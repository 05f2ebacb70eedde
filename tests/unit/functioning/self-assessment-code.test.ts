import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selfAssessmentCode, selfAssessmentLink } from '#lib/functioning/self-assessment-code.ts';

describe('the code of a self-assessment', () => {
  it('can be read aloud: two groups of four, nothing that looks like another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        expect(selfAssessmentCode(bytes)).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
      }),
    );
    expect(selfAssessmentCode(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7]))).toBe('ABCD-EFGH');
    expect(selfAssessmentCode(new Uint8Array([24, 25, 26, 27, 28, 29, 30, 31]))).toBe('2345-6789');
  });

  it.each([
    ['https://asiointi.example.fi/arvio/{task}', 'https://asiointi.example.fi/arvio/K7PQ-4RX2'],
    ['https://asiointi.example.fi/?t={task}', 'https://asiointi.example.fi/?t=K7PQ-4RX2'],
    ['https://asiointi.example.fi/arvio', undefined],
    ['http://asiointi.example.fi/{task}', undefined],
    ['javascript:alert("{task}")', undefined],
    ['{task}', undefined],
    [undefined, undefined],
  ])('%s leads to %s', (template, link) => {
    expect(selfAssessmentLink(template, 'K7PQ-4RX2')).toBe(link);
  });
});
