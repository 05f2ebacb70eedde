import type { AssessedItem, Assessment, IcfForm } from '../assessment.ts';
import { itemOf } from './items.ts';
import { isProposal } from './prefill.ts';

/** True when a professional has rated it: the client's own rating and an unconfirmed proposal are not that. */
export function isRated(item: AssessedItem | undefined): boolean {
  if (item === undefined) return false;
  const { code, performance, capacity, environment } = item;
  if (code.startsWith('e') && environment?.some((factor) => factor.code === code) === true) return true;
  return capacity !== undefined || (performance !== undefined && !isProposal(item));
}

/** How much of the form is done. */
export interface Progress {
  readonly rated: number;
  readonly total: number;
  /** Items of the form that wait for a confirmation. */
  readonly proposed: number;
  /** Items that the client has rated. */
  readonly own: number;
}

export function progressOf(assessment: Assessment, form: IcfForm): Progress {
  const items = form.codes.map((code) => itemOf(assessment, code));
  const count = (is: (item: AssessedItem) => boolean) =>
    items.filter((item) => item !== undefined && is(item)).length;
  return {
    rated: count(isRated),
    total: form.codes.length,
    proposed: count(isProposal),
    own: count(({ own }) => own !== undefined),
  };
}

/** Items in which two people said different things of one place and nobody has chosen: nothing is recorded until then. */
export function contestedIn({ items }: Assessment): readonly AssessedItem[] {
  return items.filter(({ contested = [] }) => contested.length > 0);
}

/** Items that were rated with another version and are not of this form: kept, and shown under "not in this form". */
export function notInForm(assessment: Assessment, form: IcfForm): readonly AssessedItem[] {
  return assessment.items.filter(({ code }) => !form.codes.includes(code));
}

/** An assessment opened again with the form as it is now. Nothing that was said goes: see `notInForm`. */
export function reopenWith(
  assessment: Assessment,
  form: IcfForm,
): {
  readonly assessment: Assessment;
  readonly isNewer: boolean;
  readonly notInForm: readonly AssessedItem[];
} {
  const isNewer = assessment.formVersion !== form.version;
  return {
    assessment: isNewer ? { ...assessment, formVersion: form.version } : assessment,
    isNewer,
    notInForm: notInForm(assessment, form),
  };
}
