import { readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, lookUp } from '#lib/fhir/json.ts';
import type { ProblemEntry } from '#lib/model/entries.ts';
import { type MappingContext, type Reading, readDate, unread } from './mapping-context.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

const statuses: Readonly<Record<string, ProblemEntry['status']>> = {
  active: 'active',
  recurrence: 'active',
  relapse: 'active',
  inactive: 'inactive',
  remission: 'inactive',
  resolved: 'resolved',
};

const certainties: Readonly<Record<string, ProblemEntry['certainty']>> = {
  confirmed: 'confirmed',
  provisional: 'provisional',
  differential: 'provisional',
  unconfirmed: 'provisional',
  refuted: 'refuted',
};

/** Condition: a diagnosis or another problem. A refuted one is kept as refuted; it is no problem of the client's. */
export function readCondition(resource: JsonObject, context: MappingContext): Reading {
  const verification = readCode(resource.verificationStatus);
  if (verification === 'entered-in-error') return [];
  const concept = readConcept(resource.code);
  if (concept === undefined) return unread('Condition.code: missing');
  const clinical = readCode(resource.clinicalStatus);
  const ended = readEither(context, resource, 'abatement', 'end');
  return [
    present({
      ...startEntry(resource, context, {
        recorded: resource.recordedDate,
        author: resource.recorder ?? resource.asserter,
      }),
      kind: 'problem',
      concept,
      status: lookUp(statuses, clinical) ?? (ended === undefined ? 'unknown' : 'resolved'),
      certainty: lookUp(certainties, verification) ?? 'unknown',
      onset: readEither(context, resource, 'onset', 'start'),
      ended,
    }),
  ];
}

/** `onset[x]` and `abatement[x]` as a date or a period; an age or words alone give no date. */
function readEither(
  context: MappingContext,
  resource: JsonObject,
  element: 'onset' | 'abatement',
  end: 'start' | 'end',
): string | undefined {
  const date = readDate(context, resource[`${element}DateTime`], `Condition.${element}DateTime`);
  if (date !== undefined) return date;
  const period = resource[`${element}Period`];
  return isObject(period) ? readDate(context, period[end], `Condition.${element}Period.${end}`) : undefined;
}
