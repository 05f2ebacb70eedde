import type { Format } from '#components/app/format.ts';
import { type GlyphKind, glyphOf } from '#components/summary/timeline/Glyph.tsx';
import type { IsoInstant, PartialDate } from '#lib/base/dates.ts';
import type { Language, Translate } from '#lib/base/language.ts';
import type { Concept } from '#lib/model/coding.ts';
import type { ContactEntry, Entry, FunctioningEntry } from '#lib/model/entries.ts';
import type { Provenance } from '#lib/model/provenance.ts';
import type { Fact } from '#lib/risk/facts/fact.ts';
import { measuredValue } from './measured-value.ts';

/** Words and forms of the user's language. */
export interface EvidenceWords {
  readonly t: Translate;
  readonly language: Language;
  readonly format: Format;
}

/** One recorded entry that a finding rests on, ready to be read. */
export interface EvidenceEntry {
  readonly key: string;
  readonly provenance: Provenance;
  /** A day or a period; undefined when none was recorded. */
  readonly date?: string;
  readonly time?: string;
  /** Contacts only: how it was held. */
  readonly glyph?: GlyphKind;
  readonly title: string;
  /** Channel, profession, value, due date. */
  readonly details: readonly string[];
  /** Codes with their names. */
  readonly codes: readonly string[];
}

type Parts = Omit<EvidenceEntry, 'key' | 'provenance'>;

/** `M54.5 Alaselkäkipu`: a code never stands without its name where a name was recorded. */
export function codesOf({ text, codings }: Concept): readonly string[] {
  if (codings.length === 0) return [text];
  return codings.map(({ code, display }) => {
    const name = display ?? text;
    return name === code ? code : `${code} ${name}`;
  });
}

/** Codes of a concept whose text is the title already. */
function bareCodes({ text, codings }: Concept): readonly string[] {
  return codings.flatMap(({ code, display }) => {
    if (code === text) return [];
    return [display === undefined || display === text ? code : `${code} ${display}`];
  });
}

const present = (parts: readonly (string | undefined)[]): readonly string[] =>
  parts.filter((part): part is string => part !== undefined && part !== '');

function dated(date: IsoInstant | PartialDate | undefined, format: Format): Pick<Parts, 'date'> {
  return date === undefined ? {} : { date: format.date(date) };
}

/** A shape for the status of a contact that took place, was booked or was missed. */
function contactGlyph({ channel, status }: ContactEntry): GlyphKind | undefined {
  if (status === 'cancelled' || channel === 'wardStay') return undefined;
  return glyphOf({ entryId: '', date: '', channel, status });
}

function contactParts(entry: ContactEntry, { t, format }: EvidenceWords): Parts {
  const { start, end, channel, status } = entry;
  const isStay = channel === 'wardStay';
  const time = isStay ? '' : format.time(start);
  const glyph = contactGlyph(entry);
  const happened =
    status === 'noShow' || status === 'booked' ? t(`terms.contactStatus.${status}`) : undefined;
  return {
    date: isStay ? format.range(start, end) : format.day(start),
    ...(time === '' ? {} : { time }),
    ...(glyph === undefined ? {} : { glyph }),
    title: entry.service.text,
    details: present([happened, t(`terms.channel.${channel}`), entry.profession]),
    codes: entry.reasons.flatMap(codesOf),
  };
}

function qualifierWords(entry: FunctioningEntry, t: Translate): readonly string[] {
  const { performance, ownRating, facilitator } = entry;
  const said = (who: string, value: FunctioningEntry['performance']) =>
    value === undefined ? undefined : `${t(`terms.${who}`)}: ${t(`terms.qualifier.${value}`)} (${value})`;
  const helps = facilitator === undefined ? undefined : t(`terms.helps.${facilitator}`);
  return present([said('professional', performance), said('client', ownRating), helps]);
}

