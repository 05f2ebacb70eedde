import type { Chart } from './chart/chart.ts';
import { addSegment, addServerAssessment, addServerFlag, type SegmentCode } from './chart/coordination.ts';

/* What a team's list shows of a client beside care itself: the segment agreed with the client, and what the register's own machine has found. */

/** Segments of the stories; of the others nothing has been agreed: with Larisa Tervahauta it is asked in the demonstration. */
const ofStories: Readonly<Record<string, SegmentCode>> = {
  'home-care-daily': 'network',
  'back-pain-unemployment': 'network',
  'living-alone-falls': 'network',
  'young-adult-substance-use': 'network',
  'child-protection': 'network',
  'permission-expired': 'cooperating',
  'many-medicines': 'cooperating',
  'family-caregiver': 'cooperating',
  'protection-order': 'cooperating',
  'diabetes-without-follow-up': 'community',
  'permission-refused': 'selfActing',
};

/** One client in five has not talked about it with anybody. */
const notAgreedEvery = 5;
/** Visits of some years from which on more than one service is needed, and a whole network. */
const manyVisits = { cooperating: 30, network: 60 } as const;

function segmentBy(health: Chart, number: number): SegmentCode {
  const visits = health.resources.filter(({ resourceType }) => resourceType === 'Encounter').length;
  if (visits >= manyVisits.network) return 'network';
  if (visits >= manyVisits.cooperating) return 'cooperating';
  return number % 3 === 0 ? 'community' : 'selfActing';
}

/** By the client's number and without chance, so that nothing else about anybody changes. */
export function tellCoordination(health: Chart, number: number, storyline?: string): void {
  const { day } = health.calendar;
  const agreed =
    storyline === undefined
      ? number % notAgreedEvery === 0
        ? undefined
        : segmentBy(health, number)
      : ofStories[storyline];
  if (agreed !== undefined) addSegment(health, agreed, day(-30 - (number % 200)));
  if (storyline === 'many-medicines' || (storyline === undefined && number % 11 === 3))
    addServerFlag(health, 'recall', 'Kutsu jäänyt vastaamatta', day(-9));
  if (storyline === 'living-alone-falls' || (storyline === undefined && number % 13 === 5))
    addServerAssessment(health, 'falls', 'Kaatumisvaaran arvio uusittava', day(-4));
}
