import type { Chart } from '../chart/chart.ts';
import { addAppointment } from '../chart/contacts.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { serviceOf } from '../content/services.ts';
import { type SocialNeed, socialNeeds } from '../content/social-services.ts';
import { ownGoals } from '../content/words.ts';
import { staff } from '../staff.ts';
import { between, happens, oneOf } from './chance.ts';
import { type Life, tellYears } from './generate-contacts.ts';
import { type LifeStage, levelOf, type Use } from './life.ts';

const useFactors = [0.5, 1, 1.8] as const;
/** Contacts a year with each of the need's services. */
const rates = [1.5, 3.5, 6] as const;

/** What a client of this stage needs of social welfare; at most two kinds. */
export function chooseNeeds({ ages }: LifeStage, use: Use): readonly SocialNeed[] {
  const middle = (ages[0] + ages[1]) / 2;
  return socialNeeds
    .filter(
      (need) =>
        middle >= need.ages[0] && middle <= need.ages[1] && happens(need.share * useFactors[levelOf(use)]),
    )
    .slice(0, 2);
}

export function tellSocialFacts(chart: Chart, life: Life, needs: readonly SocialNeed[]): void {
  needs.forEach((need, index) => {
    tellNeed(chart, life, need, index === 0);
  });
}

function tellNeed(chart: Chart, life: Life, need: SocialNeed, first: boolean): void {
  const { day } = chart.calendar;
  const since = -between(60, Math.min(1400, life.age * 365 + 60));
  const lane = need.lanes[0];
  const worker = serviceOf(lane).staff[0];
  const inTeam = first && happens(0.5);
  const named = first && happens(0.8);
  for (const service of need.lanes) tellYears(chart, service, rates[levelOf(life.use)], life);
  if (named && inTeam)
    addOwner(chart, serviceOf(lane).unit, { role: 'ownWorker', staff: worker, from: day(since) });
  addSocialService(chart, {
    service: need.service,
    task: need.task,
    from: day(since),
    ...(named && !inTeam ? { ownWorker: worker } : {}),
  });
  tellDecision(chart, need, since);
  if (happens(0.55)) {
    addPlan(chart, {
      type: 'client-plan',
      from: day(since + 20),
      reviewDue: day(between(-150, 330)),
      author: staff[worker].name,
    });
  }
  if (first && happens(0.3)) {
    const words = life.age < 30 ? ownGoals.young : life.age < 70 ? ownGoals.adult : ownGoals.old;
    addGoal(chart, { text: oneOf(words), set: day(since + 20) });
  }
  if (happens(0.4)) {
    addAppointment(chart, {
      service: lane,
      date: day(between(1, 42)),
      status: 'booked',
      channel: oneOf(['visit', 'homeVisit', 'call'] as const),
    });
  }
}

function tellDecision(chart: Chart, need: SocialNeed, since: number): void {
  const { day } = chart.calendar;
  const [text, other] = [oneOf(need.decisions), oneOf(need.decisions)];
  addDecision(chart, {
    text,
    task: need.task,
    from: day(since + 10),
    ...(happens(0.5) ? { to: day(between(20, 360)) } : {}),
  });
  if (happens(0.25)) {
    addDecision(chart, {
      text: other,
      task: need.task,
      from: day(since - 360),
      to: day(since),
      status: 'completed',
    });
  }
  if (happens(0.12)) {
    addDecision(chart, {
      text: other,
      task: need.task,
      from: day(20),
      status: 'on-hold',
      decided: day(-between(1, 30)),
    });
  }
}
