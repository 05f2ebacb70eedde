import { describe, expect, it } from 'vitest';
import { judge, truthOf } from '#tests/builders/criteria.ts';

describe('age', () => {
  const atLeast = { type: 'age', is: { op: '>=', value: 75 } } as const;
  it.each([
    ['1951-11-18', 'yes'],
    ['1951-11-19', 'no'],
    // A birth date that is known to the month only, where it matters to the day.
    ['1951-11', 'unknown'],
    ['1951-10', 'yes'],
    ['1951', 'unknown'],
    // Surely 75, but 75 or 76: an age is one number or none.
    ['1950', 'unknown'],
  ])('born %s is 75: %s', (birthDate, truth) => {
    expect(truthOf(atLeast, { birthDate })).toBe(truth);
  });

  it('turns on 28 February of a common year for who was born on the 29th', () => {
    expect(truthOf(atLeast, { birthDate: '1952-02-29', today: '2027-02-28' })).toBe('yes');
    expect(truthOf(atLeast, { birthDate: '1952-02-29', today: '2027-02-27' })).toBe('no');
  });

  it('names itself when it is missing', () => {
    expect(judge(atLeast, { age: undefined }).missing).toEqual([
      { kind: 'age', names: [], why: 'notRecorded' },
    ]);
  });
});

describe('sex', () => {
  it.each([
    ['female', 'female', 'yes'],
    ['female', 'male', 'no'],
    ['male', 'male', 'yes'],
    ['male', undefined, 'unknown'],
  ] as const)('is %s of %s: %s', (is, sex, truth) => {
    expect(truthOf({ type: 'sex', is }, { sex })).toBe(truth);
  });
});
