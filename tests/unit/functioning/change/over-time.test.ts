import { describe, expect, it } from 'vitest';
import { byChapter } from '#lib/functioning/change/chapters.ts';
import { profileOf } from '#lib/functioning/change/profile.ts';
import { recordedAssessments } from '#lib/functioning/change/recorded-assessments.ts';
import { declinesOf, trendOf } from '#lib/functioning/change/trend.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import { rule } from '#lib/risk/rules/functional-decline.ts';
import { aFunctioning } from '#tests/builders/entries.ts';
import { evaluateCase, ruleToday } from '#tests/builders/risk.ts';

const zone = 'Europe/Helsinki';
const on = { timeZone: zone, today: ruleToday };
const [spring, summer, autumn] = [
  '2026-03-02T09:00:00+02:00',
  '2026-06-01T09:00:00+03:00',
  '2026-09-04T09:00:00+03:00',
];

function helping(said: Partial<FunctioningEntry>): FunctioningEntry {
  const { performance: _performance, ...entry } = aFunctioning({ code: 'e310' });
  return { ...entry, facilitator: 3, ...said };
}

describe('assessments out of entries', () => {
  it('are one for each id, though they were filled in on several days', () => {
    const found = recordedAssessments(
      [
        aFunctioning({ assessment: 'a', assessed: summer }),
        aFunctioning({ code: 'b280', assessment: 'a', assessed: autumn }),
        aFunctioning({ assessment: 'b', assessed: spring }),
      ],
      zone,
    );
    expect(found.map(({ id, date, entries }) => [id, date, entries.length])).toEqual([
      ['a', autumn, 2],
      ['b', spring, 1],
    ]);
  });

  it('are one for each day, form and register where no id is named, midnight as the client’s zone has it', () => {
    const found = recordedAssessments(
      [
        aFunctioning({ assessed: '2026-09-04T00:10:00+03:00' }),
        aFunctioning({ code: 'b280', assessed: '2026-09-03T21:30:00Z' }),
        aFunctioning({ code: 'b130', assessed: '2026-09-03T20:30:00Z' }),
        aFunctioning({ code: 'd230', set: 'Muu', assessed: '2026-09-04T00:10:00+03:00' }),
        aFunctioning({ code: 'd455', register: 'social', assessed: '2026-09-04T00:10:00+03:00' }),
      ],
      zone,
    );
    expect(found.map(({ entries }) => entries.map(({ code }) => code).toSorted())).toEqual(
      expect.arrayContaining([['b280', 'd450'], ['b130'], ['d230'], ['d455']]),
    );
    expect(found).toHaveLength(4);
  });
});

describe('the profile', () => {
  const entries = [
    aFunctioning({ code: 'd450', performance: 2, ownRating: 4, assessed: autumn }),
    aFunctioning({ code: 'b280', performance: 'notSpecified', assessed: autumn }),
    aFunctioning({ code: 'd450', performance: 1, ownRating: 1, assessed: summer }),
    aFunctioning({ code: 'b280', performance: 2, assessed: summer }),
    aFunctioning({ code: 'd850', performance: 4, assessed: summer }),
    aFunctioning({ code: 'd450', performance: 4, set: 'Generic-30', assessed: '2026-08-01T09:00:00+03:00' }),
    helping({ assessed: autumn }),
  ];

  it('has the two latest of one form side by side; what is missing is missing, 8 is no number, help no problem', () => {
    const profile = profileOf(entries, zone);
    expect(profile?.latest.date).toBe(autumn);
    expect(profile?.earlier?.date).toBe(summer);
    expect(profile?.rows).toEqual([
      { code: 'b280', text: 'Käveleminen', now: 'notSpecified', before: 2 },
      {
        code: 'd450',
        text: 'Käveleminen',
        now: 2,
        before: 1,
        ownNow: 4,
        ownBefore: 1,
        change: { kind: 'declined', steps: 1 },
        difference: { steps: 2, client: 'greaterProblem' },
      },
      { code: 'd850', text: 'Käveleminen', before: 4 },
    ]);
  });

  it('takes another form where the same was filled in once, if they have a category in common', () => {
    const other = aFunctioning({ set: 'Generic-30', assessed: spring, performance: 1 });
    const foreign = aFunctioning({ code: 'b130', set: 'Muu', assessed: summer });
    const now = aFunctioning({ assessed: autumn, performance: 1 });
    expect(profileOf([now, other, foreign], zone)?.earlier?.set).toBe('Generic-30');
    expect(profileOf([now, foreign], zone)?.earlier).toBeUndefined();
  });

  it('is none of nothing, nor of help alone', () => {
    expect(profileOf([], zone)).toBeUndefined();
    expect(profileOf([helping({})], zone)).toBeUndefined();
  });
});

