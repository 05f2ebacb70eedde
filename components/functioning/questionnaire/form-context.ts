import { createContext, useContext } from 'react';
import type { FormPlace, ItemAnswer } from '#lib/functioning/questionnaire/answers.ts';
import type { Calculated } from '#lib/functioning/questionnaire/calculate.ts';
import type { FormProblem } from '#lib/functioning/questionnaire/problems.ts';

/** What every item of an open form needs, however deep it stands. */
export interface OpenForm {
  /** Replaces the answers to one item. */
  change(place: FormPlace, linkId: string, given: readonly ItemAnswer[]): void;
  /** Problems that are shown now; none before somebody asked to record. */
  problemsAt(place: FormPlace, linkId: string): readonly FormProblem[];
  /** What a calculated item comes to; undefined while it is being worked out. */
  calculatedAt(place: FormPlace, linkId: string): Calculated['state'] | undefined;
}

const OpenFormContext = createContext<OpenForm | undefined>(undefined);
export const OpenFormProvider = OpenFormContext.Provider;

/** The form that is open above. */
export function useOpenForm(): OpenForm {
  const form = useContext(OpenFormContext);
  if (form === undefined) throw new Error('an item needs an open form above it');
  return form;
}

/** True when both are the same item at the same place. */
export function isAt(
  found: { readonly linkId: string; readonly place: FormPlace },
  place: FormPlace,
  linkId: string,
): boolean {
  return found.linkId === linkId && JSON.stringify(found.place) === JSON.stringify(place);
}

/** Answers and occurrences with their place: they have no other name, in the form or in what is recorded. */
export function inPlaces<What>(
  list: readonly What[],
): readonly { readonly what: What; readonly index: number; readonly key: string }[] {
  return list.map((what, index) => ({ what, index, key: String(index) }));
}
