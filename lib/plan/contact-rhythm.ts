/** How an agreed contact is held, remote ones first: message, call, video, visit, visit at home. */
export const planChannels = ['message', 'call', 'video', 'visit', 'homeVisit'] as const;
export type PlanChannel = (typeof planChannels)[number];

/** Once in so many weeks or months. */
export interface ContactRhythm {
  readonly every: number;
  readonly unit: 'week' | 'month';
}

/** Rhythms that are offered by a press. */
export const usualRhythms: readonly ContactRhythm[] = [
  { every: 1, unit: 'week' },
  { every: 2, unit: 'week' },
  { every: 1, unit: 'month' },
  { every: 3, unit: 'month' },
];

export function isPlanChannel(code: string | undefined): code is PlanChannel {
  return planChannels.some((channel) => channel === code);
}
