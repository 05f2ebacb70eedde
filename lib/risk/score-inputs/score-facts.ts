import type { Selector } from '../criterion.ts';
import type { Knowledge, MissingInput } from '../evaluate/judgement.ts';
import type { RiskInput, ScoreOutcome } from '../evaluate/risk-input.ts';
import { type DayNumber, dayNumberOf } from '../facts/day-number.ts';
import type { Fact } from '../facts/fact.ts';
import { matchesSelector } from '../facts/matches-selector.ts';
import type { ScoreResult } from '../scores/score.ts';

/** What a score's inputs are read from. */
export interface ScoreFacts {
  readonly client: RiskInput['client'];
  readonly today: DayNumber;
  /** What is older is too old for the score. */
  readonly oldestDay: DayNumber | undefined;
  /** The facts meant, newest first, without a day last; nothing that lies ahead. */
  select(selector: Selector): readonly Fact[];
  /** Those of them that are not too old. */
  recent(selector: Selector): readonly Fact[];
  /** The latest that is not too old, when it has a number. */
  number(selector: Selector): Fact | undefined;
  /** Whether one is recorded; undefined when none is seen and not all could be seen. */
  has(selector: Selector): boolean | undefined;
  knowledge(selector: Selector): Knowledge;
}

const newestFirst = (a: Fact, b: Fact) => {
  const dayOf = ({ day }: Fact) => day ?? Number.NEGATIVE_INFINITY;
  return dayOf(a) === dayOf(b) ? 0 : dayOf(b) - dayOf(a);
};

export function createScoreFacts(
  input: Omit<RiskInput, 'scores'>,
  oldestDay: DayNumber | undefined,
): ScoreFacts {
  const today = dayNumberOf(input.today) ?? Number.NaN;
  const select = (selector: Selector) =>
    input.facts
      .filter(({ shape, day }) => (day === undefined || day <= today) && matchesSelector(selector, shape))
      .toSorted(newestFirst);
  const recent = (selector: Selector) =>
    select(selector).filter(({ day }) => oldestDay === undefined || (day !== undefined && day >= oldestDay));
  const knowledge = ({ kind, registers = input.registers }: Selector): Knowledge => {
    const states = registers.map((register) => input.coverage(kind, register));
    if (states.includes('closed')) return 'closed';
    const isKnown = states.some((state) => state !== 'absent');
    return !isKnown || states.includes('unanswered') ? 'unanswered' : 'complete';
  };
  return {
    client: input.client,
    today,
    oldestDay,
    select,
    recent,
    number: (selector) =>
      recent(selector)
        .slice(0, 1)
        .find(({ value }) => value !== undefined),
    has: (selector) =>
      select(selector).length > 0 || (knowledge(selector) === 'complete' ? false : undefined),
    knowledge,
  };
}

function worst(facts: ScoreFacts, asked: readonly Selector[]): Knowledge {
  const all = asked.map((selector) => facts.knowledge(selector));
  return all.includes('closed') ? 'closed' : all.includes('unanswered') ? 'unanswered' : 'complete';
}

/** What the pure score said, with the facts it was given and how much is known of what it asked about. */
export function toOutcome(
  result: ScoreResult,
  facts: ScoreFacts,
  {
    asked,
    used,
    names = {},
  }: {
    readonly asked: readonly Selector[];
    readonly used: readonly (Fact | undefined)[];
    /** Names of measurements for those inputs that have another name in the score. */
    readonly names?: Readonly<Record<string, string>>;
  },
): ScoreOutcome {
  if (result.kind === 'notApplicable') return result;
  const knowledge = worst(facts, asked);
  if (result.kind === 'score') {
    const { kind, value, band } = result;
    return { kind, value, band, facts: used.filter((fact) => fact !== undefined), knowledge };
  }
  const why: Record<Knowledge, MissingInput['why']> = {
    closed: 'notPermitted',
    unanswered: 'notAnswered',
    complete: isOutdated(facts, asked) ? 'outdated' : 'notRecorded',
  };
  return {
    kind: 'insufficient',
    missing: result.missing.map((name) => names[name] ?? name),
    why: why[knowledge],
  };
}

/** Something that was measured once is not measured lately. */
function isOutdated({ select, recent }: ScoreFacts, asked: readonly Selector[]): boolean {
  return asked.some(
    (selector) =>
      selector.kind === 'measurement' && recent(selector).length === 0 && select(selector).length > 0,
  );
}
