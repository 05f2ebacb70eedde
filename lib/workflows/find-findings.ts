import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import type { TriageEntry } from '#lib/model/entries.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { composeFindings } from '#lib/risk/findings/compose-findings.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { ReferenceTables } from '#lib/risk/reference/reference-tables.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { type AnswerFailure, type AnswerRequest, answerFinding, waitingAnswers } from './answer-finding.ts';
import { recallFindings } from './recall-findings.ts';
import { type GatedClient, riskInputOf } from './risk-input-of.ts';

export interface FindingsQuestion {
  readonly client: GatedClient;
  readonly role: Role;
  readonly now: Date;
  readonly timeZone: string;
  readonly lastLook?: IsoInstant;
  /** Answers that have not reached the record yet. */
  readonly waiting: readonly TriageEntry[];
}

/** What the rules say of the client who is open. Loaded after the first picture: the workflow knows only this shape of it. */
export type FindFindings = (question: FindingsQuestion) => ClientFindings;

/** All that findings need beyond the picture, loaded after it. */
export interface FindingsPart {
  readonly find: FindFindings;
  /** Saves an answer; the entry counts at once. */
  answer(request: AnswerRequest): Promise<Result<TriageEntry, AnswerFailure>>;
  /** Answers of this client that the record does not tell of yet. */
  waiting(clientKey: string, record: ClientRecord): Promise<readonly TriageEntry[]>;
}

/** The same answer, read from the record and still in the outbox: one of them is enough. */
function keyOf({ ruleId, at, by, answer }: TriageEntry): string {
  return [ruleId, Date.parse(at), by, answer].join('|');
}

/** The rules and tables in force, asked of one client after another; answers leave by the outbox. */
export function createFindingsPart(
  inForce: { readonly rules: readonly Rule[]; readonly tables: ReferenceTables },
  outbox: Pick<Outbox, 'put' | 'list'>,
): FindingsPart {
  return {
    find: recallFindings(createFindFindings(inForce)),
    answer: (request) => answerFinding(outbox, request),
    waiting: (clientKey, record) => waitingAnswers(outbox, clientKey, record),
  };
}

/** The rules and tables in force, asked of one client after another. */
export function createFindFindings(inForce: {
  readonly rules: readonly Rule[];
  readonly tables: ReferenceTables;
}): FindFindings {
  return ({ client, role, now, timeZone, lastLook, waiting }) => {
    const { input, triage } = riskInputOf(client, { now, timeZone, tables: inForce.tables });
    const recorded = new Set(triage.map(keyOf));
    return composeFindings({
      rules: inForce.rules,
      role,
      input,
      triage: [...triage, ...waiting.filter((answer) => !recorded.has(keyOf(answer)))],
      ...(lastLook === undefined ? {} : { lastLook }),
    });
  };
}
