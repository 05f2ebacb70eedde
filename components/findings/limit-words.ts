import { isIsoDate } from '#lib/base/dates.ts';
import { formatUnit } from '#lib/base/format.ts';
import type { LimitLine } from '#lib/risk/evaluate/judgement.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { bandWords } from './band-words.ts';
import type { EvidenceWords } from './evidence-entry.ts';
import { fillWords } from './fill-words.ts';
import { ruleFigures } from './rule-figures.ts';

/** One line of the table of limits, ready to be read. */
export interface LimitCells {
  readonly condition: string;
  readonly limit: string;
  readonly value: string;
  readonly met: LimitLine['met'];
}

const signs: Record<Exclude<LimitLine['op'], 'band' | 'recorded'>, string> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '=',
};

function unitWords(unit: string | undefined, { t }: EvidenceWords): string {
  if (unit === undefined) return '';
  return unit === 'days' ? t('findings.limits.days') : formatUnit(unit);
}

function withUnit(text: string, unit: string | undefined, words: EvidenceWords): string {
  const written = unitWords(unit, words);
  return written === '' ? text : `${text}\u00a0${written}`;
}

function limitOf({ op, limit, unit }: LimitLine, words: EvidenceWords): string {
  if (op === 'recorded') return limit === '' ? '' : String(limit);
  if (op === 'band')
    return String(limit)
      .split(', ')
      .map((name) => bandWords(words.t, name))
      .join(', ');
  const number = typeof limit === 'number' ? words.format.number(limit, 2) : limit;
  return withUnit(`${signs[op]}\u00a0${number}`, unit, words);
}

function valueWords({ op, value, unit }: LimitLine, words: EvidenceWords): string {
  const { t, format } = words;
  if (value === undefined)
    return t(op === 'recorded' ? 'terms.nothing.notRecorded' : 'findings.limits.unknown');
  if (typeof value === 'string') return isIsoDate(value) ? format.date(value) : value;
  const numbers = typeof value === 'number' ? [value] : value;
  return withUnit(numbers.map((number) => format.number(number, 2)).join(', '), unit, words);
}

export function limitCells(line: LimitLine, finding: Finding, words: EvidenceWords): LimitCells {
  const label = finding.rule.words[words.language].limits[line.label];
  return {
    condition: label === undefined ? '' : fillWords(label, ruleFigures(finding, words), words.format),
    limit: limitOf(line, words),
    value: valueWords(line, words),
    met: line.met,
  };
}
