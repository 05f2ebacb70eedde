import { assembleClient } from './assemble-client.ts';
import { type Calendar, createCalendar } from './calendar.ts';
import type { ClientCharts } from './chart/chart.ts';
import { generateClient } from './generate/generate-client.ts';
import type { Population, PopulationClient } from './population.ts';
import { storylines } from './storylines/index.ts';
import { tellUsualRelationships } from './usual-relationships.ts';

export { bigClient } from './big-client.ts';
export type { Population, PopulationClient, VisitNote } from './population.ts';
export { type PopulationIndexEntry, populationIndex } from './population-index.ts';

export interface PopulationOptions {
  /** All clients together, storylines first; never fewer than there are people in the storylines. */
  readonly clients?: number;
  /** Another seed gives other generated clients; the storylines stay. */
  readonly seed: number;
  /** The day of the demo: everything is dated back, and a little ahead, from it. */
  readonly now: Date;
}

/** The invented population of both registers: the same options give the same bytes. */
export function createPopulation({ clients = 300, seed, now }: PopulationOptions): Population {
  const calendar = createCalendar(now);
  const told = tellStorylines(calendar);
  const codes = new Set(told.map(({ identityCode }) => identityCode));
  const generated: PopulationClient[] = [];
  for (let number = told.length + 1; number <= clients; number += 1) {
    const client = generateClient({ number, seed, calendar, isTaken: (code) => codes.has(code) });
    codes.add(client.identityCode);
    generated.push(client);
  }
  return { now: now.toISOString(), clients: [...told, ...generated] };
}

function tellStorylines(calendar: Calendar): readonly PopulationClient[] {
  const people = storylines.flatMap(({ id, title, people, unrelated }) =>
    people.map(({ person, tell }) => ({
      person,
      storyline: id,
      storylineTitle: title,
      tell: (charts: ClientCharts) => {
        tell(charts);
        if (unrelated !== true) tellUsualRelationships(charts);
      },
    })),
  );
  return people.map((told, index) => assembleClient({ ...told, number: index + 1, calendar }));
}
