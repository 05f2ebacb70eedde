import type { ContactEntry, Entry, EntryKind, MeasurementEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { registers } from '#lib/model/register.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { type EvidenceWords, entriesOf, evidenceEntry } from './evidence-entry.ts';
import { countsServices, hasLeaf } from './leaves-of.ts';
import { limitCells } from './limit-words.ts';

/** Kinds of evidence that have room in a row; the rest is counted. */
const kindsInRow = 2;

/** What a finding rests on, in one line, and the registers it comes from. */
export interface EvidenceLine {
  readonly text: string;
  readonly registers: readonly Register[];
}

/** First and last day of entries that come newest first. */
function period(entries: readonly Entry[], words: EvidenceWords): string | undefined {
  const days = entries.flatMap((entry) =>
    entry.kind === 'contact' ? [entry.start] : entry.kind === 'measurement' ? [entry.taken] : [],
  );
  const newest = days[0];
  return newest === undefined ? undefined : words.format.range(days.at(-1), newest);
}

function contactsText(contacts: readonly ContactEntry[], finding: Finding, words: EvidenceWords): string {
  const newest = contacts[0];
  if (newest === undefined) return '';
  if (contacts.length === 1) {
    const { title, details, date } = evidenceEntry(newest, words);
    return [`${title}, ${details[0] ?? ''}`, date].join(' ');
  }
  const times = words.t('findings.row.contacts', { count: contacts.length });
  const dates = period(contacts, words);
  // One contact stands for each service: their number is that of the services.
  if (countsServices(finding.rule.when)) {
    return `${words.t('findings.row.ofServices', { count: contacts.length })} ${dates ?? ''}`.trim();
  }
  // Of contacts for the same reason the newest names it; of others each has a reason of its own.
  const reason = hasLeaf(finding.rule.when, 'repeat') ? newest.reasons[0]?.text : undefined;
  return reason === undefined
    ? `${words.t('findings.row.ofContacts', { count: contacts.length })} ${dates ?? ''}`.trim()
    : `${reason}, ${times} ${dates ?? ''}`.trim();
}

/** The newest of each kind of measurement, with its value and date. */
function measurementsText(entries: readonly MeasurementEntry[], words: EvidenceWords): string {
  const newest = new Map<string, MeasurementEntry>();
  for (const entry of entries) {
    const name = entry.measures === 'other' ? entry.concept.text : entry.measures;
    if (!newest.has(name)) newest.set(name, entry);
  }
  return [...newest.values()]
    .map((entry) => {
      const { title, details, date } = evidenceEntry(entry, words);
      return [title, details[0], date].filter((part) => part !== undefined).join(' ');
    })
    .join(' · ');
}

/** One by its name; of several their number, because a name would stand for all of them. */
function othersText(entries: readonly Entry[], words: EvidenceWords): string {
  const { t } = words;
  const newest = entries[0];
  if (newest === undefined) return '';
  const { title, date } = evidenceEntry(newest, words);
  const count = entries.length;
  if (count === 1) return [title, date].filter((part) => part !== undefined).join(' ');
  const counted = `${count} ${t(`terms.kind.${newest.kind}`, { count })}`;
  return date === undefined ? counted : `${counted}, ${t('findings.row.newest', { date })}`;
}

function ofKind<Kind extends EntryKind>(entries: readonly Entry[], kind: Kind) {
  return entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind);
}

function textOf(kind: EntryKind, entries: readonly Entry[], finding: Finding, words: EvidenceWords): string {
  if (kind === 'contact') return contactsText(ofKind(entries, 'contact'), finding, words);
  if (kind === 'measurement') return measurementsText(ofKind(entries, 'measurement'), words);
  return othersText(
    entries.filter((entry) => entry.kind === kind),
    words,
  );
}

/** Without a recorded entry the finding rests on what is not recorded: the first limit says which. */
function lineOfLimits(finding: Finding, words: EvidenceWords): string {
  const [first] = finding.limits;
  if (first === undefined) return '';
  const { condition, value } = limitCells(first, finding, words);
  return condition === '' ? value : `${condition}: ${value}`;
}

export function evidenceLine(finding: Finding, words: EvidenceWords): EvidenceLine {
  const entries = entriesOf(finding.evidence);
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  const shown = kinds.slice(0, kindsInRow).map((kind) => textOf(kind, entries, finding, words));
  const rest = entries.filter(({ kind }) => !kinds.slice(0, kindsInRow).includes(kind)).length;
  const text =
    entries.length === 0
      ? lineOfLimits(finding, words)
      : [...shown, ...(rest === 0 ? [] : [words.t('findings.row.more', { count: rest })])].join(' · ');
  const found = new Set(entries.map(({ provenance }) => provenance.register));
  return { text, registers: registers.filter((register) => found.has(register)) };
}
