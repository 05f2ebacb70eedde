import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import type { RiskFactorRow } from '#lib/summary/views.ts';
import { aBloodPressure, aGoal, aMeasurement, anAnswer, aQuantity } from '#tests/builders/entries.ts';
import {
  aClientRecord,
  aClosedResult,
  aFailedResult,
  anAskingResult,
  anIdentity,
  anOkResult,
  aSkippedResult,
} from '#tests/builders/records.ts';
import { itHasEveryState } from '#tests/builders/section-states.ts';
import { aSection, aSummary, linesOf } from '#tests/builders/summaries.ts';

itHasEveryState('risk-factors', aMeasurement());

function rowsOf(entries: readonly Entry[], client = anIdentity()): readonly RiskFactorRow[] {
  return aSummary(aClientRecord({ health: anOkResult(entries, { client }) })).sections['risk-factors'].view
    .rows;
}
function rowOf(measures: string, entries: readonly Entry[]): RiskFactorRow | undefined {
  return rowsOf(entries).find((row) => row.measures === measures);
}

describe('what is shown for whom', () => {
  it('asks of an adult what every adult is asked', () => {
    expect(rowsOf([]).map(({ measures, state }) => [measures, state])).toEqual([
      ['bloodPressure', 'notRecorded'],
      ['bmi', 'notRecorded'],
      ['smoking', 'notRecorded'],
      ['auditC', 'notRecorded'],
      ['loneliness', 'notRecorded'],
    ]);
  });

  it('asks nothing of a child and shows no adult measurement', () => {
    const child = anIdentity({ birthDate: '2018-11-19' });
    expect(rowsOf([], child)).toEqual([]);
    const rows = rowsOf([aBloodPressure(100, 60), aMeasurement({ measures: 'weight', value: 24 })], child);
    expect(rows.map(({ measures }) => measures)).toEqual(['weight']);
  });

  it('asks falls from the day of the 65th birthday', () => {
    const of = (birthDate: string) => rowsOf([], anIdentity({ birthDate })).map(({ measures }) => measures);
    expect(of('1961-11-18')).toContain('falls');
    expect(of('1961-11-19')).not.toContain('falls');
  });

  it('asks nothing of the deceased, and calls nothing out of date', () => {
    const deceased = anIdentity({ deceased: true, deceasedOn: '2024-01-01' });
    const rows = rowsOf([aMeasurement({ measures: 'bmi', taken: '2010-01-01T10:00:00Z' })], deceased);
    expect(rows.map(({ measures, state }) => [measures, state])).toEqual([['bmi', 'recorded']]);
  });
});

describe('what is missing says why', () => {
  it.each([
    [anAskingResult(), 'waiting'],
    [aFailedResult(), 'notAnswered'],
    [aClosedResult(), 'notPermitted'],
    [aSkippedResult(), 'notAskedFor'],
    [anOkResult(), 'notRecorded'],
  ] as const)('%#: %s', (health, state) => {
    const { view } = aSummary(aClientRecord({ health })).sections['risk-factors'];
    expect(new Set(view.rows.map((row) => row.state))).toEqual(new Set([state]));
  });
});

