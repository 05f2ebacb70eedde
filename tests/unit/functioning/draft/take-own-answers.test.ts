import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessedItem } from '#lib/functioning/assessment.ts';
import { itemOf } from '#lib/functioning/draft/items.ts';
import { judgeOwnAnswers, takeOwnAnswers } from '#lib/functioning/draft/take-own-answers.ts';
import type { OwnAnswers } from '#lib/functioning/fhir/read-own-answers.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import { anAssessment, anyDraft, aRating, larisa } from '#tests/builders/assessments.ts';

const from = 'QuestionnaireResponse/5';
const at = '2026-11-20T18:05:00.000Z';
const before = '2026-11-20T18:04:59.000Z';
const answers = (ratings: Readonly<Record<string, IcfQualifier>>): OwnAnswers => ({
  formId: 'generic-7',
  formVersion: '1.0',
  from,
  at,
  ratings: Object.entries(ratings).map(([code, value]) => ({ code, value, at })),
  beside: [],
});

describe("the client's answers taken into a draft", () => {
  it('are set where the client has said nothing, or said it before; what is newer or the same stays', () => {
    const draft = anAssessment([
      { code: 'b130', own: aRating(1, larisa, before), performance: aRating(2) },
      { code: 'b152', own: aRating(1, larisa, at) },
      { code: 'd450', own: { ...aRating(3, larisa, before), from } },
    ]);
    const given = answers({ b130: 2, b152: 2, d450: 3, d850: 'notSpecified' });
    expect(judgeOwnAnswers(draft, given, larisa)).toEqual({
      sets: [
        { code: 'b130', value: 2, before: 1 },
        { code: 'd850', value: 'notSpecified' },
      ],
      keeps: [
        { code: 'b152', because: 'newer' },
        { code: 'd450', because: 'same' },
      ],
    });
    expect(takeOwnAnswers(draft, given, larisa).items).toEqual([
      { code: 'b130', performance: aRating(2), own: { value: 2, at, by: larisa, from } },
      { code: 'b152', own: aRating(1, larisa, at) },
      { code: 'd450', own: { ...aRating(3, larisa, before), from } },
      { code: 'd850', own: { value: 'notSpecified', at, by: larisa, from } },
    ]);
  });

  it("keeps what another said in the client's place, to be chosen", () => {
    const draft = anAssessment([{ code: 'd450', own: aRating(1, { name: 'Tytär' }, before) }]);
    expect(takeOwnAnswers(draft, answers({ d450: 3 }), larisa).items).toEqual([
      {
        code: 'd450',
        own: { value: 3, at, by: larisa, from },
        contested: [{ place: 'own', rating: aRating(1, { name: 'Tytär' }, before) }],
      },
    ]);
  });

  it("never touches a professional's rating, word or factor; does what it said; and does it once", () => {
    const value = fc.constantFrom<IcfQualifier>(0, 1, 2, 3, 4, 'notSpecified', 'notApplicable');
    const given = fc
      .dictionary(fc.constantFrom('b130', 'd450', 'd850'), value)
      .map((ratings) => answers(ratings));
    fc.assert(
      fc.property(anyDraft, given, (draft, some) => {
        const taken = takeOwnAnswers(draft, some, larisa);
        for (const { own: _own, contested, ...rest } of draft.items) {
          const now: AssessedItem = itemOf(taken, rest.code) ?? { code: rest.code };
          const { own: _now, contested: left, ...kept } = now;
          expect(kept).toEqual(rest);
          const others = (all = contested) => all?.filter(({ place }) => place !== 'own') ?? [];
          expect(others(left ?? [])).toEqual(others());
        }
        const { sets, keeps } = judgeOwnAnswers(draft, some, larisa);
        expect(sets.length + keeps.length).toBe(some.ratings.length);
        for (const { code, value: said } of sets) {
          expect(itemOf(taken, code)?.own).toEqual({ value: said, at, by: larisa, from });
        }
        for (const { code } of keeps) expect(itemOf(taken, code)?.own).toEqual(itemOf(draft, code)?.own);
        expect(takeOwnAnswers(taken, some, larisa)).toEqual(taken);
        expect(judgeOwnAnswers(taken, some, larisa).sets).toEqual([]);
      }),
    );
  });
});
