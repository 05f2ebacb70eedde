import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { answersNotInForm, besideOf, questionsAnswered } from '#lib/functioning/questionnaire/not-in-form.ts';
import { aForm } from '#tests/builders/questionnaire.ts';

const said = (value: string) => [{ value: { kind: 'string', value } as const }];
const older = aForm([
  { linkId: 'help', type: 'string', text: 'Kuka auttaa?' },
  {
    linkId: 'home',
    type: 'group',
    text: 'Koti',
    item: [{ linkId: 'stairs', type: 'string', text: 'Portaat' }],
  },
]);
const newer = aForm([
  { linkId: 'home', type: 'group', text: 'Koti', item: [{ linkId: 'shop', type: 'string' }] },
]);
const answers: FormAnswers = { help: said('Tytär'), home: [{ under: { stairs: said('vaivoin') } }] };

describe('answers that a newer form does not ask for', () => {
  it('are found at every depth, and none where the form is the same', () => {
    expect(answersNotInForm(older, answers)).toEqual([]);
    expect(answersNotInForm(newer, answers).map(({ linkId }) => linkId)).toEqual(['help', 'stairs']);
    expect(answersNotInForm({ items: [] }, answers).map(({ linkId }) => linkId)).toEqual(['help', 'stairs']);
  });

  it('are told by the words of their question, which the older form had', () => {
    const before = questionsAnswered(older, answers);
    expect(before).toEqual({ help: 'Kuka auttaa?', home: 'Koti', stairs: 'Portaat' });
    expect(questionsAnswered(newer, answers, before)).toEqual(before);
    expect(questionsAnswered(newer, {}, before)).toEqual({});
  });

  it('are written behind the others with their question', () => {
    const questions = questionsAnswered(older, answers);
    expect(besideOf(answersNotInForm(newer, answers), questions)).toEqual([
      { linkId: 'help', text: 'Kuka auttaa?', answer: [{ valueString: 'Tytär' }] },
      { linkId: 'stairs', text: 'Portaat', answer: [{ valueString: 'vaivoin' }] },
    ]);
    expect(besideOf(answersNotInForm(newer, { help: [{}] }))).toEqual([]);
  });

  it('and those that it asks for are together all that was answered', () => {
    const tree = fc.letrec<{ answers: FormAnswers }>((tie) => ({
      answers: fc.dictionary(
        fc.constantFrom('help', 'home', 'stairs', 'shop', 'other'),
        fc.array(
          fc.oneof(
            fc.constant(said('x')[0] ?? {}),
            fc.record({ under: fc.oneof({ maxDepth: 2 }, fc.constant({}), tie('answers')) }),
          ),
          { maxLength: 2 },
        ),
      ) as fc.Arbitrary<FormAnswers>,
    })).answers;
    const count = (some: FormAnswers): number =>
      Object.values(some)
        .flat()
        .reduce((sum, { value, under }) => sum + (value === undefined ? 0 : 1) + count(under ?? {}), 0);
    fc.assert(
      fc.property(tree, (given) => {
        const gone = answersNotInForm({ items: [] }, given).flatMap(({ values }) => values);
        expect(gone).toHaveLength(count(given));
        const here = answersNotInForm(newer, given).flatMap(({ values }) => values);
        expect(here.length).toBeLessThanOrEqual(count(given));
      }),
    );
  });
});
