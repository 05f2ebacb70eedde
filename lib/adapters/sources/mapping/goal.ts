import { readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { type JsonObject, lookUp, readObjects } from '#lib/fhir/json.ts';
import type { GoalEntry } from '#lib/model/entries.ts';
import { readGoalTarget } from './goal-target.ts';
import { type MappingContext, type Reading, readDate, unread } from './mapping-context.ts';
import { present } from './present.ts';
import { readVersion, startEntry } from './provenance.ts';
import { isClient } from './subject.ts';

const statuses: Readonly<Record<string, GoalEntry['status']>> = {
  planned: 'active',
  accepted: 'active',
  active: 'active',
  'on-hold': 'active',
  completed: 'reached',
  cancelled: 'dropped',
  rejected: 'dropped',
};

/** Goal. It stands in the client's own words when the client is who expressed it. */
export function readGoal(resource: JsonObject, context: MappingContext): Reading {
  const lifecycle = readCode(resource.lifecycleStatus);
  if (lifecycle === 'entered-in-error') return [];
  const description = readConcept(resource.description);
  if (description === undefined) return unread('Goal.description: missing');
  const targets = readObjects(resource.target);
  const due = targets.find((target) => target.dueDate !== undefined)?.dueDate;
  const figures = targets.flatMap((target) => readGoalTarget(target));
  return [
    present({
      ...startEntry(resource, context, {
        recorded: resource.statusDate ?? resource.startDate,
        author: resource.expressedBy,
      }),
      kind: 'goal',
      text: description.text,
      ownWords: isClient(resource.expressedBy, context.client, context.baseUrl),
      status: readStatus(lifecycle, readCode(resource.achievementStatus)),
      set: readDate(context, resource.startDate, 'Goal.startDate'),
      due: readDate(context, due, 'Goal.target.dueDate'),
      targets: figures.length === 0 ? undefined : figures,
      version: readVersion(resource),
      resource,
    }),
  ];
}

/** A goal that is closed without having been achieved was not reached. */
function readStatus(lifecycle: string | undefined, achievement: string | undefined): GoalEntry['status'] {
  const status = lookUp(statuses, lifecycle) ?? 'unknown';
  const missed = achievement === 'not-achieved' || achievement === 'not-attainable';
  return status === 'reached' && missed ? 'dropped' : status;
}
