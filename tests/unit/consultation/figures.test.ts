import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsultationFigures, consultationFigures, type ToldShare } from '#lib/consultation/figures.ts';
import { hideSmall } from '#lib/consultation/hide-small.ts';
import type { Phase } from '#lib/consultation/phase.ts';
import type { Consultation, OutcomeKind } from '#lib/model/consultation.ts';
import { inPhase, tiina, toSanna } from '#tests/builders/consultations.ts';

const period = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' };
const asked = '2026-11-10T08:00:00.000Z';
const minutesOn = (minutes: number) => new Date(Date.parse(asked) + minutes * 60_000).toISOString();

let clients = 0;
function one(profession: string | undefined, phase: Phase, change: Partial<Consultation> = {}): Consultation {
  clients += 1;
  const { profession: _known, ...recipient } = toSanna;
  return inPhase(phase, {
    askedAt: asked,
    patientId: `client-${clients}`,
    recipient: profession === undefined ? recipient : { ...recipient, profession },
    ...change,
  });
}
const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index));
const closedAs = (kind: OutcomeKind, after: number) => ({
  outcome: { kind, at: minutesOn(after), by: tiina },
});
const shown = (share: ToldShare) =>
  share.state === 'shown' ? `${share.part}/${share.whole} ${share.percent} %` : share.state;

