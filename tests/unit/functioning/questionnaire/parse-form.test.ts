import { describe, expect, it } from 'vitest';
import { hasExpressions } from '#lib/functioning/questionnaire/form.ts';
import { parseForm, parseFormFile } from '#lib/functioning/questionnaire/parse-form.ts';
import { aChoice, aForm, aQuestionnaire } from '#tests/builders/questionnaire.ts';

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const colours = {
  resourceType: 'ValueSet',
  id: 'colours',
  url: 'https://example.fi/colours',
  version: '2',
  compose: {
    include: [
      {
        system: 'urn:colours',
        concept: [
          { code: 'red', display: 'Punainen', extension: [{ url: `${hl7}ordinalValue`, valueDecimal: 3 }] },
          { code: 'blue' },
        ],
      },
    ],
  },
};
const optionsOf = (form: ReturnType<typeof aForm>) => form.items[0]?.options?.map(({ text }) => text);

describe('an item', () => {
  it.each([
    ['group', 'group'],
    ['display', 'display'],
    ['boolean', 'boolean'],
    ['integer', 'integer'],
    ['decimal', 'decimal'],
    ['quantity', 'quantity'],
    ['date', 'date'],
    ['dateTime', 'dateTime'],
    ['time', 'time'],
    ['string', 'string'],
    ['text', 'text'],
    ['url', 'url'],
    ['choice', 'choice'],
    ['open-choice', 'openChoice'],
  ])('of type %s is read', (type, kind) => {
    const form = aForm([{ linkId: 'a', type, text: 'Kysymys' }]);
    expect(form.items).toMatchObject([{ linkId: 'a', kind, text: 'Kysymys' }]);
    expect(form.notes).toEqual([]);
  });

  it.each(['attachment', 'reference', 'toString', undefined])('of type %s is said and kept', (type) => {
    const form = aForm([
      { linkId: 'a', type, text: 'Liite' },
      { linkId: 'b', type: 'string' },
    ]);
    expect(form.items.map(({ kind }) => kind)).toEqual(['unknown', 'string']);
    expect(form.notes).toEqual([
      { kind: 'unknownType', linkId: 'a', ...(type === undefined ? {} : { about: type }) },
    ]);
  });

  it('has what the form says of it', () => {
    const { items, notes } = aForm([
      {
        linkId: 'weight',
        type: 'quantity',
        prefix: '1.',
        required: true,
        repeats: true,
        readOnly: true,
        initial: [{ valueQuantity: { value: 70, unit: 'kg', code: 'kg' } }],
        extension: [
          { url: `${hl7}questionnaire-hidden`, valueBoolean: true },
          { url: `${hl7}minValue`, valueDecimal: 0.5 },
          { url: `${hl7}maxValue`, valueQuantity: { value: 300, code: 'kg' } },
          { url: `${hl7}maxDecimalPlaces`, valueInteger: 1 },
          { url: `${hl7}questionnaire-maxOccurs`, valueInteger: 3 },
          { url: `${hl7}questionnaire-unitOption`, valueCoding: { code: 'kg', display: 'kg' } },
          { url: `${hl7}questionnaire-unitOption`, valueCoding: { code: 'g', display: 'grammaa' } },
        ],
      },
      { linkId: 'name', type: 'string', maxLength: 20 },
    ]);
    expect(notes).toEqual([]);
    expect(items[0]).toMatchObject({
      prefix: '1.',
      required: true,
      repeats: true,
      readOnly: true,
      hidden: true,
      initial: [{ kind: 'quantity', value: 70, unit: 'kg', code: 'kg' }],
      least: { kind: 'decimal', value: 0.5 },
      most: { kind: 'quantity', value: 300 },
      maxDecimals: 1,
      maxOccurs: 3,
      units: [{ unit: 'kg' }, { unit: 'grammaa', code: 'g' }],
    });
    expect(items[1]).toMatchObject({ maxLength: 20, required: false, hidden: false, repeats: false });
  });

  it('keeps its nested items, in groups and under answers', () => {
    const form = aForm([
      {
        linkId: 'g',
        type: 'group',
        item: [{ linkId: 'q', type: 'boolean', item: [{ linkId: 'why', type: 'text' }] }],
      },
    ]);
    expect(form.items[0]?.items[0]?.items[0]?.linkId).toBe('why');
  });

  it('without a linkId of its own is said and left out', () => {
    const form = aForm([
      { linkId: 'a', type: 'string' },
      { type: 'string', text: 'Nimetön' },
      { linkId: 'a', type: 'integer' },
    ]);
    expect(form.items).toHaveLength(1);
    expect(form.notes).toEqual([
      { kind: 'noLinkId', about: 'Nimetön' },
      { kind: 'sameLinkId', linkId: 'a' },
    ]);
  });

  it.each([
    ['questionnaire-minOccurs', hl7],
    ['regex', hl7],
    ['targetConstraint', hl7],
  ])('with a rule that is not checked here (%s) says so', (name, base) => {
    const form = aForm([{ linkId: 'a', type: 'string', extension: [{ url: `${base}${name}` }] }]);
    expect(form.notes).toEqual([{ kind: 'ruleNotChecked', linkId: 'a', about: `${base}${name}` }]);
  });
});

