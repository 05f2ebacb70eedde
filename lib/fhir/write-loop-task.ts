import { ownSystems } from './code-systems.ts';
import { readCode } from './codeable-concept.ts';
import { isObject, type JsonObject, readObjects } from './json.ts';
import type { LoopPerson, LoopTaskFacts } from './loop-task.ts';

/** The Task's word for each of our statuses. */
const written = {
  requested: 'requested',
  accepted: 'accepted',
  declined: 'rejected',
  done: 'completed',
  cancelled: 'cancelled',
} as const satisfies Record<LoopTaskFacts['status'], string>;

type Concept = { readonly coding: readonly { readonly system: string; readonly code: string }[] };

function own(code: string): Concept {
  return { coding: [{ system: ownSystems.loop, code }] };
}

function reference({ reference: target, name }: LoopPerson): JsonObject {
  return { ...(target === undefined ? {} : { reference: target }), display: name };
}

/** Elements that we write; anything else in the Task is another's and stays. */
const ours = [
  'status',
  'code',
  'requester',
  'authoredOn',
  'lastModified',
  'description',
  'statusReason',
] as const;

/**
 * The step as a Task. With `before`, the Task as it was read, everything that others put into it is kept: their inputs and
 * outputs, notes, identifiers and extensions.
 */
export function toLoopTask(
  facts: LoopTaskFacts,
  client: string,
  before: JsonObject = {},
): { readonly resourceType: 'Task' } & JsonObject {
  const { step, status, at, by, changedAt, changedBy, owner, due, text, reason, ruleIds } = facts;
  const kept = Object.fromEntries(
    Object.entries(before).filter(([name]) => !ours.some((element) => element === name)),
  );
  const isOthers = (part: JsonObject) => readCode(part.type, ownSystems.loop) === undefined;
  const input = [
    ...readObjects(before.input).filter(isOthers),
    ...ruleIds.map((valueString) => ({ type: own('rule'), valueString })),
  ];
  const output = [
    ...readObjects(before.output).filter(isOthers),
    ...(changedBy === undefined ? [] : [{ type: own('changedBy'), valueReference: reference(changedBy) }]),
  ];
  const { input: _input, output: _output, restriction, ...rest } = kept;
  const restricted = restrictionWith(restriction, due);
  return {
    ...rest,
    resourceType: 'Task',
    status: written[status],
    intent: typeof rest.intent === 'string' ? rest.intent : 'order',
    code: own(step),
    for: isObject(rest.for) ? rest.for : { reference: client },
    requester: reference(by),
    authoredOn: at,
    lastModified: changedAt ?? at,
    ...(owner === undefined
      ? {}
      : { owner: { ...(isObject(rest.owner) ? rest.owner : {}), ...reference(owner) } }),
    ...(text === undefined ? {} : { description: text }),
    ...(reason === undefined ? {} : { statusReason: { text: reason } }),
    ...(restricted === undefined ? {} : { restriction: restricted }),
    ...(input.length === 0 ? {} : { input }),
    ...(output.length === 0 ? {} : { output }),
  };
}

/** The review date beside whatever else restricts the Task. */
function restrictionWith(before: unknown, due: string | undefined): JsonObject | undefined {
  const restriction = isObject(before) ? before : {};
  const { end: _end, ...period } = isObject(restriction.period) ? restriction.period : {};
  const { period: _period, ...others } = restriction;
  const next = due === undefined ? period : { ...period, end: due };
  const whole = { ...others, ...(Object.keys(next).length === 0 ? {} : { period: next }) };
  return Object.keys(whole).length === 0 ? undefined : whole;
}
