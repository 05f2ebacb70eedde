import fc from 'fast-check';
import {
  type AssessedItem,
  type Assessment,
  type Contested,
  type EnvironmentRating,
  type Rater,
  type Rating,
  type RatingPlace,
  ratingSources,
} from '#lib/functioning/assessment.ts';
import type { AssessmentContext } from '#lib/functioning/fhir/assessment-texts.ts';
import { form as generic7 } from '#lib/functioning/forms/generic-7.ts';
import { compareCodes } from '#lib/functioning/icf/compare-codes.ts';
import { icfCategories } from '#lib/functioning/icf/find-categories.ts';
import { assessmentTexts } from '#lib/functioning/text/assessment-words.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import { strictTranslate } from './words.ts';

export const tiina: Rater = {
  name: 'Tiina Mustonen',
  reference: 'Practitioner/tiina',
  role: 'terveydenhoitaja',
};
export const sanna: Rater = {
  name: 'Sanna Räisänen',
  reference: 'Practitioner/sanna',
  role: 'sosiaalityöntekijä',
};
/** The client rates under their own name, and no reference of the source. */
export const larisa: Rater = { name: 'Larisa Tervahauta' };
export const assessedAt = '2026-11-18T07:41:00.000Z';

export function aRating(value: IcfQualifier, by: Rater = tiina, at: string = assessedAt): Rating {
  return { value, at, by };
}

export function anAssessment(
  items: readonly AssessedItem[] = [],
  said: Partial<Assessment> = {},
): Assessment {
  return {
    id: '0b7f2a36-6d1e-4a55-9d0e-3f3a7c1b9e10',
    formId: 'generic-7',
    formVersion: '1.0',
    startedAt: '2026-11-18T07:30:00.000Z',
    source: 'interview',
    items,
    ...said,
  };
}

export function anAssessmentContext(said: Partial<AssessmentContext> = {}): AssessmentContext {
  return {
    client: 'Patient/larisa',
    form: generic7,
    author: tiina,
    now: '2026-11-18T07:50:00.000Z',
    texts: assessmentTexts({ t: strictTranslate('fi'), language: 'fi' }),
    ...said,
  };
}

const letters = [...'aäöÅé 1.,”–?яñ', '\n'];
/** Texts as a person writes them: more than ASCII, several lines, no space at the ends. */
const text = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 30 })
  .map((all) => all.join('').trim())
  .filter((all) => all !== '');
const name = text.map((each) => each.replaceAll('\n', ' '));
const instant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const value = fc.constantFrom<IcfQualifier>(0, 1, 2, 3, 4, 'notSpecified', 'notApplicable');

function some<Value extends object>(
  model: { [Key in keyof Value]-?: fc.Arbitrary<NonNullable<Value[Key]>> },
  needed: (keyof Value)[],
): fc.Arbitrary<Value> {
  return fc.record(model, { requiredKeys: needed as [] }) as unknown as fc.Arbitrary<Value>;
}

const rater = fc.oneof(
  fc.constantFrom(tiina, sanna, larisa),
  some<Rater>(
    { name, reference: fc.integer({ min: 1, max: 9 }).map((id) => `Practitioner/${id}`), role: name },
    ['name'],
  ),
);
const rating = some<Rating>(
  {
    value,
    at: instant,
    by: rater,
    from: fc.integer({ min: 1, max: 99 }).map((id) => `QuestionnaireResponse/${id}`),
  },
  ['value', 'at', 'by'],
);
const keyOf = ({ by }: { readonly by?: Rater }) => by?.reference ?? `name ${by?.name ?? ''}`;
/** Ratings of different raters for one place, newest first. */
const ratings = fc
  .uniqueArray(rating, { maxLength: 3, selector: keyOf })
  .map((all) =>
    all.toSorted((one, other) =>
      one.at === other.at
        ? JSON.stringify(one) < JSON.stringify(other)
          ? 1
          : -1
        : one.at < other.at
          ? 1
          : -1,
    ),
  );
const codes = icfCategories.map(({ code }) => code);
const factors = fc.constantFrom('e110', 'e310', 'e355', 'e580');
const factor: fc.Arbitrary<EnvironmentRating> = fc.record({
  code: factors,
  kind: fc.constantFrom('barrier', 'facilitator'),
  value,
  at: instant,
  by: rater,
});

const places: readonly RatingPlace[] = ['performance', 'capacity', 'own'];

/** One item that can have been made: a contested rating stands only beside a newer one, and a proposal only with its rating. */
function anyItem(code: fc.Arbitrary<string>): fc.Arbitrary<AssessedItem> {
  return fc
    .record({
      code,
      ratings: fc.tuple(ratings, ratings, ratings),
      environment: fc.uniqueArray(factor, { maxLength: 2, selector: (each) => each.code }),
      source: fc.option(fc.constantFrom(...ratingSources), { nil: undefined }),
      note: fc.option(text, { nil: undefined }),
      prefilled: fc.option(
        fc.record({
          reference: fc.integer({ min: 1, max: 99 }).map((id) => `Observation/${id}`),
          date: instant,
          confirmed: fc.boolean(),
        }),
        { nil: undefined },
      ),
    })
    .map(({ code: of, ratings: all, environment, source, note, prefilled }) => {
      const standing: { [Place in RatingPlace]?: Rating } = {};
      const contested: Contested[] = [];
      for (const [index, place] of places.entries()) {
        const [first, ...others] = all[index] ?? [];
        if (first !== undefined) standing[place] = first;
        // Against a proposal of the record nobody has said anything yet.
        if (place !== 'performance' || prefilled === undefined) {
          contested.push(...others.map((each) => ({ place, rating: each })));
        }
      }
      return {
        code: of,
        ...standing,
        ...(source === undefined ? {} : { source }),
        ...(note === undefined ? {} : { note }),
        ...(environment.length === 0
          ? {}
          : { environment: environment.toSorted((one, other) => compareCodes(one.code, other.code)) }),
        ...(contested.length === 0 ? {} : { contested }),
        ...(prefilled === undefined || standing.performance === undefined ? {} : { prefilled }),
      };
    })
    .filter((item) => Object.keys(item).length > 1);
}

function assessmentOf(code: fc.Arbitrary<string>, id: fc.Arbitrary<string>): fc.Arbitrary<Assessment> {
  return some<Assessment>(
    {
      id,
      formId: fc.constantFrom('generic-7'),
      formVersion: fc.constantFrom('1.0', '1.1', '2.0', '10.0'),
      startedAt: instant,
      source: fc.constantFrom(...ratingSources),
      items: fc
        .uniqueArray(anyItem(code), { maxLength: 6, selector: (item) => item.code })
        .map((items) => items.toSorted((one, other) => compareCodes(one.code, other.code))),
      summary: text,
    },
    ['id', 'formId', 'formVersion', 'startedAt', 'items'],
  );
}

/** Any assessment that can have been filled in. */
export const anyAssessment = assessmentOf(fc.constantFrom(...codes), fc.uuid());

/** Drafts of one assessment: few codes, so that they meet. */
export const anyDraft = assessmentOf(
  fc.constantFrom('b130', 'd450', 'e110'),
  fc.constant('0b7f2a36-6d1e-4a55-9d0e-3f3a7c1b9e10'),
);
