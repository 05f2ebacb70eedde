import fc from 'fast-check';
import { channels } from '#lib/model/entries.ts';
import { registers } from '#lib/model/register.ts';
import {
  type Amount,
  type Comparison,
  type Criterion,
  factKinds,
  type Leaf,
  operators,
  type Selector,
  type Span,
} from '#lib/risk/criterion.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { rule as someRule } from '#lib/risk/rules/emergency-visits.ts';
import { someCodes, someMeasurements } from './random-clients.ts';

/* Rules of every criterion for properties, as their author might never write them. */

const parameters = { few: { value: 1, min: 0, max: 9 }, more: { value: 3, min: 0, max: 9 } } as const;
const small: fc.Arbitrary<Amount> = fc.oneof(
  fc.integer({ min: -1, max: 5 }),
  fc.constantFrom({ parameter: 'few' }, { parameter: 'more' }, 2.5),
);
const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ days: fc.constantFrom(1, 14, 30, 90, 365) }),
  fc.record({ months: fc.constantFrom<Amount[]>(1, 3, 6, 12, 36, { parameter: 'more' }) }),
);
const is: fc.Arbitrary<Comparison> = fc.record({ op: fc.constantFrom(...operators), value: small });

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const some = <Value>(...values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
const cleaned = <Value extends object>(arbitrary: fc.Arbitrary<Value>) =>
  arbitrary.map((value) =>
    Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)),
  );

/** Mostly one that facts of the kind can fit. */
const selector = cleaned(
  fc.record({
    kind: fc.constantFrom(...factKinds, 'contact', 'contact', 'measurement'),
    registers: maybe(some(...registers)),
    status: maybe(some('held', 'ongoing', 'booked', 'active', 'inForce', 'ahead', 'open', 'recorded')),
    name: maybe(
      some(...someMeasurements, 'systolic', 'diastolic', 'careLead', 'clientPlan', 'd450', 'regular'),
    ),
    channel: fc.option(some(...channels), { nil: undefined, freq: 1 }),
    urgency: fc.option(some('emergency', 'urgent', 'routine'), { nil: undefined, freq: 1 }),
    profession: fc.option(some('sairaan', 'lääkäri', 'hoitaja'), { nil: undefined, freq: 1 }),
    service: fc.option(some('terveysasema', 'suun', 'aikuis'), { nil: undefined, freq: 1 }),
    codes: fc.option(
      fc.constantFrom(...someCodes).map(([system, code]) => [{ system, prefixes: [code.slice(0, 3)] }]),
      { nil: undefined, freq: 1 },
    ),
    words: fc.option(some('alaselkä', 'tupakoi', 'ei'), { nil: undefined, freq: 1 }),
  }),
) as unknown as fc.Arbitrary<Selector>;
const measured: fc.Arbitrary<Selector> = fc.record({
  kind: fc.constant('measurement' as const),
  name: some(...someMeasurements, 'systolic', 'diastolic'),
});
const contacts = fc.constant({ kind: 'contact' });

type LeafOf<Type extends Leaf['type']> = Extract<Leaf, { type: Type }>;
function leaf<Type extends Leaf['type']>(type: Type, parts: Record<string, fc.Arbitrary<unknown>>) {
  return cleaned(fc.record({ type: fc.constant(type), ...parts })) as unknown as fc.Arbitrary<LeafOf<Type>>;
}