describe('the trend of one category', () => {
  it('is every rating, oldest first, words among them and each side by itself', () => {
    const trend = trendOf(
      [
        aFunctioning({ performance: 2, assessed: autumn, ownRating: 3 }),
        aFunctioning({ performance: 'notApplicable', assessed: summer }),
        aFunctioning({ performance: 1, assessed: spring }),
        aFunctioning({ code: 'b280' }),
      ],
      'd450',
    );
    expect(trend.performance.map(({ date, value }) => [date, value])).toEqual([
      [spring, 1],
      [summer, 'notApplicable'],
      [autumn, 2],
    ]);
    expect(trend.own.map(({ value }) => value)).toEqual([3]);
  });

  it('has no point of a help', () => {
    expect(trendOf([helping({})], 'e310')).toEqual({ code: 'e310', performance: [], own: [] });
  });
});

describe('declines', () => {
  const entries = [
    aFunctioning({ code: 'd450', performance: 2, assessed: autumn }),
    aFunctioning({ code: 'd450', performance: 1, assessed: summer }),
    aFunctioning({ code: 'b280', performance: 4, assessed: autumn }),
    aFunctioning({ code: 'b280', performance: 'notSpecified', assessed: summer }),
    aFunctioning({ code: 'b280', performance: 2, assessed: spring }),
    aFunctioning({ code: 'd230', performance: 1, assessed: autumn }),
    aFunctioning({ code: 'd230', performance: 2, assessed: summer }),
    helping({ facilitator: 4, assessed: autumn }),
    helping({ facilitator: 1, assessed: summer }),
  ];

  it('are between the two latest numbers, the greatest first', () => {
    expect(
      declinesOf(entries, on).map(({ code, change, before }) => [code, change.steps, before.assessed]),
    ).toEqual([
      ['b280', 2, spring],
      ['d450', 1, summer],
    ]);
  });

  it('need two days: a correction of the same day is none', () => {
    const sameDay = [
      aFunctioning({ performance: 3, assessed: '2026-09-04T15:00:00+03:00' }),
      aFunctioning({ performance: 1, assessed: autumn }),
    ];
    expect(declinesOf(sameDay, on)).toEqual([]);
  });

  const undated = aFunctioning({ code: 'd450', performance: 4, assessed: '' });
  const ahead = aFunctioning({ code: 'd450', performance: 4, assessed: '2027-01-02' });

  it('are what the rule counts out of the same entries', () => {
    const { figures, evidence } = evaluateCase(rule, { entries: [...entries, undated, ahead] });
    const declines = declinesOf([...entries, undated, ahead], on);
    expect(figures.count).toBe(2);
    expect(declines).toHaveLength(2);
    const read = new Set(evidence.map(({ entry }) => entry));
    expect(read).toEqual(new Set(declines.flatMap(({ now, before }) => [now, before])));
  });
});

describe('chapters', () => {
  it('stand in the order of the classification, and the codes within them', () => {
    const items = ['e310', 'd455', 'd450', 's120', 'b280', 'b130', 'd230'].map((code) => ({ code }));
    expect(byChapter(items).map(({ chapter, items: of }) => [chapter, of.map(({ code }) => code)])).toEqual([
      ['b1', ['b130']],
      ['b2', ['b280']],
      ['s1', ['s120']],
      ['d2', ['d230']],
      ['d4', ['d450', 'd455']],
      ['e3', ['e310']],
    ]);
  });
});
