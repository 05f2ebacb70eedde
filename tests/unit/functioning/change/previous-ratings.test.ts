import { describe, expect, it } from 'vitest';
import { previousRatings } from '#lib/functioning/change/previous-ratings.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import { aFunctioning } from '#tests/builders/entries.ts';

const old = '2025-09-09T09:00:00+03:00';
const newer = '2026-09-04T09:00:00+03:00';

/** An entry without a performance of its own. */
function without(said: Partial<FunctioningEntry>): FunctioningEntry {
  const { performance: _performance, ...entry } = aFunctioning();
  return { ...entry, ...said };
}

describe('the last ratings before this one', () => {
  it('are the newest of each kind, each with its day, form and place in the record', () => {
    const entries = [
      aFunctioning({ performance: 1, capacity: 2, ownRating: 3, assessed: old }),
      aFunctioning({ performance: 2, assessed: newer }),
    ];
    expect(previousRatings(entries).get('d450')).toMatchObject({
      performance: { value: 2, date: newer, set: 'Generic-7', provenance: entries[1]?.provenance },
      capacity: { value: 2, date: old },
      ownRating: { value: 3, date: old },
    });
  });

  it('are not there for a category that was never rated: missing is no 0', () => {
    expect(previousRatings([aFunctioning()]).get('b280')).toBeUndefined();
    expect(previousRatings([without({ ownRating: 1 })]).get('d450')?.performance).toBeUndefined();
  });

  it('may be an 8 or a 9, which hide no older rating of another kind', () => {
    const entries = [
      aFunctioning({ performance: 'notSpecified' }),
      aFunctioning({ performance: 2, assessed: old }),
    ];
    expect(previousRatings(entries).get('d450')?.performance?.value).toBe('notSpecified');
  });

  it('are not those of the assessment that is open, nor later ones', () => {
    const entries = [
      aFunctioning({ performance: 3, assessment: 'a', assessed: newer }),
      aFunctioning({ performance: 1, assessment: 'b', assessed: old }),
    ];
    expect(previousRatings(entries, { assessmentId: 'a' }).get('d450')?.performance?.value).toBe(1);
    expect(previousRatings(entries, { before: newer }).get('d450')?.performance?.value).toBe(1);
    expect(previousRatings(entries, { before: old }).size).toBe(0);
  });

  it('keep a facilitator apart from a barrier of the same factor', () => {
    const entries = [
      without({ code: 'e310', facilitator: 3, assessed: newer }),
      aFunctioning({ code: 'e310', performance: 1, assessed: old }),
    ];
    expect(previousRatings(entries).get('e310')).toMatchObject({
      facilitator: { value: 3 },
      performance: { value: 1, date: old },
    });
  });
});
