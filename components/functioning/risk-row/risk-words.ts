import { formatUnit } from '#lib/base/format.ts';
import type { Translate } from '#lib/base/language.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';

/** Factors that have a name of their own here, because the measurement's name is that of an instrument. */
const named: readonly MeasurementKind[] = ['auditC', 'phq2', 'violenceAsked', 'vegetables'];

/** Answers that have words, by factor: `instruments.riskFactor.<measures>.<code>`. */
const answers: Readonly<Partial<Record<MeasurementKind, readonly string[]>>> = {
  smoking: ['never', 'former', 'occasional', 'daily'],
  violenceAsked: ['askedNo', 'askedYes', 'notAsked'],
  vegetables: ['yes', 'no'],
};

/** What the factor is called in the row. */
export function factorName(measures: MeasurementKind, t: Translate): string {
  return t(named.includes(measures) ? `instruments.riskName.${measures}` : `terms.measure.${measures}`);
}

/** An answer in words; a code that nobody has put into words stays readable as it is. */
export function codeWords(measures: MeasurementKind, code: string, t: Translate): string {
  return answers[measures]?.includes(code) === true ? t(`instruments.riskFactor.${measures}.${code}`) : code;
}

/** A unit as it is written; those of daily life are words of the language. */
export function unitWords(unit: string, t: Translate): string {
  if (unit === 'min/wk') return t('instruments.unit.week');
  return unit === 'h' ? t('instruments.unit.day') : formatUnit(unit);
}

/**
 * What was answered about violence is never on the screen in words: the client or their partner may look at it. That it was
 * asked, and when, is enough here.
 */
export function isQuiet(measures: MeasurementKind): boolean {
  return measures === 'violenceAsked';
}