function partsOf(entry: Entry, words: EvidenceWords): Parts {
  const { t, format } = words;
  const due = (date: PartialDate | undefined, key: string) =>
    date === undefined ? undefined : t(key, { date: format.date(date) });
  switch (entry.kind) {
    case 'contact':
      return contactParts(entry, words);
    case 'measurement': {
      const time = format.time(entry.taken);
      return {
        ...dated(entry.taken, format),
        ...(time === '' ? {} : { time }),
        title: entry.measures === 'other' ? entry.concept.text : t(`terms.measure.${entry.measures}`),
        details: present([
          measuredValue(entry, format),
          entry.unitUnknown ? t('terms.unitUnknown') : undefined,
        ]),
        codes: [],
      };
    }
    case 'problem':
      return {
        ...dated(entry.onset, format),
        title: entry.concept.text,
        details: present([entry.certainty === 'provisional' ? t('terms.problem.provisional') : undefined]),
        codes: bareCodes(entry.concept),
      };
    case 'medication':
      return {
        ...dated(entry.started, format),
        title: entry.concept.text,
        details: present([entry.dosage, entry.asNeeded ? t('terms.medication.asNeeded') : undefined]),
        codes: bareCodes(entry.concept),
      };
    case 'riskInformation':
      return {
        ...dated(entry.since, format),
        title: entry.concept.text,
        details: present([t(`terms.risk.${entry.type}`), entry.reaction]),
        codes: bareCodes(entry.concept),
      };
    case 'plan':
      return {
        ...dated(entry.from, format),
        title: entry.title,
        details: present([due(entry.reviewDue, 'terms.review'), entry.author]),
        codes: [],
      };
    case 'owner': {
      const role = entry.role === 'other' ? entry.roleText : undefined;
      return {
        ...dated(entry.from, format),
        title: entry.name,
        details: present([role ?? t(`terms.ownerRole.${entry.role}`), entry.unit]),
        codes: [],
      };
    }
    case 'service':
      return {
        ...(entry.to === undefined
          ? dated(entry.from, format)
          : { date: format.range(entry.from, entry.to) }),
        title: entry.concept.text,
        details: present([t(`terms.service.${entry.type}`), entry.serviceTask]),
        codes: bareCodes(entry.concept),
      };
    case 'functioning':
      return {
        ...dated(entry.assessed, format),
        title: entry.text,
        details: [...qualifierWords(entry, t), ...present([entry.set])],
        codes: [entry.code],
      };
    case 'task':
      return {
        ...dated(entry.sent ?? entry.provenance.recordedAt, format),
        title: entry.text,
        details: present([t(`terms.task.${entry.type}`), due(entry.due, 'terms.task.due')]),
        codes: [],
      };
    // No facts of the rules are made of these: named all the same, so that nothing shows as an empty row.
    case 'goal':
      return { ...dated(entry.set, format), title: entry.text, details: [], codes: [] };
    case 'mandate':
      return { ...dated(entry.from, format), title: entry.name, details: [], codes: [] };
    case 'permission':
    case 'triage':
    case 'loop':
    case 'serverFinding':
      return { ...dated(entry.provenance.recordedAt, format), title: entry.id, details: [], codes: [] };
  }
}

export function evidenceEntry(entry: Entry, words: EvidenceWords): EvidenceEntry {
  const { date = undefined, ...parts } = partsOf(entry, words);
  const recorded = entry.provenance.recordedAt;
  // An entry without a day of its own stands at the day of its recording, as the rules read it.
  const shown = date ?? (recorded === undefined ? undefined : words.format.day(recorded));
  return {
    key: `${entry.provenance.sourceId} ${entry.id}`,
    provenance: entry.provenance,
    ...parts,
    ...(shown === undefined ? {} : { date: shown }),
  };
}

/** The entries behind the facts, each once: a blood pressure is one entry and three facts. Order is kept. */
export function entriesOf(facts: readonly Fact[]): readonly Entry[] {
  return [...new Set(facts.map(({ entry }) => entry))];
}
