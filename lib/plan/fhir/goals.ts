import { parsePartialDate } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { readLongText } from '#lib/fhir/long-text.ts';
import { parseReference, referenceText } from '#lib/fhir/reference.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { GoalEntry } from '#lib/model/entries.ts';
import type { PlanGoal } from '../client-plan.ts';
import { extensionOf, listed, withExtensions } from './elements.ts';
import { planExtensions, planSystems } from './plan-systems.ts';

/** A goal's own identifier at its source, when it was written here. */
function ownIdentifier(resource: JsonObject | undefined): string | undefined {
  return readObjects(resource?.identifier).flatMap(({ system, value }) =>
    system === planSystems.goal ? (readCodeText(value) ?? []) : [],
  )[0];
}

/** The goal as the source knows it; undefined for one that has not come back from there. */
export function findGoalEntry(id: string, goals: readonly GoalEntry[]): GoalEntry | undefined {
  return goals.find((goal) => goal.id === id || ownIdentifier(goal.resource) === id);
}

/** A recorded goal as it stands in a plan, under the name by which a plan refers to it. */
export function planGoalOf(entry: GoalEntry): PlanGoal {
  const { id, text, ownWords, status, due } = entry;
  return {
    id: ownIdentifier(entry.resource) ?? id,
    text:
      readLongText(isObject(entry.resource?.description) ? entry.resource.description.text : undefined) ??
      text,
    ownWords,
    status: status === 'unknown' ? 'active' : status,
    ...(due === undefined ? {} : { due }),
  };
}

const stateUrls = [planExtensions.goalStatus, planExtensions.goalDue, planExtensions.goalOwnWords];

function goalIdOf(reference: JsonObject): string | undefined {
  const target = parseReference(reference);
  if (target !== undefined) return `${target.type}/${target.id}`;
  if (isObject(reference.identifier)) return readCodeText(reference.identifier.value);
  return referenceText(reference);
}

function statusOf(code: unknown): PlanGoal['status'] {
  return code === 'reached' || code === 'dropped' ? code : 'active';
}

/** How the goal stood when this version of the plan was written; undefined where the reference says nothing of it. */
function goalAsWritten(id: string, reference: JsonObject): PlanGoal | undefined {
  const text = readLongText(reference.display);
  if (text === undefined) return undefined;
  const due = parsePartialDate(extensionOf(reference, planExtensions.goalDue)?.valueDate);
  return {
    id,
    text,
    ownWords: extensionOf(reference, planExtensions.goalOwnWords)?.valueBoolean === true,
    status: statusOf(extensionOf(reference, planExtensions.goalStatus)?.valueCode),
    ...(due === undefined ? {} : { due }),
  };
}

/**
 * The goals of a plan. Of the version in force each goal is as its own resource says today; of an older version as the plan
 * itself said then (`asWritten`).
 */
export function readGoals(
  references: readonly JsonObject[],
  goals: readonly GoalEntry[],
  asWritten: boolean,
): readonly PlanGoal[] {
  return references.flatMap((reference): readonly PlanGoal[] => {
    const id = goalIdOf(reference);
    if (id === undefined) return [];
    const entry = findGoalEntry(id, goals);
    const now = entry === undefined ? undefined : { ...planGoalOf(entry), id };
    const then = goalAsWritten(id, reference);
    const goal = asWritten ? (then ?? now) : (now ?? then);
    return goal === undefined ? [] : [goal];
  });
}

function toReference(goal: PlanGoal, recorded: JsonObject | undefined): JsonObject {
  const { id, text, ownWords, status, due } = goal;
  const named = id.startsWith('Goal/')
    ? { reference: id }
    : { identifier: { system: planSystems.goal, value: id }, type: 'Goal' };
  const state: readonly JsonObject[] = [
    { url: planExtensions.goalStatus, valueCode: status },
    ...(due === undefined ? [] : [{ url: planExtensions.goalDue, valueDate: due }]),
    ...(ownWords ? [{ url: planExtensions.goalOwnWords, valueBoolean: true }] : []),
  ];
  return { ...named, ...recorded, ...withExtensions(recorded?.extension, stateUrls, state), display: text };
}

/** References to the goals; those of others that cannot be read out stay. */
export function toGoalReferences(
  goals: readonly PlanGoal[],
  recorded: readonly JsonObject[],
): readonly JsonObject[] {
  const unread = recorded.filter((reference) => readGoals([reference], [], true).length === 0);
  const unnamed = unread.filter((reference) => !goals.some(({ id }) => id === goalIdOf(reference)));
  return [
    ...goals.map((goal) =>
      toReference(
        goal,
        recorded.find((reference) => goalIdOf(reference) === goal.id),
      ),
    ),
    ...unnamed,
  ];
}

export interface GoalContext {
  /** `Patient/12`. */
  readonly client: string;
  readonly author: { readonly name: string; readonly reference?: string };
  /** Day on which it is recorded. */
  readonly today: string;
}

/** A new Goal. It is the client's who expressed it. */
export function toGoal(goal: PlanGoal, context: GoalContext): JsonObject & { readonly resourceType: string } {
  const { id, text, ownWords, due } = goal;
  const { client, author, today } = context;
  return {
    resourceType: 'Goal',
    identifier: [{ system: planSystems.goal, value: id }],
    ...lifecycle(goal, undefined),
    description: { text },
    subject: { reference: client },
    startDate: today,
    expressedBy: ownWords
      ? { reference: client }
      : { display: author.name, ...(author.reference === undefined ? {} : { reference: author.reference }) },
    ...(due === undefined ? {} : { target: [{ dueDate: due }] }),
  };
}

const lifecycleStatuses = { active: 'active', reached: 'completed', dropped: 'cancelled' } as const;
const achievementSystem = 'http://terminology.hl7.org/CodeSystem/goal-achievement';

/** A status of another system that means the same stays: `planned` is no less active than `active`. */
function lifecycle({ status }: PlanGoal, before: GoalEntry | undefined): JsonObject {
  const same = before !== undefined && planGoalOf(before).status === status;
  if (same) return { lifecycleStatus: before.resource?.lifecycleStatus ?? lifecycleStatuses[status] };
  return {
    lifecycleStatus: lifecycleStatuses[status],
    ...(status === 'reached'
      ? { achievementStatus: { coding: [{ system: achievementSystem, code: 'achieved' }] } }
      : {}),
  };
}

/** The recorded Goal with what has changed; undefined when nothing has. Everything else of it stays. */
export function toChangedGoal(
  goal: PlanGoal,
  entry: GoalEntry,
  today: string,
): (JsonObject & { readonly resourceType: string }) | undefined {
  const { resource } = entry;
  const before = planGoalOf(entry);
  const same = before.text === goal.text && before.status === goal.status && before.due === goal.due;
  if (resource === undefined || same) return undefined;
  const { text: _narrative, target: targets, ...rest } = resource;
  const others = readObjects(targets).flatMap((target) => {
    const { dueDate: _due, ...left } = target;
    return Object.keys(left).length === 0 ? [] : [left];
  });
  const target =
    before.due === goal.due
      ? readObjects(targets)
      : [...others, ...(goal.due === undefined ? [] : [{ dueDate: goal.due }])];
  return {
    ...rest,
    resourceType: 'Goal',
    ...lifecycle(goal, entry),
    ...(before.status === goal.status ? {} : { statusDate: today }),
    ...(before.text === goal.text ? {} : { description: { text: goal.text } }),
    ...listed('target', target),
  };
}
