import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import type { MeasurementEntry, TriageEntry } from '#lib/model/entries.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { composeFindings } from '#lib/risk/findings/compose-findings.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { ReferenceTables } from '#lib/risk/reference/reference-tables.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { type SegmentName, segmentNames } from '#lib/risk/segment-names.ts';
import { suggestSegment } from '#lib/risk/segments.ts';
import { type AnswerFailure, type AnswerRequest, answerFinding, waitingAnswers } from './answer-finding.ts';
import { type FreshEntry, notReadYet } from './fresh-entries.ts';
import { joinAnswers } from './join-answers.ts';
import { limitedByRole } from './limited-by-role.ts';
import { createLoopPart, type LoopPart } from './loop/loop-part.ts';
import { recallFindings } from './recall-findings.ts';
import { recordSegment, type SegmentRequest } from './record-segment.ts';
import { type GatedClient, riskInputOf } from './risk-input-of.ts';

export interface FindingsQuestion {
  readonly client: GatedClient;
  readonly role: Role;
  readonly now: Date;
  readonly timeZone: string;
  readonly lastLook?: IsoInstant;
  /** Answers that have not reached the record yet. */
  readonly waiting: readonly TriageEntry[];
  /** What was recorded beside the client in this visit and has not been read back yet. */
  readonly recorded?: readonly FreshEntry[];
}

/** What the rules say of the client who is open. Loaded after the first picture: the workflow knows only this shape of it. */
export type FindFindings = (question: FindingsQuestion) => ClientFindings;

/** All that findings need beyond the picture, loaded after it. */
export interface FindingsPart {
  readonly find: FindFindings;
  /** Saves an answer; the entry counts at once. */
  answer(request: AnswerRequest): Promise<Result<TriageEntry, AnswerFailure>>;
  /** Saves the client's own rating or the agreed segment; the entry counts at once. */
  recordSegment(request: SegmentRequest): Promise<Result<MeasurementEntry, AnswerFailure>>;
  /** The loop that follows a finding; absent where nothing is written. */
  readonly loop?: LoopPart;
  /** Answers of this client that the record does not tell of yet. */
  waiting(clientKey: string, record: ClientRecord): Promise<readonly TriageEntry[]>;
}

/** What an organisation has put in force. */
export interface RulesInForce {
  readonly rules: readonly Rule[];
  readonly tables: ReferenceTables;
  /** The default names when absent. */
  readonly segmentNames?: readonly SegmentName[];
}

/** The rules and tables in force, asked of one client after another; answers leave by the outbox. */
export function createFindingsPart(
  inForce: RulesInForce,
  outbox: Pick<Outbox, 'put' | 'list' | 'withdraw'>,
): FindingsPart {
  return {
    find: recallFindings(createFindFindings(inForce)),
    answer: (request) => answerFinding(outbox, request),
    recordSegment: (request) => recordSegment(outbox, request),
    loop: createLoopPart(outbox),
    waiting: (clientKey, record) => waitingAnswers(outbox, clientKey, record),
  };
}

/** The rules and tables in force, asked of one client after another. */
export function createFindFindings(inForce: RulesInForce): FindFindings {
  const names = inForce.segmentNames ?? segmentNames();
  return ({ client, role, now, timeZone, lastLook, waiting, recorded: fresh = [] }) => {
    const read = riskInputOf(client, { now, timeZone, tables: inForce.tables });
    const { triage } = read;
    const added = factsOfEntries(notReadYet(client.record, fresh), { timeZone, today: read.input.today });
    const input = added.length === 0 ? read.input : { ...read.input, facts: [...added, ...read.input.facts] };
    const findings = composeFindings({
      rules: inForce.rules,
      role,
      input,
      triage: joinAnswers(triage, waiting),
      ...(lastLook === undefined ? {} : { lastLook }),
    });
    const { open, handled, lapsed } = findings;
    const limited = limitedByRole(client, inForce.rules, role);
    return {
      ...findings,
      ...(limited.length === 0 ? {} : { limitedByRole: limited }),
      segment: { suggested: suggestSegment([...open, ...handled, ...lapsed], input), names },
    };
  };
}
