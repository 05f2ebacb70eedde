import type { Chart } from '../chart/chart.ts';
import { addBloodPressure, addMeasurement, addSmoking, type Writing } from '../chart/measurements.ts';
import type { MeasureKey } from '../content/measures.ts';
import { amount, between, happens, oneOf, weighted } from './chance.ts';

/** Where values start for adults, and how far they go in either direction between two measurements. */
const ranges: Readonly<Partial<Record<MeasureKey, readonly [low: number, high: number, step: number]>>> = {
  hba1c: [36, 70, 5],
  ldl: [1.6, 4.4, 0.4],
  hdl: [0.9, 1.9, 0.1],
  totalCholesterol: [3.4, 6.6, 0.5],
  fastingGlucose: [5.2, 8.4, 0.5],
  bmi: [21, 36, 1.2],
  weight: [55, 112, 3],
  height: [155, 188, 0],
  waist: [76, 122, 3],
  egfr: [38, 104, 5],
  auditC: [0, 9, 2],
  phq9: [2, 18, 4],
  gad7: [1, 15, 3],
  sleep: [4.5, 8.5, 0.8],
  activity: [0, 240, 40],
  loneliness: [3, 8, 1],
  falls: [0, 3, 1],
  workAbility: [2, 9, 2],
};

const writings: readonly (readonly [Writing, number])[] = [
  ['usual', 90],
  ['otherScale', 7],
  ['unknownUnit', 3],
];

/** Scores and counts have no unit to be written differently. */
const scaled = new Set<MeasureKey>([
  'hba1c',
  'ldl',
  'hdl',
  'totalCholesterol',
  'fastingGlucose',
  'weight',
  'height',
  'waist',
]);

/** Days of the latest and earlier measurements: mostly within a year, for some long ago. */
function daysBack(count: number): readonly number[] {
  const latest = happens(0.75) ? between(3, 330) : between(366, 800);
  const every = between(90, 220);
  return Array.from({ length: count }, (_, index) => -latest - (count - 1 - index) * every);
}

/** A course of values of one measure, oldest first. */
export function tellMeasure(chart: Chart, key: MeasureKey): void {
  const days = daysBack(between(1, 5));
  if (key === 'bloodPressure') {
    let systolic = between(112, 158);
    for (const day of days) {
      addBloodPressure(
        chart,
        systolic,
        Math.round(systolic * 0.45 + between(14, 26)),
        chart.calendar.day(day),
      );
      systolic += between(-6, 8);
    }
    return;
  }
  const range = ranges[key];
  if (range === undefined) return;
  const [low, high, step] = range;
  const writing = scaled.has(key) ? weighted(writings) : 'usual';
  let value = amount(low, high);
  for (const day of days) {
    addMeasurement(chart, key, Math.max(0, value), chart.calendar.day(day), writing);
    value += amount(-step, step);
  }
}

/** What is asked of adults whatever they come for. */
export function tellHabits(chart: Chart): void {
  const day = () => chart.calendar.day(-between(10, 900));
  if (happens(0.6)) addSmoking(chart, oneOf(['never', 'never', 'former', 'daily'] as const), day());
  if (happens(0.35)) tellMeasure(chart, 'auditC');
  if (happens(0.12)) tellMeasure(chart, 'loneliness');
  if (happens(0.2)) tellMeasure(chart, 'activity');
}

/** Height and weight of a growing child at the visits of the last years. */
export function tellGrowth(chart: Chart, age: number): void {
  for (const yearsAgo of [2, 1, 0].filter((years) => years <= age)) {
    const years = age - yearsAgo;
    const date = chart.calendar.day(-yearsAgo * 365 - between(20, 120));
    addMeasurement(chart, 'height', Math.min(178, 62 + 7.2 * years + amount(0, 4)), date);
    addMeasurement(chart, 'weight', 6.5 + 2.9 * years + amount(0, 2.5), date);
  }
}
