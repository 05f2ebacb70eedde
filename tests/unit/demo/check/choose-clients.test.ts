import { describe, expect, it } from 'vitest';
import { chooseFromPopulation } from '#demo/check/choose-clients.ts';
import { createPopulation } from '#demo/population/create-population.ts';

const population = createPopulation({ clients: 30, seed: 1, now: new Date('2026-11-18T07:41:00Z') });

describe('the five clients of the check', () => {
  it('are five different edges, all in the population', () => {
    const { clients, missing } = chooseFromPopulation(population, 'health');
    expect(missing).toEqual([]);
    expect(clients.map(({ what }) => what)).toEqual([
      'storyline of both registers',
      'more than 500 contacts',
      'nothing recorded',
      'protection order',
      'deceased',
    ]);
    expect(new Set(clients.map(({ number }) => number)).size).toBe(5);
  });

  it('have to show what their edge is', () => {
    const { clients } = chooseFromPopulation(population, 'health');
    const [larisa, heavy, empty, hidden, dead] = clients;
    expect(larisa?.name).toBe('Tervahauta Larisa');
    expect(heavy?.leastEntries).toBeGreaterThan(100);
    expect(empty?.leastEntries).toBe(0);
    expect(hidden?.hiddenText.length).toBeGreaterThan(0);
    expect(dead?.deceased).toBe(true);
    expect(clients.filter(({ deceased }) => deceased)).toHaveLength(1);
  });

  it("are looked at from the professional's own register", () => {
    const [fromHealth] = chooseFromPopulation(population, 'health').clients;
    const [fromSocial] = chooseFromPopulation(population, 'social').clients;
    expect(fromSocial?.leastEntries).toBeGreaterThan(0);
    expect(fromSocial?.leastEntries).toBeLessThan(fromHealth?.leastEntries ?? 0);
  });

  it('are named as missing when the population has no such client', () => {
    const plain = population.clients.filter(({ protectionOrder }) => !protectionOrder);
    const { clients, missing } = chooseFromPopulation({ ...population, clients: plain }, 'health');
    expect(missing).toEqual(['protection order']);
    expect(clients).toHaveLength(4);
  });
});
