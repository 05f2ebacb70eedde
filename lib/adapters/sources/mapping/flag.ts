import { extensions } from '#lib/fhir/code-systems.ts';
import { readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { findExtension } from '#lib/fhir/extension.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import { type MappingContext, type Reading, readDate, unread } from './mapping-context.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';
import { isServerFinding, readServerFlag } from './server-finding.ts';

/**
 * Flag: an alert about the client (riskitieto), or a finding that the server has made itself (`server-finding.ts`). High priority comes from HL7's flag-priority extension, code PH.
 */
export function readFlag(resource: JsonObject, context: MappingContext): Reading {
  const status = readCode(resource.status);
  if (status === 'entered-in-error') return [];
  if (isServerFinding(resource)) return readServerFlag(resource, context);
  const concept = readConcept(resource.code);
  if (concept === undefined) return unread('Flag.code: missing');
  const period = isObject(resource.period) ? resource.period : {};
  const since = readDate(context, period.start, 'Flag.period.start');
  const priority = readCode(findExtension(resource, extensions.flagPriority)?.valueCodeableConcept);
  return [
    present({
      ...startEntry(resource, context, { recorded: period.start, author: resource.author }),
      kind: 'riskInformation',
      type: 'alert',
      concept,
      criticality: priority === 'PH' ? 'high' : priority === 'PL' ? 'low' : 'unknown',
      active: status === 'active',
      since,
      recordedAbsence: false,
    }),
  ];
}
