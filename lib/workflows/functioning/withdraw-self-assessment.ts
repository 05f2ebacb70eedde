import { fail, ok, type Result } from '#lib/base/result.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import { identifierOfCode, readSelfAssessmentTask, withdrawnReason } from '#lib/fhir/self-assessment-task.ts';
import type { TaskEntry } from '#lib/model/entries.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Outbox, OutboxItem } from '#lib/ports/outbox.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { StoredResources } from '#lib/ports/stored-resources.ts';
import type { ShownClient } from '../open-client.ts';
import { selfAssessmentWrite } from './ask-self-assessment.ts';
import { type OwnPlace, ownPlaceOf } from './own-place.ts';
import { type SelfAssessment, selfAssessmentSection } from './self-assessments.ts';

export type WithdrawFailure =
  | StoreFailure
  /** The source did not answer, or refused: nothing was changed. */
  | { readonly reason: 'source'; readonly failure: SourceFailure }
  /** The gate is closed, or it was asked in another register. */
  | { readonly reason: 'noSource' | 'notPermitted' }
  /** It is on its way to the source in this moment. */
  | { readonly reason: 'onItsWay' }
  /** The source no longer has it. */
  | { readonly reason: 'notFound' }
  /** The client has answered meanwhile, or it has ended otherwise. */
  | { readonly reason: 'answered' | 'ended' }
  /** The source names no versions: what the client answers in the same moment could be overwritten. */
  | { readonly reason: 'noVersion' };

interface WithdrawRequest {
  readonly client: ShownClient;
  readonly asked: SelfAssessment;
  /** What was done, as the task and the outbox say it. */
  readonly text: string;
}

const isFinal = (state: string | undefined): state is 'answered' | 'ended' =>
  state === 'answered' || state === 'ended';

/** Whether this professional may take it back: asked in their own register, not over, and with a code to take back. */
export function mayWithdraw(client: ShownClient, asked: SelfAssessment): boolean {
  const own = ownPlaceOf(client, selfAssessmentSection);
  return (
    own.ok &&
    own.value.source.id === asked.sourceId &&
    asked.code !== undefined &&
    asked.withdrawn !== true &&
    (asked.state === 'asked' || asked.state === 'opened')
  );
}

/**
 * Takes back the code by which the client was asked. One that has not left this device simply does not leave; else the Task is read as it is
 * now and cancelled with that version, so that an answer of the same moment wins.
 */
export async function withdrawSelfAssessment(
  {
    outbox,
    stored,
  }: {
    readonly outbox: Pick<Outbox, 'put' | 'list' | 'withdraw'>;
    readonly stored: Pick<StoredResources, 'find'>;
  },
  { client, asked, text }: WithdrawRequest,
  signal: AbortSignal,
): Promise<Result<TaskEntry, WithdrawFailure>> {
  const own = ownPlaceOf(client, selfAssessmentSection);
  if (!own.ok) return own;
  const { code } = asked;
  if (own.value.source.id !== asked.sourceId || code === undefined) return fail({ reason: 'notPermitted' });
  const waiting = await notYetSent(outbox, { ...asked, code });
  if (!waiting.ok) return waiting;
  if (waiting.value === 'withdrawn') return ok(counted(client, asked, own.value));

  const patientId = own.value.client.slice('Patient/'.length);
  const found = await stored.find(
    { sourceId: asked.sourceId, patientId, type: 'Task', identifiers: [identifierOfCode(code)] },
    signal,
  );
  if (!found.ok) return fail({ reason: 'source', failure: found.failure });
  const [task] = found.value;
  if (task === undefined) return fail({ reason: 'notFound' });
  const { state, withdrawn } = readSelfAssessmentTask(task.resource);
  // Somebody has taken it back already.
  if (withdrawn === true && state === 'ended') return ok(counted(client, asked, own.value));
  if (isFinal(state)) return fail({ reason: state });
  if (task.version === undefined) return fail({ reason: 'noVersion' });
  const put = await outbox.put({
    clientKey: client.clientKey,
    sourceId: asked.sourceId,
    what: selfAssessmentWrite,
    change: {
      kind: 'update',
      id: task.id,
      basedOn: task.version,
      resource: {
        ...task.resource,
        status: 'cancelled',
        statusReason: {
          coding: [{ system: ownSystems.selfAssessment, code: withdrawnReason, display: text }],
          text,
        },
        lastModified: own.value.at,
      },
    },
    text,
  });
  if (!put.ok) return put;
  const entry = counted(client, asked, own.value);
  await client.logWrite(asked.sourceId, 'Task', 'update', selfAssessmentSection);
  return ok(entry);
}

/** Asked a moment ago, and still here: then it never leaves. */
async function notYetSent(
  outbox: Pick<Outbox, 'list' | 'withdraw'>,
  asked: SelfAssessment & { readonly code: string },
): Promise<Result<'withdrawn' | 'sent', WithdrawFailure>> {
  const listed = await outbox.list();
  if (!listed.ok) return listed;
  const write = writesOfCode(listed.value, asked.code).find(
    ({ write: { change } }) => change.kind === 'create',
  );
  if (write === undefined || write.state.kind === 'delivered') return ok('sent');
  const withdrawn = await outbox.withdraw(write.id);
  if (!withdrawn.ok) return withdrawn;
  const { kind } = withdrawn.value;
  if (kind === 'withdrawn') return ok('withdrawn');
  return kind === 'delivered' || kind === 'gone' ? ok('sent') : fail({ reason: 'onItsWay' });
}

function writesOfCode(items: readonly OutboxItem[], code: string): readonly OutboxItem[] {
  return items.filter(
    ({ write: { what, change } }) =>
      what === selfAssessmentWrite && readSelfAssessmentTask(change.resource).code === code,
  );
}

/** Codes whose withdrawal the source refused, or that were changed meanwhile: they still hold until somebody has decided. */
export function stuckWithdrawals(items: readonly OutboxItem[], clientKey: string): readonly string[] {
  return items.flatMap(({ write: { what, change, clientKey: of }, state }) => {
    if (state.kind !== 'conflict' && state.kind !== 'refused') return [];
    if (what !== selfAssessmentWrite || change.kind !== 'update' || of !== clientKey) return [];
    const { code } = readSelfAssessmentTask(change.resource);
    return code === undefined ? [] : [code];
  });
}

/** Counts at once as taken back, until the record says it. */
function counted(client: ShownClient, asked: SelfAssessment, { source, by, at }: OwnPlace): TaskEntry {
  const { code, questionnaire } = asked;
  const entry: TaskEntry = {
    kind: 'task',
    id: asked.task,
    provenance: {
      sourceId: source.id,
      register: source.register,
      controller: source.controller,
      reference: asked.task,
      recordedAt: at,
      author: asked.by ?? by.name,
    },
    type: 'clientTask',
    text: asked.text,
    open: false,
    ...(asked.due === undefined ? {} : { due: asked.due }),
    ...(asked.asked === undefined ? {} : { sent: asked.asked }),
    ...(asked.by === undefined ? {} : { from: asked.by }),
    selfAssessment: {
      state: 'ended',
      withdrawn: true,
      changedAt: at,
      ...(code === undefined ? {} : { code }),
      ...(questionnaire === undefined ? {} : { questionnaire }),
    },
  };
  client.recorded([entry]);
  return entry;
}
