import { type IsoInstant, todayIn } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { TriageEntry } from '#lib/model/entries.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import type { FindingsOrigin } from '#lib/model/settings/worklist-settings.ts';
import { clientFactsOf } from '#lib/risk/columnar/client-facts.ts';
import { outcomesByCode } from '#lib/risk/columnar/compile/compile-rule.ts';
import type { WorkerAnswer, WorkerCommand } from '#lib/risk/columnar/worker-protocol.ts';
import type { RuleOutcome } from '#lib/risk/evaluate/evaluate-rules.ts';
import type { RiskInput } from '#lib/risk/evaluate/risk-input.ts';
import { composeFindings } from '#lib/risk/findings/compose-findings.ts';
import type { ReferenceTables } from '#lib/risk/reference/reference-tables.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { suggestSegment } from '#lib/risk/segments.ts';
import type { FoundOfClient } from '#lib/worklist/compose-row.ts';
import { rowFindings } from '#lib/worklist/row-findings.ts';
import { isSamePlain } from '#lib/worklist/same-row.ts';
import { serverFindings } from '#lib/worklist/server-findings.ts';
import type { TeamClient } from '#lib/worklist/team-client.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import type { RulesInForce } from './find-findings.ts';
import { joinAnswers } from './join-answers.ts';
import { judgeRowsAnew } from './judge-rows-anew.ts';
import { riskInputOf } from './risk-input-of.ts';

/** Asks the worker that keeps the snapshot. One that has failed or was closed answers nothing. */
export type AskWorker = (command: WorkerCommand) => Promise<Result<WorkerAnswer, unknown>>;

/** One client of a portion. */
export interface TeamQuestion {
  readonly client: TeamClient;
  /** When this professional last had the client open. */
  readonly lastLook?: IsoInstant;
  /** Answers that have not reached the record yet. */
  readonly waiting: readonly TriageEntry[];
}

export interface TeamFindingsContext {
  readonly role: Role;
  readonly now: Date;
  readonly timeZone: string;
  /** Whose findings the list shows. */
  readonly origin: FindingsOrigin;
  /** Nothing of these clients is to stay in the worker: they are another view of clients who are there already. */
  readonly isAside?: boolean;
}

/** Finds for one portion of clients after another; keeps of them only their columns in the worker. */
export interface TeamFindings {
  /** In the order of the questions. */
  find(questions: readonly TeamQuestion[], context: TeamFindingsContext): Promise<readonly FoundOfClient[]>;
  /**
   * The rows that another set of rules makes, by client: asked of the worker alone, no server is asked and no record is read.
   * Rows that stay as they are are not among them.
   */
  judgeAnew(
    rows: Iterable<WorklistRow>,
    /** The rules by which the rows were found. */
    before: readonly Rule[],
    context: TeamFindingsContext,
  ): Promise<ReadonlyMap<string, WorklistRow>>;
  /** Clients who have left: nothing of them stays in the worker. */
  forget(clientKeys: readonly string[]): Promise<void>;
}

/** Rules of a role that are in force. */
export function rulesOfRole(rules: readonly Rule[], role: Role): readonly Rule[] {
  return rules.filter((rule) => rule.on && rule.roles.includes(role));
}

/**
 * The rules whose finding the row could show: those that are present, those with an answer, and those of the first tier that
 * are absent, since they may have lapsed unanswered. Whatever else is asked adds nothing.
 */
function worthAsking(
  rules: readonly Rule[],
  outcomes: ReadonlyMap<string, RuleOutcome | undefined> | undefined,
  triage: readonly TriageEntry[],
): readonly Rule[] {
  // A worker that did not answer leaves it to the evaluator of one client alone.
  if (outcomes === undefined) return rules;
  const answered = new Set(triage.map(({ ruleId }) => ruleId));
  return rules.filter(({ id, tier }) => {
    const outcome = outcomes.get(id);
    return outcome === 'present' || answered.has(id) || (tier === 'first' && outcome === 'absent');
  });
}

function segmentOf(findings: Parameters<typeof suggestSegment>[0], input: RiskInput, isJudged: boolean) {
  const { agreed, suggestion } = suggestSegment(findings, input);
  if (agreed !== undefined) return { segment: { id: agreed.segment, agreed: true } };
  // What looks simple because no rule was asked is no suggestion.
  return suggestion === undefined || !isJudged ? {} : { segment: { id: suggestion, agreed: false } };
}

