import { answersTo, type FormAnswers, type FormPlace, type ItemAnswer } from './answers.ts';
import { type FormScopes, isEnabled, scopeUnder } from './enabled.ts';
import type { Form, FormItem } from './form.ts';

/** One item as it stands on the screen now. */
export interface VisibleItem {
  readonly item: FormItem;
  /** Where it stands: what `withAnswers` takes to change its answers. */
  readonly place: FormPlace;
  readonly answers: readonly ItemAnswer[];
  /** Of a group one for each occurrence, at least one; of a question what is asked under each of its answers. */
  readonly below: readonly (readonly VisibleItem[])[];
}

function itemsNow(scopes: FormScopes, place: FormPlace, withHidden: boolean): readonly VisibleItem[] {
  const scope = scopes.at(-1);
  if (scope === undefined) return [];
  return scope.items.flatMap((item): readonly VisibleItem[] => {
    if ((item.hidden && !withHidden) || !isEnabled(item, scopes)) return [];
    const answers = answersTo(scope.answers, item.linkId);
    // A group is on the screen before anything is answered in it.
    const occurrences = answers.length === 0 && item.kind === 'group' ? [{}] : answers;
    const below = occurrences.map((answer, index) =>
      itemsNow([...scopes, scopeUnder(item, answer)], [...place, { linkId: item.linkId, index }], withHidden),
    );
    return [{ item, place, answers, below }];
  });
}

/** The items that are asked now, in order: enabled, and not hidden by the form itself. */
export function visibleItems(form: Pick<Form, 'items'>, answers: FormAnswers): readonly VisibleItem[] {
  return itemsNow([{ items: form.items, answers }], [], false);
}

/** The items that count now, hidden ones too: what is recorded and calculated with. */
export function enabledItems(form: Pick<Form, 'items'>, answers: FormAnswers): readonly VisibleItem[] {
  return itemsNow([{ items: form.items, answers }], [], true);
}
