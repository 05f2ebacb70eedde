import type { AssessedItem, Assessment, IcfForm } from '../assessment.ts';
import type { PreviousRatings } from '../change/previous-ratings.ts';
import { hasPlace, type RatedBy } from './edit-assessment.ts';
import { itemOf, trimmed, withItem } from './items.ts';

/**
 * Puts the record's last ratings where nobody has rated yet, with the entry that they came from. They are a proposal: until
 * a professional confirms one, it counts as not rated and is not recorded. The client's own view is never carried over.
 */
export function prefill(assessment: Assessment, form: IcfForm, previous: PreviousRatings): Assessment {
  return form.codes.reduce((filled, code) => {
    const last = previous.get(code)?.performance;
    if (last === undefined || !hasPlace(code, 'performance')) return filled;
    if (itemOf(filled, code)?.performance !== undefined) return filled;
    const { value, date, provenance } = last;
    return withItem(filled, code, (item) => ({
      ...item,
      performance: { value, at: date, by: { name: provenance.author ?? provenance.controller } },
      prefilled: { reference: provenance.reference, date, confirmed: false },
    }));
  }, assessment);
}

/** The professional says that what was taken from the record holds: from now on it is their rating, out of the record. */
export function confirm(assessment: Assessment, code: string, { by, at }: RatedBy): Assessment {
  const item = itemOf(assessment, code);
  if (item?.performance === undefined || item.prefilled === undefined || item.prefilled.confirmed) {
    return assessment;
  }
  const { performance, prefilled } = item;
  return withItem(assessment, code, (each) => ({
    ...each,
    performance: { value: performance.value, at, by },
    prefilled: { ...prefilled, confirmed: true },
    source: 'record',
  }));
}

/** True while what stands in the item is only a proposal of the record. */
export function isProposal({ prefilled }: AssessedItem): boolean {
  return prefilled !== undefined && !prefilled.confirmed;
}

/** What may be recorded: without proposals that nobody confirmed, and without items of which nothing is left then. */
export function confirmedOnly(assessment: Assessment): Assessment {
  const items = assessment.items.flatMap((item) => {
    if (!isProposal(item)) return [item];
    const { performance: _proposed, prefilled: _from, ...rest } = item;
    return trimmed(rest) ?? [];
  });
  return { ...assessment, items };
}
