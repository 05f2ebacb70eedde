import { addMonths, isIsoDate, localDate, todayIn } from '#lib/base/dates.ts';
import { formatFigure } from '#lib/base/format.ts';
import type { Language } from '#lib/base/language.ts';
import type { MeasurementEntry, MeasurementKind } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { clientFactsOf } from '#lib/summary/client-facts.ts';
import { momentOf, newestFirst } from '#lib/summary/entries-of-kind.ts';
import { type RiskFactorRule, riskFactorRulesFor } from '#lib/summary/risk-factor-intervals.ts';
import { gapOf } from '#lib/summary/section-state.ts';
import { shownValue } from '#lib/summary/shown-value.ts';
import type { ShownClient } from '../open-client.ts';
import { type RiskFactor, riskFactorsFor } from './risk-factors.ts';
import { shownEntriesOfKind } from './shown-entries.ts';

/** One risk factor in the row in which all are recorded: the missing and the outdated first. */
export interface RiskFactorLine {
  readonly measures: MeasurementKind;
  readonly state: 'missing' | 'outdated' | 'recorded' | 'notPermitted';
  /** As it is shown, with its unit; absent when it was never recorded. */
  readonly last?: { readonly text: string; readonly date: string; readonly register: Register };
  /** A source that could know has not told all: there may be a newer one. */
  readonly unsure?: true;
  readonly entry:
    | { readonly kind: 'number'; readonly unit: string; readonly least: number; readonly most: number }
    | { readonly kind: 'pressure' }
    | { readonly kind: 'choice'; readonly codes: readonly string[] }
    | { readonly kind: 'instrument'; readonly instrumentId: string };
}

const section = 'risk-factors';
const order: Readonly<Record<RiskFactorLine['state'], number>> = {
  missing: 0,
  outdated: 1,
  recorded: 2,
  notPermitted: 3,
};

function entryOf({ form }: RiskFactor): RiskFactorLine['entry'] {
  switch (form.kind) {
    case 'number': {
      const { unit, least, most } = form;
      return { kind: 'number', unit, least, most };
    }
    case 'choice':
      return { kind: 'choice', codes: form.choices.map(({ code }) => code) };
    default:
      return form;
  }
}

/** Months after which it is asked for anew, as the summary's section has it; undefined where nobody says. */
function intervalOf(factor: RiskFactor, rules: readonly RiskFactorRule[]): number | undefined {
  const months = (measures: MeasurementKind | undefined) =>
    rules.find((rule) => rule.measures === measures)?.intervalMonths;
  return months(factor.measures) ?? months(factor.intervalOf) ?? factor.intervalMonths;
}

function textOf(entry: MeasurementEntry, decimals: number, language: Language): string | undefined {
  const shown = shownValue(entry, decimals);
  if (shown === undefined) return undefined;
  const { value, unit } = shown;
  return unit === undefined ? formatFigure(value, language) : `${formatFigure(value, language)} ${unit}`;
}

/** True where a source that could know has not told all. */
function isUnsure({ record, decide }: ShownClient): boolean {
  return record.sources.some(({ source, result }) => {
    if (decide(source, section).outcome === 'closed') return false;
    const gap = gapOf(source, result, ['measurements']);
    return gap !== undefined && gap.kind !== 'notOffered' && gap.kind !== 'notPermitted';
  });
}

/**
 * The risk factors of the client who is open, the missing first, then the outdated. A value recorded in any register that the gate
 * shows counts: what another has recorded is not asked for again. Where the own register is closed nothing can be recorded.
 */
export function riskFactorLines(client: ShownClient, language: Language): readonly RiskFactorLine[] {
  const { professional, record, now, timeZone } = client;
  const today = todayIn(now, timeZone);
  const { age, deceased } = clientFactsOf(record, today);
  const rules = riskFactorRulesFor({ ...(age === undefined ? {} : { age: age.years }), deceased });
  const own = record.sources.filter(({ source }) => source.register === professional.register);
  const isClosed = own.every(({ source }) => client.decide(source, section).outcome === 'closed');
  const unsure = isUnsure(client);
  const measurements = newestFirst(shownEntriesOfKind(client, 'measurement'), ({ taken }) => taken);

  const lineOf = (factor: RiskFactor): RiskFactorLine => {
    const { measures, orBy = [], unanswered = [] } = factor;
    const decimals = rules.find((rule) => rule.measures === measures)?.decimals ?? 2;
    const series = measurements
      .filter((entry) => entry.measures === measures || orBy.includes(entry.measures))
      // A date ahead of today is a mistake of recording: it hides no real value.
      .filter(({ taken }) => momentOf(taken) <= now.getTime());
    const latest = series.find((entry) => textOf(entry, decimals, language) !== undefined);
    const isAnswered =
      latest !== undefined && !latest.answer?.codings.some(({ code }) => unanswered.includes(code));
    const interval = intervalOf(factor, rules);
    const day = latest === undefined ? '' : localDate(latest.taken, timeZone);
    const isOld = interval !== undefined && isIsoDate(day) && addMonths(day, interval) < today;
    const state = isClosed ? 'notPermitted' : !isAnswered ? 'missing' : isOld ? 'outdated' : 'recorded';
    const last = latest && {
      text: textOf(latest, decimals, language) ?? '',
      date: latest.taken,
      register: latest.provenance.register,
    };
    return {
      measures,
      state,
      ...(last === undefined ? {} : { last }),
      ...(unsure && state !== 'notPermitted' ? { unsure: true as const } : {}),
      entry: entryOf(factor),
    };
  };

  return riskFactorsFor(age?.years)
    .map(lineOf)
    .toSorted((one, other) => order[one.state] - order[other.state]);
}
