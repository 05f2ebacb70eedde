import type { Instrument } from '#lib/functioning/instrument.ts';
import { instrumentScores } from '#lib/workflows/functioning/instrument-scores.ts';

const head = [
  'Id',
  'Name',
  'Items',
  'Score',
  'Recorded as',
  'Wording',
  'On',
  'Confidence',
  'Source',
  'Licence',
];

/** What would end a cell, or be read as a mark. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('*', '\\*').replaceAll('_', '\\_');

function wordingOf({ text, items }: Instrument): string {
  const shipped = new Set(items.flatMap((item) => Object.keys(item.text ?? {})));
  if (shipped.size > 0) return `shipped (${[...shipped].join(', ')}), pack`;
  return text === 'pack' ? 'own labels; licensed: pack' : 'own labels, pack';
}

function recordedAs({ measures, alsoRecords = [] }: Instrument): string {
  const total = measures === 'other' ? 'total alone' : `\`${measures}\``;
  return [total, ...alsoRecords.map(({ item, measures: single }) => `item ${item}: \`${single}\``)].join(
    '; ',
  );
}

/** The table of the instruments for `docs/instruments.md`, in the order of the menu. */
export function instrumentTable(instruments: readonly Instrument[]): string {
  const rows = instruments.map((instrument) => [
    `\`${instrument.id}\``,
    cell(instrument.name),
    String(instrument.items.length),
    `to ${instrumentScores.get(instrument.id)?.outOf ?? '?'}`,
    recordedAs(instrument),
    wordingOf(instrument),
    instrument.defaultOn ? 'on' : 'off',
    instrument.confidence,
    cell(instrument.source),
    cell(instrument.licence.en),
  ]);
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[], fill: string) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width, fill)).join(' | ')} |`;
  return [line(head, ' '), line([], '-'), ...rows.map((row) => line(row, ' ')), ''].join('\n');
}

/** What is said of those that no source confirms in every part. */
export function instrumentCautions(instruments: readonly Instrument[]): string {
  return instruments
    .flatMap(({ name, caution }) => (caution === undefined ? [] : [`- **${name}**: ${cell(caution.en)}\n`]))
    .join('');
}
