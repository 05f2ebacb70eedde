import fc from 'fast-check';
import { addDays, type IsoDate } from '#lib/base/dates.ts';
import type { CodeSystemKind, Concept } from '#lib/model/coding.ts';
import {
  channels,
  type Entry,
  type GoalTarget,
  type MeasurementKind,
  measurementKinds,
  ownerRoles,
  type Quantity,
} from '#lib/model/entries.ts';
import type { Provenance } from '#lib/model/provenance.ts';
import { registers } from '#lib/model/register.ts';
import { factKinds } from '#lib/risk/criterion.ts';
import type { RiskInput } from '#lib/risk/evaluate/risk-input.ts';
import type { CoverageState } from '#lib/risk/facts/coverage.ts';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import type { ReferenceTables } from '#lib/risk/reference/reference-tables.ts';
import { ruleToday } from './risk.ts';

/*
 * Clients of every kind for properties: few different values, so that they meet, and days on and beside the edges of the
 * periods that rules ask for.
 */

const edges = [
  0, 1, 2, 13, 14, 15, 29, 30, 31, 89, 90, 91, 182, 183, 184, 364, 365, 366, 730, 731, 1095, 1096,
];
export const someDaysBack = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: -40, max: 1500 }));
const day: fc.Arbitrary<IsoDate> = someDaysBack.map((days) => addDays(ruleToday, -days));
const instant = fc.oneof(
  day,
  fc
    .tuple(day, fc.constantFrom('00:30:00+02:00', '23:30:00+02:00', '21:30:00Z', '22:30:00Z', '10:00:00Z'))
    .map(([on, time]) => `${on}T${time}`),
);
/** Also partial, and no date at all. */
const partial = fc.oneof({ weight: 8, arbitrary: day }, fc.constantFrom('2026', '2025-11', ''));

export const someCodes: readonly (readonly [kind: CodeSystemKind, code: string])[] = [
  ['icd10', 'M54.5'],
  ['icd10', 'M54.2'],
  ['icd10', 'R51'],
  ['icd10', 'E11.9'],
  ['icd10', 'F00.1*G30.1'],
  ['icpc2', 'L03'],
  ['icpc2', 'N01'],
  ['atc', 'A10BA02'],
  ['atc', 'B01AA03'],
  ['snomed', '38341003'],
  ['other', 'x'],
];
export const someServices = [
  'Terveysasema',
  'Kainuun suun terveydenhuolto',
  'Aikuissosiaalityö',
  'Päivystys',
];
export const someProfessions = ['Sairaanhoitaja', 'Lääkäri', 'Sosiaalityöntekijä'];

const coding = fc.constantFrom(...someCodes).map(([kind, code]) => ({ kind, code }));
const concept: fc.Arbitrary<Concept> = fc.record({
  text: fc.constantFrom('Alaselkäkipu', 'Päänsärky', 'Tupakoi päivittäin', 'Ei tupakoi'),
  codings: fc.array(coding, { maxLength: 2 }),
});
const quantity: fc.Arbitrary<Quantity> = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.option(fc.constantFrom('<' as const, '>' as const), { freq: 6 }))
  .map(([value, comparator]) => ({
    value,
    unit: '1',
    recorded: { value },
    ...(comparator === null ? {} : { comparator }),
  }));

const provenance: fc.Arbitrary<Provenance> = fc
  .tuple(fc.constantFrom(...registers), fc.option(instant))
  .map(([register, recordedAt]) => ({
    sourceId: register,
    register,
    controller: '',
    reference: '?',
    ...(recordedAt === null ? {} : { recordedAt }),
  }));

/** The measurements that random rules ask for more often than the rest. */
export const someMeasurements = ['ldl', 'hba1c', 'smoking'] as const satisfies readonly MeasurementKind[];
const rating = fc.constantFrom(0, 1, 2, 3, 4, 'notSpecified', 'notApplicable' as const);

/** Without id and provenance; a part that is undefined is left out. */
const contact: fc.Arbitrary<object> = fc.record({
  kind: fc.constant('contact'),
  status: fc.constantFrom('held', 'held', 'held', 'ongoing', 'booked', 'noShow', 'cancelled'),
  start: instant,
  end: fc.option(instant, { nil: undefined }),
  channel: fc.constantFrom(...channels),
  service: fc.constantFrom(...someServices).map((text) => ({ text, codings: [] })),
  urgency: fc.constantFrom('emergency', 'urgent', 'routine', 'unknown'),
  profession: fc.option(fc.constantFrom(...someProfessions), { nil: undefined }),
  reasons: fc.array(concept, { maxLength: 2 }),
  fulfils: fc.option(fc.constantFrom('0', '1', '2', '3'), { nil: undefined, freq: 20 }),
});

