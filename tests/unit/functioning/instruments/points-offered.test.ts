import { describe, expect, it } from 'vitest';
import { acceptedAnswers, isOffered } from '#lib/functioning/accepted-answers.ts';
import type { InstrumentAnswers, InstrumentItem } from '#lib/functioning/instrument.ts';
import { instruments } from '#lib/functioning/instruments/registry.ts';
import { instrumentScores, scoreBands } from '#lib/workflows/functioning/instrument-scores.ts';
import { instrumentVectors } from '#tests/unit/workflows/functioning/instrument-vectors.ts';

const person = { age: 50, sex: 'female', hasDiabetes: false } as const;

/** What an item offers at its edges. A walk has one length that the score was made for. */
function edgesOf({ id, answers }: InstrumentItem): readonly number[] {
  if (id === 'walkMetres') return [4];
  if (answers.kind === 'choice') {
    const points = answers.of.map((answer) => answer.points);
    return [Math.min(...points), Math.max(...points)];
  }
  if (answers.kind === 'yesNo') return [0, 1];
  return [answers.least, answers.most, ...(answers.orUnable === true ? [-1] : [])];
}

function combinations(items: readonly InstrumentItem[]): readonly InstrumentAnswers[] {
  return items.reduce<readonly InstrumentAnswers[]>(
    (found, item) =>
      found.flatMap((answers) => edgesOf(item).map((answer) => ({ ...answers, [item.id]: answer }))),
    [{}],
  );
}

/** Everything near what an item could offer: each whole and half number around its limits. */
function candidatesOf({ answers }: InstrumentItem): readonly number[] {
  if (answers.kind === 'number') return [answers.least, (answers.least + answers.most) / 2, answers.most];
  return Array.from({ length: 50 }, (_, index) => index / 2 - 2);
}

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
  '%s',
  (id, instrument) => {
    const { items } = instrument;
    const scoring = instrumentScores.get(id);
    if (scoring === undefined) throw new Error(`${id} has no score`);

    it('gives a score for every combination of the answers at the edges', () => {
      const values = combinations(items).map((answers) => scoring.score(answers, person));
      expect(values.filter(({ kind }) => kind !== 'score')).toEqual([]);
      const numbers = values.flatMap((result) => (result.kind === 'score' ? [result.value] : []));
      expect(Math.max(...numbers)).toBeLessThanOrEqual(scoring.outOf);
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    });

    it('offers exactly the points that its score accepts', () => {
      const [base = {}] = combinations(items);
      for (const item of items) {
        for (const candidate of candidatesOf(item)) {
          const whole = item.answers.kind === 'number' && item.answers.decimals === 0;
          const answer = whole ? Math.round(candidate) : candidate;
          const result = scoring.score({ ...base, [item.id]: answer }, person);
          expect([item.id, answer, result.kind !== 'insufficient']).toEqual([
            item.id,
            answer,
            isOffered(item, answer),
          ]);
        }
      }
    });

    it('keeps no answer that is not offered', () => {
      const beyond = Object.fromEntries(items.map((item) => [item.id, 100_000]));
      expect(acceptedAnswers(instrument, { ...beyond, other: 1 })).toEqual({});
    });
  },
);

describe('the bands', () => {
  it('are all named, and none that no instrument comes to', () => {
    const people = [
      { age: 30, sex: 'male', hasDiabetes: false },
      { age: 80, sex: 'female', hasDiabetes: false },
    ] as const;
    const found = instruments.flatMap(({ id, items }) =>
      [...combinations(items), ...(instrumentVectors[id] ?? []).map(({ answers }) => answers)].flatMap(
        (answers) =>
          people.flatMap((each) => {
            const result = instrumentScores.get(id)?.score(answers, each);
            return result?.kind === 'score' && result.band !== 'none' ? [result.band] : [];
          }),
      ),
    );
    expect([...new Set(found)].toSorted()).toEqual([...scoreBands].toSorted());
  });
});

describe('the most that a score can come to', () => {
  // NRS-2002 and FINDRISC have points for age: at 80 the last of them is given.
  it.each([...instrumentScores])('%s reaches it', (id, { outOf, score }) => {
    const items = instruments.find((instrument) => instrument.id === id)?.items ?? [];
    const best = combinations(
      items.map((item) =>
        item.id === 'waist' || item.id === 'bmi' || item.answers.kind !== 'number'
          ? item
          : {
              ...item,
              answers: { ...item.answers, most: item.answers.unit === 's' ? 10 : item.answers.most },
            },
      ),
    ).map((answers) => score(answers, { age: 80, sex: 'male', hasDiabetes: false }));
    const values = best.flatMap((result) => (result.kind === 'score' ? [result.value] : []));
    expect(Math.max(...values)).toBe(outOf);
  });
});
