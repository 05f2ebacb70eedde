import { describe, expect, it } from 'vitest';
import type { MeasurementKind } from '#lib/model/entries.ts';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { noTables } from '#lib/risk/reference/reference-tables.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { rule as notRecorded } from '#lib/risk/rules/risk-factors-not-recorded.ts';
import { rule as violenceFollowUp } from '#lib/risk/rules/violence-follow-up.ts';
import { eatsVegetablesDaily, smokesNow } from '#lib/risk/score-inputs/recorded-answers.ts';
import { createFindFindings } from '#lib/workflows/find-findings.ts';
import type { FreshEntry } from '#lib/workflows/fresh-entries.ts';
import { recordRiskFactor } from '#lib/workflows/functioning/record-risk-factor.ts';
import type { RiskFactorValue } from '#lib/workflows/functioning/risk-factor-observation.ts';
import { riskFactors } from '#lib/workflows/functioning/risk-factors.ts';
import { aClientRecord, anIdentity, anOkResult } from '#tests/builders/records.ts';
import {
  aRecordingClient,
  aRecordingOutbox,
  closed,
  factOf,
  now,
  readBack,
  resourcesOf,
} from './recording-client.ts';

const number = (value: number): RiskFactorValue => ({ kind: 'number', value });
const choice = (code: string): RiskFactorValue => ({ kind: 'choice', code });
const pressure = (systolic: number, diastolic: number): RiskFactorValue => ({
  kind: 'pressure',
  systolic,
  diastolic,
});

async function record(measures: MeasurementKind, value: RiskFactorValue, stage = aRecordingClient()) {
  const { outbox, items } = aRecordingOutbox();
  const recorded = await recordRiskFactor(outbox, {
    client: stage.client,
    measures,
    value,
    texts: { title: 'Riskitieto', ...(value.kind === 'choice' ? { answer: `sanoin ${value.code}` } : {}) },
    text: 'Riskitieto: arvo',
  });
  return { recorded, items, ...stage };
}

/** One value of each risk factor that is recorded by a press or a number. */
const values: readonly (readonly [MeasurementKind, RiskFactorValue, object])[] = [
  ['weight', number(75.5), { quantity: { value: 75.5, unit: 'kg' } }],
  ['height', number(168), { quantity: { value: 168, unit: 'cm' } }],
  ['waist', number(92), { quantity: { value: 92, unit: 'cm' } }],
  ['activity', number(0), { quantity: { value: 0, unit: 'min/wk' } }],
  ['sleep', number(6.5), { quantity: { value: 6.5, unit: 'h' } }],
  [
    'bloodPressure',
    pressure(152, 91),
    { systolic: { value: 152, unit: 'mm[Hg]' }, diastolic: { value: 91, unit: 'mm[Hg]' } },
  ],
  ['smoking', choice('daily'), { answer: { text: 'sanoin daily' } }],
  ['vegetables', choice('no'), { answer: { text: 'sanoin no' } }],
  ['violenceAsked', choice('askedYes'), { answer: { text: 'sanoin askedYes' } }],
];

