import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, auditC, auditCCutOff } from '#lib/risk/scores/audit-c.ts';

describe('AUDIT-C', () => {
  it.each([
    [[0, 0, 1], 1],
    [[0, 1, 1], 2],
    [[1, 1, 1], 3],
    [[1, 2, 3], 6],
    [[2, 3, 4], 9],
    [[4, 3, 2], 9],
    [[0, 0, 0], 0],
    [[4, 4, 4], 12],
  ])('%j sums to %d', (answers, value) => {
    expect(auditC({ answers, age: 40, sex: 'male' })).toMatchObject({ kind: 'score', value });
  });

  it.each([
    ['male', 40, [2, 2, 1], 'belowCutOff'],
    ['male', 40, [2, 2, 2], 'cutOffReached'],
    ['female', 40, [2, 1, 1], 'belowCutOff'],
    ['female', 40, [2, 2, 1], 'cutOffReached'],
    ['male', 64, [2, 2, 1], 'belowCutOff'],
    ['male', 65, [1, 1, 1], 'belowCutOff'],
    ['male', 65, [2, 1, 1], 'cutOffReached'],
    ['female', 65, [2, 1, 1], 'cutOffReached'],
  ] as const)('%s of %d with %j: %s', (sex, age, answers, band) => {
    expect(auditC({ answers, age, sex })).toMatchObject({ band });
  });

  it('has the Finnish cut-offs, not the American', () => {
    expect([auditCCutOff(40, 'male'), auditCCutOff(40, 'female')]).toEqual([6, 5]);
  });

  it.each([
    ['an answer', { answers: [1, undefined, 2] }, ['item2']],
    ['age', { age: undefined }, ['age']],
    ['sex', { sex: undefined }, ['sex']],
    ['anything', { answers: [], age: undefined, sex: undefined }, ['item1', 'item2', 'item3', 'age', 'sex']],
  ])('gives no number without %s', (_what, change, missing) => {
    expect(auditC({ answers: [1, 1, 1], age: 40, sex: 'female', ...change })).toEqual({
      kind: 'insufficient',
      missing,
    });
  });

  it('refuses answers that no item has', () => {
    expect(auditC({ answers: [5, 1.5, -1], age: 40, sex: 'male' })).toEqual({
      kind: 'insufficient',
      missing: ['item1', 'item2', 'item3'],
    });
  });

  it('is not for minors', () => {
    expect(auditC({ answers: [0, 0, 0], age: 17, sex: 'male' })).toEqual({
      kind: 'notApplicable',
      reason: 'age',
    });
  });

  it('does not depend on the order of the answers', () => {
    const answer = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(answer, answer, answer, (one, two, three) => {
        const person = { age: 30, sex: 'female' as const };
        expect(auditC({ answers: [three, one, two], ...person })).toEqual(
          auditC({ answers: [one, two, three], ...person }),
        );
      }),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'audit-c', confidence: 'single' });
  });
});