describe('the latest value', () => {
  it('is the newest by instant, whatever the offsets', () => {
    const row = rowOf('hba1c', [
      aMeasurement({ value: 50, taken: '2026-09-04T08:00:00+03:00' }),
      aMeasurement({ value: 60, taken: '2026-09-04T06:30:00Z' }),
    ]);
    expect(row).toMatchObject({ value: '60' });
  });

  it('is not one dated ahead while a real one is there', () => {
    const row = rowOf('hba1c', [
      aMeasurement({ value: 50, taken: '2026-09-04T08:00:00Z' }),
      aMeasurement({ value: 60, taken: '2062-09-04T08:00:00Z' }),
    ]);
    expect(row).toMatchObject({ value: '50' });
  });

  it('is the systolic and the diastolic of a blood pressure', () => {
    expect(rowOf('bloodPressure', [aBloodPressure(152, 91)])).toMatchObject({
      value: '152/91',
      unit: 'mmHg',
    });
  });

  it('says which number of a blood pressure is missing', () => {
    const { diastolic: _none, ...half } = aBloodPressure(152, 91);
    expect(rowOf('bloodPressure', [half])).toMatchObject({ value: '152/–' });
  });

  it('has the scale of a score and no unit', () => {
    const row = rowOf('phq9', [aMeasurement({ measures: 'phq9', value: 14 })]);
    expect(row).toMatchObject({ value: '14', outOf: 27 });
    expect(row).not.toHaveProperty('unit');
  });

  it('is rounded to the decimals of its kind', () => {
    expect(rowOf('ldl', [aMeasurement({ measures: 'ldl', value: 2.586 })])).toMatchObject({ value: '2.6' });
  });

  it('may be an answer in words', () => {
    expect(rowOf('smoking', [anAnswer('smoking', 'Tupakoi päivittäin')])).toMatchObject({
      value: 'Tupakoi päivittäin',
      trend: [],
    });
  });

  it('with an unknown unit is shown as recorded, with no band and no trend', () => {
    const odd = aMeasurement({
      measures: 'hba1c',
      unitUnknown: true,
      quantity: { value: 99, recorded: { value: 99, unit: 'furlong' } },
    });
    const row = rowOf('hba1c', [odd]);
    expect(row).toMatchObject({ value: '99', unit: 'furlong', unitUnknown: true, trend: [] });
    expect(row).not.toHaveProperty('band');
  });

  it('without any number or answer is not a value', () => {
    const { quantity: _none, ...empty } = aMeasurement({ measures: 'bmi' });
    expect(rowOf('bmi', [empty])?.state).toBe('notRecorded');
  });
});

describe('the trend', () => {
  it('has the five latest values, oldest first, systolic for blood pressure', () => {
    const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'];
    const row = rowOf(
      'bloodPressure',
      days.map((day, index) => aBloodPressure(130 + index, 80, { taken: `${day}T08:00:00Z` })),
    );
    expect(row).toMatchObject({ trend: [131, 132, 133, 134, 135].map((value) => ({ value })) });
  });
});

describe('the interval', () => {
  it.each([
    ['2025-11-18T10:00:00+02:00', 'recorded'],
    ['2025-11-17T10:00:00+02:00', 'outdated'],
    ['2025-11-17T22:30:00Z', 'recorded'],
    ['2023-02-02', 'outdated'],
  ])('AUDIT-C of %s is %s a year later', (taken, state) => {
    const row = rowOf('auditC', [aMeasurement({ measures: 'auditC', value: 3, taken })]);
    expect(row?.state).toBe(state);
    expect(row !== undefined && 'intervalMonths' in row).toBe(state === 'outdated');
  });
});

describe('ready text', () => {
  it('says value, band, date and register, and what is missing', () => {
    const section = aSection('risk-factors', [
      aBloodPressure(152, 91),
      aMeasurement({ measures: 'ldl', value: 2.4 }),
      aMeasurement({ measures: 'auditC', value: 3, taken: '2023-02-02' }),
      aGoal({ targets: [{ measures: 'bloodPressure', part: 'systolic', value: 140 }] }),
    ]);
    expect(linesOf(section)).toEqual([
      'Verenpaine: 152/91 mmHg, yli oman tavoitteen, 12.11.2026 (Terveys)',
      'LDL-kolesteroli: 2,4 mmol/l, 4.9.2026 (Terveys)',
      'Painoindeksi: ei kirjattu',
      'Tupakointi: ei kirjattu',
      'AUDIT-C: 3 / 12 – ei kirjattu 12 kuukauteen, 2.2.2023 (Terveys)',
      'Yksinäisyys: ei kirjattu',
    ]);
  });

  it('says that a unit is not recognised', () => {
    const odd = aMeasurement({
      unitUnknown: true,
      quantity: { ...aQuantity(9), recorded: { value: 9, unit: 'x' } },
    });
    expect(linesOf(aSection('risk-factors', [odd]))[1]).toBe(
      'HbA1c: 9 x, yksikköä ei tunnistettu, arvo kirjatun mukaisena, 4.9.2026 (Terveys)',
    );
  });
});