describe('recording a risk factor', () => {
  it.each(values)('%s is read back from the record as it was recorded', async (measures, value, said) => {
    const { recorded, items, fresh, logged } = await record(measures, value);
    const { entries, unread } = readBack(items);
    expect(unread).toEqual([]);
    expect(entries).toMatchObject([{ kind: 'measurement', measures, unitUnknown: false, ...said }]);
    expect(recorded.ok && factOf(recorded.value)).toEqual(entries[0] && factOf(entries[0]));
    expect(fresh).toEqual([recorded.ok && recorded.value]);
    expect(logged).toEqual(['create Observation health risk-factors']);
    expect(items[0]?.write).toMatchObject({
      clientKey: 'larisa',
      sourceId: 'health',
      what: 'riskFactor',
      text: 'Riskitieto: arvo',
      change: { kind: 'create', resource: { subject: { reference: 'Patient/larisa' } } },
    });
  });

  it('knows every risk factor that no instrument records', () => {
    const recordable = riskFactors.filter(({ form }) => form.kind !== 'instrument');
    expect(recordable.map(({ measures }) => measures).toSorted()).toEqual(
      values.map(([measures]) => measures).toSorted(),
    );
  });

  it.each<[MeasurementKind, RiskFactorValue]>([
    ['weight', number(19.9)],
    ['weight', number(400.1)],
    ['weight', number(Number.NaN)],
    ['weight', choice('daily')],
    ['height', number(1.68)],
    ['sleep', number(24.1)],
    ['activity', number(-1)],
    ['bloodPressure', pressure(91, 152)],
    ['bloodPressure', pressure(120, 120)],
    ['bloodPressure', pressure(301, 90)],
    ['bloodPressure', pressure(120, 19)],
    ['bloodPressure', number(120)],
    ['smoking', choice('sometimes')],
    ['auditC', number(5)],
    ['hba1c', number(42)],
  ])('%s %j is a slip, and nothing is recorded', async (measures, value) => {
    const { recorded, items, fresh } = await record(measures, value);
    expect(recorded).toEqual({ ok: false, failure: { reason: 'incomplete' } });
    expect([items, fresh]).toEqual([[], []]);
  });

  it.each<[MeasurementKind, RiskFactorValue]>([
    ['weight', number(20)],
    ['weight', number(400)],
    ['sleep', number(24)],
    ['activity', number(5040)],
    ['bloodPressure', pressure(300, 200)],
    ['bloodPressure', pressure(50, 20)],
  ])('%s %j is at the limit', async (measures, value) => {
    expect((await record(measures, value)).recorded.ok).toBe(true);
  });

  it('takes the weight of a child', async () => {
    const client = anIdentity({ birthDate: '2025-11-18' });
    const stage = aRecordingClient([], { record: aClientRecord({ health: anOkResult([], { client }) }) });
    expect((await record('weight', number(9.4), stage)).recorded.ok).toBe(true);
  });

  it('is recorded nowhere where the gate is closed or no own source knows the client', async () => {
    const gated = aRecordingClient([], { decide: () => closed });
    expect((await record('weight', number(75), gated)).recorded).toMatchObject({
      failure: { reason: 'notPermitted' },
    });
    const elsewhere = aRecordingClient([], { record: aClientRecord({ social: anOkResult() }) });
    expect((await record('weight', number(75), elsewhere)).recorded).toMatchObject({
      failure: { reason: 'noSource' },
    });
  });

  it('counts for nothing when the disk is full', async () => {
    const { client, fresh, logged } = aRecordingClient();
    const { outbox } = aRecordingOutbox(0);
    const request = { client, texts: { title: 'Paino' }, text: 'Paino 75 kg' };
    const recorded = await recordRiskFactor(outbox, { ...request, measures: 'weight', value: number(75) });
    expect(recorded).toEqual({ ok: false, failure: { reason: 'full' } });
    expect([fresh, logged]).toEqual([[], []]);
  });

  it('says who recorded it, and carries LOINC where it is confirmed', async () => {
    const { items } = await record('bloodPressure', pressure(152, 91));
    expect(resourcesOf(items)).toMatchObject([
      {
        performer: [{ display: 'Tiina Mustonen', reference: 'Practitioner/tiina' }],
        code: { coding: [{ code: '85354-9' }, { system: 'urn:rinnalla:measurement' }] },
        category: [{ coding: [{ code: 'vital-signs' }] }],
      },
    ]);
  });
});

function judge(rules: readonly Rule[], recorded: readonly FreshEntry[], read = aRecordingClient()) {
  return createFindFindings({ rules, tables: noTables })({
    client: read.client,
    role: 'nurse',
    now,
    timeZone: 'Europe/Helsinki',
    waiting: [],
    recorded,
  });
}

describe('a risk factor that was recorded', () => {
  it('clears at once that it is missing, and the same when it is read back', async () => {
    expect(judge([notRecorded], []).open).toHaveLength(1);
    const all = await Promise.all([
      record('smoking', choice('never')),
      record('bloodPressure', pressure(120, 80)),
      record('weight', number(70)),
      record('height', number(170)),
    ]);
    const fresh = all.flatMap((each) => each.fresh);
    expect(judge([notRecorded], fresh).open).toEqual([]);
    const read = aRecordingClient(
      all.flatMap(({ items }, place) =>
        readBack(items).entries.map((entry) => ({
          ...entry,
          id: `Observation/${place}`,
          provenance: { ...entry.provenance, sourceId: 'health' },
        })),
      ),
    );
    expect(judge([notRecorded], [], read).open).toEqual([]);
  });

  it('makes a finding: violence was asked about and something has to follow', async () => {
    const { fresh } = await record('violenceAsked', choice('askedYes'));
    expect(judge([violenceFollowUp], fresh).open).toHaveLength(1);
    const { fresh: none } = await record('violenceAsked', choice('askedNo'));
    expect(judge([violenceFollowUp], none).open).toEqual([]);
  });

  it.each([
    ['smoking', 'daily', smokesNow, true],
    ['smoking', 'occasional', smokesNow, true],
    ['smoking', 'former', smokesNow, false],
    ['smoking', 'never', smokesNow, false],
    ['vegetables', 'yes', eatsVegetablesDaily, true],
    ['vegetables', 'no', eatsVegetablesDaily, false],
  ] as const)('%s %s is understood by the scores', async (measures, code, understood, said) => {
    const { items } = await record(measures, choice(code));
    const facts = factsOfEntries(readBack(items).entries, {
      timeZone: 'Europe/Helsinki',
      today: '2026-11-18',
    });
    expect(facts.map((fact) => understood(fact))).toEqual([said]);
  });
});
