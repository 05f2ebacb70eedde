import type { IsoDate } from '#lib/base/dates.ts';
import { ok, type Result } from '#lib/base/result.ts';
import { isObject } from '#lib/fhir/json.ts';
import { readTriageTask, type TriageFacts, toTriageTask } from '#lib/fhir/triage-task.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import type { TriageAnswer, TriageEntry } from '#lib/model/entries.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Outbox, OutboxItem } from '#lib/ports/outbox.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { recordOf } from './judge-visit.ts';

/** What a professional answers to a finding; `reopened` takes the answer in force back. */
export interface AnswerGiven {
  readonly answer: TriageAnswer | 'reopened';
  readonly reason?: string;
  readonly deed?: string;
  readonly until?: IsoDate;
}

export interface AnswerRequest {
  readonly finding: Pick<Finding, 'rule' | 'fingerprint' | 'history'>;
  readonly given: AnswerGiven;
  readonly record: ClientRecord;
  readonly clientKey: string;
  readonly professional: Professional;
  readonly now: Date;
  /** What the answer is in words, for when it cannot be delivered and has to be copied. */
  readonly text: string;
}

export type AnswerFailure = StoreFailure | { readonly reason: 'noSource' };

/** The word for answers in the outbox, in the log and on the list of what waits. */
export const answerWrite = 'triage';

/**
 * Puts the answer into the outbox, for the professional's own register: there the client's whole team reads it. It is
 * saved when the outbox says so, whether or not the server can be reached.
 */
export async function answerFinding(
  outbox: Pick<Outbox, 'put'>,
  request: AnswerRequest,
): Promise<Result<TriageEntry, AnswerFailure>> {
  const { finding, given, record, clientKey, professional, now, text } = request;
  const own = record.sources
    .filter(({ source }) => source.register === professional.register)
    .map(({ source, result }) => ({ source, client: recordOf(result)?.client }))
    .find(({ client }) => client !== undefined);
  if (own?.client === undefined) return { ok: false, failure: { reason: 'noSource' } };
  const facts: TriageFacts = {
    ruleId: finding.rule.id,
    ruleVersion: finding.rule.version,
    fingerprint: finding.fingerprint,
    at: momentAfter(finding.history, now),
    by: professional.name,
    ...given,
  };
  const sourceId = own.source.id;
  const requester = professional.references.find((each) => each.sourceId === sourceId)?.reference;
  const resource = toTriageTask(facts, {
    client: `Patient/${own.client.id}`,
    ...(requester === undefined ? {} : { requester }),
  });
  const put = await outbox.put({
    clientKey,
    sourceId,
    what: answerWrite,
    change: { kind: 'create', resource },
    text,
  });
  if (!put.ok) return put;
  return ok(entryOf(put.value, facts, record));
}

/**
 * Now, but always after every answer before: whoever takes an answer back comes after it, also where another's clock is ahead or
 * the demonstration's stands still.
 */
function momentAfter(history: readonly TriageEntry[], now: Date): string {
  const moments = history.map(({ at }) => Date.parse(at) + 1).filter((moment) => !Number.isNaN(moment));
  return new Date(Math.max(now.getTime(), ...moments)).toISOString();
}

function entryOf(item: OutboxItem, facts: TriageFacts, record: ClientRecord): TriageEntry {
  const { sourceId } = item.write;
  const source = record.sources.find((each) => each.source.id === sourceId)?.source;
  const reference = `Task/${item.id}`;
  return {
    kind: 'triage',
    id: reference,
    provenance: {
      sourceId,
      register: source?.register ?? 'health',
      controller: source?.controller ?? '',
      reference,
      recordedAt: facts.at,
      author: facts.by,
    },
    ...facts,
  };
}

/** Answers of this client that are in the outbox: they count at once, and after a restart too. */
export async function waitingAnswers(
  outbox: Pick<Outbox, 'list'>,
  clientKey: string,
  record: ClientRecord,
): Promise<readonly TriageEntry[]> {
  const listed = await outbox.list();
  if (!listed.ok) return [];
  return listed.value.flatMap((item) => {
    const { write, state } = item;
    if (write.what !== answerWrite || write.clientKey !== clientKey || state.kind === 'refused') return [];
    const { resource } = write.change;
    const facts = isObject(resource) ? readTriageTask(resource) : undefined;
    return facts === undefined ? [] : [entryOf(item, facts, record)];
  });
}
