import { fail, ok, type Result } from '#lib/base/result.ts';
import { columnIds } from './column.ts';
import { parseSavedView, type SavedView } from './saved-view.ts';

/** A view as it stands behind a link: nothing of it is kept until its reader says so. */
export const linkedViewId = 'linked';
/** Characters of a hash that is read at all. Longer ones are cut by what links are sent with. */
export const longestViewLink = 4000;
const version = '1';

/** Why a link shows no view. */
export type ViewLinkProblem = 'unreadable' | 'otherVersion';

/** A link as the hash of the page's address, and how many conditions stayed behind because they may name a client. */
export interface ViewLink {
  readonly hash: string;
  readonly left: number;
}

/** Free text is what somebody typed: it may name a client in any column. Columns are those that the list has. */
function linkable({ filters, shown, ...view }: SavedView): SavedView {
  const known: ReadonlySet<string> = new Set(columnIds);
  return {
    ...view,
    ...(shown === undefined ? {} : { shown: shown.filter((id) => known.has(id)) }),
    filters: filters.filter(({ column, condition }) => column !== 'name' && condition.kind !== 'contains'),
  };
}

const invisible = /\p{C}/u;

/** Signs that are not seen, or that turn the direction of what is, make one text look like another. */
function isPlain({ name, filters }: SavedView): boolean {
  const values = filters.flatMap(({ condition }) => ('values' in condition ? condition.values : []));
  return ![name, ...values].some((text) => invisible.test(text));
}

function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decode(payload: string): unknown {
  const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** The hash that shows this view to a colleague; fails where it would be too long to be sent, or could not be read. */
export function viewLinkOf(view: SavedView): Result<ViewLink, 'notPossible'> {
  const { id: _id, ...told } = linkable(view);
  const hash = `#view=${version}.${encode(JSON.stringify(told))}`;
  return parseViewLink(hash)?.ok === true
    ? ok({ hash, left: view.filters.length - told.filters.length })
    : fail('notPossible');
}

/** Reads the view out of a hash; undefined when the hash is about no view. Whatever stands there, it only narrows the list. */
export function parseViewLink(hash: string): Result<SavedView, ViewLinkProblem> | undefined {
  if (!hash.startsWith('#view=')) return undefined;
  if (hash.length > longestViewLink) return fail('unreadable');
  const [, of, payload] = /^#view=(\d{1,3})\.([\w-]+)$/.exec(hash) ?? [];
  if (of === undefined || payload === undefined) return fail('unreadable');
  if (of !== version) return fail('otherVersion');
  let told: unknown;
  try {
    told = decode(payload);
  } catch {
    return fail('unreadable');
  }
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return fail('unreadable');
  const read = parseSavedView({ ...told, id: linkedViewId });
  if (!read.ok || !isPlain(read.value)) return fail('unreadable');
  const shown = linkable(read.value);
  return shown.filters.length === read.value.filters.length ? ok(shown) : fail('unreadable');
}
