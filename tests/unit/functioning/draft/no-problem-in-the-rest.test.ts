import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PreviousRatings, previousRatings } from '#lib/functioning/change/previous-ratings.ts';
import { rate } from '#lib/functioning/draft/edit-assessment.ts';
import { itemOf } from '#lib/functioning/draft/items.ts';
import { applyNoProblem, noProblemInTheRest } from '#lib/functioning/draft/no-problem-in-the-rest.ts';
import { prefill } from '#lib/functioning/draft/prefill.ts';
import { form } from '#lib/functioning/forms/generic-7.ts';
import { form as lowBackPain } from '#lib/functioning/forms/low-back-pain.ts';
import type { FunctioningEntry, IcfQualifier } from '#lib/model/entries.ts';
import { anAssessment, aRating, assessedAt, larisa, sanna, tiina } from '#tests/builders/assessments.ts';
import { aFunctioning } from '#tests/builders/entries.ts';

const nothing: PreviousRatings = new Map();
const by = { by: tiina, at: assessedAt };
const only = (said: Partial<FunctioningEntry>) => {
  const { performance: _performance, ...entry } = aFunctioning();
  return previousRatings([{ ...entry, ...said }]);
};

describe('no problem in the rest', () => {
  it('says first what it would set: what no professional has rated', () => {
    const begun = anAssessment([
      { code: 'b130', performance: aRating(2) },
      { code: 'd450', capacity: aRating(1) },
      { code: 'd455', own: aRating(0, larisa) },
    ]);
    expect(noProblemInTheRest(begun, form, nothing)).toEqual({
      sets: ['b152', 'b280', 'd230', 'd455', 'd850'],
      leaves: [],
    });
  });

  it.each([
    ['earlier performance 1', { performance: 1 }, undefined, 'earlierProblem'],
    ['earlier capacity 2', { capacity: 2 }, undefined, 'earlierProblem'],
    ['the client’s earlier own rating 1', { ownRating: 1 }, undefined, 'earlierProblem'],
    ['earlier 8', { performance: 'notSpecified' }, undefined, 'earlierProblem'],
    ['earlier 9', { performance: 'notApplicable' }, undefined, 'earlierProblem'],
    ['own rating 1', {}, 1, 'ownProblem'],
    ['own rating 8', {}, 'notSpecified', 'ownProblem'],
  ] as const)('leaves an item with %s', (_name, earlier, own, because) => {
    const begun = anAssessment(own === undefined ? [] : [{ code: 'd450', own: aRating(own, larisa) }]);
    const rest = noProblemInTheRest(begun, form, only(earlier));
    expect(rest.sets).not.toContain('d450');
    expect(rest.leaves).toEqual([{ code: 'd450', because }]);
  });

  it('takes an item with an earlier 0 and an own 0', () => {
    const begun = anAssessment([{ code: 'd450', own: aRating(0, larisa) }]);
    expect(noProblemInTheRest(begun, form, only({ performance: 0 })).sets).toContain('d450');
  });

  it('leaves an unconfirmed problem of the record, and a contested own problem', () => {
    const filled = prefill(anAssessment(), form, only({ performance: 2 }));
    expect(noProblemInTheRest(filled, form, nothing).leaves).toEqual([
      { code: 'd450', because: 'earlierProblem' },
    ]);
    const contested = anAssessment([
      {
        code: 'd450',
        own: aRating(0, larisa),
        contested: [{ place: 'own', rating: aRating(3, sanna) }],
      },
    ]);
    expect(noProblemInTheRest(contested, form, nothing).leaves).toEqual([
      { code: 'd450', because: 'ownProblem' },
    ]);
  });

  it('leaves factors of the environment: no barrier is no support', () => {
    const { sets, leaves } = noProblemInTheRest(anAssessment(), lowBackPain, nothing);
    expect(sets.filter((code) => code.startsWith('e'))).toEqual([]);
    expect(leaves.map(({ because }) => because)).toEqual(Array.from({ length: 10 }, () => 'environment'));
  });

  it('sets what was shown, and not what was rated or rated as a problem by the client meanwhile', () => {
    const rest = noProblemInTheRest(anAssessment(), form, nothing);
    const meanwhile = rate(rate(anAssessment(), 'b280', 'performance', 3, by), 'd455', 'own', 2, {
      by: larisa,
      at: assessedAt,
    });
    const done = applyNoProblem(meanwhile, rest, by);
    expect(itemOf(done, 'b280')?.performance?.value).toBe(3);
    expect(itemOf(done, 'd455')?.performance).toBeUndefined();
    expect(itemOf(done, 'd450')).toEqual({ code: 'd450', performance: aRating(0) });
  });

  it('never covers a problem, whatever was rated before', () => {
    const value = fc.constantFrom<IcfQualifier>(0, 1, 2, 3, 4, 'notSpecified', 'notApplicable');
    const maybe = fc.option(value, { nil: undefined });
    const rows = fc.array(
      fc.record({ code: fc.constantFrom(...form.codes), performance: maybe, own: maybe, now: maybe }),
      {
        maxLength: 10,
      },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const entries = all.map(({ code, performance, own }) => {
          const { performance: _performance, ...entry } = aFunctioning({ code });
          return {
            ...entry,
            ...(performance === undefined ? {} : { performance }),
            ...(own === undefined ? {} : { ownRating: own }),
          };
        });
        const begun = all.reduce(
          (done, { code, now }) =>
            now === undefined ? done : rate(done, code, 'own', now, { by: larisa, at: assessedAt }),
          anAssessment(),
        );
        const previous = previousRatings(entries);
        const rest = noProblemInTheRest(begun, form, previous);
        expect([...rest.sets, ...rest.leaves.map(({ code }) => code)].toSorted()).toEqual(
          [...form.codes].toSorted(),
        );
        for (const code of rest.sets) {
          const before = previous.get(code);
          const values = [
            before?.performance?.value,
            before?.ownRating?.value,
            itemOf(begun, code)?.own?.value,
          ];
          expect(values.filter((each) => each !== undefined && each !== 0)).toEqual([]);
        }
      }),
    );
  });
});