describe('figures of consultations', () => {
  const social = [
    ...times(6, (index) =>
      one('sosiaalityöntekijä', 'answered', {
        firstAnswerAt: minutesOn(10 * (index + 1)),
        ...closedAs('solved', 100 * (index + 1)),
      }),
    ),
    ...times(6, (index) =>
      one('Sosiaalityöntekijä ', 'answered', {
        firstAnswerAt: minutesOn(10 * (index + 7)),
        ...closedAs('appointment', 100 * (index + 7)),
      }),
    ),
    ...times(8, () => one('sosiaalityöntekijä', 'takenOver')),
  ];
  const therapists = times(20, (index) => one('fysioterapeutti', index < 7 ? 'declined' : 'requested'));

  it('tell by profession what was asked, how soon, and what came of it', () => {
    const { professions, total } = consultationFigures([...social, ...therapists], period);
    const [therapist, worker] = professions;
    expect(professions.map(({ profession }) => profession)).toEqual([
      'fysioterapeutti',
      'sosiaalityöntekijä',
    ]);
    expect(worker).toMatchObject({
      asked: 20,
      firstAnswer: { median: 65, p90: 109 },
      closure: { median: 650, p90: 1090 },
    });
    expect(
      [worker?.withoutVisit, worker?.takenOver, worker?.declined].map((share) => share && shown(share)),
    ).toEqual(['6/12 50 %', '8/20 40 %', '0/20 0 %']);
    expect(therapist).toMatchObject({ asked: 20 });
    expect(therapist).not.toHaveProperty('firstAnswer');
    expect(
      [therapist?.withoutVisit, therapist?.takenOver, therapist?.declined].map(
        (share) => share && shown(share),
      ),
    ).toEqual(['none', '0/20 0 %', '7/20 35 %']);
    expect([worker?.open, therapist?.open].map((share) => share && shown(share))).toEqual([
      '0/20 0 %',
      '13/20 65 %',
    ]);
    expect(total).toMatchObject({ asked: 40, closure: { median: 650 } });
    expect(shown(total.takenOver)).toBe('8/40 20 %');
  });

  it.each([
    ['2026-10-31T23:59:59Z', 0],
    ['2026-11-01T00:00:00Z', 5],
    ['2026-11-01T01:59:59+02:00', 0],
    ['2026-11-30T23:59:59Z', 5],
    ['2026-12-01T00:00:00Z', 0],
  ])('count what was asked in the period: %s', (askedAt, count) => {
    const given = times(5, () => one('psykologi', 'requested', { askedAt }));
    expect(consultationFigures(given, period).total.asked).toBe(count);
  });

  it.each([
    [4, undefined, undefined],
    [5, 3, undefined],
    [9, 5, undefined],
    [10, 6, 9],
  ])('of %i answers tell the median %s and the ninth decile %s', (count, median, p90) => {
    const given = times(count, (index) =>
      one('psykologi', 'answered', { firstAnswerAt: minutesOn(index + 1) }),
    );
    const spread = consultationFigures(given, period).total.firstAnswer;
    expect([spread?.median, spread?.p90]).toEqual([median, p90]);
  });

  it('count clients, not questions: five questions about one client are hidden', () => {
    const given = times(9, () =>
      one('psykologi', 'answered', { patientId: 'same', firstAnswerAt: minutesOn(5) }),
    );
    const { total, professions } = consultationFigures(given, period);
    expect([total.asked, professions[0]?.asked]).toEqual(['hidden', 'hidden']);
    expect(total).not.toHaveProperty('firstAnswer');
  });

  it('hide a small profession, and the next smallest with it', () => {
    const given = [
      ['a', 3],
      ['b', 7],
      ['c', 30],
    ] as const;
    const { professions, total } = consultationFigures(
      given.flatMap(([profession, count]) => times(count, () => one(profession, 'requested'))),
      period,
    );
    expect(professions.map((row) => row.asked)).toEqual(['hidden', 'hidden', 30]);
    expect(total.asked).toBe(40);
    expect(professions[0]).toEqual({
      profession: 'a',
      asked: 'hidden',
      open: { state: 'hidden' },
      withoutVisit: { state: 'hidden' },
      takenOver: { state: 'hidden' },
      declined: { state: 'hidden' },
    });
  });

  it('hide few of a large profession, and what would give them back', () => {
    const given = [
      ...times(30, (index) => one('a', index < 3 ? 'takenOver' : 'requested')),
      ...times(31, (index) => one('b', index < 10 ? 'takenOver' : 'requested')),
      ...times(40, (index) => one('c', index < 10 ? 'takenOver' : 'requested')),
    ];
    const { professions, total } = consultationFigures(given, period);
    expect(professions.map(({ takenOver }) => shown(takenOver))).toEqual(['hidden', 'hidden', '10/40 25 %']);
    expect(shown(total.takenOver)).toBe('23/101 23 %');
    expect(professions.map((row) => row.asked)).toEqual([30, 31, 40]);
  });

  it.each<[string, Phase, string]>([
    ['requested', 'requested', '5/5 100 %'],
    ['accepted', 'accepted', '5/5 100 %'],
    ['asked back', 'askedBack', '5/5 100 %'],
    ['answered', 'answered', '0/5 0 %'],
    ['closed', 'closed', '0/5 0 %'],
    ['taken over', 'takenOver', '0/5 0 %'],
    ['declined', 'declined', '0/5 0 %'],
    ['withdrawn', 'withdrawn', '0/5 0 %'],
  ])('what was %s is open or not', (_what, phase, expected) => {
    const given = times(5, () => one('psykologi', phase));
    expect(shown(consultationFigures(given, period).total.open)).toBe(expected);
  });

  it('hide a column where what it leaves is of few: 3 withdrawn of 30', () => {
    const given = times(30, (index) =>
      one('psykologi', index < 15 ? 'requested' : index < 27 ? 'takenOver' : 'withdrawn'),
    );
    const { total } = consultationFigures(given, period);
    expect([total.takenOver, total.declined, total.open].map(shown)).toEqual([
      '12/30 40 %',
      '0/30 0 %',
      'hidden',
    ]);
  });

  it('say nothing where nothing was asked', () => {
    const nothing = { state: 'none' };
    expect(consultationFigures([], period)).toEqual({
      total: { asked: 0, open: nothing, withoutVisit: nothing, takenOver: nothing, declined: nothing },
      professions: [],
    });
  });

  it('keep what has no recorded profession apart', () => {
    const { professions } = consultationFigures(
      times(5, () => one(undefined, 'requested')),
      period,
    );
    expect(professions).toHaveLength(1);
    expect(professions[0]).not.toHaveProperty('profession');
  });
});

