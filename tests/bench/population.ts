import { bigClient } from '#demo/population/big-client.ts';
import { createPopulation } from '#demo/population/create-population.ts';
import type { Population } from '#demo/population/population.ts';
import { assessedClient } from './functioning/assessed-client.ts';
import { benchNow } from './session.ts';

/** Seventy of the invented people, two whose records hold exactly 500 and 2,000 entries, and one with ten assessments. */
export function benchPopulation(): {
  readonly population: Population;
  readonly big500: number;
  readonly big2000: number;
  /** About whom a colleague is asked: known to both registers, with findings, plan and use. */
  readonly asked: number;
  /** With ten assessments of Generic-30 in the record. */
  readonly assessed: number;
} {
  const { now, clients } = createPopulation({ clients: 70, seed: 1, now: benchNow });
  const big500 = { ...bigClient(500, benchNow), number: clients.length + 1 };
  const big2000 = { ...bigClient(2000, benchNow), number: clients.length + 2 };
  const asked = clients.find(({ storyline }) => storyline === 'back-pain-unemployment');
  if (asked === undefined) throw new Error('No client tells back-pain-unemployment');
  const assessed = { ...assessedClient(10, benchNow), number: clients.length + 3 };
  return {
    population: { now, clients: [...clients, big500, big2000, assessed] },
    big500: big500.number,
    big2000: big2000.number,
    asked: asked.number,
    assessed: assessed.number,
  };
}
