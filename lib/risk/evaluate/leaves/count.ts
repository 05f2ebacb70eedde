import type { CountCriterion } from '../../criterion.ts';
import { isoDateOf, whenPast } from '../../facts/day-number.ts';
import type { Fact } from '../../facts/fact.ts';
import { compareCount, type Judgement, judged, unknown } from '../judgement.ts';
import { type LeafContext, within } from '../leaf-context.ts';
import { byServiceOf } from './by-service.ts';

/**
 * What makes one fact different from another when different ones are counted. Where the selector names code systems only
 * their codes count: two packages of one medicine have one ATC code and two package codes.
 */
function keysOf({ shape, day }: Fact, { per, of }: CountCriterion): readonly string[] {
  if (per === 'service') return [`${shape.register} ${shape.service}`];
  if (per === 'day') return [String(day)];
  const systems = of.codes?.map(({ system }) => system);
  return shape.codings.flatMap(({ kind, code }) =>
    systems === undefined || systems.includes(kind) ? [`${kind} ${code}`] : [],
  );
}

/** One fact for each different key, the newest. */
function different(facts: readonly Fact[], criterion: CountCriterion): readonly Fact[] {
  if (criterion.per === undefined) return facts;
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const fresh = keysOf(fact, criterion).filter((key) => !seen.has(key));
    for (const key of fresh) seen.add(key);
    return fresh.length > 0;
  });
}

/** Counts what is recorded. What the gate or a silent source hides can only add to the count. */
export function judgeCount(criterion: CountCriterion, context: LeafContext): Judgement {
  const { of, within: span, is, label } = criterion;
  const all = context.select(of);
  const from = span === undefined ? undefined : context.countingFrom(span);
  const counted = different(from === undefined ? all : within(all, from, context.today), criterion);
  const limit = context.amount(is.value);
  const knowledge = context.knowledge(of);
  const truth = compareCount(counted.length, is.op, limit, knowledge);
  // What is seen of a register that is partly closed would tell of the closed part: no figure is said.
  const isSaid = truth !== 'unknown';
  const limits =
    label === undefined
      ? []
      : [{ label, op: is.op, limit, met: truth, ...(isSaid ? { value: counted.length } : {}) }];
  if (truth === 'unknown') return unknown(of, knowledge, { limits });
  if (truth === 'no') return judged('no', { limits });
  const days = counted.flatMap(({ day }) => day ?? []);
  const oldest = days.at(-1);
  const newest = days[0];
  const least = is.op === '>' ? limit + 1 : limit;
  const isAtLeast = is.op === '>=' || is.op === '>';
  // Chronologically the so-manieth of those that count met the limit.
  const metOn = isAtLeast && least > 0 ? days.at(-least) : newest;
  const leaving = isAtLeast ? days[least - 1] : undefined;
  const out =
    leaving === undefined || span === undefined ? undefined : whenPast(leaving, context.length(span));
  return judged('yes', {
    facts: counted,
    limits,
    ...(metOn === undefined ? {} : { metOn }),
    ...(out === undefined || !Number.isFinite(out) ? {} : { clearsOn: isoDateOf(out) }),
    figures: {
      count: counted.length,
      ...byServiceOf(counted),
      ...(oldest === undefined || newest === undefined
        ? {}
        : { first: isoDateOf(oldest), last: isoDateOf(newest), spanDays: newest - oldest }),
    },
  });
}
