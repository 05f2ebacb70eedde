import { addMonths, isIsoDate, localDate, todayIn } from '#lib/base/dates.ts';
import type { GoalEntry, MeasurementEntry } from '#lib/model/entries.ts';
import { clientFactsOf } from '../client-facts.ts';
import { entriesOfKind, momentOf, newestFirst, present } from '../entries-of-kind.ts';
import { bandOf } from '../risk-factor-bands.ts';
import { type RiskFactorRule, riskFactorRulesFor } from '../risk-factor-intervals.ts';
import type { SectionDefinition, SectionInput } from '../section.ts';
import { missingIn } from '../section-state.ts';
import { shownValue } from '../shown-value.ts';
import type { RiskFactorRow, RiskFactorsView } from '../views.ts';

type RecordedRow = Extract<RiskFactorRow, { state: 'recorded' | 'outdated' }>;
/** Values in the trend of a row. */
const trendLength = 5;

function trendPoint(entry: MeasurementEntry): readonly RecordedRow['trend'][number][] {
  const number = entry.systolic ?? entry.quantity;
  return number === undefined || entry.unitUnknown ? [] : [{ date: entry.taken, value: number.value }];
}

function recordedRow(
  rule: RiskFactorRule,
  series: readonly MeasurementEntry[],
  goals: readonly GoalEntry[],
  input: SectionInput,
  client: { readonly today: string; readonly age: number | undefined },
): RecordedRow | undefined {
  const decimals = rule.decimals ?? 2;
  const readable = series.filter((entry) => shownValue(entry, decimals) !== undefined);
  // A date ahead of today is a mistake of recording: it does not hide the newest real value.
  const past = readable.filter(({ taken }) => momentOf(taken) <= input.now.getTime());
  const latest = past[0] ?? readable[0];
  const shown = latest === undefined ? undefined : shownValue(latest, decimals);
  if (latest === undefined || shown === undefined) return undefined;
  const day = localDate(latest.taken, input.timeZone);
  const interval = rule.intervalMonths;
  const isOutdated = interval !== undefined && isIsoDate(day) && addMonths(day, interval) < client.today;
  const isScore = latest.quantity !== undefined && shown.unit === undefined;
  return {
    state: isOutdated ? 'outdated' : 'recorded',
    provenance: latest.provenance,
    measures: rule.measures,
    ...shown,
    date: latest.taken,
    trend: (past.length > 0 ? past : readable).slice(0, trendLength).reverse().flatMap(trendPoint),
    unitUnknown: latest.unitUnknown,
    ...bandOf(latest, goals, client.age),
    ...present({
      outOf: isScore ? rule.outOf : undefined,
      intervalMonths: isOutdated ? interval : undefined,
    }),
  };
}

/**
 * Recorded risk factors: the latest value of each with its date, band and trend; and what was not recorded, or not
 * within its interval. On the last day of its interval a value is still in time.
 */
export const definition: SectionDefinition<'risk-factors', RiskFactorsView> = {
  id: 'risk-factors',
  searches: ['measurements'],
  registers: ['health', 'occupational'],
  compose(input) {
    const { entries, record, now, timeZone } = input;
    const today = todayIn(now, timeZone);
    const client = clientFactsOf(record, today);
    const goals = entriesOfKind(entries, 'goal');
    const measurements = newestFirst(entriesOfKind(entries, 'measurement'), ({ taken }) => taken);
    const missing = missingIn(record, 'health', ['measurements']);
    const rows = riskFactorRulesFor({
      ...present({ age: client.age?.years }),
      deceased: client.deceased,
    }).flatMap((rule): readonly RiskFactorRow[] => {
      const series = measurements.filter(({ measures }) => measures === rule.measures);
      const row = recordedRow(rule, series, goals, input, { today, age: client.age?.years });
      if (row !== undefined) return [row];
      return rule.shown === 'always' ? [{ state: missing, measures: rule.measures }] : [];
    });
    return { rows };
  },
  hasFacts: ({ rows }) => rows.some(({ state }) => state === 'recorded' || state === 'outdated'),
};
