import { describe, expect, it } from 'vitest';
import { createPopulation } from '#demo/population/create-population.ts';
import type { PopulationClient } from '#demo/population/population.ts';
import { composeRow } from '#lib/worklist/compose-row.ts';
import { useAroundLoops } from '#lib/worklist/group/use-around-loops.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { anOkResult } from '#tests/builders/records.ts';
import { aTeamClient, rowContext } from '#tests/builders/team-clients.ts';
import { readRegister } from './population/read-client.ts';

const { now, today, timeZone } = rowContext;
const population = createPopulation({ seed: 1, now });

function rowOf(client: PopulationClient): readonly WorklistRow[] {
  const record = readRegister(client, 'health', now);
  if (record === undefined) return [];
  return [composeRow(aTeamClient({ health: anOkResult(record.entries) }), { findings: [] }, rowContext)];
}
const rows = population.clients.flatMap(rowOf);
const isClosing = ({ step, status }: WorklistRow['loop'][number]) => step === 'closing' && status === 'done';
const closed = rows.filter(({ loop }) => loop.some(isClosing));

/** Of one client alone no figure is told: five of the same are. */
const alone = (row: WorklistRow) =>
  useAroundLoops(
    Array.from({ length: 5 }, () => row),
    { today, timeZone },
  ).all;

describe("the demo's closed loops", () => {
  it('are enough for use before and after to be told, beside some that cannot be measured', () => {
    const { all, measured, notMeasured } = useAroundLoops(rows, { today, timeZone });
    expect(all).toBeDefined();
    expect(measured).toBeGreaterThanOrEqual(8);
    expect(notMeasured).toBeGreaterThanOrEqual(5);
  });

  it('do not make the product look good: after some of them use has risen, after some it has fallen', () => {
    const told = closed.flatMap((row) => alone(row) ?? []);
    const risen = told.filter(({ before, after }) => after > before).length;
    const fallen = told.filter(({ before, after }) => after < before).length;
    expect(risen).toBeGreaterThanOrEqual(4);
    expect(fallen).toBeGreaterThanOrEqual(4);
  });

  it('are of different lengths, went through every step, and left an owner', () => {
    const lengths = closed.map(({ loop }) => {
      const accepted = loop.find(({ step, status }) => step === 'ownerRequest' && status === 'accepted');
      const closing = loop.find(isClosing);
      return Math.round((Date.parse(closing?.at ?? '') - Date.parse(accepted?.changedAt ?? '')) / 86_400_000);
    });
    expect(new Set(lengths).size).toBeGreaterThanOrEqual(6);
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeGreaterThan(3);
    for (const { loop, owner, plan } of closed) {
      expect(loop.map(({ step, status }) => [step, status])).toEqual([
        ['closing', 'done'],
        ['review', 'done'],
        ['ownerRequest', 'accepted'],
      ]);
      expect(loop.every(({ reason, step }) => (reason !== undefined) === (step === 'closing'))).toBe(true);
      expect([owner.state, plan.state]).toEqual(['named', 'recorded']);
    }
  });

  it('are of nobody who has died', () => {
    const died = population.clients.filter(({ deceasedOn }) => deceasedOn !== undefined).flatMap(rowOf);
    expect(died.length).toBeGreaterThan(0);
    expect(died.filter(({ loop }) => loop.some(isClosing))).toEqual([]);
  });
});
