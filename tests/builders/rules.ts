import fc from 'fast-check';
import { registers } from '#lib/model/register.ts';
import { roles } from '#lib/model/settings/settings.ts';
import {
  type Amount,
  type Comparison,
  type Criterion,
  factKinds,
  operators,
  type Selector,
  type Span,
} from '#lib/risk/criterion.ts';
import { factVocabulary } from '#lib/risk/language/fact-vocabulary.ts';
import { amountsOf, labelsOf, leavesOf } from '#lib/risk/language/walk-criterion.ts';
import { deeds, type Rule, type RuleParameter, ruleGroups, tiers } from '#lib/risk/rule.ts';

/** Parameters that a random rule may name; each fits wherever it is used below. */
const parameters: Readonly<Record<string, RuleParameter>> = {
  some: { value: 3, min: 1, max: 9, unit: 'contacts' },
  days: { value: 30, min: 7, max: 90, unit: 'days' },
  months: { value: 12, min: 6, max: 24, unit: 'months' },
  level: { value: 5.5, min: 0.5, max: 60.25 },
};

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const fewOf = <Value>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const amount = (name: string, least: number, most: number): fc.Arbitrary<Amount> =>
  fc.oneof(fc.integer({ min: least, max: most }), fc.constant({ parameter: name }));

/** Without the fields that are undefined: a rule has them or not. */
function given<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}

const span: fc.Arbitrary<Span> = fc.oneof(
  amount('days', 1, 800).map((days) => ({ days })),
  amount('months', 1, 40).map((months) => ({ months })),
);
const comparison: fc.Arbitrary<Comparison> = fc.record({
  op: fc.constantFrom(...operators),
  value: fc.oneof(amount('some', 0, 12), amount('level', 0, 60)),
});
/** At least so many contacts of a chain. */
const chain: fc.Arbitrary<Comparison> = fc.record({
  op: fc.constantFrom('>=' as const, '>' as const),
  value: amount('some', 1, 5),
});
const word = fc.constantFrom('sairaanhoitaja', 'lääk', 'päivystys', 'osasto', 'sosiaali', 'kunto', 'selkä');

/** A selector of a kind, asking only for what its facts can say. */
function selectorOf(kind: Selector['kind']): fc.Arbitrary<Selector> {
  const vocabulary = factVocabulary[kind];
  const part = (known: readonly string[] | 'any' | undefined) =>
    known === undefined
      ? fc.constant(undefined)
      : optional(known === 'any' ? fewOf(['d450', 'b130', 'x']) : fewOf(known));
  return fc
    .record({
      kind: fc.constant(kind),
      registers: optional(fewOf(registers)),
      status: part(vocabulary.status),
      name: part(vocabulary.name),
      channel: part(vocabulary.channel),
      urgency: part(vocabulary.urgency),
      profession:
        vocabulary.profession === undefined
          ? fc.constant(undefined)
          : optional(fc.array(word, { minLength: 1, maxLength: 2 })),
      service:
        vocabulary.service === undefined
          ? fc.constant(undefined)
          : optional(fc.array(word, { minLength: 1, maxLength: 2 })),
      exceptService:
        vocabulary.service === undefined
          ? fc.constant(undefined)
          : optional(fc.array(word, { minLength: 1, maxLength: 2 })),
      codes:
        vocabulary.codes === undefined
          ? fc.constant(undefined)
          : optional(fc.constant([{ system: 'icd10' as const, prefixes: ['M54', 'F32.1'] }])),
      words: optional(fc.array(word, { minLength: 1, maxLength: 2 })),
    })
    .map((selector) => given(selector) as Selector);
}

const anySelector = fc.constantFrom(...factKinds).chain(selectorOf);
const numberSelector = fc.constantFrom('measurement' as const, 'functioning' as const).chain(selectorOf);
const label = optional(fc.constantFrom('first', 'second'));

