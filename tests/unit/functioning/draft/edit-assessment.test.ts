import { describe, expect, it } from 'vitest';
import {
  rate,
  rateEnvironment,
  removeEnvironment,
  setItemSource,
  setNote,
  setSource,
  setSummary,
  settle,
  startAssessment,
  unrate,
} from '#lib/functioning/draft/edit-assessment.ts';
import { itemOf } from '#lib/functioning/draft/items.ts';
import { form } from '#lib/functioning/forms/generic-7.ts';
import { anAssessment, aRating, assessedAt, larisa, sanna, tiina } from '#tests/builders/assessments.ts';

const by = { by: tiina, at: assessedAt };
const begun = startAssessment({ id: 'a', form, now: assessedAt });

describe('an assessment', () => {
  it('begins with nothing rated: what is missing is no 0', () => {
    expect(begun).toEqual({
      id: 'a',
      formId: 'generic-7',
      formVersion: '1.0',
      startedAt: assessedAt,
      source: 'interview',
      items: [],
    });
  });

  it('keeps who rated what in its place, and its items in the order of the classification', () => {
    const done = rate(
      rate(rate(begun, 'd450', 'performance', 2, by), 'b280', 'own', 3, { by: larisa, at: assessedAt }),
      'd450',
      'capacity',
      3,
      { by: sanna, at: assessedAt },
    );
    expect(done.items).toEqual([
      { code: 'b280', own: aRating(3, larisa) },
      { code: 'd450', performance: aRating(2), capacity: aRating(3, sanna) },
    ]);
    expect(begun.items).toEqual([]);
  });

  it.each([
    ['b280', 'capacity'],
    ['s760', 'capacity'],
    ['e310', 'performance'],
    ['e310', 'own'],
  ] as const)('has no place %s %s', (code, place) => {
    expect(rate(begun, code, place, 2, by)).toBe(begun);
  });

  it('keeps a 0, and 8 and 9 as words', () => {
    const values = [0, 'notSpecified', 'notApplicable'] as const;
    for (const value of values) {
      expect(itemOf(rate(begun, 'd450', 'performance', value, by), 'd450')?.performance?.value).toBe(value);
    }
  });

  it('loses an item of which nothing is left, and nothing beside', () => {
    const rated = setNote(rate(begun, 'd450', 'performance', 2, by), 'd450', 'Rollaattori');
    const unrated = unrate(rated, 'd450', 'performance');
    expect(unrated.items).toEqual([{ code: 'd450', note: 'Rollaattori' }]);
    expect(setNote(unrated, 'd450', '').items).toEqual([]);
    expect(unrate(begun, 'd450', 'own').items).toEqual([]);
  });

  it('keeps a note as it is being typed', () => {
    expect(itemOf(setNote(begun, 'd450', 'Kävelee '), 'd450')?.note).toBe('Kävelee ');
  });

  it('has a source, and items with one of their own', () => {
    const done = setItemSource(setSource(begun, 'observation'), 'd450', 'measurement');
    expect(done).toMatchObject({ source: 'observation', items: [{ code: 'd450', source: 'measurement' }] });
    expect(setItemSource(done, 'd450', undefined).items).toEqual([]);
  });

  it('has a summary until it is emptied', () => {
    expect(setSummary(begun, 'Pärjää').summary).toBe('Pärjää');
    expect(setSummary(setSummary(begun, 'Pärjää'), '')).toEqual(begun);
  });
});

describe('the environment beside an item', () => {
  const helped = rateEnvironment(begun, 'd450', { code: 'e310', kind: 'facilitator', value: 3 }, by);

  it('is a barrier or a facilitator, with who said it', () => {
    expect(itemOf(helped, 'd450')?.environment).toEqual([
      { code: 'e310', kind: 'facilitator', value: 3, at: assessedAt, by: tiina },
    ]);
  });

  it('has each factor once, in order, and lets it go', () => {
    const both = rateEnvironment(
      rateEnvironment(helped, 'd450', { code: 'e110', kind: 'barrier', value: 1 }, by),
      'd450',
      { code: 'e310', kind: 'barrier', value: 2 },
      by,
    );
    expect(itemOf(both, 'd450')?.environment).toMatchObject([
      { code: 'e110', kind: 'barrier', value: 1 },
      { code: 'e310', kind: 'barrier', value: 2 },
    ]);
    expect(removeEnvironment(helped, 'd450', 'e310').items).toEqual([]);
  });

  it('is of environmental factors alone', () => {
    expect(rateEnvironment(begun, 'd450', { code: 'd310', kind: 'barrier', value: 1 }, by)).toBe(begun);
  });
});

describe('what two raters said in one place', () => {
  const contested = anAssessment([
    {
      code: 'd450',
      performance: aRating(2),
      own: aRating(1, larisa),
      contested: [
        { place: 'performance', rating: aRating(3, sanna) },
        { place: 'own', rating: aRating(4, sanna) },
      ],
    },
  ]);

  it('is settled by choosing, place by place', () => {
    const settled = settle(contested, 'd450', { place: 'performance', rating: aRating(3, sanna) });
    expect(itemOf(settled, 'd450')).toEqual({
      code: 'd450',
      performance: aRating(3, sanna),
      own: aRating(1, larisa),
      contested: [{ place: 'own', rating: aRating(4, sanna) }],
    });
  });

  it('is settled by a new rating', () => {
    expect(itemOf(rate(contested, 'd450', 'performance', 0, by), 'd450')?.contested).toEqual([
      { place: 'own', rating: aRating(4, sanna) },
    ]);
  });

  it('comes back into the place that is emptied', () => {
    expect(itemOf(unrate(contested, 'd450', 'performance'), 'd450')).toMatchObject({
      performance: aRating(3, sanna),
      contested: [{ place: 'own' }],
    });
  });

  it('is settled for one factor of the environment alone', () => {
    const factor = (code: string, kind: 'barrier' | 'facilitator') => ({
      code,
      kind,
      value: 2 as const,
      by: sanna,
    });
    const two = anAssessment([
      {
        code: 'd450',
        environment: [factor('e110', 'barrier'), factor('e310', 'barrier')],
        contested: [
          { place: 'environment', rating: { ...factor('e110', 'facilitator'), by: tiina } },
          { place: 'environment', rating: { ...factor('e310', 'facilitator'), by: tiina } },
        ],
      },
    ]);
    const settled = settle(two, 'd450', {
      place: 'environment',
      rating: { ...factor('e110', 'facilitator'), by: tiina },
    });
    expect(itemOf(settled, 'd450')?.environment).toMatchObject([
      { kind: 'facilitator' },
      { kind: 'barrier' },
    ]);
    expect(itemOf(settled, 'd450')?.contested).toMatchObject([{ rating: { code: 'e310' } }]);
  });
});
