import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#lib/fhir/json.ts';
import { parseForm } from '#lib/functioning/questionnaire/parse-form.ts';
import { isUsable, type ReviewPoint, reviewForm } from '#lib/functioning/questionnaire/review-form.ts';
import { aChoice, aForm } from '#tests/builders/questionnaire.ts';

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const at = (url: string, rest: object = {}) => ({ extension: [{ url, ...rest }] });
const question = (rest: object = {}): JsonObject => ({
  linkId: 'a',
  type: 'string',
  text: 'Kysymys',
  ...rest,
});
const told = (points: readonly ReviewPoint[]) =>
  points.map(({ weight, kind, places }) => [
    weight,
    kind,
    ...places.map(({ linkId, about }) => [linkId, about].filter(Boolean).join(' ')),
  ]);
const other = 'https://example.fi/other';

describe('the review of a form', () => {
  it('has nothing to say of a form that is done as it says', () => {
    const form = aForm([
      aChoice(
        '1',
        [
          ['a', 0],
          ['b', 1],
        ],
        { required: true, repeats: true },
      ),
      {
        linkId: '2',
        type: 'quantity',
        ...at(`${hl7}questionnaire-unit`, { valueCoding: { code: 'kg' } }),
        enableWhen: [{ question: '1', operator: 'exists', answerBoolean: true }],
      },
    ]);
    expect(reviewForm(form)).toEqual([]);
  });

  it.each<[string, JsonObject, readonly unknown[]]>([
    [
      'condition by a formula',
      at(`${sdc}enableWhenExpression`),
      ['changes', 'askedAlways', `a ${sdc}enableWhenExpression`],
    ],
    [
      'value to begin with by a formula',
      at(`${sdc}initialExpression`),
      ['changes', 'notPrefilled', `a ${sdc}initialExpression`],
    ],
    [
      'constraint',
      at(`${hl7}questionnaire-constraint`),
      ['changes', 'ruleNotChecked', `a ${hl7}questionnaire-constraint`],
    ],
    [
      'look',
      at(`${hl7}questionnaire-itemControl`),
      ['aside', 'lookOnly', `a ${hl7}questionnaire-itemControl`],
    ],
    ['extension of somebody', at(other), ['aside', 'unknownExtension', `a ${other}`]],
    ['extension of a text', { _text: at(`${hl7}translation`) }, ['aside', 'lookOnly', `a ${hl7}translation`]],
    ['element of R5', { disabledDisplay: 'protected' }, ['changes', 'unknownElement', 'a disabledDisplay']],
    ['attachment', { type: 'attachment' }, ['changes', 'unknownType', 'a attachment']],
    [
      'required attachment',
      { type: 'attachment', required: true },
      ['refuses', 'unknownType', 'a attachment'],
    ],
    ['required reference', { type: 'reference', required: true }, ['refuses', 'unknownType', 'a reference']],
    [
      'required one that is only shown',
      { type: 'reference', required: true, readOnly: true },
      ['changes', 'unknownType', 'a reference'],
    ],
    [
      'choice without its options',
      { type: 'choice', answerValueSet: other },
      ['changes', 'valueSetMissing', `a ${other}`],
    ],
    [
      'required choice without its options',
      { type: 'choice', required: true, answerValueSet: other },
      ['refuses', 'valueSetMissing', `a ${other}`],
    ],
    [
      'required open choice without its options',
      { type: 'open-choice', required: true, answerValueSet: other },
      ['changes', 'valueSetMissing', `a ${other}`],
    ],
    [
      'required choice with an option of another kind',
      {
        type: 'choice',
        required: true,
        answerOption: [{ valueString: 'x' }, { valueReference: { reference: 'Group/1' } }],
      },
      ['refuses', 'optionUnread', 'a answerOption'],
    ],
    [
      'value to begin with that is an attachment',
      { initial: [{ valueAttachment: {} }] },
      ['changes', 'initialUnread', 'a valueAttachment'],
    ],
    [
      'condition on what is not there',
      { enableWhen: [{ question: 'x', operator: 'exists', answerBoolean: true }] },
      ['changes', 'conditionOnMissing', 'a x'],
    ],
    ['modifier', { modifierExtension: [{ url: other }] }, ['refuses', 'modifierExtension', `a ${other}`]],
    [
      'modifier of an option',
      { type: 'choice', answerOption: [{ valueString: 'x', modifierExtension: [{ url: other }] }] },
      ['refuses', 'modifierExtension', `a ${other}`],
    ],
    [
      'part of another form',
      at(`${sdc}subQuestionnaire`),
      ['refuses', 'assembled', `a ${sdc}subQuestionnaire`],
    ],
    [
      'exclusive option',
      { type: 'choice', answerOption: [{ valueString: 'x', ...at(`${hl7}questionnaire-optionExclusive`) }] },
      ['changes', 'ruleNotChecked', `a ${hl7}questionnaire-optionExclusive`],
    ],
    [
      'formula in another language',
      at(`${sdc}calculatedExpression`, { valueExpression: { language: 'text/cql', expression: '1' } }),
      ['changes', 'languageOfExpression', 'a text/cql'],
    ],
    [
      'formula without end',
      at(`${sdc}calculatedExpression`, { valueExpression: { expression: '1'.padEnd(10_001, '+1') } }),
      ['changes', 'expressionTooLong', 'a'],
    ],
  ])('tells of a question with a %s', (_what, rest, line) => {
    const points = reviewForm(aForm([question(rest)]));
    expect(told(points)).toEqual([line]);
    expect(points[0]?.places[0]?.text).toBe('Kysymys');
    expect(isUsable(points)).toBe(line[0] !== 'refuses');
  });

  it.each<[string, JsonObject, readonly unknown[]]>([
    ['modifier', { modifierExtension: [{ url: other }] }, ['refuses', 'modifierExtension', other]],
    [
      'modifier of a set in it',
      { contained: [{ resourceType: 'ValueSet', id: 's', modifierExtension: [{ url: other }] }] },
      ['refuses', 'modifierExtension', other],
    ],
    ['rules of its own', { implicitRules: other }, ['refuses', 'implicitRules', other]],
    [
      'subject that is no person',
      { subjectType: ['Organization'] },
      ['refuses', 'otherSubject', 'Organization'],
    ],
    ['status', { status: 'retired' }, ['changes', 'notActive', 'retired']],
    [
      'context of another system',
      at(`${sdc}launchContext`),
      ['changes', 'notPrefilled', `${sdc}launchContext`],
    ],
    ['extension of somebody', at(other), ['aside', 'unknownExtension', other]],
  ])('tells of a form with a %s, without an item', (_what, rest, line) => {
    expect(told(reviewForm(aForm([question()], rest)))).toEqual([line]);
  });

  it.each([
    ['subject among others', { subjectType: ['Patient', 'RelatedPerson'] }],
    ['extension of a set in it', { contained: [{ resourceType: 'ValueSet', id: 's', ...at(other) }] }],
    ['empty list of modifiers', { modifierExtension: [] }],
  ])('says nothing of a %s', (_what, rest) => {
    expect(reviewForm(aForm([question()], rest))).toEqual([]);
  });

  it.each([
    ['two of one id', [question(), question()], 'sameLinkId'],
    ['one without an id', [question(), { type: 'string' }], 'noLinkId'],
    ['too many', Array.from({ length: 2001 }, (_, id) => question({ linkId: `${id}` })), 'tooMany'],
  ])('refuses a form of which %s would be left out', (_what, items, kind) => {
    const points = reviewForm(aForm(items));
    expect(points.map((point) => point.kind)).toContain(kind);
    expect(isUsable(points)).toBe(false);
  });

  it('puts the gravest first and each kind once, with every place of it once', () => {
    const form = aForm([
      question({ linkId: 'a', ...at(other) }),
      question({ linkId: 'b', type: 'attachment' }),
      question({ linkId: 'c', type: 'attachment', _text: at(other), ...at(other) }),
      question({ linkId: 'd', modifierExtension: [{ url: other }] }),
    ]);
    expect(told(reviewForm(form))).toEqual([
      ['refuses', 'modifierExtension', `d ${other}`],
      ['changes', 'unknownType', 'b attachment', 'c attachment'],
      ['aside', 'unknownExtension', `a ${other}`, `c ${other}`],
    ]);
  });

  it('ends on whatever comes, and never takes a modifier for nothing', () => {
    const deep = (levels: number): unknown =>
      levels === 0 ? { modifierExtension: [{ url: other }] } : { x: [deep(levels - 1)] };
    for (const levels of [1, 8, 11, 13, 4000]) {
      const read = parseForm({ resourceType: 'Questionnaire', item: [question({ initial: deep(levels) })] });
      expect(read.ok && isUsable(reviewForm(read.value))).toBe(false);
    }
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (rest, inItem) => {
        const read = parseForm({
          resourceType: 'Questionnaire',
          extension: rest,
          item: [question({ extension: inItem, answerOption: rest, modifierExtension: { url: other } })],
        });
        return read.ok && !isUsable(reviewForm(read.value));
      }),
    );
  });
});