/** One of every type. */
export const anyLeaf: { readonly [Type in Leaf['type']]: fc.Arbitrary<LeafOf<Type>> } = {
  count: leaf('count', {
    of: selector,
    within: maybe(span),
    per: maybe(fc.constantFrom('service', 'day', 'code')),
    is,
  }),
  everyYear: leaf('everyYear', { of: selector, years: fc.integer({ min: 1, max: 3 }), is }),
  rank: leaf('rank', {
    of: fc.oneof(selector, contacts),
    within: span,
    table: fc.constantFrom('contacts', 'contacts', 'none'),
  }),
  repeat: leaf('repeat', { of: selector, within: span, gapDays: fc.constantFrom(0, 14, 100), is }),
  sequence: leaf('sequence', {
    first: fc.oneof(selector, contacts),
    next: fc.oneof(selector, contacts),
    days: fc.constantFrom(0, 14, 30, 300),
    within: span,
  }),
  rise: leaf('rise', { of: selector, within: span, factor: fc.constantFrom(1, 1.5, 2), by: small }),
  value: leaf('value', {
    of: fc.oneof({ weight: 3, arbitrary: measured }, selector),
    pick: fc.constantFrom('latest', 'max', 'min'),
    within: maybe(span),
    is,
  }),
  overTarget: leaf('overTarget', {
    of: fc.oneof({ weight: 3, arbitrary: measured }, fc.constant({ kind: 'measurement' }), selector),
    within: fc.option(span, { nil: undefined, freq: 1 }),
    otherwise: maybe(is),
  }),
  latest: leaf('latest', {
    of: fc.oneof(selector, contacts),
    fits: fc.oneof(selector, fc.record({ kind: fc.constant('contact'), channel: some(...channels) })),
    within: maybe(span),
  }),
  change: leaf('change', {
    of: fc.oneof({ weight: 3, arbitrary: measured }, selector),
    within: span,
    direction: fc.constantFrom('up', 'down'),
    in: fc.constantFrom('percent', 'unit'),
    is,
  }),
  term: leaf('term', {
    of: fc.oneof(selector, contacts),
    length: fc.oneof(
      span,
      fc.constantFrom(0, 7, 30).map((workingDays) => ({ workingDays })),
    ),
    is: fc.constantFrom('running', 'full'),
  }),
  missing: leaf('missing', { of: selector, within: maybe(span) }),
  score: leaf('score', {
    score: fc.constantFrom('test', 'test', 'partial', 'others', 'none'),
    within: maybe(span),
    is: fc.oneof(is, fc.constant({ band: ['high'] })),
  }),
  age: leaf('age', {
    is: fc.record({ op: fc.constantFrom(...operators), value: fc.constantFrom(18, 65, 75) }),
  }),
  sex: leaf('sex', { is: fc.constantFrom('female', 'male') }),
  overdue: leaf('overdue', {
    of: fc.oneof(selector, fc.record({ kind: fc.constantFrom('plan', 'task') })),
    byDays: fc.constantFrom(0, 30),
  }),
  waiting: leaf('waiting', {
    of: fc.oneof(selector, contacts),
    limits: fc.constantFrom('access', 'access', 'none'),
  }),
  decline: leaf('decline', {
    of: fc.oneof({ weight: 3, arbitrary: fc.constant({ kind: 'functioning' }) }, selector),
    by: fc.constantFrom(1, 2),
    is,
  }),
};

export const anyCriterion: fc.Arbitrary<Criterion> = fc.letrec<{ node: Criterion }>((tie) => {
  const parts = fc.array(tie('node'), { maxLength: 3 });
  return {
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 4, arbitrary: fc.oneof(...Object.values(anyLeaf)) },
      { weight: 1, arbitrary: fc.record({ all: parts }) },
      { weight: 1, arbitrary: fc.record({ any: parts }) },
      { weight: 1, arbitrary: fc.record({ not: tie('node') }) },
      { weight: 1, arbitrary: fc.record({ atLeast: small, of: parts }) },
    ),
  };
}).node;

/** A rule of nothing but these criteria. */
export function ruleOf(criteria: Pick<Rule, 'when' | 'appliesTo' | 'clearedBy'>): Rule {
  return { ...someRule, parameters, ...criteria };
}

export const anyRule: fc.Arbitrary<Rule> = fc
  .tuple(anyCriterion, maybe(anyCriterion), maybe(anyCriterion))
  .map(([when, appliesTo, clearedBy]) =>
    ruleOf({
      when,
      ...(appliesTo === undefined ? {} : { appliesTo }),
      ...(clearedBy === undefined ? {} : { clearedBy }),
    }),
  );
