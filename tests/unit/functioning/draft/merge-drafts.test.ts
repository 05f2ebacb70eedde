import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '#lib/functioning/assessment.ts';
import { rate, setNote, settle, unrate } from '#lib/functioning/draft/edit-assessment.ts';
import { itemOf } from '#lib/functioning/draft/items.ts';
import { type MergedDraft, mergeDrafts } from '#lib/functioning/draft/merge-drafts.ts';
import { raterKey } from '#lib/functioning/draft/merge-ratings.ts';
import { anAssessment, anyDraft, aRating, larisa, sanna, tiina } from '#tests/builders/assessments.ts';

function merged(...of: Parameters<typeof mergeDrafts>): MergedDraft {
  const result = mergeDrafts(...of);
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

const [early, late] = ['2026-11-18T07:40:00.000Z', '2026-11-18T07:45:00.000Z'];
const walking = (...of: Parameters<typeof aRating>) =>
  anAssessment([{ code: 'd450', performance: aRating(...of) }]);

describe('two drafts of one assessment', () => {
  it('are not two assessments', () => {
    expect(mergeDrafts(anAssessment(), anAssessment([], { id: 'another' }))).toEqual({
      ok: false,
      failure: 'otherAssessment',
    });
  });

  it('are joined item by item and place by place', () => {
    const mine = anAssessment([{ code: 'b280', performance: aRating(2) }]);
    const theirs = anAssessment([
      { code: 'b280', own: aRating(3, larisa) },
      { code: 'd450', capacity: aRating(1, sanna) },
    ]);
    expect(merged(mine, theirs)).toEqual({
      assessment: anAssessment([
        { code: 'b280', performance: aRating(2), own: aRating(3, larisa) },
        { code: 'd450', capacity: aRating(1, sanna) },
      ]),
      conflicts: [],
    });
  });

  it('of the same rater: the newer rating stands', () => {
    const { assessment, conflicts } = merged(walking(1, tiina, early), walking(2, tiina, late));
    expect(assessment).toEqual(walking(2, tiina, late));
    expect(conflicts).toEqual([]);
  });

  it('of different raters in one place: both are kept and listed, and no mean is made', () => {
    const { assessment, conflicts } = merged(walking(1, tiina, early), walking(3, sanna, late));
    expect(assessment.items).toEqual([
      {
        code: 'd450',
        performance: aRating(3, sanna, late),
        contested: [{ place: 'performance', rating: aRating(1, tiina, early) }],
      },
    ]);
    expect(conflicts).toEqual([{ code: 'd450', place: 'performance' }]);
  });

  it('of different raters who say the same: both names are kept', () => {
    const { assessment } = merged(walking(1, tiina, early), walking(1, sanna, late));
    expect(itemOf(assessment, 'd450')?.contested).toHaveLength(1);
  });

  it('with what was taken away since the one that both began with: it stays away', () => {
    const before = setNote(walking(1, tiina, early), 'd450', 'Rollaattori');
    const mine = unrate(before, 'd450', 'performance');
    const theirs = rate(before, 'b280', 'performance', 2, { by: tiina, at: late });
    expect(merged(mine, theirs, before).assessment).toEqual(
      anAssessment([
        { code: 'b280', performance: aRating(2, tiina, late) },
        { code: 'd450', note: 'Rollaattori' },
      ]),
    );
    // Rated anew by the other meanwhile: what somebody said last is not taken away unseen.
    const changed = rate(before, 'd450', 'performance', 4, { by: tiina, at: late });
    expect(itemOf(merged(mine, changed, before).assessment, 'd450')?.performance?.value).toBe(4);
  });

  it('after a choice between two raters: the choice stands', () => {
    const before = merged(walking(1, tiina, early), walking(3, sanna, late)).assessment;
    const chosen = settle(before, 'd450', { place: 'performance', rating: aRating(1, tiina, early) });
    expect(merged(chosen, before, before)).toEqual({ assessment: chosen, conflicts: [] });
  });

  it('with two notes: the changed one, else both, told as a conflict', () => {
    const note = (text: string) => setNote(anAssessment(), 'd450', text);
    expect(merged(note('Kepin kanssa'), note('Kepin'), note('Kepin')).assessment).toEqual(
      note('Kepin kanssa'),
    );
    expect(merged(note('Kepin kanssa'), note('Kepin')).assessment).toEqual(note('Kepin kanssa'));
    expect(merged(note('Kepillä'), note('Rollaattorilla'))).toEqual({
      assessment: note('Kepillä\nRollaattorilla'),
      conflicts: [{ code: 'd450', place: 'note' }],
    });
    const summary = (text: string) => anAssessment([], { summary: text });
    expect(merged(summary('B'), summary('A'))).toEqual({
      assessment: summary('A\nB'),
      conflicts: [{ place: 'summary' }],
    });
  });

  it('with a proposal of the record: it gives way to what a person has rated', () => {
    const proposed = (date: string, value: 0 | 2): Assessment =>
      anAssessment([
        {
          code: 'd450',
          performance: { value, at: date, by: { name: 'Kajaanin terveysasema' } },
          prefilled: { reference: `Observation/${value}`, date, confirmed: false },
        },
      ]);
    expect(merged(proposed(late, 2), walking(1, tiina, early))).toEqual({
      assessment: walking(1, tiina, early),
      conflicts: [],
    });
    expect(merged(proposed(early, 0), proposed(late, 2))).toEqual({
      assessment: proposed(late, 2),
      conflicts: [],
    });
  });

  it('with a barrier and a facilitator for one factor: no sum of both', () => {
    const factor = (kind: 'barrier' | 'facilitator', by: typeof tiina, at: string) =>
      anAssessment([{ code: 'd450', environment: [{ code: 'e310', kind, value: 2, by, at }] }]);
    const { assessment, conflicts } = merged(
      factor('barrier', tiina, early),
      factor('facilitator', sanna, late),
    );
    expect(assessment.items[0]).toMatchObject({
      environment: [{ kind: 'facilitator' }],
      contested: [{ place: 'environment', rating: { kind: 'barrier' } }],
    });
    expect(conflicts).toEqual([{ code: 'd450', place: 'environment', factor: 'e310' }]);
  });

  it('have the newer version of the form and the earlier beginning', () => {
    const mine = anAssessment([], { formVersion: '1.10', startedAt: late });
    const theirs = anAssessment([], { formVersion: '1.9', startedAt: early });
    expect(merged(mine, theirs).assessment).toEqual(
      anAssessment([], { formVersion: '1.10', startedAt: early }),
    );
  });
});

const runs = { numRuns: 200 };

/** Every rating with its place, of those that stand and those that are contested; proposals of the record left out. */
function ratingsIn({ items }: Assessment): readonly { readonly key: string; readonly at: string }[] {
  return items.flatMap((item) => {
    const isProposal = item.prefilled?.confirmed === false;
    const standing = (['performance', 'capacity', 'own'] as const).flatMap((place) => {
      const rating = item[place];
      return rating === undefined || (place === 'performance' && isProposal) ? [] : [{ place, rating }];
    });
    const factors = (item.environment ?? []).map((rating) => ({ place: 'environment' as const, rating }));
    return [...standing, ...factors, ...(item.contested ?? [])].map(({ place, rating }) => ({
      key: `${item.code} ${place} ${'code' in rating ? rating.code : ''} ${raterKey(rating)}`,
      at: rating.at ?? '',
    }));
  });
}

describe('whatever two drafts hold', () => {
  it('it does not matter which comes first', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (mine, theirs) => {
        expect(merged(mine, theirs)).toEqual(merged(theirs, mine));
      }),
      runs,
    );
    fc.assert(
      fc.property(anyDraft, anyDraft, anyDraft, (mine, theirs, before) => {
        expect(merged(mine, theirs, before)).toEqual(merged(theirs, mine, before));
      }),
      runs,
    );
  });

  it('a draft merged with itself is itself, and merging again changes nothing', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (mine, theirs) => {
        expect(merged(mine, mine).assessment).toEqual(mine);
        const once = merged(mine, theirs).assessment;
        expect(merged(once, theirs).assessment).toEqual(once);
        expect(merged(mine, once).assessment).toEqual(once);
      }),
      runs,
    );
  });

  it('no rating is lost but an older one of the same rater in the same place', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (mine, theirs) => {
        const kept = new Map(ratingsIn(merged(mine, theirs).assessment).map(({ key, at }) => [key, at]));
        for (const { key, at } of [...ratingsIn(mine), ...ratingsIn(theirs)]) {
          expect((kept.get(key) ?? '') >= at).toBe(true);
        }
      }),
      runs,
    );
  });

  it('what only one has changed is as that one has it', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (before, mine) => {
        const { items, source, summary } = merged(mine, before, before).assessment;
        expect({ items, source, summary }).toEqual({
          items: mine.items,
          source: mine.source,
          summary: mine.summary,
        });
      }),
      runs,
    );
  });
});
