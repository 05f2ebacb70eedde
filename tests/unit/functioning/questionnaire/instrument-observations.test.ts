import { describe, expect, it } from 'vitest';
import type { InstrumentAnswers } from '#lib/functioning/instrument.ts';
import { instrumentById, instruments } from '#lib/functioning/instruments/registry.ts';
import { toScoreObservations } from '#lib/functioning/questionnaire/instrument-observations.ts';
import { recordedScores } from '#lib/functioning/recorded-scores.ts';
import type { Entry } from '#lib/model/entries.ts';
import { evaluateRule } from '#lib/risk/evaluate/evaluate-rules.ts';
import { rule as alcoholUse } from '#lib/risk/rules/alcohol-use.ts';
import { rule as depressiveSymptoms } from '#lib/risk/rules/depressive-symptoms.ts';
import { rule as falls } from '#lib/risk/rules/falls.ts';
import { rule as frailScale } from '#lib/risk/rules/frail-scale.ts';
import { rule as loneliness } from '#lib/risk/rules/loneliness.ts';
import { rule as malnutrition } from '#lib/risk/rules/malnutrition.ts';
import { rule as suicideItem } from '#lib/risk/rules/suicide-item.ts';
import { scoreInstrument } from '#lib/workflows/functioning/score-instrument.ts';
import { aRiskInput, ruleToday } from '#tests/builders/risk.ts';
import { ofLarisa, readResources } from '#tests/unit/adapters/sources/read-resource.ts';
import { allOf, inOrder, instrumentVectors } from '#tests/unit/workflows/functioning/instrument-vectors.ts';

const context = {
  responseId: 'b6a2',
  subject: ofLarisa.reference,
  at: `${ruleToday}T08:00:00.000Z`,
  performer: { display: 'Sari Nieminen', reference: 'Practitioner/1' },
  language: 'fi',
} as const;
const grown = { age: 70, sex: 'female', hasDiabetes: false } as const;

/** What is recorded of an instrument, as it is read back from the server. */
function recorded(id: string, answers: InstrumentAnswers) {
  const instrument = instrumentById(id);
  if (instrument === undefined) throw new Error(`no ${id}`);
  const now = scoreInstrument(id, answers, grown);
  return toScoreObservations(instrument, answers, now.kind === 'score' ? now : undefined, context).map(
    (resource, index) => ({ ...resource, id: `o${index}` }),
  );
}

function entriesOf(id: string, answers: InstrumentAnswers): readonly Entry[] {
  const { entries, unread } = readResources(recorded(id, answers));
  expect(unread).toEqual([]);
  return entries;
}
const measuresOf = (id: string, answers: InstrumentAnswers) =>
  entriesOf(id, answers).map((entry) =>
    entry.kind === 'measurement' ? [entry.measures, entry.quantity?.value] : [entry.kind],
  );

