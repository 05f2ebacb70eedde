import { isIsoDate } from '#lib/base/dates.ts';
import { formatDate, formatNumber, formatUnit } from '#lib/base/format.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { LimitLine } from '../evaluate/judgement.ts';
import { isoDateOf } from '../facts/day-number.ts';
import type { Fact } from '../facts/fact.ts';
import type { Finding } from '../findings/finding.ts';
import { fillSentence, namesIn } from '../language/placeholders.ts';
import type { OutputContext } from './output-context.ts';

const present = (parts: readonly (string | undefined)[]): readonly string[] =>
  parts.filter((part): part is string => part !== undefined && part !== '');

export function promptOf({ rule, figures }: Finding, { language }: OutputContext): string {
  return fillSentence(rule.words[language].prompt, figures, language);
}

export function adviceOf({ rule, figures }: Finding, { language }: OutputContext): string {
  return fillSentence(rule.words[language].advice, figures, language);
}

/** What would clear it; a line whose figures are not known says nothing. */
export function clearingOf({ rule, figures }: Finding, { language }: OutputContext): readonly string[] {
  return rule.words[language].clears
    .filter((line) => namesIn(line).every((name) => figures[name] !== undefined))
    .map((line) => fillSentence(line, figures, language));
}

const signs: Readonly<Record<Exclude<LimitLine['op'], 'band' | 'recorded'>, string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '=',
};

function limitWords({ op, limit, value, unit }: LimitLine, { language, t }: OutputContext): string {
  const inWriting = unit === 'days' ? t('findings.limits.days') : unit === undefined ? '' : formatUnit(unit);
  const written = (figure: number | string): string =>
    typeof figure === 'number'
      ? formatNumber(figure, language, 2)
      : isIsoDate(figure)
        ? formatDate(figure, language)
        : figure;
  const withUnit = (text: string) => (inWriting === '' ? text : `${text} ${inWriting}`);
  const figures =
    value === undefined ? [] : typeof value === 'object' ? value.map(written) : [written(value)];
  const own = figures.length === 0 ? '–' : withUnit(figures.join(', '));
  if (op === 'recorded') return own;
  return `${own} (${op === 'band' ? String(limit) : withUnit(`${signs[op]} ${written(limit)}`)})`;
}

/** The client's figure against each limit: `Päivystyskäyntejä, 12 kk: 4 (≥ 4)`. */
export function limitsOf(finding: Finding, context: OutputContext): readonly string[] {
  const { rule, limits, figures } = finding;
  return limits.map((line) => {
    const label = rule.words[context.language].limits[line.label] ?? line.label;
    return `${fillSentence(label, figures, context.language)}: ${limitWords(line, context)}`;
  });
}

/** Rule, version and source in one line. */
export function ruleLine({ rule }: Finding, { language, t }: OutputContext): string {
  const version = t('findings.source.version', {
    version: rule.version,
    date: formatDate(rule.updated, language),
  });
  return `${t('findings.source.rule')}: ${rule.id} ${version}. ${rule.source.text}`;
}

/** What an entry is about. A place is told only where it may be known. */
function nameOf(entry: Entry, fact: Fact, { t, hidePlaces, language }: OutputContext): string {
  const number = (unit: string | undefined) =>
    fact.value === undefined
      ? undefined
      : present([formatNumber(fact.value, language, 2), unit && formatUnit(unit)]).join(' ');
  switch (entry.kind) {
    case 'contact':
      return present([
        hidePlaces ? undefined : entry.service.text,
        t(`terms.channel.${entry.channel}`),
        ...entry.reasons.map(({ text }) => text),
      ]).join(', ');
    case 'measurement': {
      const { quantity, systolic, diastolic, answer, measures, concept } = entry;
      const title = measures === 'other' ? concept.text : t(`terms.measure.${measures}`);
      const pressure =
        systolic === undefined && diastolic === undefined
          ? undefined
          : `${systolic?.value ?? '–'}/${diastolic?.value ?? '–'} ${formatUnit('mm[Hg]')}`;
      return present([title, pressure ?? number(quantity?.unit) ?? answer?.text]).join(' ');
    }
    case 'problem':
    case 'medication':
    case 'riskInformation':
      return entry.concept.text;
    case 'service':
      return hidePlaces ? t('terms.kind.service', { count: 1 }) : entry.concept.text;
    case 'plan':
      return t(`terms.planType.${entry.type}`);
    case 'owner':
      return t(`terms.ownerRole.${entry.role}`);
    case 'functioning':
      return present([`${entry.code} ${entry.text}`, number(undefined)]).join(': ');
    case 'task':
      return t('terms.kind.task', { count: 1 });
    case 'goal':
    case 'mandate':
    case 'permission':
    case 'triage':
    case 'loop':
    case 'serverFinding':
      return entry.kind;
  }
}

/** The recorded entries, newest first, each with its day and register: `12.11.2026 Terveysasema, käynti (Terveys)`. */
export function evidenceOf({ evidence }: Finding, context: OutputContext): readonly string[] {
  const { t, language } = context;
  const seen = new Set<Entry>();
  return evidence.flatMap((fact) => {
    const { entry, day } = fact;
    if (seen.has(entry)) return [];
    seen.add(entry);
    const date = day === undefined ? t('terms.undated') : formatDate(isoDateOf(day), language);
    const register = t(`terms.register.${entry.provenance.register}`);
    return [`${date} ${nameOf(entry, fact, context)} (${register})`];
  });
}
