import { describe, expect, it } from 'vitest';
import { instrumentById } from '#lib/functioning/instruments/registry.ts';
import type { MeasurementEntry } from '#lib/model/entries.ts';
import { earlierScores } from '#lib/workflows/functioning/earlier-scores.ts';
import { formOf } from '#lib/workflows/functioning/form-of.ts';
import { recordAnswers } from '#lib/workflows/functioning/record-answers.ts';
import { riskFactorWords } from '#lib/workflows/functioning/risk-factor-words.ts';
import { riskFactors } from '#lib/workflows/functioning/risk-factors.ts';
import { scoreInstrument } from '#lib/workflows/functioning/score-instrument.ts';
import { scoredPersonOf } from '#lib/workflows/functioning/scored-person.ts';
import { shownEntriesOfKind } from '#lib/workflows/functioning/shown-entries.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import { anAssessment, aRating } from '#tests/builders/assessments.ts';
import { aFunctioning, aMeasurement, aProblem } from '#tests/builders/entries.ts';
import { aClientRecord, anIdentity, anOkResult, answeredSearches } from '#tests/builders/records.ts';
import { strictTranslate } from '#tests/builders/words.ts';
import { aRecordingClient, aRecordingOutbox, closed, readBack, shown } from './recording-client.ts';

function instrumentOf(id: string) {
  const instrument = instrumentById(id);
  if (instrument === undefined) throw new Error(id);
  return instrument;
}
const score = (value: number, taken: string, said: Partial<MeasurementEntry> = {}) =>
  ({ ...aMeasurement({ measures: 'phq9', value, taken }), ...said }) as MeasurementEntry;

describe('earlier scores of an instrument', () => {
  it('are the recorded totals, newest first, without bounds and unknown units', () => {
    const { client } = aRecordingClient([
      score(8, '2026-03-01T08:00:00Z'),
      score(12, '2026-09-01T08:00:00Z'),
      score(27, '2026-10-01T08:00:00Z', { unitUnknown: true }),
      score(5, '2026-10-02T08:00:00Z', { quantity: { value: 5, comparator: '<', recorded: { value: 5 } } }),
      aMeasurement({ measures: 'gad7', value: 3 }),
    ]);
    expect(earlierScores(client, instrumentOf('phq-9'))).toEqual([
      { date: '2026-09-01T08:00:00Z', value: 12, register: 'health' },
      { date: '2026-03-01T08:00:00Z', value: 8, register: 'health' },
    ]);
  });

  it('are found of an instrument that no rule knows, as it was written', async () => {
    const { client } = aRecordingClient();
    const instrument = instrumentOf('whodas-12');
    const answers = Object.fromEntries(instrument.items.map(({ id }) => [id, 1]));
    const { outbox, items } = aRecordingOutbox();
    const now = scoreInstrument('whodas-12', answers, {});
    await recordAnswers(outbox, {
      client,
      instrument,
      answers,
      byClient: false,
      score: now,
      language: 'fi',
      responseId: 'r1',
      text: 'WHODAS',
    });
    const read = aRecordingClient(readBack(items).entries).client;
    expect(earlierScores(read, instrument)).toMatchObject([{ value: now.kind === 'score' && now.value }]);
    expect(earlierScores(read, instrumentOf('sppb'))).toEqual([]);
  });

  it('of a closed section are not told', () => {
    const { client } = aRecordingClient([score(8, '2026-03-01T08:00:00Z')], { decide: () => closed });
    expect(earlierScores(client, instrumentOf('phq-9'))).toEqual([]);
  });
});

describe('what scores are told of the client', () => {
  it('is age, sex, and whether diabetes was found', () => {
    const diabetes = aProblem({ concept: { text: 'Diabetes', codings: [{ kind: 'icd10', code: 'E11.9' }] } });
    expect(scoredPersonOf(aRecordingClient([diabetes]).client)).toEqual({
      age: 58,
      sex: 'female',
      hasDiabetes: true,
    });
    expect(scoredPersonOf(aRecordingClient().client).hasDiabetes).toBe(false);
  });

  it('is unknown where problems cannot be seen', () => {
    const decide: ShownClient['decide'] = (_, section) => (section === 'problems' ? closed : shown);
    expect(scoredPersonOf(aRecordingClient([], { decide }).client).hasDiabetes).toBeUndefined();
    const searches = answeredSearches({ problems: { status: 'failed', failure: { reason: 'timedOut' } } });
    const record = aClientRecord({ health: anOkResult([], { searches }) });
    expect(scoredPersonOf(aRecordingClient([], { record }).client).hasDiabetes).toBeUndefined();
  });
});

describe('entries of the page', () => {
  it('are of every register that the gate shows', () => {
    const social = aFunctioning({ register: 'social' });
    const record = aClientRecord({ health: anOkResult([aFunctioning()]), social: anOkResult([social]) });
    expect(shownEntriesOfKind(aRecordingClient([], { record }).client, 'functioning')).toHaveLength(2);
    const decide: ShownClient['decide'] = ({ register }) => (register === 'social' ? closed : shown);
    expect(shownEntriesOfKind(aRecordingClient([], { record, decide }).client, 'functioning')).toHaveLength(
      1,
    );
  });

  it('tell no place under a protection order', () => {
    const client = anIdentity({ protectionOrder: true, municipality: 'Kuhmo' });
    const noted = aFunctioning({ note: 'Kävelee Kuhmossa' });
    const record = aClientRecord({ health: anOkResult([noted], { client }) });
    const [entry] = shownEntriesOfKind(aRecordingClient([], { record }).client, 'functioning');
    expect(entry?.note).toBe('Kävelee ••••');
  });
});

describe('the form of an assessment', () => {
  it('is the one on offer, or one that was switched off, or what was assessed', () => {
    expect(formOf(anAssessment(), []).id).toBe('generic-7');
    const gone = anAssessment([{ code: 'd450', performance: aRating(1) }], {
      formId: 'gone',
      formVersion: '3',
    });
    expect(formOf(gone, [])).toMatchObject({ id: 'gone', version: '3', codes: ['d450'] });
  });
});

describe('the words of a risk factor', () => {
  it.each(['fi', 'sv', 'en'] as const)('are there for each that is recorded, in %s', (language) => {
    const words = { t: strictTranslate(language), language };
    for (const { measures, form } of riskFactors) {
      if (form.kind === 'choice')
        for (const { code } of form.choices)
          expect(riskFactorWords(measures, { kind: 'choice', code }, words).texts.answer).not.toBe('');
      if (form.kind === 'number')
        expect(riskFactorWords(measures, { kind: 'number', value: 1 }, words).text).toMatch(/: 1 \S/);
      if (form.kind === 'pressure')
        expect(
          riskFactorWords(measures, { kind: 'pressure', systolic: 152, diastolic: 91 }, words).text,
        ).toMatch(/: 152\/91 mmHg$/);
    }
  });

  it('write the number as the language does', () => {
    const words = { t: strictTranslate('fi'), language: 'fi' } as const;
    expect(riskFactorWords('weight', { kind: 'number', value: 75.5 }, words).text).toBe('Paino: 75,5 kg');
  });
});
