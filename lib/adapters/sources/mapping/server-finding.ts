import { extensions } from '#lib/fhir/code-systems.ts';
import { readCode, readCodes, readConcept } from '#lib/fhir/codeable-concept.ts';
import { findExtension } from '#lib/fhir/extension.ts';
import { findingSystems } from '#lib/fhir/finding-systems.ts';
import { isObject, type JsonObject, lookUp, readList, readObjects } from '#lib/fhir/json.ts';
import { referencedType, referenceText } from '#lib/fhir/reference.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { ServerFindingEntry } from '#lib/model/entries.ts';
import { type MappingContext, type Reading, readDate, unread } from './mapping-context.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

/** `flag-priority`, as this product writes it: high priority (`PH`) no finding has. */
const tiers: Readonly<Record<string, ServerFindingEntry['tier']>> = {
  PM: 'first',
  PL: 'check',
  PN: 'note',
};

const groups = ['highUse', 'health', 'social', 'gap'] as const;

function groupOf(concepts: unknown): ServerFindingEntry['group'] {
  const code = readCode(concepts, findingSystems.ruleGroup);
  return groups.find((group) => group === code);
}

function priorityOf(resource: JsonObject): string | undefined {
  return readCode(findExtension(resource, extensions.flagPriority)?.valueCodeableConcept);
}

function isOurs({ identifier, code, category }: JsonObject): boolean {
  return (
    readObjects(identifier).some(({ system }) => system === findingSystems.finding) ||
    readCode(code, findingSystems.rule) !== undefined ||
    readCode(category, findingSystems.ruleGroup) !== undefined
  );
}

/**
 * True for a Flag that a machine has worked out: one in this product's own codes, or one whose author is a Device. Whatever a
 * person has flagged, or is flagged as high priority, stays an alert: an alert is never taken for a prompt.
 */
export function isServerFinding(flag: JsonObject): boolean {
  return isOurs(flag) || (referencedType(flag.author) === 'Device' && priorityOf(flag) !== 'PH');
}

interface RuleNamed {
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly isOwnRule: boolean;
  readonly title: string;
}

/** The rule by its code: ours by its id, another by system and code, without a code by its words. */
function ruleOf(value: unknown): RuleNamed | undefined {
  const concept = readConcept(value);
  if (concept === undefined) return undefined;
  const { text: title } = concept;
  const codings = readList(value).flatMap((each) => (isObject(each) ? readObjects(each.coding) : []));
  const own = codings.find(({ system }) => system === findingSystems.rule);
  const ownId = readCodeText(own?.code);
  if (ownId !== undefined)
    return { ruleId: ownId, ruleVersion: readCodeText(own?.version) ?? '', isOwnRule: true, title };
  const [first] = codings.filter(({ code }) => readCodeText(code) !== undefined);
  const ruleId =
    first === undefined ? title : `${readCodeText(first.system) ?? ''}|${readCodeText(first.code)}`;
  return { ruleId, ruleVersion: readCodeText(first?.version) ?? '', isOwnRule: false, title };
}

/** The evidence's short name, of an identifier as this product writes it: `rule|name`. */
function fingerprintOf(identifiers: unknown): string {
  const own = readObjects(identifiers).find(({ system }) => system === findingSystems.finding);
  return readCodeText(own?.value)?.split('|')[1] ?? '';
}

/** What it rests on: by reference here, by identifier where another source has it. */
function basisOf(value: unknown): readonly string[] {
  return readObjects(value).flatMap((each) => {
    const identifier = isObject(each.identifier) ? readCodeText(each.identifier.value) : undefined;
    return referenceText(each) ?? identifier ?? [];
  });
}

/** A whole day, as far as one was said. */
function dayOf(date: string | undefined): string | undefined {
  const day = date?.slice(0, 10);
  return day?.length === 10 ? day : undefined;
}

/** A Flag in force; of ours also one that was answered, which has an end. Any other that is not active is no finding. */
export function readServerFlag(resource: JsonObject, context: MappingContext): Reading {
  const rule = ruleOf(resource.code);
  if (rule === undefined) return unread('Flag.code: missing');
  const period = isObject(resource.period) ? resource.period : {};
  const status = readCode(resource.status);
  const isAnswered = status === 'inactive' && rule.isOwnRule && period.end !== undefined;
  if (status !== 'active' && !isAnswered) return [];
  return [
    present({
      ...startEntry(resource, context, { recorded: period.start, author: resource.author }),
      kind: 'serverFinding',
      ...rule,
      group: groupOf(resource.category),
      tier: lookUp(tiers, priorityOf(resource)),
      status: isAnswered ? 'answered' : 'active',
      metOn: dayOf(readDate(context, period.start, 'Flag.period.start')),
      fingerprint: fingerprintOf(resource.identifier),
      basis: [],
      roles: readCodes(resource.category, findingSystems.role),
    }),
  ];
}

/** Statuses of an assessment that says something. */
const said = new Set(['registered', 'preliminary', 'final', 'amended', 'corrected']);

/**
 * RiskAssessment: that there is a finding, by which method and on what it rests. Of a prediction nothing is read but, for want
 * of a method and a code, what it is about: no probability and no grade is shown of anybody.
 */
export function readRiskAssessment(resource: JsonObject, context: MappingContext): Reading {
  const status = readCode(resource.status);
  if (status === undefined) return unread('RiskAssessment.status: missing');
  if (!said.has(status)) return [];
  const [prediction] = readObjects(resource.prediction);
  const rule = ruleOf(resource.method) ?? ruleOf(resource.code) ?? ruleOf(prediction?.outcome);
  if (rule === undefined) return unread('RiskAssessment.method: missing');
  const period = isObject(resource.occurrencePeriod) ? resource.occurrencePeriod : {};
  const occurred = readDate(
    context,
    period.start ?? resource.occurrenceDateTime,
    'RiskAssessment.occurrence',
  );
  return [
    present({
      ...startEntry(resource, context, { recorded: resource.occurrenceDateTime, author: resource.performer }),
      kind: 'serverFinding',
      ...rule,
      group: groupOf(resource.code),
      // Ours is written when it is written: since when its limits are met is in its Flag.
      metOn: rule.isOwnRule ? undefined : dayOf(occurred),
      status: rule.isOwnRule && status === 'final' ? 'answered' : 'active',
      fingerprint: fingerprintOf(resource.identifier),
      basis: basisOf(resource.basis),
      roles: [],
    }),
  ];
}
