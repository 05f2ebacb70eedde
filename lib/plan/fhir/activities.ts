import { readCode } from '#lib/fhir/codeable-concept.ts';
import { parseDay } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject, readNumber } from '#lib/fhir/json.ts';
import { readLongText } from '#lib/fhir/long-text.ts';
import type { ClientPlan, PlanContact, PlanMeans, PlanReview } from '../client-plan.ts';
import { isPlanChannel } from '../contact-rhythm.ts';
import { firstDisplay, reuse } from './elements.ts';
import { activityCodes, planSystems } from './plan-systems.ts';
import type { PlanTexts } from './plan-texts.ts';

/** What one activity of a plan is to us. */
export type ReadActivity =
  | { readonly kind: 'means'; readonly means: PlanMeans }
  | { readonly kind: 'contact'; readonly contact: PlanContact }
  | { readonly kind: 'reviewDue'; readonly on: string }
  | { readonly kind: 'reviewHeld'; readonly review: PlanReview };

const endedStatuses = new Set(['cancelled', 'stopped', 'entered-in-error']);
const units: Readonly<Record<string, PlanContact['rhythm']['unit']>> = { wk: 'week', mo: 'month' };
const unitCodes = { week: 'wk', month: 'mo' } as const;

function code(name: keyof typeof activityCodes, text: string, more: readonly JsonObject[] = []): JsonObject {
  return { coding: [{ system: planSystems.activity, code: activityCodes[name] }, ...more], text };
}

function performer(display: string | undefined): JsonObject {
  return display === undefined ? {} : { performer: [{ display }] };
}

/** The activity as far as we know it; undefined for any other, which is kept as it is. */
export function readActivity(activity: JsonObject): ReadActivity | undefined {
  const { detail } = activity;
  if (!isObject(detail)) return undefined;
  const status = readCode(detail.status);
  if (status !== undefined && endedStatuses.has(status)) return undefined;
  const by = firstDisplay(detail.performer);
  const said = by === undefined ? {} : { by };
  switch (readCode(detail.code, planSystems.activity)) {
    case activityCodes.means: {
      const text = readLongText(detail.description);
      return text === undefined ? undefined : { kind: 'means', means: { text, ...said } };
    }
    case activityCodes.contact:
      return readContact(detail, by);
    case activityCodes.review: {
      const period = isObject(detail.scheduledPeriod) ? detail.scheduledPeriod : {};
      const on = parseDay(period.end ?? period.start);
      if (on === undefined) return undefined;
      return status === 'completed'
        ? { kind: 'reviewHeld', review: { on, ...said } }
        : { kind: 'reviewDue', on };
    }
    default:
      return undefined;
  }
}

function readContact(detail: JsonObject, who: string | undefined): ReadActivity | undefined {
  const channel = readCode(detail.code, planSystems.channel);
  const timing = isObject(detail.scheduledTiming) ? detail.scheduledTiming : {};
  const repeat = isObject(timing.repeat) ? timing.repeat : {};
  const every = readNumber(repeat.period);
  const unit = typeof repeat.periodUnit === 'string' ? units[repeat.periodUnit] : undefined;
  if (!isPlanChannel(channel) || every === undefined || unit === undefined) return undefined;
  const bounds = isObject(repeat.boundsPeriod) ? repeat.boundsPeriod : {};
  const from = parseDay(bounds.start);
  const contact: PlanContact = {
    channel,
    rhythm: { every, unit },
    ...(who === undefined ? {} : { who }),
    ...(from === undefined ? {} : { from }),
  };
  return { kind: 'contact', contact };
}

function meansActivity({ text, by }: PlanMeans, texts: PlanTexts): JsonObject {
  return {
    detail: {
      code: code('means', texts.means),
      status: 'in-progress',
      description: text,
      ...performer(by),
    },
  };
}

function contactActivity(contact: PlanContact, texts: PlanTexts): JsonObject {
  const { channel, rhythm, who, from } = contact;
  return {
    detail: {
      code: code('contact', texts.contact, [{ system: planSystems.channel, code: channel }]),
      status: 'scheduled',
      description: texts.contactLine(contact),
      scheduledTiming: {
        repeat: {
          ...(from === undefined ? {} : { boundsPeriod: { start: from } }),
          frequency: 1,
          period: rhythm.every,
          periodUnit: unitCodes[rhythm.unit],
        },
      },
      ...performer(who),
    },
  };
}

function reviewActivity(on: string, by: string | undefined, held: boolean, texts: PlanTexts): JsonObject {
  return {
    detail: {
      code: code('review', texts.review),
      status: held ? 'completed' : 'scheduled',
      scheduledPeriod: { start: on, end: on },
      ...performer(by),
    },
  };
}

function made(item: ReadActivity, texts: PlanTexts): JsonObject {
  switch (item.kind) {
    case 'means':
      return meansActivity(item.means, texts);
    case 'contact':
      return contactActivity(item.contact, texts);
    case 'reviewDue':
      return reviewActivity(item.on, undefined, false, texts);
    case 'reviewHeld':
      return reviewActivity(item.review.on, item.review.by, true, texts);
  }
}

/** Only the first date of a review still ahead is the plan's; another system may have planned more of them. */
function isKnown(activities: readonly JsonObject[]): (activity: JsonObject) => boolean {
  const firstDue = activities.find((activity) => readActivity(activity)?.kind === 'reviewDue');
  return (activity) => {
    const read = readActivity(activity);
    return read !== undefined && (read.kind !== 'reviewDue' || activity === firstDue);
  };
}

/** Activities that are none of ours: they stay as they are, whatever is changed. */
export function otherActivities(activities: readonly JsonObject[]): readonly JsonObject[] {
  const known = isKnown(activities);
  return activities.filter((activity) => !known(activity));
}

export type PlanActivities = Pick<ClientPlan, 'means' | 'contacts' | 'reviewDue' | 'reviews'>;

/** Means, contacts and reviews of the activities. */
export function readActivities(activities: readonly JsonObject[]): PlanActivities {
  const read = activities.flatMap((activity) => readActivity(activity) ?? []);
  const due = read.find((item) => item.kind === 'reviewDue');
  return {
    means: read.flatMap((item) => (item.kind === 'means' ? [item.means] : [])),
    contacts: read.flatMap((item) => (item.kind === 'contact' ? [item.contact] : [])),
    ...(due?.kind === 'reviewDue' ? { reviewDue: due.on } : {}),
    reviews: read
      .flatMap((item) => (item.kind === 'reviewHeld' ? [item.review] : []))
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
  };
}

/** The activities of a plan. The plan's own review stands first: whoever looks for the next one takes the first. */
export function toActivities(
  plan: PlanActivities,
  recorded: readonly JsonObject[],
  texts: PlanTexts,
): readonly JsonObject[] {
  const items: readonly ReadActivity[] = [
    ...(plan.reviewDue === undefined ? [] : [{ kind: 'reviewDue', on: plan.reviewDue } as const]),
    ...plan.means.map((means): ReadActivity => ({ kind: 'means', means })),
    ...plan.contacts.map((contact): ReadActivity => ({ kind: 'contact', contact })),
    ...plan.reviews.map((review): ReadActivity => ({ kind: 'reviewHeld', review })),
  ];
  return [
    ...items.map((item) => reuse(recorded, readActivity, item, () => made(item, texts))),
    ...otherActivities(recorded),
  ];
}
