import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IcfRating } from '#lib/functioning/icf/rating.ts';
import { parseIcf, printIcf } from '#lib/functioning/icf/written-form.ts';

describe('every written form is read', () => {
  it.each<[string, IcfRating]>([
    ['b280', { component: 'b', code: 'b280' }],
    ['b280.3', { component: 'b', code: 'b280', extent: 3 }],
    ['b280.8', { component: 'b', code: 'b280', extent: 'notSpecified' }],
    ['B 280 . 9', { component: 'b', code: 'b280', extent: 'notApplicable' }],
    ['d450.23', { component: 'd', code: 'd450', performance: 2, capacity: 3 }],
    ['d4500.2_3', { component: 'd', code: 'd4500', performance: 2, capacity: 3 }],
    ['d450._3', { component: 'd', code: 'd450', capacity: 3 }],
    ['d450.2', { component: 'd', code: 'd450', performance: 2 }],
    ['d450.2_1_', { component: 'd', code: 'd450', performance: 2, capacityWithHelp: 1 }],
    [
      'd450.2314',
      {
        component: 'd',
        code: 'd450',
        performance: 2,
        capacity: 3,
        capacityWithHelp: 1,
        performanceWithoutHelp: 4,
      },
    ],
    ['s7300.321', { component: 's', code: 's7300', extent: 3, nature: 2, location: 1 }],
    ['s730.3_1', { component: 's', code: 's730', extent: 3, location: 1 }],
    ['e310.2', { component: 'e', code: 'e310', barrier: 2 }],
    ['e310+3', { component: 'e', code: 'e310', facilitator: 3 }],
    ['e310', { component: 'e', code: 'e310' }],
    ['d4', { component: 'd', code: 'd4' }],
  ])('%s', (written, rating) => {
    expect(parseIcf(written)).toEqual({ ok: true, value: rating });
  });

  it.each([
    ['', 'noCode'],
    ['450.2', 'noCode'],
    ['x450', 'noCode'],
    ['d45', 'noCode'],
    ['d450,2', 'noCode'],
    ['d450.', 'noCode'],
    ['d450.5', 'noQualifier'],
    ['b280.7', 'noQualifier'],
    ['b280.23', 'tooManyQualifiers'],
    ['d450.23111', 'tooManyQualifiers'],
    ['e310.23', 'tooManyQualifiers'],
    ['s730.3211', 'tooManyQualifiers'],
    ['d450+2', 'facilitatorElsewhere'],
    ['e310+5', 'noQualifier'],
    ['e310+_', 'noQualifier'],
  ])('%s is none: %s', (written, failure) => {
    expect(parseIcf(written)).toEqual({ ok: false, failure });
  });
});

const qualifier = fc.constantFrom(0, 1, 2, 3, 4, 'notSpecified', 'notApplicable') as fc.Arbitrary<
  0 | 1 | 2 | 3 | 4 | 'notSpecified' | 'notApplicable'
>;
const digits = fc.constantFrom('1', '450', '4500', '73000', '310');
const some = { requiredKeys: [] };
const rating: fc.Arbitrary<IcfRating> = fc.oneof(
  fc
    .tuple(digits, fc.record({ extent: qualifier }, some))
    .map(([code, said]) => ({ component: 'b' as const, code: `b${code}`, ...said })),
  fc
    .tuple(digits, fc.record({ extent: qualifier, nature: fc.nat(9), location: fc.nat(9) }, some))
    .map(([code, said]) => ({ component: 's' as const, code: `s${code}`, ...said })),
  fc
    .tuple(
      digits,
      fc.record(
        {
          performance: qualifier,
          capacity: qualifier,
          capacityWithHelp: qualifier,
          performanceWithoutHelp: qualifier,
        },
        some,
      ),
    )
    .map(([code, said]) => ({ component: 'd' as const, code: `d${code}`, ...said })),
  fc
    .tuple(digits, fc.record({ barrier: qualifier }, some))
    .map(([code, said]) => ({ component: 'e' as const, code: `e${code}`, ...said })),
  fc
    .tuple(digits, qualifier)
    .map(([code, facilitator]) => ({ component: 'e' as const, code: `e${code}`, facilitator })),
);

describe('writing and reading', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(rating, (each) => {
        expect(parseIcf(printIcf(each))).toEqual({ ok: true, value: each });
      }),
    );
  });

  it('reads any text without an error, and what it reads is written the same way from then on', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[bsdeBSDE]?\d{0,5}[.+_]?[\d_]{0,5}$/), (text) => {
        const read = parseIcf(text);
        if (read.ok) expect(parseIcf(printIcf(read.value))).toEqual(read);
      }),
      { numRuns: 2000 },
    );
  });
});
