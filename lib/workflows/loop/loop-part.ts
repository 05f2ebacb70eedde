import { todayIn } from '#lib/base/dates.ts';
import { fail, type Result } from '#lib/base/result.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import type { LoopEntry, OwnerRole } from '#lib/model/entries.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';
import { clientFactsOf } from '#lib/summary/client-facts.ts';
import { entriesOfKind } from '#lib/summary/entries-of-kind.ts';
import type { LoopFinding } from '#lib/worklist/loop/loop-round.ts';
import { type LoopState, loopStateOf } from '#lib/worklist/loop/loop-state.ts';
import { ownerInForce, roleOfRegister } from '#lib/worklist/loop/owner-in-force.ts';
import { planInForce } from '#lib/worklist/loop/plan-in-force.ts';
import type { RowOwner, RowPlan } from '#lib/worklist/worklist-row.ts';
import { recordOf } from '../judge-visit.ts';
import type { GatedClient } from '../risk-input-of.ts';
import { actorOf, type LoopClient, type LoopWork, targetOfRecord } from './loop-client.ts';
import type { LoopWords } from './loop-text.ts';
import { type LoopPress, pressLoop } from './press-loop.ts';
import type { LoopDone, LoopFailure, LoopUndo } from './put-step.ts';
import { type UndoFailure, undoLoop } from './undo-loop.ts';
import { openVisitLoop, type VisitLoop, type VisitLoopPorts } from './visit-loop.ts';
import { mergeSteps, type WaitingSteps, waitingSteps } from './waiting-loop.ts';

/** What the sidebar shows of the loop of the client who is open. */
export interface LoopView {
  readonly state: LoopState;
  /** Newest first. */
  readonly entries: readonly LoopEntry[];
  readonly owner: RowOwner;
  /** Which responsibility the professional's register has. */
  readonly ownerRole: OwnerRole;
  /** The professional as the source names them. */
  readonly me?: string;
  readonly isLead: boolean;
}

export interface LoopQuestion {
  readonly client: GatedClient;
  readonly clientKey: string;
  readonly professional: Professional;
  readonly findings: ClientFindings;
  readonly waiting: WaitingSteps;
  readonly now: Date;
  readonly timeZone: string;
}

/** All that the loop needs beyond the picture, loaded after it. */
export interface LoopPart {
  /** What is on its way for this client; nothing when the own source does not know the client. */
  waiting(clientKey: string, record: ClientRecord, professional: Professional): Promise<WaitingSteps>;
  /** Undefined where the own source does not know the client, or the gate keeps it closed. */
  view(question: LoopQuestion): LoopView | undefined;
  press(question: LoopQuestion, press: LoopPress, words: LoopWords): Promise<Result<LoopDone, LoopFailure>>;
  undo(undo: LoopUndo, words: LoopWords): Promise<Result<void, UndoFailure>>;
  /** The loop of one visit. */
  open(visit: Omit<VisitLoopPorts, 'part'>): VisitLoop;
}

export function createLoopPart(outbox: Pick<Outbox, 'put' | 'list' | 'withdraw'>): LoopPart {
  const part: Omit<LoopPart, 'open'> = {
    async waiting(clientKey, record, professional) {
      const target = targetOfRecord(record, professional, clientKey);
      return target === undefined ? { steps: [], undelivered: 0 } : waitingSteps(outbox, target);
    },
    view(question) {
      const found = clientOf(question);
      if (found === undefined) return undefined;
      const { client, plan } = found;
      const { now, timeZone, professional } = question;
      const { facts, target } = client;
      const { reference, role } = actorOf(professional, target);
      return {
        state: loopStateOf({ ...facts, plan }, todayIn(now, timeZone), timeZone),
        entries: facts.loop,
        owner: facts.owner,
        ownerRole: roleOfRegister[target.register],
        isLead: role === 'teamLead',
        ...(reference === undefined ? {} : { me: reference }),
      };
    },
    async press(question, press, words) {
      const found = clientOf(question);
      if (found === undefined) return fail({ reason: 'noSource' });
      const { now, timeZone, professional } = question;
      const today = todayIn(now, timeZone);
      const work: LoopWork = { client: found.client, professional, now, today, timeZone };
      return pressLoop(outbox, work, press, words);
    },
    undo: (undo, words) => undoLoop(outbox, undo, words),
  };
  return { ...part, open: (visit) => openVisitLoop({ ...visit, part }) };
}

/** The client's loop in the professional's own register, as the gate lets it be seen. */
function clientOf(
  question: LoopQuestion,
): { readonly client: LoopClient; readonly plan: RowPlan } | undefined {
  const { client, clientKey, professional, findings, waiting, now, timeZone } = question;
  const target = targetOfRecord(client.record, professional, clientKey);
  const line = client.record.sources.find(({ source }) => source.id === target?.sourceId);
  const record = line === undefined ? undefined : recordOf(line.result);
  if (target === undefined || line === undefined || record === undefined) return undefined;
  if (client.decide(line.source, 'owners').outcome === 'closed') return undefined;
  const today = todayIn(now, timeZone);
  const owners = entriesOfKind(record.entries, 'owner');
  const owner = hasAnswered(record.searches.careTeams?.status)
    ? ownerInForce(owners, target.register, today)
    : ({ state: 'unanswered' } as const);
  const mayPlan = client.decide(line.source, 'plan').outcome !== 'closed';
  const plan: RowPlan = mayPlan
    ? planInForce(entriesOfKind(record.entries, 'plan'), target.register, today)
    : { state: 'notPermitted' };
  const loop = mergeSteps(entriesOfKind(record.entries, 'loop'), waiting.steps);
  const ownTeam = owners.find((each) => each.ownTeam !== undefined)?.ownTeam;
  const { deceased } = clientFactsOf(client.record, today);
  return {
    client: {
      target,
      facts: { owner, loop, findings: loopFindings(findings), ...(deceased ? { died: {} } : {}) },
      ...(ownTeam === undefined ? {} : { ownTeam }),
    },
    plan,
  };
}

function hasAnswered(status: string | undefined): boolean {
  return status === 'ok' || status === 'notOffered';
}

/** Findings as the loop counts them; sensitive rules stand on no list. */
function loopFindings({ open, handled, lapsed }: ClientFindings): readonly LoopFinding[] {
  return [...open, ...handled, ...lapsed].filter(({ rule }) => rule.sensitive !== true).map(toLoopFinding);
}

function toLoopFinding({ rule, state, metOn, triage }: Finding): LoopFinding {
  const given = triage?.answer;
  const isAnswered =
    state === 'handled' && triage !== undefined && given !== undefined && given !== 'reopened';
  return {
    tier: rule.tier,
    state,
    evidence: {},
    ...(metOn === undefined ? {} : { metOn }),
    ...(isAnswered ? { answer: { answer: given, at: triage.at, by: triage.by } } : {}),
  };
}