const leaf: fc.Arbitrary<Criterion> = fc
  .oneof(
    fc.record({
      type: fc.constant('count' as const),
      of: anySelector,
      within: optional(span),
      per: optional(fc.constantFrom('service' as const, 'day' as const, 'code' as const)),
      is: comparison,
      label,
    }),
    fc.record({
      type: fc.constant('everyYear' as const),
      of: anySelector,
      years: fc.integer({ min: 1, max: 4 }),
      is: comparison,
      label,
    }),
    fc.record({
      type: fc.constant('rank' as const),
      of: anySelector,
      within: span,
      table: fc.constant('contacts'),
      label,
    }),
    fc.record({
      type: fc.constant('repeat' as const),
      of: selectorOf('contact'),
      within: span,
      gapDays: amount('days', 0, 30),
      is: chain,
      label,
      gapLabel: label,
    }),
    fc.record({
      type: fc.constant('sequence' as const),
      first: anySelector,
      next: anySelector,
      days: amount('days', 0, 60),
      within: span,
      label,
    }),
    fc.record({
      type: fc.constant('rise' as const),
      of: anySelector,
      within: span,
      factor: amount('level', 1, 3),
      by: amount('some', 0, 5),
      label,
    }),
    fc.record({
      type: fc.constant('value' as const),
      of: numberSelector,
      pick: fc.constantFrom('latest' as const, 'max' as const, 'min' as const),
      within: optional(span),
      is: comparison,
      label,
    }),
    fc.record({
      type: fc.constant('overTarget' as const),
      of: selectorOf('measurement'),
      within: optional(span),
      otherwise: optional(comparison),
      label,
    }),
    fc.constantFrom(...factKinds).chain((kind) =>
      fc.record({
        type: fc.constant('latest' as const),
        of: selectorOf(kind),
        fits: selectorOf(kind),
        within: optional(span),
        label,
      }),
    ),
    fc.record({ type: fc.constant('missing' as const), of: anySelector, within: optional(span), label }),
    fc.record({
      type: fc.constant('score' as const),
      score: fc.constant('findrisc'),
      within: optional(span),
      is: fc.oneof(comparison, fc.constant({ band: ['high'] })),
      label,
    }),
    fc.record({ type: fc.constant('age' as const), is: comparison }),
    fc.record({ type: fc.constant('sex' as const), is: fc.constantFrom('female' as const, 'male' as const) }),
    fc.record({
      type: fc.constant('overdue' as const),
      of: fc.constantFrom('plan' as const, 'task' as const).chain(selectorOf),
      byDays: amount('days', -30, 30),
      label,
    }),
    fc.record({
      type: fc.constant('waiting' as const),
      of: selectorOf('contact'),
      limits: fc.constant('access'),
      label,
    }),
    fc.record({
      type: fc.constant('decline' as const),
      of: numberSelector,
      by: fc.integer({ min: 1, max: 3 }),
      is: comparison,
      label,
    }),
    fc.record({
      type: fc.constant('change' as const),
      of: numberSelector,
      within: span,
      direction: fc.constantFrom('down' as const, 'up' as const),
      in: fc.constantFrom('percent' as const, 'unit' as const),
      is: comparison,
      label,
    }),
    fc.record({
      type: fc.constant('term' as const),
      of: anySelector,
      length: fc.oneof(
        span,
        amount('days', 1, 60).map((workingDays) => ({ workingDays })),
      ),
      is: fc.constantFrom('running' as const, 'full' as const),
      label,
    }),
  )
  .map((each) => given(each) as Criterion);

/** A criterion of any form, at most three deep. */
export const anyCriterion: fc.Arbitrary<Criterion> = fc.letrec<{
  tree: Criterion;
  list: readonly Criterion[];
}>((tie) => ({
  list: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('list').map((all) => ({ all })),
    tie('list').map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
    tie('list').chain((of) => fc.integer({ min: 1, max: of.length }).map((atLeast) => ({ atLeast, of }))),
  ),
})).tree;

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9}){0,2}$/).filter((text) => !(text in {}));

/** A rule that the language accepts: every parameter and label that it names is there, and no other. */
export const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    id,
    group: fc.constantFrom(...ruleGroups),
    tier: fc.constantFrom(...tiers),
    actionability: fc.constantFrom(1 as const, 2 as const, 3 as const),
    roles: fewOf(roles),
    on: fc.boolean(),
    sensitive: optional(fc.boolean()),
    confidence: fc.constantFrom('verified' as const, 'single' as const, 'unverified' as const),
    url: optional(fc.webUrl({ validSchemes: ['https'] })),
    appliesTo: optional(anyCriterion),
    when: anyCriterion,
    clearedBy: optional(anyCriterion),
    acts: fc.uniqueArray(fc.constantFrom(...deeds)),
  })
  .map(({ url, ...said }) => {
    const criteria = [said.appliesTo, said.when, said.clearedBy].flatMap((each) => each ?? []);
    const named = criteria
      .flatMap((each) => amountsOf(each))
      .flatMap(({ amount: each }) => (typeof each === 'number' ? [] : [each.parameter]));
    const labels = criteria.flatMap((each) =>
      leavesOf(each).flatMap((placed) => labelsOf(placed.leaf).map(([, text]) => text)),
    );
    const names = [...new Set(named)];
    const values = names.map((name) => `{{${name}}}`).join(' ');
    const words = (language: string) => ({
      title: `Otsikko ${language}`,
      prompt: `Tarkista ${values} ${language}`,
      advice: `Neuvo ${language}`,
      limits: Object.fromEntries(labels.map((each) => [each, `Raja ${each} ${language}`])),
      clears: [`Poistuu ${values}`],
    });
    const rule: Rule = {
      ...said,
      version: '1.0',
      updated: '2026-11-28',
      source: { text: 'Keksitty', ...(url === undefined ? {} : { url }) },
      licence: 'own',
      ...(names.length === 0
        ? {}
        : {
            parameters: Object.fromEntries(
              names.flatMap((name) => Object.entries(parameters).filter(([key]) => key === name)),
            ),
          }),
      words: { fi: words('fi'), sv: words('sv'), en: words('en') },
    } as Rule;
    return given(rule);
  });
