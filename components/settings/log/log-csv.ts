import type { Translate } from '#lib/base/language.ts';
import type { LoggedEvent } from '#lib/ports/access-log.ts';
import { clientCode, sectionWords } from './log-words.ts';

type Column = readonly [key: string, value: (logged: LoggedEvent, t: Translate) => string | undefined];

const columns: readonly Column[] = [
  ['sequence', ({ sequence }) => String(sequence)],
  // As recorded, with its offset: a table is sorted and compared by it.
  ['time', ({ event }) => event.at],
  ['action', ({ event }, t) => t(`log.action.${event.action}`)],
  ['client', ({ event }) => event.client.name],
  ['clientCode', ({ event }) => clientCode(event)],
  ['register', ({ event }, t) => t(`terms.register.${event.source.register}`)],
  ['source', ({ event }) => event.source.name],
  ['controller', ({ event }) => event.source.controller],
  ['sections', ({ event }, t) => sectionWords(t, event.sections)],
  ['purpose', ({ event }, t) => t(`log.purpose.${event.purpose}`)],
  ['basis', ({ event }, t) => t(`log.basis.${event.basis.kind}`)],
  ['basisReference', ({ event }) => event.basis.reference],
  ['permission', ({ event }) => event.basis.permission],
  ['reasonCode', ({ event }) => event.basis.reason?.code],
  ['reasonText', ({ event }) => event.basis.reason?.text],
  ['recipient', ({ event }) => event.recipient?.controller],
  ['user', ({ event }) => event.professional.name],
  ['userId', ({ event }) => event.professional.id],
  ['role', ({ event }, t) => t(`terms.role.${event.professional.role}`)],
  ['origin', ({ event }) => event.origin],
  ['delivered', ({ delivered }, t) => t(`log.table.${delivered ? 'delivered' : 'waiting'}`)],
  ['id', ({ event }) => event.id],
  ['hash', ({ hash }) => hash],
];

/**
 * The events as a table for a spreadsheet: semicolons, because a Finnish Excel takes the comma for the decimal sign, and a
 * byte order mark, because without one it takes UTF-8 for Windows-1252.
 */
export function logToCsv(events: readonly LoggedEvent[], t: Translate): string {
  const lines = [
    columns.map(([key]) => t(`log.csv.${key}`)),
    ...events.map((logged) => columns.map(([, value]) => value(logged, t) ?? '')),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(toCell).join(';')).join('\r\n')}\r\n`;
}

/**
 * Text that begins like a formula is run by spreadsheets, even in quotes: an apostrophe before it makes it text. A name from
 * a record may begin in any way (OWASP, CSV injection).
 */
function toCell(text: string): string {
  const oneLine = text.replaceAll(/[\r\n\t]+/g, ' ');
  const safe = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(oneLine) ? `'${oneLine}` : oneLine;
  return `"${safe.replaceAll('"', '""')}"`;
}
