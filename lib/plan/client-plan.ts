import type { IsoDate, IsoInstant, PartialDate } from '#lib/base/dates.ts';
import type { Register } from '#lib/model/register.ts';
import type { ContactRhythm, PlanChannel } from './contact-rhythm.ts';

/** Terveys- ja hoitosuunnitelma in the health registers, asiakassuunnitelma in social welfare. */
export type ClientPlanType = 'healthAndCare' | 'clientPlan';

/** The type of plan that is written in this register. */
export function planTypeOf(register: Register): ClientPlanType {
  return register === 'social' ? 'clientPlan' : 'healthAndCare';
}

/**
 * The client's own plan: one per register, changed by everybody who works with the client there. Plain data, the same in a
 * draft and in the record. Texts are as they were written; nothing here is worked out.
 */
export interface ClientPlan {
  readonly type: ClientPlanType;
  readonly status: 'active' | 'ended';
  /** What matters to the client, in the client's own words. */
  readonly matters?: string;
  readonly goals: readonly PlanGoal[];
  /** The client was asked and did not want a goal: this is said, never concluded from an empty list. */
  readonly noGoal: boolean;
  /** What is done, and by whom. */
  readonly means: readonly PlanMeans[];
  /** Who gives support, also people who are no professionals. */
  readonly support: readonly PlanSupport[];
  /** Contacts that were agreed: short and remote ones rather than rare long visits. */
  readonly contacts: readonly PlanContact[];
  readonly reviewDue?: IsoDate;
  /** Reviews that were held, the newest first. */
  readonly reviews: readonly PlanReview[];
  /** What each profession has written, the newest first. */
  readonly parts: readonly PlanPart[];
  /** Rules of the findings that the plan answers to. */
  readonly findings: readonly string[];
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Why it was ended, in words. */
  readonly endReason?: string;
}

export interface PlanGoal {
  /** `Goal/12` of a goal that the source named so, or `urn:uuid:…` of one that was written here. */
  readonly id: string;
  readonly text: string;
  /** The client said it so. */
  readonly ownWords: boolean;
  readonly status: 'active' | 'reached' | 'dropped';
  readonly due?: PartialDate;
}

export interface PlanMeans {
  readonly text: string;
  readonly by?: string;
}

export interface PlanSupport {
  readonly who: string;
  /** What they help with. */
  readonly what?: string;
}

export interface PlanContact {
  readonly channel: PlanChannel;
  readonly rhythm: ContactRhythm;
  readonly who?: string;
  readonly from?: IsoDate;
}

export interface PlanReview {
  readonly on: IsoDate;
  readonly by?: string;
}

export interface PlanPart {
  readonly text: string;
  /** A role of ours, or the profession as somebody else's system calls it. */
  readonly profession?: string;
  readonly by?: string;
  /** Who wrote it, as the source names them: a part is changed by its writer alone. */
  readonly byReference?: string;
  readonly at?: IsoInstant;
}

/** A plan with nothing in it. */
export function emptyPlan(type: ClientPlanType): ClientPlan {
  return {
    type,
    status: 'active',
    goals: [],
    noGoal: false,
    means: [],
    support: [],
    contacts: [],
    reviews: [],
    parts: [],
    findings: [],
  };
}