const measurement: fc.Arbitrary<object> = fc.record({
  kind: fc.constant('measurement'),
  measures: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...someMeasurements) },
    fc.constantFrom(...measurementKinds),
  ),
  concept,
  taken: instant,
  quantity: fc.option(quantity, { nil: undefined }),
  answer: fc.option(concept, { nil: undefined }),
  unitUnknown: fc.nat(9).map((tenth) => tenth === 0),
});
const bloodPressure: fc.Arbitrary<object> = fc.record({
  kind: fc.constant('measurement'),
  measures: fc.constant('bloodPressure'),
  concept,
  taken: instant,
  systolic: fc.option(quantity, { nil: undefined }),
  diastolic: fc.option(quantity, { nil: undefined }),
  unitUnknown: fc.constant(false),
});
const functioning: fc.Arbitrary<object> = fc.record({
  kind: fc.constant('functioning'),
  code: fc.constantFrom('d450', 'd510'),
  text: fc.constant('Käveleminen'),
  // Few days, so that some assessments share one.
  assessed: fc.oneof(
    instant,
    fc.constantFrom(0, 100, 365).map((days) => addDays(ruleToday, -days)),
  ),
  performance: fc.option(rating, { nil: undefined, freq: 9 }),
});
/** Every other kind of entries that are facts. */
const others: readonly fc.Arbitrary<object>[] = [
  fc.record({
    kind: fc.constant('problem'),
    concept,
    status: fc.constantFrom('active', 'inactive', 'resolved', 'unknown'),
    certainty: fc.constantFrom('confirmed', 'provisional', 'refuted', 'unknown'),
    onset: fc.option(partial, { nil: undefined }),
    ended: fc.option(partial, { nil: undefined, freq: 2 }),
  }),
  fc.record({
    kind: fc.constant('medication'),
    concept,
    status: fc.constantFrom('active', 'completed', 'stopped', 'onHold', 'unknown'),
    asNeeded: fc.boolean(),
    started: fc.option(partial, { nil: undefined }),
    ended: fc.option(partial, { nil: undefined, freq: 2 }),
  }),
  fc.record({
    kind: fc.constant('riskInformation'),
    type: fc.constantFrom('allergy', 'intolerance', 'alert'),
    concept,
    criticality: fc.constant('unknown'),
    active: fc.boolean(),
    since: fc.option(partial, { nil: undefined }),
    recordedAbsence: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('plan'),
    type: fc.constantFrom('healthAndCare', 'clientPlan', 'pathway', 'other'),
    title: fc.constantFrom('Hoitosuunnitelma', 'Asiakassuunnitelma'),
    status: fc.constantFrom('active', 'draft', 'ended', 'unknown'),
    from: fc.option(partial, { nil: undefined }),
    to: fc.option(partial, { nil: undefined, freq: 2 }),
    reviewDue: fc.option(day, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('owner'),
    role: fc.constantFrom(...ownerRoles),
    name: fc.constant('Liisa Pulkkinen'),
    from: fc.option(partial, { nil: undefined }),
    to: fc.option(partial, { nil: undefined, freq: 2 }),
  }),
  fc.record({
    kind: fc.constant('service'),
    type: fc.constantFrom('service', 'decision'),
    concept,
    status: fc.constantFrom('inForce', 'ended', 'pending', 'unknown'),
    from: fc.option(partial, { nil: undefined }),
    serviceTask: fc.option(fc.constantFrom(...someServices), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('task'),
    type: fc.constantFrom('clientTask', 'professionalTask', 'message'),
    text: fc.constant('Viesti'),
    open: fc.boolean(),
    due: fc.option(day, { nil: undefined }),
    sent: fc.option(instant, { nil: undefined }),
  }),
];

/** More of what rules compare with one another. */
const anyBody = fc.oneof(
  { weight: 8, arbitrary: contact },
  { weight: 4, arbitrary: measurement },
  { weight: 3, arbitrary: bloodPressure },
  { weight: 3, arbitrary: functioning },
  ...others,
);

const withoutUndefined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));

export const anyEntries: fc.Arbitrary<readonly Entry[]> = fc
  .array(fc.tuple(anyBody, provenance), {
    maxLength: 30,
    size: 'max',
  })
  .map((drawn) =>
    drawn.map(
      ([body, from], place) => ({ ...withoutUndefined(body), id: String(place), provenance: from }) as Entry,
    ),
  );

