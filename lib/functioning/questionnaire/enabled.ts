import { answersTo, type FormAnswers, type ItemAnswer } from './answers.ts';
import { compareValues, isSameValue } from './compare-values.ts';
import type { EnableWhen, FormItem } from './form.ts';
import type { FormValue } from './form-value.ts';

/** One level of a form as it is answered: its items, the answers to them, and the answer that it stands under. */
export interface FormScope {
  readonly items: readonly FormItem[];
  readonly answers: FormAnswers;
  readonly under?: { readonly linkId: string; readonly value?: FormValue };
}

/** Levels from the form itself to where an item stands. */
export type FormScopes = readonly FormScope[];

const linkIdsBelow = new WeakMap<readonly FormItem[], ReadonlySet<string>>();

/** Every `linkId` in these items at any depth; found once for each list. */
function linkIdsIn(items: readonly FormItem[]): ReadonlySet<string> {
  const known = linkIdsBelow.get(items);
  if (known !== undefined) return known;
  const found = new Set(items.flatMap((item) => [item.linkId, ...linkIdsIn(item.items)]));
  linkIdsBelow.set(items, found);
  return found;
}

/** The level below one answer or occurrence of an item. */
export function scopeUnder(item: FormItem, { value, under = {} }: ItemAnswer): FormScope {
  return {
    items: item.items,
    answers: under,
    under: { linkId: item.linkId, ...(value === undefined ? {} : { value }) },
  };
}

/** Values given to a question at this level or below it, of enabled items alone. */
function valuesBelow(linkId: string, scopes: FormScopes, asking: ReadonlySet<string>): readonly FormValue[] {
  const scope = scopes.at(-1);
  if (scope === undefined) return [];
  return scope.items.flatMap((item) => {
    const isIt = item.linkId === linkId;
    if (!isIt && !linkIdsIn(item.items).has(linkId)) return [];
    // Two items that wait for each other: neither can be decided by the other, so its answers count as they are.
    if (!asking.has(item.linkId) && !isEnabled(item, scopes, asking)) return [];
    const given = answersTo(scope.answers, item.linkId);
    if (isIt) return given.flatMap(({ value }) => value ?? []);
    return given.flatMap((answer) => valuesBelow(linkId, [...scopes, scopeUnder(item, answer)], asking));
  });
}

/**
 * The nearest values of a question: of the answer that one stands under, else within the same occurrence of a group, else
 * further out. Another occurrence's answers are never taken for one's own.
 */
function valuesOf(linkId: string, scopes: FormScopes, asking: ReadonlySet<string>): readonly FormValue[] {
  for (let depth = scopes.length; depth > 0; depth -= 1) {
    const scope = scopes[depth - 1];
    if (scope === undefined) continue;
    if (linkIdsIn(scope.items).has(linkId)) return valuesBelow(linkId, scopes.slice(0, depth), asking);
    if (scope.under?.linkId === linkId) return scope.under.value === undefined ? [] : [scope.under.value];
  }
  return [];
}

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
};

/**
 * Whether a condition holds. `=` and the orders need one answer that is so; `!=` needs that none is equal, which an
 * unanswered question fulfils: what is in doubt is asked, not hidden.
 */
function isMet({ question, operator, answer }: EnableWhen, scopes: FormScopes, asking: ReadonlySet<string>) {
  const values = valuesOf(question, scopes, asking);
  if (operator === 'exists') return values.length > 0 === (answer.kind === 'boolean' && answer.value);
  if (operator === '=') return values.some((value) => isSameValue(value, answer));
  if (operator === '!=') return !values.some((value) => isSameValue(value, answer));
  return values.some((value) => {
    const order = compareValues(value, answer);
    return order !== undefined && orders[operator]?.(order) === true;
  });
}

/** Whether an item is asked, from what is answered elsewhere. An item without conditions always is. */
export function isEnabled(
  item: FormItem,
  scopes: FormScopes,
  asking: ReadonlySet<string> = new Set(),
): boolean {
  const { enableWhen, enableBehavior, linkId } = item;
  if (enableWhen.length === 0) return true;
  const now = new Set([...asking, linkId]);
  return enableBehavior === 'any'
    ? enableWhen.some((condition) => isMet(condition, scopes, now))
    : enableWhen.every((condition) => isMet(condition, scopes, now));
}
