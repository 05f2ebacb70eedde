import { readCode, readConcepts } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, lookUp } from '#lib/fhir/json.ts';
import type { Entry, ServiceEntry } from '#lib/model/entries.ts';
import { type MappingContext, type Reading, readPeriod, unread } from './mapping-context.ts';
import { nameOf, phoneOf } from './people.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';
import { isServiceTask, readServiceTask } from './service-task.ts';

const statuses: Readonly<Record<string, ServiceEntry['status']>> = {
  planned: 'pending',
  waitlist: 'pending',
  active: 'inForce',
  onhold: 'inForce',
  finished: 'ended',
  cancelled: 'ended',
};

/**
 * EpisodeOfCare. In the social register: a service that the client has (asiakkuus), and its own worker. Elsewhere the
 * episode is no service of its own, and only the professional who answers for it is read.
 */
export function readEpisodeOfCare(resource: JsonObject, context: MappingContext): Reading {
  const recordedStatus = readCode(resource.status);
  if (recordedStatus === 'entered-in-error') return [];
  const status = lookUp(statuses, recordedStatus) ?? 'unknown';
  const social = context.source.register === 'social';
  const period = readPeriod(context, resource.period, 'EpisodeOfCare.period');
  const entries: Entry[] = [];
  if (social) {
    const types = readConcepts(resource.type);
    const concept = types.find((type) => !isServiceTask(type)) ?? types[0];
    if (concept === undefined) return unread('EpisodeOfCare.type: missing');
    const unit = isObject(resource.managingOrganization) ? resource.managingOrganization : undefined;
    entries.push(
      present({
        ...startEntry(resource, context, { author: unit }),
        kind: 'service',
        type: 'service',
        concept,
        status,
        ...period,
        serviceTask: readServiceTask(types),
      }),
    );
  }
  const name = status === 'inForce' ? nameOf(resource.careManager, resource, context) : undefined;
  if (name !== undefined) {
    entries.push(
      present({
        ...startEntry(resource, context, { part: 'careManager' }),
        kind: 'owner',
        role: social ? 'ownWorker' : 'careLead',
        name,
        phone: phoneOf(resource.careManager, resource, context),
        unit: nameOf(resource.managingOrganization, resource, context),
        ...period,
      }),
    );
  }
  return entries;
}