describe('what is recorded of an instrument', () => {
  it.each(
    instruments
      .filter(({ measures }) => measures !== 'other')
      .map(({ id, measures }) => [id, measures] as const),
  )('%s is read back as %s, with its value', (id, measures) => {
    const [vector] = (instrumentVectors[id] ?? []).filter(
      ({ person }) => person === undefined || id === 'findrisc' || id === 'nrs-2002',
    );
    const answers = vector?.answers ?? inOrder(1, 2, 3);
    const now = scoreInstrument(id, answers, grown);
    expect(measuresOf(id, answers)[0]).toEqual([measures, now.kind === 'score' ? now.value : undefined]);
  });

  it('names its response by identifier, and who recorded it', () => {
    const [total] = recorded('gad-2', inOrder(1, 2));
    expect(total).toMatchObject({
      resourceType: 'Observation',
      status: 'final',
      code: {
        text: 'GAD-2',
        coding: [{ system: 'urn:rinnalla:measurement', code: 'gad2' }],
      },
      performer: [{ display: 'Sari Nieminen', reference: 'Practitioner/1' }],
      derivedFrom: [
        {
          type: 'QuestionnaireResponse',
          identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:b6a2' },
        },
      ],
      valueQuantity: { value: 3, code: '{score}', system: 'http://unitsofmeasure.org' },
    });
  });

  it('has the confirmed code of LOINC beside its own: of AUDIT-C and AUDIT each its own', () => {
    const codes = (id: string, answers: InstrumentAnswers) =>
      recorded(id, answers).map(
        (resource) => JSON.stringify(resource).match(/loinc\.org","code":"([\d-]+)"/)?.[1],
      );
    expect(codes('audit-c', inOrder(1, 2, 3))).toEqual(['75626-2']);
    expect(codes('audit', allOf(10, 4))).toEqual(['75624-7']);
    expect(codes('phq-9', allOf(9, 1))).toEqual(['44261-6', '44260-8']);
    expect(codes('who-5', allOf(5, 3))).toEqual([undefined]);
  });

  it('is the suicide item alone of a partial PHQ-9', () => {
    expect(measuresOf('phq-9', { 9: 2 })).toEqual([['phq9Suicide', 2]]);
    expect(measuresOf('phq-9', { 1: 2 })).toEqual([]);
    expect(measuresOf('phq-9', { 9: 7 })).toEqual([]);
    expect(measuresOf('phq-9', allOf(9, 1))).toEqual([
      ['phq9', 9],
      ['phq9Suicide', 1],
    ]);
  });

  it('is no number of falls where the client only worries', () => {
    expect(measuresOf('falls-key-questions', inOrder(0, 1, 1))).toEqual([
      ['other', 2],
      ['falls', 0],
    ]);
    expect(measuresOf('falls-key-questions', inOrder(1, 0, 0))).toEqual([
      ['other', 1],
      ['falls', 1],
    ]);
  });

  it('has the simple sum of WHODAS, and the complex per cent beside it', () => {
    const [total] = recorded('whodas-12', allOf(12, 1));
    expect(total).toMatchObject({
      valueQuantity: { value: 12 },
      component: [{ valueQuantity: { value: 33.33, code: '%' } }],
    });
    expect(measuresOf('whodas-12', allOf(12, 1))).toEqual([['other', 12]]);
  });
});

describe('earlier scores', () => {
  it.each(['phq-9', 'whodas-12', 'falls-key-questions'])('of %s are found again, and no others', (id) => {
    const [first, second] = instrumentVectors[id] ?? [];
    const measured = [...entriesOf(id, first?.answers ?? {}), ...entriesOf('gad-2', inOrder(1, 1))]
      .concat(entriesOf(id, second?.answers ?? {}).map((entry) => ({ ...entry, taken: '2025-01-01' })))
      .filter((entry) => entry.kind === 'measurement');
    const instrument = instrumentById(id);
    expect(instrument === undefined ? [] : recordedScores(instrument, measured.toReversed())).toEqual([
      { date: context.at, value: first?.value, register: 'health' },
      { date: '2025-01-01', value: second?.value, register: 'health' },
    ]);
  });
});

describe('the rules use it at once', () => {
  it.each([
    ['PHQ-9', 'phq-9', inOrder(2, 2, 2, 2, 2, 0, 0, 0, 0), depressiveSymptoms, 'present'],
    ['PHQ-9 under the limit', 'phq-9', allOf(9, 1), depressiveSymptoms, 'absent'],
    ['item 9', 'phq-9', { 9: 1 }, suicideItem, 'present'],
    ['item 9 at nought', 'phq-9', { 9: 0 }, suicideItem, 'absent'],
    ['AUDIT', 'audit', allOf(10, 4), alcoholUse, 'present'],
    [
      'FRAIL',
      'frail',
      { fatigue: 1, resistance: 1, ambulation: 1, illnesses: 0, weightLoss: 0 },
      frailScale,
      'present',
    ],
    ['UCLA-3', 'ucla-3', inOrder(2, 2, 2), loneliness, 'present'],
    ['UCLA-3 under the limit', 'ucla-3', inOrder(2, 2, 1), loneliness, 'absent'],
    ['MUST', 'must', { bmi: 17.9, weightLoss: 7, acutelyIllWithoutIntake: 0 }, malnutrition, 'present'],
    ['a fall', 'falls-key-questions', inOrder(1, 0, 0), falls, 'present'],
    ['worry alone', 'falls-key-questions', inOrder(0, 0, 1), falls, 'absent'],
  ] as const)('%s', (_what, id, answers, rule, outcome) => {
    const input = aRiskInput({ age: 70, entries: entriesOf(id, answers) });
    expect(evaluateRule(rule, input).outcome).toBe(outcome);
  });
});
