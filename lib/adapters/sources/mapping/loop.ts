import { parseInstant } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import { readLoopTask } from '#lib/fhir/loop-task.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import { type MappingContext, type Reading, readDay, unread } from './mapping-context.ts';
import { nameOf } from './people.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

/** A step of the loop; one that cannot be read is listed, since the client would seem to have nobody asked. */
export function readLoop(resource: JsonObject, context: MappingContext): Reading {
  const facts = readLoopTask(resource);
  const at = parseInstant(facts?.at);
  if (facts === undefined || at === undefined) return unread('Task: unreadable step of the loop');
  const { by, changedAt, changedBy, owner, due, ...rest } = facts;
  return [
    present({
      ...startEntry(resource, context, { recorded: resource.authoredOn, author: resource.requester }),
      kind: 'loop',
      ...rest,
      at,
      by: nameOf(resource.requester, resource, context) ?? by.name,
      byReference: by.reference,
      changedAt: parseInstant(changedAt),
      changedBy: changedBy?.name === '' ? undefined : changedBy?.name,
      owner:
        owner === undefined
          ? undefined
          : { ...owner, name: nameOf(resource.owner, resource, context) ?? owner.reference },
      due: readDay(context, due, 'Task.restriction.period.end'),
      version: isObject(resource.meta) ? readCodeText(resource.meta.versionId) : undefined,
      resource,
    }),
  ];
}