describe('options', () => {
  it('are codes, text or numbers, with points of either extension', () => {
    const form = aForm([
      {
        linkId: 'a',
        type: 'choice',
        answerOption: [
          {
            valueCoding: { code: 'x', display: 'X' },
            extension: [{ url: `${hl7}itemWeight`, valueDecimal: 1.5 }],
          },
          {
            valueCoding: { code: 'y', extension: [{ url: `${hl7}ordinalValue`, valueDecimal: 2 }] },
            initialSelected: true,
          },
          { valueString: 'Muu' },
          { valueInteger: 7 },
        ],
      },
    ]);
    expect(form.items[0]?.options).toEqual([
      { value: { kind: 'coding', code: 'x', display: 'X' }, text: 'X', weight: 1.5 },
      { value: { kind: 'coding', code: 'y' }, text: 'y', weight: 2, chosenAtFirst: true },
      { value: { kind: 'string', value: 'Muu' }, text: 'Muu' },
      { value: { kind: 'integer', value: 7 }, text: '7' },
    ]);
  });

  it('come from a value set that the form contains', () => {
    const form = aForm([{ linkId: 'a', type: 'choice', answerValueSet: '#colours' }], {
      contained: [colours],
    });
    expect(optionsOf(form)).toEqual(['Punainen', 'blue']);
    expect(form.items[0]?.options?.[0]).toMatchObject({
      value: { system: 'urn:colours', code: 'red' },
      weight: 3,
    });
  });

  it('come from an expansion, without its headings', () => {
    const set = {
      resourceType: 'ValueSet',
      id: 's',
      expansion: {
        contains: [
          { abstract: true, code: 'colours', display: 'Värit', contains: [{ system: 'urn:c', code: 'red' }] },
        ],
      },
    };
    expect(
      optionsOf(aForm([{ linkId: 'a', type: 'choice', answerValueSet: '#s' }], { contained: [set] })),
    ).toEqual(['red']);
  });

  it('come from a value set that was imported with the form', () => {
    const file = (canonical: string) => {
      const parsed = parseFormFile(
        JSON.stringify({
          resourceType: 'Bundle',
          entry: [
            { resource: colours },
            { resource: aQuestionnaire([{ linkId: 'a', type: 'choice', answerValueSet: canonical }]) },
          ],
        }),
      );
      if (!parsed.ok) throw new Error(parsed.failure);
      return parsed.value;
    };
    expect(optionsOf(file('https://example.fi/colours|2'))).toEqual(['Punainen', 'blue']);
    expect(file('https://example.fi/colours|3').notes).toMatchObject([{ kind: 'valueSetMissing' }]);
  });

  it.each([
    ['is elsewhere', 'https://example.fi/shapes', undefined],
    ['is ruled by a filter', '#f', { include: [{ system: 'urn:x', filter: [{}] }] }],
    ['is a whole code system', '#f', { include: [{ system: 'urn:x' }] }],
    ['leaves some out', '#f', { include: [{ concept: [{ code: 'a' }] }], exclude: [{}] }],
  ])('that cannot be had are said: the set %s', (_what, answerValueSet, compose) => {
    const contained = [{ resourceType: 'ValueSet', id: 'f', compose }];
    const form = aForm([{ linkId: 'a', type: 'choice', answerValueSet }], { contained });
    expect(form.items[0]?.options).toBeUndefined();
    expect(form.notes).toEqual([{ kind: 'valueSetMissing', linkId: 'a', about: answerValueSet }]);
  });

  it('end at five hundred, and say so', () => {
    const form = aForm([
      aChoice(
        'a',
        Array.from({ length: 501 }, (_, index) => [`c${index}`] as const),
      ),
    ]);
    expect(form.items[0]?.options).toHaveLength(500);
    expect(form.notes).toMatchObject([{ kind: 'valueSetTooLong' }]);
  });
});

