import type { IsoDate, IsoInstant } from '#lib/base/dates.ts';
import type { TriageEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { askedFacts } from '../asked-facts.ts';
import { evaluateRules, type RuleResult } from '../evaluate/evaluate-rules.ts';
import type { RiskInput } from '../evaluate/risk-input.ts';
import { type Rule, tiers } from '../rule.ts';
import type { ClientFindings, Finding } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import { lapsedResults } from './lapsed.ts';
import { answerInForce, newestAnswerFirst } from './triage-state.ts';

export interface FindingsRequest {
  /** Rules in force for the organisation; those of other roles are left out here. */
  readonly rules: readonly Rule[];
  readonly role: Role;
  readonly input: RiskInput;
  /** Answers of the whole team, the waiting ones of this professional too. */
  readonly triage: readonly TriageEntry[];
  /** When this professional last had the client open; absent at the first look, when nothing is called new. */
  readonly lastLook?: IsoInstant;
}

/** First tier first; within a tier what can be acted on at once; then the one that has held the shorter time. */
function byWeight(a: Finding, b: Finding): number {
  const tier = tiers.indexOf(a.rule.tier) - tiers.indexOf(b.rule.tier);
  if (tier !== 0) return tier;
  if (a.rule.actionability !== b.rule.actionability) return a.rule.actionability - b.rule.actionability;
  const [metA, metB] = [a.metOn ?? '', b.metOn ?? ''];
  if (metA !== metB) return metA < metB ? 1 : -1;
  return a.rule.id < b.rule.id ? -1 : 1;
}

function toFinding(
  result: RuleResult,
  history: readonly TriageEntry[],
  { input, lastLook }: FindingsRequest,
): Finding {
  const { rule, evidence, limits, metOn, clearsOn, figures } = result;
  const fingerprint = fingerprintOf(result);
  const triage = answerInForce(history, fingerprint, input.today);
  return {
    rule,
    state: triage === undefined ? 'open' : 'handled',
    isNew: triage === undefined && isNewSince(metOn, lastLook),
    evidence,
    limits,
    figures,
    fingerprint,
    history,
    ...(metOn === undefined ? {} : { metOn }),
    ...(clearsOn === undefined ? {} : { clearsOn }),
    ...(triage === undefined ? {} : { triage }),
  };
}

/** A limit that was met on the day of the last look may have been met after it: better said twice than never. */
function isNewSince(metOn: IsoDate | undefined, lastLook: IsoInstant | undefined): boolean {
  return metOn !== undefined && lastLook !== undefined && metOn >= lastLook.slice(0, 10);
}

/** Registers in which everything that these rules look at is known in full. */
function searchedRegisters(rules: readonly Rule[], { registers, coverage }: RiskInput): readonly Register[] {
  const asked = askedFacts(rules, registers);
  return registers.filter((register) =>
    asked.every((each) => each.register !== register || coverage(each.kind, register) === 'complete'),
  );
}

/**
 * What the rules say of one client to one role: what awaits an answer, what was answered, what ended unanswered, and what
 * could not be judged. Pure: an answer changes neither what is found nor the order of the rest.
 */
export function composeFindings(request: FindingsRequest): ClientFindings {
  const { role, input, triage } = request;
  const rules = request.rules.filter((rule) => rule.on && rule.roles.includes(role));
  const results = evaluateRules(rules, input);
  const answers = new Map<string, readonly TriageEntry[]>();
  for (const rule of rules) {
    const ofRule = triage.filter(({ ruleId }) => ruleId === rule.id);
    if (ofRule.length > 0) answers.set(rule.id, newestAnswerFirst(ofRule));
  }
  const historyOf = ({ id }: Rule) => answers.get(id) ?? [];

  const found = results
    .filter(({ outcome }) => outcome === 'present')
    .map((result) => toFinding(result, historyOf(result.rule), request))
    .sort(byWeight);
  const unanswered = results
    .filter(
      ({ rule, outcome, cleared }) =>
        rule.tier === 'first' && outcome === 'absent' && cleared !== true && historyOf(rule).length === 0,
    )
    .map(({ rule }) => rule);
  const lapsed = lapsedResults(unanswered, input).map(
    (result): Finding => ({ ...toFinding(result, [], request), state: 'lapsed', isNew: false }),
  );
  return {
    open: found.filter(({ state }) => state === 'open'),
    handled: found.filter(({ state }) => state === 'handled'),
    lapsed,
    notPermitted: results.filter(({ outcome }) => outcome === 'notPermitted').map(({ rule }) => rule),
    insufficient: results
      .filter(({ outcome }) => outcome === 'insufficientData')
      .map(({ rule, missing }) => ({ rule, missing })),
    judged: results.filter(({ outcome }) => outcome === 'present' || outcome === 'absent').length,
    searched: searchedRegisters(rules, input),
  };
}
