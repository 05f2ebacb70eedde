import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/base/dates.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import { type LoopFacts, loopPhases, loopStateOf } from '#lib/worklist/loop/loop-state.ts';
import { loopEntry, loopFacts, outi, rowFinding, tiina } from '#tests/builders/loop.ts';

const zone = 'Europe/Helsinki';
const start = '2026-09-01';
const today = '2026-12-31';
const day = fc.integer({ min: 0, max: 110 }).map((days) => addDays(start, days));
const instant = fc.tuple(day, fc.integer({ min: 0, max: 1439 })).map(([on, minute]) => {
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${on}T${time}:00Z`;
});
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const finding = fc.record({
  tier: fc.constantFrom('first' as const, 'check' as const, 'note' as const),
  state: fc.constantFrom('open' as const, 'handled' as const, 'lapsed' as const),
  metOn: maybe(day),
  answer: maybe(
    fc.record({
      answer: fc.constantFrom('known' as const, 'act' as const, 'later' as const, 'notRelevant' as const),
      at: instant,
      by: fc.constant('Tiina Mustonen'),
    }),
  ),
});
const entry = fc
  .record({
    step: fc.constantFrom('ownerRequest' as const, 'review' as const, 'note' as const, 'closing' as const),
    status: fc.constantFrom(
      'requested' as const,
      'accepted' as const,
      'declined' as const,
      'done' as const,
      'cancelled' as const,
    ),
    at: instant,
    changedAt: maybe(instant),
    due: maybe(day),
    owner: fc.constantFrom(tiina, outi),
    id: fc.uuid().map((id) => `Task/${id}`),
  })
  .map(({ changedAt, due, ...rest }) =>
    loopEntry({
      ...rest,
      ...(changedAt === undefined ? {} : { changedAt }),
      ...(due === undefined ? {} : { due }),
    }),
  );
const facts: fc.Arbitrary<LoopFacts> = fc.record({
  findings: fc.array(
    finding.map(({ tier, metOn, answer, state }) => {
      const { metOn: _met, ...base } = rowFinding({ state, tier });
      return {
        ...base,
        ...(metOn === undefined ? {} : { metOn }),
        ...(answer === undefined ? {} : { answer }),
      };
    }),
    { maxLength: 4 },
  ),
  owner: fc.oneof(
    fc.constantFrom(
      { state: 'none' as const },
      { state: 'notPermitted' as const },
      { state: 'unanswered' as const },
    ),
    maybe(day).map((since) => ({
      state: 'named' as const,
      role: 'careLead' as const,
      ...tiina,
      ...(since === undefined ? {} : { since }),
    })),
  ),
  plan: fc.oneof(
    fc.constant({ state: 'none' as const }),
    maybe(day).map((from) => ({
      state: 'recorded' as const,
      type: 'healthAndCare' as const,
      ...(from === undefined ? {} : { from }),
    })),
  ),
  loop: fc.array(entry, { maxLength: 6 }),
});

describe('the loop, whatever was recorded', () => {
  it('reaches its steps in order alone, none of them later than the next', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { steps, phase } = loopStateOf(given, today, zone);
        expect(steps.map((step) => step.phase)).toEqual([...loopPhases]);
        const reached = steps.map(({ isReached }) => isReached);
        expect(reached).toEqual([...reached].sort((a, b) => Number(b) - Number(a)));
        const days = steps.flatMap(({ reachedOn }) => reachedOn ?? []);
        expect(days).toEqual([...days].sort());
        const last = steps.findLast(({ isReached }) => isReached);
        if (phase !== 'closed') expect(phase).toBe(last?.phase ?? 'none');
      }),
    );
  });

  it('never has negative days', () => {
    fc.assert(
      fc.property(facts, day, (given, on) => {
        const state = loopStateOf(given, on, zone);
        const days = [state.daysWaiting, state.daysWithoutOwner, state.reviewLateDays];
        for (const each of [...days, ...state.steps.map((step) => step.days)])
          expect(each ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('does not depend on the order in which its entries came', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const turned = { ...given, loop: [...given.loop].reverse(), findings: [...given.findings].reverse() };
        expect(loopStateOf(turned, today, zone)).toEqual(loopStateOf(given, today, zone));
      }),
    );
  });

  it('keeps the day of every step when something comes later', () => {
    const later = fc.constantFrom<Pick<LoopEntry, 'step' | 'status'>>(
      { step: 'ownerRequest', status: 'requested' },
      { step: 'ownerRequest', status: 'declined' },
      { step: 'review', status: 'requested' },
      { step: 'review', status: 'done' },
      { step: 'note', status: 'done' },
    );
    fc.assert(
      fc.property(facts, later, (given, next) => {
        const before = loopStateOf(given, today, zone);
        fc.pre(before.phase !== 'closed' && before.phase !== 'none');
        // An acceptance that the record does not name has ended, or is on its way: it counts until somebody else is asked.
        fc.pre(next.step !== 'ownerRequest' || given.owner.state !== 'none');
        const added = loopEntry({ ...next, at: '2026-12-30T10:00:00Z', id: 'Task/later' });
        const after = loopStateOf({ ...given, loop: [added, ...given.loop] }, today, zone);
        for (const [place, { isReached, reachedOn }] of before.steps.entries())
          if (isReached && before.steps[place + 1]?.isReached === true && reachedOn !== undefined)
            expect(after.steps[place]?.reachedOn).toBe(reachedOn);
      }),
    );
  });

  it('never counts who was only asked as the owner', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const asked = given.loop.map((each) =>
          each.step === 'ownerRequest' ? { ...each, status: 'requested' as const } : each,
        );
        const state = loopStateOf(
          loopFacts({ ...given, owner: { state: 'none' }, loop: asked }),
          today,
          zone,
        );
        expect(state.steps[2]?.isReached).toBe(false);
      }),
    );
  });
});