describe('conditions and expressions', () => {
  it('that cannot be read are said, and the item is asked', () => {
    const form = aForm([
      {
        linkId: 'a',
        type: 'string',
        enableWhen: [
          { question: 'b', operator: 'like', answerString: 'x' },
          { question: 'b', operator: 'exists', answerString: 'true' },
          { question: 'b', operator: '=' },
          { question: 'b', operator: '=', answerReference: { reference: 'Patient/1' } },
        ],
      },
    ]);
    expect(form.items[0]?.enableWhen).toEqual([]);
    expect(form.notes.map(({ kind }) => kind)).toEqual(Array.from({ length: 4 }, () => 'conditionUnread'));
  });

  it('are read in FHIRPath alone', () => {
    const calculated = (language: string) => ({
      linkId: language,
      type: 'decimal',
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: { language, expression: '1 + 1' },
        },
      ],
    });
    const form = aForm([calculated('text/fhirpath'), calculated('text/cql')], {
      extension: [
        {
          url: `${hl7}variable`,
          valueExpression: { name: 'two', language: 'text/fhirpath', expression: '2' },
        },
      ],
    });
    expect(form.items.map((item) => item.calculated)).toEqual(['1 + 1', undefined]);
    expect(form.notes).toEqual([{ kind: 'languageOfExpression', linkId: 'text/cql', about: 'text/cql' }]);
    expect(form.variables).toEqual([{ name: 'two', expression: '2' }]);
    expect(hasExpressions(form)).toBe(true);
    expect(hasExpressions(aForm([{ linkId: 'a', type: 'string' }]))).toBe(false);
  });
});

describe('a form', () => {
  it('has its names', () => {
    const form = aForm([{ linkId: 'a', type: 'string' }], { language: 'fi' });
    expect(form).toMatchObject({ url: 'https://example.fi/q', version: '1.2', title: 'Koe', language: 'fi' });
  });

  it.each([
    ['no JSON', '{', 'notJson'],
    ['another resource', '{"resourceType":"Patient"}', 'notQuestionnaire'],
    ['a bundle without one', '{"resourceType":"Bundle","entry":[]}', 'notQuestionnaire'],
    ['no item', '{"resourceType":"Questionnaire"}', 'nothingToAnswer'],
    ['no end', `"${'x'.repeat(2_000_000)}"`, 'tooLong'],
  ])('cannot be made of %s', (_what, text, failure) => {
    expect(parseFormFile(text)).toEqual({ ok: false, failure });
  });

  it('is read as far as a limit of depth and size', () => {
    const deep = (depth: number): Readonly<Record<string, unknown>> => ({
      linkId: `d${depth}`,
      type: 'group',
      ...(depth === 0 ? {} : { item: [deep(depth - 1)] }),
    });
    expect(aForm([deep(40)]).notes).toEqual([{ kind: 'tooDeep' }]);
    const many = Array.from({ length: 2100 }, (_, index) => ({ linkId: `${index}`, type: 'string' }));
    const form = aForm(many);
    expect(form.items).toHaveLength(2000);
    expect(form.notes).toEqual([{ kind: 'tooMany' }]);
  });

  it.each([
    [null],
    [[]],
    [{ resourceType: 'Questionnaire', item: 'x' }],
    [{ resourceType: 'Questionnaire', item: [null, 3, [{}], { linkId: 7, type: 'string', item: {} }] }],
    [
      {
        resourceType: 'Questionnaire',
        item: [
          { linkId: 'a', type: 'choice', answerOption: [null, {}, { valueCoding: 'x' }], enableWhen: [1] },
        ],
      },
    ],
  ])('never breaks the reader: %j', (input) => {
    expect(() => parseForm(input)).not.toThrow();
  });
});
