import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import { indexFacts } from '#lib/risk/evaluate/fact-index.ts';
import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { shapeKey } from '#lib/risk/facts/shape-key.ts';
import { aContact, anOwner, aProblem, aService, aTask } from '#tests/builders/entries.ts';
import { daysAgo, ruleToday } from '#tests/builders/risk.ts';

const indexOf = (entries: readonly Entry[]) =>
  indexFacts(
    factsOfEntries(entries, { timeZone: 'Europe/Helsinki', today: ruleToday }),
    dayNumberOf(ruleToday) ?? Number.NaN,
  );

it('lists the newest first, by day and time, and the undated last', () => {
  const undated = aContact({ start: '' });
  const early = aContact({ start: `${daysAgo(1)}T08:00:00+02:00` });
  const late = aContact({ start: `${daysAgo(1)}T20:00:00+02:00` });
  const old = aContact({ start: daysAgo(9) });
  const index = indexOf([undated, old, early, late]);
  expect(index.of('contact').map(({ entry }) => entry)).toEqual([late, early, old, undated]);
});

it('lists what is of one moment in the same order, however it came', () => {
  const some = [1, 2, 3].map((number) => aContact({ id: `Encounter/${number}`, start: daysAgo(1) }));
  const order = (entries: readonly Entry[]) =>
    indexOf(entries)
      .of('contact')
      .map(({ entry }) => entry.id);
  expect(order(some)).toEqual(order(some.toReversed()));
});

describe('what lies ahead', () => {
  const [day, next] = [daysAgo(0), daysAgo(-1)];
  it.each([
    ['a contact of this evening', aContact({ start: `${day}T23:30:00+02:00` }), 1],
    ['a contact of tomorrow', aContact({ start: `${next}T00:30:00+02:00` }), 0],
    ['a booked one', aContact({ start: next, status: 'booked' }), 1],
    ['a problem', aProblem({ onset: next }), 0],
    ['an owner', anOwner({ from: next }), 1],
    ['a service', aService({ from: next }), 1],
    ['a task', aTask({ sent: next, due: next }), 1],
  ])('%s counts: %#', (_name, entry, count) => {
    const index = indexOf([entry]);
    expect([
      index.of(entry.kind === 'contact' ? 'contact' : (entry.kind as 'task')).length,
      index.facts.length,
    ]).toEqual([count, count]);
  });
});

it('has one key for shapes that nothing can tell apart, and another for any difference', () => {
  const [shape] = factsOfEntries([aContact()], { timeZone: 'Europe/Helsinki', today: ruleToday }).map(
    (fact) => fact.shape,
  );
  if (shape === undefined) throw new Error('A contact is a fact');
  expect(shapeKey({ ...shape, codings: [...shape.codings] })).toBe(shapeKey(shape));
  const others = [
    ...(
      ['kind', 'register', 'status', 'name', 'channel', 'urgency', 'profession', 'service', 'text'] as const
    ).map((part) => ({ ...shape, [part]: 'x' })),
    { ...shape, codings: [{ kind: 'icd10' as const, code: 'R51' }] },
  ];
  expect(new Set([shape, ...others].map(shapeKey)).size).toBe(others.length + 1);
});
