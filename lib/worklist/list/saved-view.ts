import * as z from 'zod/mini';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { type ColumnId, columnIds, nothings } from './column.ts';
import type { ColumnFilter, WorklistSort } from './filters.ts';

/**
 * A view that somebody named: which columns, which filters, which order. It holds no client data: free search and conditions
 * on a client's name are not kept, and a text in the form of an identity code is refused. Shared ones stand in the settings.
 */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** Columns that are shown; the page's own when absent. */
  readonly shown?: readonly string[];
  readonly filters: readonly ColumnFilter[];
  readonly sorting: readonly WorklistSort[];
}

/** A day, month and year, a mark of the century, three digits and one more sign, anywhere in a text. */
const codeLike = /(?<!\d)\d{6}\s*[+\-‐-―−YXWVUABCDEF]\s*\d{3}\s*[0-9A-Z](?![0-9A-Z])/i;
const spaces = /[\s\p{Cf}]/gu;

/** True when a text holds what looks like an identity code, whether it is a valid one or not. */
export function looksLikeIdentityCode(text: string): boolean {
  return codeLike.test(text) || codeLike.test(text.replace(spaces, ''));
}

const plainText = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(80))
  .check(z.refine((text) => !looksLikeIdentityCode(text)));
const column = z.enum(columnIds);
const nothing = z.array(z.enum(nothings));
const values = z.array(plainText).check(z.maxLength(200));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contains'), text: plainText }),
  z.strictObject({ kind: z.literal('oneOf'), values, nothing: z.exactOptional(nothing) }),
  z.strictObject({ kind: z.literal('noneOf'), values }),
  z.strictObject({
    kind: z.literal('between'),
    from: z.exactOptional(z.number()),
    to: z.exactOptional(z.number()),
  }),
  z.strictObject({ kind: z.literal('dates'), from: z.exactOptional(day), to: z.exactOptional(day) }),
  z.strictObject({ kind: z.literal('nothing'), nothing }),
]);

/** A client's name names a client: no condition on it is kept. */
const namesNobody = ({ column: id }: { readonly column: ColumnId }) => id !== 'name';

const view = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  name: plainText,
  shown: z.exactOptional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40))),
  filters: z.array(z.strictObject({ column, condition }).check(z.refine(namesNobody))).check(z.maxLength(40)),
  sorting: z.array(z.strictObject({ column, descending: z.boolean() })).check(z.maxLength(5)),
});

/** Reads one view; fails with the place of what is wrong in it. */
export function parseSavedView(input: unknown): Result<SavedView, string> {
  const parsed = view.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return fail(parsed.error.issues[0]?.path.join('.') ?? '');
}

/** Reads a list of views, from settings or a file. What cannot be read is counted and not shown. */
export function parseSavedViews(input: unknown): {
  readonly views: readonly SavedView[];
  readonly unread: number;
} {
  const items: readonly unknown[] = Array.isArray(input) ? input : [];
  const views = items.flatMap((item) => {
    const read = parseSavedView(item);
    return read.ok ? [read.value] : [];
  });
  return { views, unread: items.length - views.length };
}

/** What of the present filters a view may keep; `left` says how many conditions stay behind because they name a client. */
export function keepableFilters(filters: readonly ColumnFilter[]): {
  readonly filters: readonly ColumnFilter[];
  readonly left: number;
} {
  const kept = filters.filter(namesNobody);
  return { filters: kept, left: filters.length - kept.length };
}
