import { describe, expect, it } from 'vitest';
import { previousRatings } from '#lib/functioning/change/previous-ratings.ts';
import { rate } from '#lib/functioning/draft/edit-assessment.ts';
import { itemOf } from '#lib/functioning/draft/items.ts';
import { confirm, confirmedOnly, prefill } from '#lib/functioning/draft/prefill.ts';
import { progressOf } from '#lib/functioning/draft/progress.ts';
import { form } from '#lib/functioning/forms/generic-7.ts';
import { anAssessment, aRating, assessedAt, larisa, sanna, tiina } from '#tests/builders/assessments.ts';
import { aFunctioning } from '#tests/builders/entries.ts';

const earlier = aFunctioning({ code: 'd450', performance: 2, capacity: 3, ownRating: 4 });
const previous = previousRatings([earlier, aFunctioning({ code: 'd910', performance: 1 })]);
const filled = prefill(anAssessment(), form, previous);
const by = { by: tiina, at: assessedAt };

describe('what is taken from the record', () => {
  it('is the performance of categories of the form, with the entry it came from; never the client’s own view', () => {
    expect(filled.items).toEqual([
      {
        code: 'd450',
        performance: {
          value: 2,
          at: earlier.assessed,
          by: { name: earlier.provenance.author ?? earlier.provenance.controller },
        },
        prefilled: { reference: earlier.provenance.reference, date: earlier.assessed, confirmed: false },
      },
    ]);
  });

  it('does not replace what somebody has rated', () => {
    const rated = anAssessment([{ code: 'd450', performance: aRating(0) }]);
    expect(prefill(rated, form, previous)).toEqual(rated);
  });

  it('is a proposal: not rated and not recorded until it is confirmed', () => {
    expect(progressOf(filled, form)).toEqual({ rated: 0, total: 7, proposed: 1, own: 0 });
    expect(confirmedOnly(filled).items).toEqual([]);
    const confirmed = confirm(filled, 'd450', by);
    expect(itemOf(confirmed, 'd450')).toEqual({
      code: 'd450',
      performance: aRating(2),
      source: 'record',
      prefilled: { reference: earlier.provenance.reference, date: earlier.assessed, confirmed: true },
    });
    expect(progressOf(confirmed, form)).toEqual({ rated: 1, total: 7, proposed: 0, own: 0 });
    expect(confirmedOnly(confirmed)).toEqual(confirmed);
  });

  it('goes with the first rating made here, and leaves what else was said when it is left out', () => {
    expect(itemOf(rate(filled, 'd450', 'performance', 2, by), 'd450')).toEqual({
      code: 'd450',
      performance: aRating(2),
    });
    const own = rate(filled, 'd450', 'own', 1, { by: larisa, at: assessedAt });
    expect(itemOf(own, 'd450')?.prefilled?.confirmed).toBe(false);
    expect(confirmedOnly(own).items).toEqual([{ code: 'd450', own: aRating(1, larisa) }]);
  });

  it('cannot be confirmed where there is nothing to confirm', () => {
    const rated = anAssessment([{ code: 'd450', performance: aRating(1, sanna) }]);
    expect(confirm(rated, 'd450', by)).toBe(rated);
    expect(confirm(rated, 'b130', by)).toBe(rated);
    const confirmed = confirm(filled, 'd450', by);
    expect(confirm(confirmed, 'd450', { by: sanna, at: assessedAt })).toBe(confirmed);
  });
});
