import { todayIn } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import type { PlanEntry } from '#lib/model/entries.ts';
import type { ClientPlan, PlanGoal } from '#lib/plan/client-plan.ts';
import { toCarePlan } from '#lib/plan/fhir/care-plan.ts';
import { findGoalEntry, toChangedGoal, toGoal } from '#lib/plan/fhir/goals.ts';
import { planSystems } from '#lib/plan/fhir/plan-systems.ts';
import type { PlanTexts } from '#lib/plan/fhir/plan-texts.ts';
import { withoutEmptyLines } from '#lib/plan/needed-to-record.ts';
import type { NewWrite, Outbox, OutboxItem, ResourceJson } from '#lib/ports/outbox.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { ShownClient } from '../open-client.ts';
import { goalsOf, ownSourceOf } from './plan-picture.ts';

/** Words for what is on its way: `outbox.what.…`. */
export const planWrite = 'plan';
export const goalWrite = 'goal';

export interface RecordPlanRequest {
  readonly client: ShownClient;
  readonly plan: ClientPlan;
  /** The recorded plan that is changed; absent for a new one. */
  readonly basis?: Pick<PlanEntry, 'id' | 'version' | 'resource'>;
  readonly texts: PlanTexts;
  /** The plan in words, for when it cannot be delivered and has to be copied. */
  readonly text: string;
}

export type RecordPlanFailure =
  | StoreFailure
  | { readonly reason: 'noSource' }
  | { readonly reason: 'noVersion' }
  /** An earlier change of this plan is still on its way to the server, or waits for somebody's decision. */
  | { readonly reason: 'onItsWay' };

/** The write of the plan itself; its goals went before it. */
export interface PlanRecorded {
  readonly item: OutboxItem;
}

const isOpen = ({ state }: OutboxItem) => state.kind === 'waiting' || state.kind === 'conflict';

function goalIdentifier(resource: ResourceJson): string | undefined {
  const own = readObjects(resource.identifier).find(({ system }) => system === planSystems.goal);
  return typeof own?.value === 'string' ? own.value : undefined;
}

/** Whether what is to be written stands on something that has not arrived, or has and was not read back yet. */
function isUnread(items: readonly OutboxItem[], basis: RecordPlanRequest['basis']): boolean {
  return items.some(({ write: { what, change }, state }) => {
    if (what !== planWrite || state.kind === 'refused') return false;
    if (change.kind === 'create') {
      if (state.kind !== 'delivered') return true;
      return basis === undefined;
    }
    const isThis = basis?.id === `CarePlan/${change.id}`;
    return isThis && (state.kind !== 'delivered' || basis?.version === change.basedOn);
  });
}

/**
 * Puts the plan into the outbox: new and changed goals first, then the plan that names them. It is recorded when the outbox has
 * the plan; if the disk fills up between the two, the goals are not put a second time at the next try.
 */
export async function recordPlan(
  outbox: Pick<Outbox, 'put' | 'list'>,
  request: RecordPlanRequest,
): Promise<Result<PlanRecorded, RecordPlanFailure>> {
  const { client, basis, texts, text } = request;
  const own = ownSourceOf(client);
  const patient = own?.record.client;
  if (own === undefined || patient === undefined) return fail({ reason: 'noSource' });
  const { clientKey, professional, now } = client;
  const plan = signed(withoutEmptyLines(request.plan), professional.name, now.toISOString());
  const sourceId = own.source.id;
  const listed = await outbox.list();
  if (!listed.ok) return listed;
  const earlier = listed.value.filter(
    ({ write }) => write.clientKey === clientKey && write.sourceId === sourceId,
  );
  if (isUnread(earlier, basis)) return fail({ reason: 'onItsWay' });
  if (basis !== undefined && (basis.version === undefined || basis.resource === undefined)) {
    return fail({ reason: 'noVersion' });
  }

  const today = todayIn(now, client.timeZone);
  const reference = professional.references.find((each) => each.sourceId === sourceId)?.reference;
  const author = { name: professional.name, ...(reference === undefined ? {} : { reference }) };
  const context = { client: `Patient/${patient.id}`, author, today };
  const goals = goalsOf(own.record);

  const writes: NewWrite[] = [];
  for (const goal of plan.goals) {
    const write = goalWriteOf(goal);
    if (write === 'onItsWay' || write === 'noVersion') return fail({ reason: write });
    if (write !== undefined) {
      writes.push({ clientKey, sourceId, what: goalWrite, change: write, text: goal.text });
    }
  }

  function goalWriteOf(goal: PlanGoal): NewWrite['change'] | 'onItsWay' | 'noVersion' | undefined {
    const entry = findGoalEntry(goal.id, goals);
    if (entry !== undefined) {
      const resource = toChangedGoal(goal, entry, today);
      if (resource === undefined) return undefined;
      const isPending = earlier.some(
        (item) =>
          isOpen(item) && item.write.change.kind === 'update' && `Goal/${item.write.change.id}` === entry.id,
      );
      if (isPending) return 'onItsWay';
      if (entry.version === undefined) return 'noVersion';
      return { kind: 'update', id: entry.id.slice('Goal/'.length), basedOn: entry.version, resource };
    }
    // One of another system that was not read along: the plan goes on referring to it.
    if (!goal.id.startsWith('urn:uuid:')) return undefined;
    const put = earlier.find(
      ({ write: { change }, state }) =>
        change.kind === 'create' && state.kind !== 'refused' && goalIdentifier(change.resource) === goal.id,
    );
    const resource = toGoal(goal, context);
    if (put === undefined) return { kind: 'create', resource };
    return saysTheSame(put.write.change.resource, resource) ? undefined : 'onItsWay';
  }

  const planResource = toCarePlan(plan, {
    ...context,
    now: now.toISOString(),
    texts,
    ...(basis?.resource === undefined ? {} : { before: basis.resource }),
  });
  const change: NewWrite['change'] =
    basis?.version === undefined
      ? { kind: 'create', resource: planResource }
      : {
          kind: 'update',
          id: basis.id.slice('CarePlan/'.length),
          basedOn: basis.version,
          resource: planResource,
        };
  writes.push({ clientKey, sourceId, what: planWrite, change, text });

  let last: OutboxItem | undefined;
  for (const write of writes) {
    const put = await outbox.put(write);
    if (!put.ok) return put;
    last = put.value;
    await client.logWrite(sourceId, write.change.resource.resourceType, write.change.kind);
  }
  return last === undefined ? fail({ reason: 'noSource' }) : ok({ item: last });
}

/** A part that was written now is from now. */
function signed(plan: ClientPlan, name: string, at: string): ClientPlan {
  return {
    ...plan,
    parts: plan.parts.map((part) =>
      part.at === undefined && part.by === name && part.profession !== undefined ? { ...part, at } : part,
    ),
  };
}

/** The day of recording may be another one by now: that alone makes no other goal. */
function saysTheSame(one: ResourceJson, other: ResourceJson): boolean {
  const said = ({ description, target, lifecycleStatus }: ResourceJson) =>
    JSON.stringify([isObject(description) ? description.text : undefined, target, lifecycleStatus]);
  return said(one) === said(other);
}

/** What became of the plan's newest write; undefined where none of this client is in the outbox any more. */
export async function newestPlanWrite(
  outbox: Pick<Outbox, 'list'>,
  clientKey: string,
): Promise<OutboxItem | undefined> {
  const listed = await outbox.list();
  if (!listed.ok) return undefined;
  return listed.value.findLast(({ write }) => write.what === planWrite && write.clientKey === clientKey);
}
