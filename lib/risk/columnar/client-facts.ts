import type { GoalTarget } from '#lib/model/entries.ts';
import { type Register, registers } from '#lib/model/register.ts';
import { factKinds } from '../criterion.ts';
import { indexFacts } from '../evaluate/fact-index.ts';
import type { RiskInput } from '../evaluate/risk-input.ts';
import type { CoverageState } from '../facts/coverage.ts';
import { dayNumberOf } from '../facts/day-number.ts';
import type { Fact } from '../facts/fact.ts';

/** A fact without its entry: `entry` is only which of the client's entries it comes from. */
export interface PlainFact extends Omit<Fact, 'entry'> {
  readonly entry: number;
}

/** One client as a snapshot is given one. Plain data: survives JSON and structured clone. */
export interface ClientFacts {
  readonly id: string;
  readonly client: RiskInput['client'];
  /** Registers of which there is a source at all. */
  readonly registers: readonly Register[];
  /** What is known of each of `factKinds` in each of the model's `registers`, kind by kind. */
  readonly coverage: readonly CoverageState[];
  /** Of the client's active goals, newest first. */
  readonly targets: readonly GoalTarget[];
  /** What counts today, newest first within each kind, the undated last. */
  readonly facts: readonly PlainFact[];
}

/** Place of one kind in one register among the states of `ClientFacts.coverage`. */
export function coveragePlace(kind: (typeof factKinds)[number], register: Register): number {
  return factKinds.indexOf(kind) * registers.length + registers.indexOf(register);
}

/** What the rules are given of one client, ready for a snapshot of the same day. */
export function clientFactsOf(id: string, input: RiskInput): ClientFacts {
  const index = indexFacts(input.facts, dayNumberOf(input.today) ?? Number.NaN);
  const entries = new Map<Fact['entry'], number>();
  for (const { entry } of index.facts) if (!entries.has(entry)) entries.set(entry, entries.size);
  return {
    id,
    client: input.client,
    registers: input.registers,
    coverage: factKinds.flatMap((kind) => registers.map((register) => input.coverage(kind, register))),
    targets: input.targets,
    facts: factKinds.flatMap((kind) =>
      index.of(kind).map(({ entry, ...fact }) => ({ ...fact, entry: entries.get(entry) ?? -1 })),
    ),
  };
}
