import { describe, expect, it } from 'vitest';
import { addDays, addMonths, ageOn, type IsoDate } from '#lib/base/dates.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { FactKind } from '#lib/risk/criterion.ts';
import { evaluateRule, type RuleOutcome, type RuleResult } from '#lib/risk/evaluate/evaluate-rules.ts';
import type { RiskInput } from '#lib/risk/evaluate/risk-input.ts';
import type { CoverageState } from '#lib/risk/facts/coverage.ts';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { noTables, type ReferenceTables } from '#lib/risk/reference/reference-tables.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';

/** The day on which rules are tested, in Europe/Helsinki. */
export const ruleToday: IsoDate = '2026-11-18';

/** So many days or months before the day of the test. */
export const daysAgo = (days: number): IsoDate => addDays(ruleToday, -days);
export const monthsAgo = (months: number): IsoDate => addMonths(ruleToday, -months);

/** What a case says of a client; everything else is known and empty. */
export interface ClientCase {
  readonly entries?: readonly Entry[];
  readonly birthDate?: IsoDate;
  /** 50 and female when left out; not known when undefined is said. */
  readonly age?: number | undefined;
  readonly sex?: 'female' | 'male' | undefined;
  readonly deceased?: boolean;
  readonly today?: IsoDate;
  readonly registers?: readonly Register[];
  /** What the gate keeps closed, or a source did not answer: a whole register, or one kind of facts in it. */
  readonly closed?: readonly (Register | readonly [FactKind, Register])[];
  readonly unanswered?: readonly (Register | readonly [FactKind, Register])[];
  readonly tables?: ReferenceTables;
}

function names(list: ClientCase['closed'], kind: FactKind, register: Register): boolean {
  return (list ?? []).some((each) =>
    typeof each === 'string' ? each === register : each[0] === kind && each[1] === register,
  );
}

/** A client as the rules are given one. A woman of 50 known to both registers, unless told otherwise. */
export function aRiskInput(said: ClientCase = {}): RiskInput {
  const { entries = [], today = ruleToday, registers = ['health', 'social'], tables = noTables } = said;
  const age =
    said.birthDate === undefined ? ('age' in said ? said.age : 50) : ageOn(said.birthDate, today)?.years;
  const sex = 'sex' in said ? said.sex : 'female';
  const coverage = (kind: FactKind, register: Register): CoverageState => {
    if (!registers.includes(register)) return 'absent';
    if (names(said.closed, kind, register)) return 'closed';
    return names(said.unanswered, kind, register) ? 'unanswered' : 'complete';
  };
  return {
    facts: factsOfEntries(entries, { timeZone: 'Europe/Helsinki', today }),
    coverage,
    registers,
    client: {
      deceased: said.deceased ?? false,
      ...(age === undefined ? {} : { age }),
      ...(sex === undefined ? {} : { sex }),
    },
    today,
    targets: entries.flatMap((entry) =>
      entry.kind === 'goal' && entry.status === 'active' ? (entry.targets ?? []) : [],
    ),
    tables,
    scores,
  };
}

/** What one rule says of the case. */
export function evaluateCase(rule: Rule, said: ClientCase): RuleResult {
  return evaluateRule(rule, aRiskInput(said));
}

type Named = Readonly<Record<string, ClientCase>>;

/** The cases that every rule has, by what they should come to. `boundary` names both sides of each limit. */
export interface RuleCases {
  readonly present: Named;
  readonly absent: Named;
  readonly boundary: Readonly<Record<string, ClientCase & { readonly outcome: RuleOutcome }>>;
  readonly insufficientData: Named;
  readonly notApplicable?: Named;
  readonly notPermitted?: Named;
}

/** Runs the cases of one rule as tests. */
export function testRule(rule: Rule, cases: RuleCases): void {
  const { boundary, ...byOutcome } = cases;
  describe(`rule ${rule.id}`, () => {
    for (const [outcome, named] of Object.entries(byOutcome)) {
      it.each(Object.entries(named))(`${outcome}: %s`, (_name, said) => {
        const result = evaluateCase(rule, said);
        expect(result.outcome).toBe(outcome);
        // A finding always shows what it rests on or what is missing.
        if (outcome === 'present') expect(result.evidence.length + result.limits.length).toBeGreaterThan(0);
        if (outcome === 'insufficientData') expect(result.missing).not.toEqual([]);
        if (outcome === 'notPermitted')
          expect([result.evidence, result.limits, result.missing, result.figures]).toEqual([[], [], [], {}]);
      });
    }
    it.each(Object.entries(boundary))('boundary: %s', (_name, { outcome, ...said }) => {
      expect(evaluateCase(rule, said).outcome).toBe(outcome);
    });
  });
}
