import { type IsoDate, isIsoDate, type PartialDate } from '#lib/base/dates.ts';
import { formatDate, formatDay } from '#lib/base/format.ts';
import type { Language, Translate } from '#lib/base/language.ts';
import type { Segment } from '#lib/risk/segment-names.ts';
import type { RowContact, RowFinding } from '../worklist-row.ts';
import type { DerivedRow } from './derived-row.ts';

/** A whole date, which a spreadsheet can sort by, and how it is written in a text. */
export interface ExportDay {
  readonly day: IsoDate;
  readonly text: string;
}

/**
 * A list as it leaves: heads and cells as text, numbers as numbers, whole dates as dates. No identity codes: a list does not
 * need them.
 */
export interface ExportTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | ExportDay)[])[];
}

export interface ExportWords {
  readonly t: Translate;
  readonly language: Language;
  readonly timeZone: string;
  readonly titleOf: (finding: RowFinding) => string;
  readonly segmentName: (segment: Segment) => string;
}

type Cell = (derived: DerivedRow, words: ExportWords) => string | number;

const nothingWord = (state: string, { t }: ExportWords): string =>
  state === 'notPermitted'
    ? t('terms.nothing.notPermitted')
    : state === 'unanswered'
      ? t('terms.nothing.notAnswered')
      : t('terms.nothing.notRecorded');

function contactText(contact: RowContact | undefined, words: ExportWords): string | undefined {
  if (contact === undefined) return undefined;
  const { t, language, timeZone } = words;
  const what = contact.emergency ? t('terms.emergency') : t(`worklist.channel.${contact.channel}`);
  return `${formatDay(contact.at, language, timeZone)} ${what}`;
}

/** What stands in each column of a file. One column of the screen may be several here. */
const cells: readonly (readonly [id: string, cell: Cell])[] = [
  ['name', ({ row }) => row.name],
  ['birthDate', ({ row }, { language }) => (row.birthDate ? formatDate(row.birthDate, language) : '')],
  ['age', ({ age }) => age ?? ''],
  [
    'municipality',
    ({ row: { municipality } }, words) =>
      municipality.kind === 'known'
        ? municipality.name
        : municipality.kind === 'hidden'
          ? words.t('terms.municipalityHidden')
          : nothingWord('none', words),
  ],
  [
    'segment',
    ({ row: { segment, measurementsClosed } }, words) =>
      segment === undefined
        ? nothingWord(measurementsClosed === true ? 'notPermitted' : 'none', words)
        : `${words.segmentName(segment.id)}${segment.agreed ? '' : ` (${words.t('worklist.segment.suggested')})`}`,
  ],
  [
    'finding',
    ({ row, top }, { t, titleOf }) => {
      if (top === undefined || row.waiting === 0) return '';
      return top.origin === 'server' ? `${titleOf(top)} (${t('worklist.finding.fromServer')})` : titleOf(top);
    },
  ],
  [
    'tier',
    ({ row, top }, { t }) => (top === undefined || row.waiting === 0 ? '' : t(`findings.tier.${top.tier}`)),
  ],
  ['waiting', ({ row }) => row.waiting],
  ['use', ({ row }) => row.use.now],
  ['usePrevious', ({ row }) => row.use.previous],
  ['emergency', ({ row }) => row.use.emergency.now],
  [
    'remote',
    ({
      row: {
        use: { now, remote },
      },
    }) => (now === 0 ? '' : Math.round((100 * remote) / now)),
  ],
  ['repeats', ({ row }) => row.use.repeats.reduce((sum, count) => sum + count, 0)],
  [
    'owner',
    ({ row: { owner } }, words) => (owner.state === 'named' ? owner.name : nothingWord(owner.state, words)),
  ],
  ['asked', ({ loop }) => loop.pending?.name ?? ''],
  [
    'plan',
    ({ row: { plan } }, words) =>
      plan.state === 'recorded'
        ? plan.from === undefined
          ? words.t('terms.undated')
          : formatDate(plan.from, words.language)
        : nothingWord(plan.state, words),
  ],
  ['review', ({ loop }, { language }) => (loop.reviewDue ? formatDate(loop.reviewDue, language) : '')],
  ['reviewLate', ({ loop }) => loop.reviewLateDays ?? ''],
  ['lastContact', ({ row }, words) => contactText(row.lastContact, words) ?? nothingWord('none', words)],
  [
    'nextContact',
    ({ row }, words) => contactText(row.nextContact, words) ?? words.t('worklist.contact.noneBooked'),
  ],
  ['phase', ({ loop }, { t }) => t(`worklist.phase.${loop.phase}`)],
  ['daysWaiting', ({ loop }) => loop.daysWaiting ?? ''],
  ['daysWithoutOwner', ({ loop }) => loop.daysWithoutOwner ?? ''],
  [
    'closed',
    ({ row }, { t }) =>
      [
        ...row.closed.map((one) => `${t(`terms.register.${one}`)}: ${t('terms.nothing.notPermitted')}`),
        ...row.unanswered.map((one) => `${t(`terms.register.${one}`)}: ${t('terms.nothing.notAnswered')}`),
      ].join(', '),
  ],
];

/** Columns of the file for columns of the screen; the last one, which registers are missing, always leaves with the rest. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'birthDate', 'age', 'municipality'],
  finding: ['finding', 'tier', 'waiting'],
  use: ['use', 'usePrevious'],
  owner: ['owner', 'asked'],
  review: ['plan', 'review', 'reviewLate'],
  lastContact: ['lastContact', 'nextContact'],
  phase: ['phase', 'daysWaiting'],
};

/** What a column of the screen is made of, by id. */
export function exportParts(shown: string): readonly string[] {
  return partsOf[shown] ?? [shown];
}

const cellOf = new Map(cells);

/** One value of a row as it leaves; nothing for an id that nothing leaves for. */
export function exportCell(id: string, derived: DerivedRow, words: ExportWords): string | number {
  return cellOf.get(id)?.(derived, words) ?? '';
}

/** Ids of the columns that a file has when these stand on the screen. */
export function exportColumns(shown: readonly string[]): readonly string[] {
  const wanted = new Set(['closed', ...shown.flatMap(exportParts)]);
  return cells.flatMap(([id]) => (wanted.has(id) ? [id] : []));
}

/** The dates of the columns that hold nothing else. */
const dates: Readonly<Record<string, (derived: DerivedRow) => PartialDate | undefined>> = {
  birthDate: ({ row }) => row.birthDate,
  plan: ({ row: { plan } }) => (plan.state === 'recorded' ? plan.from : undefined),
  review: ({ loop }) => loop.reviewDue,
};

/** The cell with its day; what is written of a date that is not whole stays a text, or a day would be made up. */
function withDay(id: string, derived: DerivedRow, cell: string | number): string | number | ExportDay {
  const date = dates[id]?.(derived);
  return date !== undefined && isIsoDate(date) ? { day: date, text: String(cell) } : cell;
}

/** The rows as a table for a file. */
export function exportTable(
  rows: readonly DerivedRow[],
  columns: readonly string[],
  words: ExportWords,
): ExportTable {
  const chosen = cells.filter(([id]) => columns.includes(id));
  return {
    heads: chosen.map(([id]) => words.t(`worklist.export.column.${id}`)),
    rows: rows.map((derived) => chosen.map(([id, cell]) => withDay(id, derived, cell(derived, words)))),
  };
}
