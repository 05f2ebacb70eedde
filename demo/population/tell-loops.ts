import type { Chart } from './chart/chart.ts';
import { addAcceptedOwner, addLoopStep, hasCareLead, type LoopPerson } from './chart/loop.ts';
import { addPlan } from './chart/plans.ts';
import { loopStories } from './content/loops.ts';
import { referenceOf, staff } from './staff.ts';

/** One client in so many of those who use services more than a little has been through a whole loop. */
const everyClient = 4;
/** Days from the request to its acceptance. */
const daysToAccept = 3;

/** The team lead of the demo, who looks after the list and is no part of the staff who meet clients. */
const lead: LoopPerson = { reference: 'Practitioner/piirainen', name: 'Liisa Piirainen' };

/**
 * A loop that was closed: somebody asked, accepted, planned and reviewed. By the client's number and without chance, so that nothing
 * else about anybody changes; told after everything else. Who has a care lead already was never asked about.
 */
export function tellClosedLoop(health: Chart, number: number): void {
  if (number % everyClient !== 1 || hasCareLead(health)) return;
  const story = loopStories[Math.floor(number / everyClient) % loopStories.length];
  if (story === undefined) return;
  const { day, instant } = health.calendar;
  const { days, closedDaysAgo, reason } = story;
  const accepted = -(closedDaysAgo + days);
  const owner: LoopPerson = { reference: referenceOf(story.owner), name: staff[story.owner].fullName };
  addLoopStep(health, {
    step: 'ownerRequest',
    status: 'accepted',
    at: instant(day(accepted - daysToAccept), '09:15'),
    by: lead,
    changedAt: instant(day(accepted), '12:55'),
    changedBy: owner,
    owner,
    ruleIds: ['no-owner'],
  });
  addAcceptedOwner(health, owner, day(accepted));
  const hasPlan = health.resources.some(({ resourceType }) => resourceType === 'CarePlan');
  if (!hasPlan)
    addPlan(health, {
      type: 'health-and-care',
      from: day(accepted + 8),
      reviewDue: day(365 - closedDaysAgo),
      author: staff[story.owner].name,
    });
  const held = -(closedDaysAgo + 2);
  addLoopStep(health, {
    step: 'review',
    status: 'done',
    at: instant(day(accepted + 8), '12:20'),
    by: owner,
    changedAt: instant(day(held), '10:30'),
    changedBy: owner,
    due: day(held),
    ruleIds: [],
  });
  addLoopStep(health, {
    step: 'closing',
    status: 'done',
    at: instant(day(-closedDaysAgo), '14:05'),
    by: owner,
    reason,
    ruleIds: [],
  });
}
