import type { IsoDate } from '#lib/base/dates.ts';
import { evaluateRule } from '../evaluate/evaluate-rules.ts';
import type { RiskInput } from '../evaluate/risk-input.ts';
import { isoDateOf } from '../facts/day-number.ts';
import type { Rule } from '../rule.ts';
import { createScoreInputs } from './score-inputs.ts';
import type { Snapshot } from './snapshot.ts';

/** A client, and the rules that are asked about. */
export interface ClientRules {
  readonly id: string;
  readonly ruleIds: readonly string[];
}

/**
 * What a rule that is present rests on, as far as the columns know it: without the entries themselves, and so without words
 * that come from them and without a fingerprint.
 */
export interface DescribedFinding {
  readonly id: string;
  readonly ruleId: string;
  readonly metOn?: IsoDate;
  readonly evidence: { readonly count: number; readonly from?: IsoDate; readonly to?: IsoDate };
  readonly figures: Readonly<Record<string, number | string>>;
}

/** A figure that is a word of an entry is empty here: it is left out rather than told as nothing. */
function numbersAndDates(figures: DescribedFinding['figures']): DescribedFinding['figures'] {
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== ''));
}

/** Describes the rules that are present, one client after another, by the evaluator of one client. */
export function describeClients(
  clients: readonly ClientRules[],
  known: {
    readonly rules: readonly Rule[];
    readonly snapshot: Snapshot;
    readonly scores: RiskInput['scores'];
  },
): readonly DescribedFinding[] {
  const { rules, snapshot, scores } = known;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const inputs = createScoreInputs(snapshot);
  return clients.flatMap(({ id, ruleIds }) => {
    const place = snapshot.placeOf(id);
    if (place === undefined) return [];
    const input: RiskInput = { ...inputs.of(place.block, place.row), scores };
    return ruleIds.flatMap((ruleId): readonly DescribedFinding[] => {
      const rule = byId.get(ruleId);
      const result = rule === undefined ? undefined : evaluateRule(rule, input);
      if (result?.outcome !== 'present') return [];
      const { evidence, metOn, figures } = result;
      const days = evidence.flatMap(({ day }) => (day === undefined ? [] : [day]));
      const count = new Set(evidence.map(({ entry }) => entry)).size;
      return [
        {
          id,
          ruleId,
          ...(metOn === undefined ? {} : { metOn }),
          evidence:
            days.length === 0
              ? { count }
              : { count, from: isoDateOf(Math.min(...days)), to: isoDateOf(Math.max(...days)) },
          figures: numbersAndDates(figures),
        },
      ];
    });
  });
}
