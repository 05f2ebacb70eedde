import { type AssessedItem, type Assessment, ratingPlaces } from '../assessment.ts';
import { confirmedOnly } from '../draft/prefill.ts';

/** The greatest problem that anybody sees in it, 0 to 4; an 8 or a 9 is no amount. */
function greatest(item: AssessedItem): number {
  const amounts = ratingPlaces.map((place) => {
    const value = item[place]?.value;
    return typeof value === 'number' ? value : 0;
  });
  return Math.max(...amounts);
}

/**
 * The categories that a goal can begin with: what the professional or the client calls a problem, the greatest first, else in the
 * order of the assessment. What nobody confirmed is in none of them.
 */
export function goalItems(assessment: Assessment): readonly AssessedItem[] {
  return confirmedOnly(assessment)
    .items.filter((item) => greatest(item) > 0)
    .toSorted((one, other) => greatest(other) - greatest(one));
}