describe('small groups', () => {
  it.each<[readonly (readonly number[])[], readonly boolean[], boolean]>([
    [[[5], [9]], [false, false], false],
    [[[0], [9]], [false, false], false],
    [[[4], [9], [20]], [true, true, false], false],
    [[[4], [9], [9]], [true, true, true], false],
    // Three and two are five clients, and more than one row.
    [[[3], [2], [20]], [true, true, false], false],
    [[[3], [1], [20]], [true, true, true], false],
    [[[3]], [true], true],
    [[[2], [1]], [true, true], true],
    [[], [], false],
    // Of both parts five clients at least are hidden.
    [
      [
        [3, 20],
        [0, 30],
        [9, 40],
      ],
      [true, true, true],
      false,
    ],
    [
      [
        [3, 20],
        [9, 30],
        [9, 40],
      ],
      [true, true, false],
      false,
    ],
  ])('of %j hide %j, and the total %s', (parts, rows, total) => {
    expect(hideSmall(parts)).toEqual({ rows, total });
  });

  const share = fc.record({
    takenOver: fc.nat(9),
    declined: fc.nat(9),
    solved: fc.nat(9),
    other: fc.nat(9),
    open: fc.nat(9),
  });

  /** What a reader can work out: every number told, and what is left of the total. */
  function workedOut({ total, professions }: ConsultationFigures): readonly number[] {
    const left = (whole: number, parts: readonly number[]) =>
      whole - parts.reduce((sum, part) => sum + part, 0);
    const counts = professions.flatMap((row) => (row.asked === 'hidden' ? [] : [row.asked]));
    const numbers = [
      ...counts,
      ...(total.asked === 'hidden' ? [] : [total.asked, left(total.asked, counts)]),
    ];
    // What is left of all that was asked when everything told of it is taken off.
    for (const row of [...professions, total]) {
      if (row.asked === 'hidden') continue;
      const { open, takenOver, declined, withoutVisit } = row;
      const parts = [open, takenOver, declined].map((each) => (each.state === 'shown' ? each.part : 0));
      numbers.push(left(row.asked, [...parts, withoutVisit.state === 'shown' ? withoutVisit.whole : 0]));
    }
    for (const column of ['open', 'withoutVisit', 'takenOver', 'declined'] as const) {
      const rows = professions.flatMap(({ [column]: each }) => (each.state === 'shown' ? [each] : []));
      for (const each of rows) numbers.push(each.part, each.whole - each.part);
      const all = total[column];
      if (all.state !== 'shown') continue;
      const rest = (each: { readonly part: number; readonly whole: number }) => each.whole - each.part;
      numbers.push(all.part, rest(all));
      numbers.push(
        left(
          all.part,
          rows.map(({ part }) => part),
        ),
        left(rest(all), rows.map(rest)),
      );
    }
    return numbers;
  }

  it('are never told and can never be worked out', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 5 }), (given) => {
        const consultations = given.flatMap(({ takenOver, declined, solved, other, open }, index) => {
          const profession = `profession-${index}`;
          return [
            ...times(takenOver, () => one(profession, 'takenOver')),
            ...times(declined, () => one(profession, 'declined')),
            ...times(solved, () => one(profession, 'answered', closedAs('solved', 10))),
            ...times(other, () => one(profession, 'answered', closedAs('referral', 10))),
            ...times(open, () => one(profession, 'requested')),
          ];
        });
        const small = workedOut(consultationFigures(consultations, period)).filter(
          (count) => count > 0 && count < 5,
        );
        expect(small).toEqual([]);
      }),
    );
  });
});
