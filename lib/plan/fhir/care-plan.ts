import { readCode } from '#lib/fhir/codeable-concept.ts';
import { parsePartialDate } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject, readList, readObjects } from '#lib/fhir/json.ts';
import { readLongText } from '#lib/fhir/long-text.ts';
import { referenceText } from '#lib/fhir/reference.ts';
import { readCodeText, readText } from '#lib/fhir/text.ts';
import type { GoalEntry } from '#lib/model/entries.ts';
import type { ClientPlan, ClientPlanType } from '../client-plan.ts';
import { otherActivities, readActivities, toActivities } from './activities.ts';
import { extensionOf, listed, withExtensions } from './elements.ts';
import { readGoals, toGoalReferences } from './goals.ts';
import { readNotes, toNotes } from './notes.ts';
import { planExtensions, planSystems } from './plan-systems.ts';
import type { PlanTexts } from './plan-texts.ts';
import { readSupport, toSupportTeam } from './support-team.ts';

const typeCodes = { healthAndCare: 'health-and-care', clientPlan: 'client-plan' } as const;
const ended = new Set(['completed', 'revoked']);

export interface PlanReadingContext {
  readonly type: ClientPlanType;
  /** Goals of the same source. */
  readonly goals: readonly GoalEntry[];
  /** True for an older version: its goals are as it said then. */
  readonly asWritten?: boolean;
}

/** Reads a CarePlan as the client's plan, as far as it goes: what is not understood is not in it, and stays in the resource. */
export function planOfCarePlan(resource: JsonObject, context: PlanReadingContext): ClientPlan {
  const period = isObject(resource.period) ? resource.period : {};
  const from = parsePartialDate(period.start);
  const to = parsePartialDate(period.end);
  const endReason = readLongText(extensionOf(resource, planExtensions.endReason)?.valueString);
  const { matters, parts } = readNotes(readObjects(resource.note), resource.subject);
  const { reviewDue, ...activities } = readActivities(readObjects(resource.activity));
  return {
    type: context.type,
    status: ended.has(readCode(resource.status) ?? '') ? 'ended' : 'active',
    ...(matters === undefined ? {} : { matters }),
    goals: readGoals(readObjects(resource.goal), context.goals, context.asWritten === true),
    noGoal: extensionOf(resource, planExtensions.noGoal)?.valueBoolean === true,
    ...activities,
    support: readSupport(resource),
    ...(reviewDue === undefined ? {} : { reviewDue }),
    parts,
    findings: readFindings(resource),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(endReason === undefined ? {} : { endReason }),
  };
}

function ruleOf(reference: JsonObject): string | undefined {
  const { identifier } = reference;
  return isObject(identifier) && identifier.system === planSystems.rule
    ? readCodeText(identifier.value)
    : undefined;
}

function readFindings(resource: JsonObject): readonly string[] {
  return readObjects(resource.supportingInfo).flatMap((reference) => ruleOf(reference) ?? []);
}

/** What stands in the plan and is not ours to change, one line each: shown, and kept. */
export function otherLines(resource: JsonObject): readonly string[] {
  return otherActivities(readObjects(resource.activity)).flatMap((activity) => {
    const detail = isObject(activity.detail) ? activity.detail : {};
    const code = readList(detail.code)[0];
    const reference = isObject(activity.reference) ? activity.reference : {};
    return (
      readText(detail.description) ??
      readText(isObject(code) ? code.text : undefined) ??
      readText(reference.display) ??
      []
    );
  });
}

export interface PlanWritingContext {
  /** `Patient/12`. */
  readonly client: string;
  readonly author: { readonly name: string; readonly reference?: string };
  /** The moment of recording. */
  readonly now: string;
  /** The day of it where the client lives. */
  readonly today: string;
  readonly texts: PlanTexts;
  /** The resource as it was read: an update. Absent: a new plan. */
  readonly before?: JsonObject;
}

/** The CarePlan of a plan: a new one, or the recorded one with what we know of it replaced and everything else left. */
export function toCarePlan(
  plan: ClientPlan,
  context: PlanWritingContext,
): JsonObject & { readonly resourceType: string } {
  const { before = {}, client, now, today, texts } = context;
  const subject = isObject(before.subject) ? before.subject : { reference: client };
  const {
    text: narrative,
    extension,
    contained: _contained,
    careTeam: _team,
    goal,
    activity,
    note,
    supportingInfo,
    ...rest
  } = before;
  // A narrative that a machine made of the older content would say what is no longer so.
  const keepsNarrative = isObject(narrative) && narrative.status !== 'generated';
  const period = isObject(before.period) ? before.period : {};
  const others = readObjects(supportingInfo).filter((reference) => ruleOf(reference) === undefined);
  const own = readObjects(supportingInfo).filter((reference) => ruleOf(reference) !== undefined);
  const rules = plan.findings.map(
    (value) =>
      own.find((reference) => ruleOf(reference) === value) ?? {
        identifier: { system: planSystems.rule, value },
      },
  );
  return {
    ...rest,
    resourceType: 'CarePlan',
    ...(keepsNarrative ? { text: narrative } : {}),
    ...withExtensions(
      extension,
      [planExtensions.noGoal, planExtensions.endReason],
      [
        ...(plan.noGoal ? [{ url: planExtensions.noGoal, valueBoolean: true }] : []),
        ...(plan.endReason === undefined
          ? []
          : [{ url: planExtensions.endReason, valueString: plan.endReason }]),
      ],
    ),
    ...toSupportTeam(plan.support, before, { subject, name: texts.support }),
    status: statusCode(plan, readCode(before.status)),
    intent: before.intent ?? 'plan',
    category: before.category ?? [
      {
        coding: [{ system: planSystems.type, code: typeCodes[plan.type] }],
        text: texts.title[plan.type],
      },
    ],
    title: before.title ?? texts.title[plan.type],
    subject,
    ...periodOf(plan, period, today),
    ...(before.created === undefined && context.before === undefined ? { created: now } : {}),
    ...authors(context),
    ...listed('goal', toGoalReferences(plan.goals, readObjects(goal))),
    ...listed('activity', toActivities(plan, readObjects(activity), texts)),
    ...listed('note', toNotes(plan, readObjects(note), subject, now)),
    ...listed('supportingInfo', [...others, ...rules]),
  };
}

/** `on-hold` stays on hold; a draft that is recorded is in force. */
function statusCode({ status }: ClientPlan, before: string | undefined): string {
  if (status === 'ended') return before !== undefined && ended.has(before) ? before : 'completed';
  return before === 'on-hold' ? before : 'active';
}

function periodOf({ from, to }: ClientPlan, before: JsonObject, today: string): JsonObject {
  const { start: _start, end: endBefore, ...rest } = before;
  // An end that is no date of the calendar is none of ours to take away.
  const end = to ?? (parsePartialDate(endBefore) === undefined ? endBefore : undefined);
  const start = from ?? (before.start === undefined ? today : before.start);
  return { period: { ...rest, start, ...(end === undefined ? {} : { end }) } };
}

/** Who made it stays its author; whoever changes it becomes a contributor. */
function authors({ before, author }: PlanWritingContext): JsonObject {
  const me = {
    ...(author.reference === undefined ? {} : { reference: author.reference }),
    display: author.name,
  };
  if (before === undefined) return { author: me };
  const isMe = (reference: unknown) =>
    isObject(reference) &&
    (author.reference === undefined
      ? reference.display === author.name
      : referenceText(reference) === author.reference);
  const contributors = readObjects(before.contributor);
  return isMe(before.author) || contributors.some(isMe)
    ? listed('contributor', contributors)
    : { contributor: [...contributors, me] };
}
