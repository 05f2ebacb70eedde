import { assembleClient } from '../assemble-client.ts';
import type { Calendar } from '../calendar.ts';
import { addHealthEpisode } from '../chart/responsibility.ts';
import type { PopulationClient } from '../population.ts';
import { tellClosedLoop } from '../tell-loops.ts';
import { happens, startChance, weighted } from './chance.ts';
import { tellContactsOf } from './generate-contacts.ts';
import { tellHealthFacts } from './generate-health.ts';
import { generatePerson } from './generate-person.ts';
import { chooseNeeds, tellSocialFacts } from './generate-social.ts';
import { tellPeopleActing, tellPermissions } from './generate-wills.ts';
import { courseShares, lifeStages, useShares } from './life.ts';

/** One client in so many is in nobody's care at the health centre of the demo's professionals. */
const strangersEvery = 12;

export interface ClientRequest {
  readonly number: number;
  readonly seed: number;
  readonly calendar: Calendar;
  isTaken(identityCode: string): boolean;
}

/** One client by chance: a stage of life decides the age, the age what is likely. */
export function generateClient({ number, seed, calendar, isTaken }: ClientRequest): PopulationClient {
  startChance(seed, number, 1);
  const stage = weighted(lifeStages.map((each) => [each, each.share] as const));
  const use = weighted(useShares);
  const course = weighted(courseShares);
  const needs = chooseNeeds(stage, use);
  const knownTo = needs.length > 0 ? (happens(0.04) ? 'social' : 'both') : happens(0.25) ? 'both' : 'health';
  const person = generatePerson({ number, stage, knownTo, calendar, isTaken });
  const life = { age: calendar.ageOn(person.birthDate), stage, use, course };
  return assembleClient({
    number,
    calendar,
    person,
    tell: (charts) => {
      startChance(seed, number, 2);
      tellPermissions(charts, knownTo);
      if (knownTo !== 'social') {
        const problems = tellHealthFacts(charts.health, life);
        tellContactsOf(charts.health, life, problems);
        tellPeopleActing(charts.health, person, life.age);
      }
      if (knownTo !== 'health') tellSocialFacts(charts.social, life, needs);
      // Told last, and by number: neither the chances nor the ids of anything else change.
      if (number % strangersEvery !== 0) addHealthEpisode(charts.health, calendar.day(-14));
      if (knownTo !== 'social' && use !== 'light') tellClosedLoop(charts.health, number);
    },
  });
}