const anyTarget: fc.Arbitrary<GoalTarget> = fc
  .record({
    measures: fc.constantFrom(...someMeasurements, 'bloodPressure' as const),
    part: fc.option(fc.constantFrom('systolic' as const, 'diastolic' as const), { nil: undefined }),
    value: fc.integer({ min: 1, max: 10 }),
    upper: fc.option(fc.integer({ min: 5, max: 12 }), { nil: undefined }),
    atLeast: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map((said) => withoutUndefined(said) as unknown as GoalTarget);

const states = ['complete', 'complete', 'complete', 'closed', 'unanswered', 'absent'] as const;
const anyCoverage = fc.oneof(
  fc.constant<readonly CoverageState[]>(factKinds.flatMap(() => registers.map(() => 'complete' as const))),
  fc.array(fc.constantFrom<CoverageState[]>(...states), {
    minLength: factKinds.length * registers.length,
    maxLength: factKinds.length * registers.length,
  }),
);

/** A cut-off for each age group and sex but one, and limits of two times that overlap: the first one counts. */
export const someTables: ReferenceTables = {
  ranks: {
    contacts: {
      id: 'contacts',
      source: 'Invented for tests',
      percentile: 90,
      rows: [
        { sex: 'female', fromAge: 0, toAge: 64, cutOff: 2 },
        { sex: 'female', fromAge: 65, toAge: 120, cutOff: 3 },
        { sex: 'male', fromAge: 0, toAge: 64, cutOff: 1 },
      ],
    },
  },
  limits: {
    access: [
      {
        validFrom: '2020-01-01',
        validTo: addDays(ruleToday, -60),
        fromAge: 0,
        toAge: 120,
        service: ['terveysasema', 'päivystys'],
        within: { months: 1 },
        source: 'Invented for tests',
      },
      {
        validFrom: addDays(ruleToday, -89),
        fromAge: 0,
        toAge: 64,
        service: ['terveysasema', 'suun'],
        within: { days: 14 },
        source: 'Invented for tests',
      },
    ],
  },
};

/**
 * Any client on one day. The score named `test` adds up numbers, counts entries apart and looks at the order, so that it
 * tells whether it was given the same facts; `partial` wants data, `others` is for others, every other is not known.
 */
export const anyRiskInput: fc.Arbitrary<RiskInput> = fc
  .record({
    entries: anyEntries,
    coverage: anyCoverage,
    present: fc.subarray([...registers]),
    age: fc.option(fc.constantFrom(0, 17, 18, 64, 65, 74, 75, 100), { nil: undefined, freq: 9 }),
    sex: fc.option(fc.constantFrom('female' as const, 'male' as const), { nil: undefined, freq: 9 }),
    deceased: fc.nat(19).map((twentieth) => twentieth === 0),
    targets: fc.array(anyTarget, { maxLength: 3 }),
  })
  .map(({ entries, coverage, present, age, sex, deceased, targets }) => ({
    facts: factsOfEntries(entries, { timeZone: 'Europe/Helsinki', today: ruleToday }),
    coverage: (kind, register) =>
      coverage[factKinds.indexOf(kind) * registers.length + registers.indexOf(register)] ?? 'absent',
    registers: present,
    client: { deceased, ...(age === undefined ? {} : { age }), ...(sex === undefined ? {} : { sex }) },
    today: ruleToday,
    targets,
    tables: someTables,
    scores: someScores,
  }));

export const someScores: RiskInput['scores'] = (id, { facts, client, targets, coverage }, oldestDay) => {
  if (id === 'partial') return { kind: 'insufficient', missing: ['ldl'] };
  if (id === 'others') return { kind: 'notApplicable', reason: 'age' };
  if (id !== 'test') return undefined;
  const counted = facts.filter(
    ({ day }) => oldestDay === undefined || (day !== undefined && day >= oldestDay),
  );
  const numbers = counted.reduce((sum, { value = 0 }) => sum + value, 0);
  const apart = new Set(counted.map(({ entry }) => entry)).size;
  const order = counted.findIndex(({ shape }) => shape.kind === 'measurement');
  const aims = targets.reduce((sum, { value, upper = 0 }) => sum + value + upper, 0);
  const known = coverage('contact', 'health') === 'complete' ? 1 : 0;
  const value = (numbers + 2 * apart + order + aims + known + (client.age ?? 7)) % 10;
  return { kind: 'score', value, band: value < 5 ? 'low' : 'high', facts: [] };
};
