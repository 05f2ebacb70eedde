import { readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { isConsultationTask } from '#lib/fhir/is-consultation.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import { isLoopTask } from '#lib/fhir/loop-task.ts';
import { readDisplay } from '#lib/fhir/reference.ts';
import { isSelfAssessmentTask, readSelfAssessmentTask } from '#lib/fhir/self-assessment-task.ts';
import { readText } from '#lib/fhir/text.ts';
import { isTriageTask, readTriageTask } from '#lib/fhir/triage-task.ts';
import { readLoop } from './loop.ts';
import { type MappingContext, type Reading, readDay, readInstant, unread } from './mapping-context.ts';
import { nameOf } from './people.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';
import { isClient } from './subject.ts';

const open = new Set(['requested', 'received', 'accepted', 'ready', 'in-progress', 'on-hold']);

/** An answer to a finding; one that cannot be read is listed, since the finding will seem unanswered. */
function readTriage(resource: JsonObject, context: MappingContext): Reading {
  const facts = readTriageTask(resource);
  if (facts === undefined) return unread('Task: unreadable answer to a finding');
  const { at, by, ...answer } = facts;
  const name = nameOf(resource.requester, resource, context) ?? by;
  const start = startEntry(resource, context, { recorded: resource.authoredOn, author: resource.requester });
  return [{ ...start, kind: 'triage', at, by: name, ...answer }];
}

/** Task: an answer to a finding or a step of the loop by our code; else the client's own when the client is its owner, else a professional's. */
export function readTask(resource: JsonObject, context: MappingContext): Reading {
  const status = readCode(resource.status);
  if (status === 'entered-in-error') return [];
  if (status === undefined) return unread('Task.status: missing');
  // Professionals ask each other: nobody has to do this for the client, and it is read as what it is, elsewhere.
  if (isConsultationTask(resource)) return [];
  if (isTriageTask(resource)) return readTriage(resource, context);
  if (isLoopTask(resource)) return readLoop(resource, context);
  const text =
    readText(resource.description) ?? readConcept(resource.code)?.text ?? readDisplay(resource.focus);
  if (text === undefined) return unread('Task.description: missing');
  const restriction = isObject(resource.restriction) ? resource.restriction : {};
  const period = isObject(restriction.period) ? restriction.period : {};
  return [
    present({
      ...startEntry(resource, context, { recorded: resource.authoredOn, author: resource.requester }),
      kind: 'task',
      type: isClient(resource.owner, context.client, context.baseUrl) ? 'clientTask' : 'professionalTask',
      text,
      open: open.has(status),
      due: readDay(context, period.end, 'Task.restriction.period.end'),
      sent: readInstant(context, resource.authoredOn, 'Task.authoredOn'),
      from: nameOf(resource.requester, resource, context),
      selfAssessment: isSelfAssessmentTask(resource) ? readSelfAssessmentTask(resource) : undefined,
    }),
  ];
}
