import type { ClientPlan } from './client-plan.ts';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Mine, unless only theirs was changed since the version that both began with. */
function newer<Value>(before: Value, mine: Value, theirs: Value): Value {
  return same(before, mine) ? theirs : mine;
}

/** My lines in my order without what they took away, and what they added. A line that I have touched stays. */
function mergeLines<Line>(
  before: readonly Line[],
  mine: readonly Line[],
  theirs: readonly Line[],
  keyOf: (line: Line) => string,
): readonly Line[] {
  if (same(before, mine)) return theirs;
  if (same(before, theirs)) return mine;
  const find = (lines: readonly Line[], line: Line) => lines.find((each) => keyOf(each) === keyOf(line));
  const kept = mine.flatMap((line): readonly Line[] => {
    const [old, other] = [find(before, line), find(theirs, line)];
    if (other !== undefined) return [newer(old ?? line, line, other)];
    return old !== undefined && same(old, line) ? [] : [line];
  });
  const added = theirs.filter((line) => find(mine, line) === undefined && find(before, line) === undefined);
  return [...kept, ...added];
}

const byContent = (line: unknown) => JSON.stringify(line);

/**
 * Brings what somebody else has recorded meanwhile into what is being written here. `before` is the version that the writing
 * began with. Nothing of either is lost but where both changed the same single thing: there what is written here stands, and
 * the screen shows the other one.
 */
export function mergePlans(before: ClientPlan, mine: ClientPlan, theirs: ClientPlan): ClientPlan {
  const { matters: _m, reviewDue: _r, from: _f, to: _t, endReason: _e, ...rest } = mine;
  const single = <Key extends 'matters' | 'reviewDue' | 'from' | 'to' | 'endReason'>(key: Key) => {
    const value = newer(before[key], mine[key], theirs[key]);
    return value === undefined ? {} : { [key]: value };
  };
  return {
    ...rest,
    ...single('matters'),
    ...single('reviewDue'),
    ...single('from'),
    ...single('to'),
    ...single('endReason'),
    status: newer(before.status, mine.status, theirs.status),
    noGoal: newer(before.noGoal, mine.noGoal, theirs.noGoal),
    goals: mergeLines(before.goals, mine.goals, theirs.goals, ({ id }) => id),
    means: mergeLines(before.means, mine.means, theirs.means, byContent),
    support: mergeLines(before.support, mine.support, theirs.support, byContent),
    contacts: mergeLines(before.contacts, mine.contacts, theirs.contacts, byContent),
    reviews: mergeLines(before.reviews, mine.reviews, theirs.reviews, byContent),
    parts: mergeLines(before.parts, mine.parts, theirs.parts, byContent),
    findings: mergeLines(before.findings, mine.findings, theirs.findings, byContent),
  };
}