/**
 * Findings of the team's clients, portion by portion: the worker says which rules hold for whom, and what such a finding rests
 * on is worked out by the evaluator of one client, the same as beside an open client. On a new day the worker begins anew.
 */
export function createTeamFindings(ask: AskWorker, inForce: () => RulesInForce): TeamFindings {
  let begun:
    | { readonly today: string; readonly tables: ReferenceTables; readonly rules: readonly Rule[] }
    | undefined;

  /** A snapshot is of one day and with one set of tables: with others it begins anew, and is empty. */
  async function begin(today: string, rules: readonly Rule[]): Promise<void> {
    const { tables } = inForce();
    if (begun?.today !== today || !isSamePlain(begun.tables, tables)) {
      await ask({ type: 'startSnapshot', today, tables });
      begun = undefined;
    }
    if (begun?.rules === rules) return;
    await ask({ type: 'setRules', rules });
    begun = { today, tables, rules };
  }

  /** What the worker says of each client, by rule; nothing when it does not answer. */
  async function judge(
    inputs: readonly { readonly key: string; readonly input: RiskInput }[],
  ): Promise<readonly ReadonlyMap<string, RuleOutcome | undefined>[]> {
    const added = await ask({
      type: 'addClients',
      clients: inputs.map(({ key, input }) => clientFactsOf(key, input)),
    });
    // A worker that was lost knows nothing any more: the next portion begins with it anew.
    if (!added.ok || added.value.type !== 'done') {
      begun = undefined;
      return [];
    }
    const judged = await ask({ type: 'evaluateClients', ids: inputs.map(({ key }) => key) });
    if (!judged.ok || judged.value.type !== 'clientsEvaluated') return [];
    const { ruleIds, outcomes } = judged.value;
    return inputs.map(
      (_, place) =>
        new Map(ruleIds.map((id, rule) => [id, outcomesByCode[outcomes[rule]?.[place] ?? 0]] as const)),
    );
  }

  async function forget(clientKeys: readonly string[]): Promise<void> {
    await Promise.all(clientKeys.map((id) => ask({ type: 'removeClient', id })));
  }

  const ofRole = rememberLast(rulesOfRole);
  return {
    async find(questions, { role, now, timeZone, origin, isAside = false }) {
      const { rules: all, tables } = inForce();
      const rules = ofRole(all, role);
      const today = todayIn(now, timeZone);
      const read = questions.map(({ client }) => riskInputOf(client, { now, timeZone, tables }));
      const isAlone = origin === 'server' || questions.length === 0;
      if (!isAlone) await begin(today, rules);
      const keys = questions.map(({ client }) => (isAside ? `${client.clientKey} aside` : client.clientKey));
      const judged = isAlone
        ? []
        : await judge(
            keys.map((key, place) => ({
              key,
              input: (read[place] as (typeof read)[number]).input,
            })),
          );
      if (isAside && judged.length > 0) await forget(keys);
      const byId = new Map(all.map((rule) => [rule.id, rule]));
      return questions.map(({ waiting, lastLook }, place): FoundOfClient => {
        const { input, triage: recorded, serverFindings: entries } = read[place] as (typeof read)[number];
        const triage = joinAnswers(recorded, waiting);
        const looked = lastLook === undefined ? {} : { lastLook };
        const isOwn = origin !== 'server';
        const asked = isOwn ? worthAsking(rules, judged[place], triage) : [];
        const own = composeFindings({ rules: asked, role, input, triage, ...looked });
        const ofServer =
          origin === 'own' ? [] : serverFindings(entries, { rules: byId, role, today, triage, ...looked });
        const present = [...own.open, ...own.handled, ...own.lapsed];
        return { findings: rowFindings(own, ofServer), ...segmentOf(present, input, isOwn) };
      });
    },
    async judgeAnew(rows, before, { role, now, timeZone, origin }) {
      const after = ofRole(inForce().rules, role);
      if (origin === 'server') return new Map();
      await begin(todayIn(now, timeZone), after);
      return judgeRowsAnew(ask, rows, { before: rulesOfRole(before, role), now: after });
    },
    forget,
  };
}

/** The same list for the same rules and role, so that the worker need not be given it again. */
function rememberLast(make: typeof rulesOfRole): typeof rulesOfRole {
  let last:
    | { readonly rules: readonly Rule[]; readonly role: Role; readonly made: readonly Rule[] }
    | undefined;
  return (rules, role) => {
    if (last?.rules !== rules || last.role !== role) last = { rules, role, made: make(rules, role) };
    return last.made;
  };
}
