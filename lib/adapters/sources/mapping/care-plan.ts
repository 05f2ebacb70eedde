import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, lookUp, readList, readObjects } from '#lib/fhir/json.ts';
import { readText } from '#lib/fhir/text.ts';
import type { PlanEntry } from '#lib/model/entries.ts';
import { type MappingContext, type Reading, readDay, readPeriod, unread } from './mapping-context.ts';
import { present } from './present.ts';
import { readVersion, startEntry } from './provenance.ts';

const statuses: Readonly<Record<string, PlanEntry['status']>> = {
  active: 'active',
  'on-hold': 'active',
  draft: 'draft',
  completed: 'ended',
  revoked: 'ended',
};

const types: Readonly<Record<string, PlanEntry['type']>> = {
  'health-and-care': 'healthAndCare',
  'client-plan': 'clientPlan',
  pathway: 'pathway',
};

/** Other systems do not know our codes, but call the plan what everybody calls it. */
const typeNames: readonly (readonly [name: string, type: PlanEntry['type']])[] = [
  ['terveys- ja hoitosuunnitelma', 'healthAndCare'],
  ['hälso- och vårdplan', 'healthAndCare'],
  ['asiakassuunnitelma', 'clientPlan'],
  ['klientplan', 'clientPlan'],
];

function typeByName(text: string | undefined): PlanEntry['type'] | undefined {
  const said = text?.trim().toLowerCase();
  return typeNames.find(([name]) => name === said)?.[1];
}

/** CarePlan: a plan made with the client, or a care pathway. */
export function readCarePlan(resource: JsonObject, context: MappingContext): Reading {
  const status = readCode(resource.status);
  if (status === 'entered-in-error') return [];
  const category = readConcept(readList(resource.category)[0]);
  const title = readText(resource.title) ?? readText(resource.description) ?? category?.text;
  if (title === undefined) return unread('CarePlan.title: missing');
  const start = startEntry(resource, context, { recorded: resource.created, author: resource.author });
  const type =
    lookUp(types, readCode(resource.category, ownSystems.planType)) ??
    typeByName(category?.text) ??
    typeByName(title) ??
    'other';
  const isClients = type === 'healthAndCare' || type === 'clientPlan';
  return [
    present({
      ...start,
      kind: 'plan',
      type,
      title,
      status: lookUp(statuses, status) ?? 'unknown',
      ...readPeriod(context, resource.period, 'CarePlan.period'),
      reviewDue: readReviewDue(resource, context),
      author: start.provenance.author,
      version: isClients ? readVersion(resource) : undefined,
      resource: isClients ? resource : undefined,
    }),
  ];
}

/** The planned activity `review`, unless it is already done. */
function readReviewDue(resource: JsonObject, context: MappingContext): string | undefined {
  for (const { detail } of readObjects(resource.activity)) {
    if (!isObject(detail) || readCode(detail.code, ownSystems.planActivity) !== 'review') continue;
    const status = readCode(detail.status);
    if (status === 'completed' || status === 'cancelled' || status === 'stopped') continue;
    const period = isObject(detail.scheduledPeriod) ? detail.scheduledPeriod : {};
    const due = readDay(context, period.end ?? period.start, 'CarePlan.activity.detail.scheduledPeriod');
    if (due !== undefined) return due;
  }
  return undefined;
}
