import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import { withFresh } from '#lib/workflows/fresh-entries.ts';
import { recordRiskFactor } from '#lib/workflows/functioning/record-risk-factor.ts';
import { riskFactorLines } from '#lib/workflows/functioning/risk-factor-lines.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import { aBloodPressure, aMeasurement, anAnswer } from '#tests/builders/entries.ts';
import {
  aClientRecord,
  aClosedResult,
  aFailedResult,
  anIdentity,
  anOkResult,
  answeredSearches,
} from '#tests/builders/records.ts';
import { aRecordingClient, aRecordingOutbox, closed, shown } from './recording-client.ts';

function lines(entries: readonly Entry[] = [], said: Partial<ShownClient> = {}) {
  return riskFactorLines(aRecordingClient(entries, said).client, 'fi');
}
const line = (measures: string, of: ReturnType<typeof lines>) =>
  of.find((each) => each.measures === measures);

describe('the row of risk factors', () => {
  it('asks for everything of a client of whom nothing is recorded, in its own order', () => {
    const all = lines();
    expect(all.map(({ measures }) => measures)).toEqual([
      ...['smoking', 'auditC', 'bloodPressure', 'weight', 'height', 'waist'],
      ...['activity', 'sleep', 'vegetables', 'phq2', 'loneliness', 'violenceAsked'],
    ]);
    expect(all.every(({ state, last, unsure }) => state === 'missing' && !last && !unsure)).toBe(true);
  });

  it('says how each is recorded', () => {
    const entries = Object.fromEntries(lines().map(({ measures, entry }) => [measures, entry]));
    expect(entries).toMatchObject({
      smoking: { kind: 'choice', codes: ['never', 'former', 'occasional', 'daily'] },
      auditC: { kind: 'instrument', instrumentId: 'audit-c' },
      bloodPressure: { kind: 'pressure' },
      weight: { kind: 'number', unit: 'kg', least: 20, most: 400 },
      vegetables: { kind: 'choice', codes: ['yes', 'no'] },
      phq2: { kind: 'instrument', instrumentId: 'phq-2' },
      loneliness: { kind: 'instrument', instrumentId: 'ucla-3' },
      violenceAsked: { kind: 'choice', codes: ['askedNo', 'askedYes', 'notAsked'] },
    });
  });

  it('puts the missing first, then the outdated, then what is recorded', () => {
    const all = lines([
      aMeasurement({ measures: 'weight', value: 75.5, taken: '2026-11-01T08:00:00Z' }),
      aBloodPressure(152, 91, { taken: '2022-01-01T08:00:00Z' }),
    ]);
    expect(all.slice(-2).map(({ measures, state }) => [measures, state])).toEqual([
      ['bloodPressure', 'outdated'],
      ['weight', 'recorded'],
    ]);
    expect(line('weight', all)?.last).toEqual({
      text: '75,5 kg',
      date: '2026-11-01T08:00:00Z',
      register: 'health',
    });
    expect(line('bloodPressure', all)?.last?.text).toBe('152/91 mmHg');
  });

  it.each([
    // Two years for a blood pressure, and for a weight as for the body mass index; today is 18.11.2026.
    ['bloodPressure', aBloodPressure(120, 80, { taken: '2024-11-18T08:00:00Z' }), 'recorded'],
    ['bloodPressure', aBloodPressure(120, 80, { taken: '2024-11-17T08:00:00Z' }), 'outdated'],
    ['weight', aMeasurement({ measures: 'weight', value: 70, taken: '2024-11-18T08:00:00Z' }), 'recorded'],
    ['weight', aMeasurement({ measures: 'weight', value: 70, taken: '2024-11-17T08:00:00Z' }), 'outdated'],
    ['height', aMeasurement({ measures: 'height', value: 170, taken: '1990-01-01T08:00:00Z' }), 'recorded'],
    ['auditC', aMeasurement({ measures: 'audit', value: 7, taken: '2026-11-01T08:00:00Z' }), 'recorded'],
    ['phq2', aMeasurement({ measures: 'phq9', value: 4, taken: '2025-11-17T08:00:00Z' }), 'outdated'],
    ['phq2', aMeasurement({ measures: 'phq9', value: 4, taken: '2025-11-18T08:00:00Z' }), 'recorded'],
    ['weight', aMeasurement({ measures: 'weight', value: 70, taken: '2027-01-01T08:00:00Z' }), 'missing'],
  ] as const)('%s, case %#', (measures, entry, state) => {
    expect(line(measures, lines([entry]))?.state).toBe(state);
  });

  it('takes "could not be asked" for no asking, and says that it was recorded', () => {
    const notAsked = anAnswer('violenceAsked', 'Ei voitu kysyä', {
      taken: '2026-11-01T08:00:00Z',
      answer: {
        text: 'Ei voitu kysyä',
        codings: [{ system: 'urn:rinnalla:violence-asked', kind: 'other', code: 'notAsked' }],
      },
    });
    expect(line('violenceAsked', lines([notAsked]))).toMatchObject({
      state: 'missing',
      last: { text: 'Ei voitu kysyä' },
    });
  });

  it('counts what another register has recorded, where the gate shows it', () => {
    const weight = aMeasurement({
      measures: 'weight',
      value: 70,
      register: 'occupational',
      taken: '2026-11-01T08:00:00Z',
    });
    const record = aClientRecord({ health: anOkResult(), occupational: anOkResult([weight]) });
    expect(line('weight', lines([], { record }))).toMatchObject({
      state: 'recorded',
      last: { register: 'occupational' },
    });
    const decide: ShownClient['decide'] = ({ register }) => (register === 'occupational' ? closed : shown);
    expect(line('weight', lines([], { record, decide }))).toMatchObject({ state: 'missing' });
  });

  it('is not permitted where the own register is closed', () => {
    expect(lines([], { decide: () => closed }).every(({ state }) => state === 'notPermitted')).toBe(true);
  });

  it.each([
    ['has failed', aFailedResult()],
    [
      'was cut off',
      anOkResult([], {
        searches: answeredSearches({ measurements: { status: 'failed', failure: { reason: 'timedOut' } } }),
      }),
    ],
  ])('is unsure where a source %s', (_, result) => {
    const record = aClientRecord({ health: anOkResult(), occupational: result });
    expect(lines([], { record }).every(({ unsure }) => unsure)).toBe(true);
  });

  it('waits for nobody whom it may not ask', () => {
    const record = aClientRecord({ health: anOkResult(), occupational: aClosedResult() });
    const decide: ShownClient['decide'] = ({ register }) => (register === 'occupational' ? closed : shown);
    expect(lines([], { record, decide }).some(({ unsure }) => unsure)).toBe(false);
  });

  it('takes a child for a child', () => {
    const client = anIdentity({ birthDate: '2024-03-14' });
    const all = lines([], { record: aClientRecord({ health: anOkResult([], { client }) }) });
    expect(line('weight', all)?.entry).toMatchObject({ least: 0.5 });
  });

  it('says at once what was recorded just now', async () => {
    const { client, fresh } = aRecordingClient([
      aMeasurement({ measures: 'weight', value: 70, taken: '2020-11-01T08:00:00Z' }),
    ]);
    await recordRiskFactor(aRecordingOutbox().outbox, {
      client,
      measures: 'weight',
      value: { kind: 'number', value: 71.25 },
      texts: { title: 'Paino' },
      text: 'Paino',
    });
    const now = riskFactorLines({ ...client, record: withFresh(client.record, fresh) }, 'fi');
    expect(line('weight', now)).toMatchObject({ state: 'recorded', last: { text: '71,3 kg' } });
  });
});
