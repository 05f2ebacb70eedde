import { ownSystems } from '#lib/fhir/code-systems.ts';

/** Names that a written plan carries outside; `docs/fhir-mapping.md` has the table. */
export const planSystems = {
  type: ownSystems.planType,
  activity: ownSystems.planActivity,
  channel: ownSystems.contactChannel,
  /** Identifier of a goal that was written here: a plan names it before a server has given it an id. */
  goal: 'urn:rinnalla:goal',
  /** Identifier in `supportingInfo`: the rule whose finding the plan answers to. The same system as on findings. */
  rule: 'urn:rinnalla:rule',
} as const;

/** Extensions of the plan, for what R4 has no element for. */
export const planExtensions = {
  /** On CarePlan: the client did not want a goal. */
  noGoal: 'urn:rinnalla:no-goal',
  /** On CarePlan: why it was ended. */
  endReason: 'urn:rinnalla:plan-end-reason',
  /** On a note: the profession that wrote this part. */
  profession: 'urn:rinnalla:profession',
  /** On a reference to a goal: how the goal stood in this version of the plan. */
  goalStatus: 'urn:rinnalla:goal-status',
  goalDue: 'urn:rinnalla:goal-due',
  goalOwnWords: 'urn:rinnalla:goal-own-words',
} as const;

/** Kinds of activity: codes of `urn:rinnalla:plan-activity`. */
export const activityCodes = { review: 'review', means: 'means', contact: 'contact' } as const;

/** Category of the contained CareTeam of those who give support. */
export const supportTeamCode = 'support';
