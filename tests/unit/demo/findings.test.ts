import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPopulation } from '#demo/population/create-population.ts';
import { storylines } from '#demo/population/storylines/index.ts';
import { type FhirServers, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import { findingsOfPopulation } from './storyline-findings.ts';

/*
 * The demo's storylines raise exactly the findings of the table in docs/demo-findings.md. After a deliberate change of a rule
 * or a story, read what changed, then: npx vitest run --project unit tests/unit/demo/findings.test.ts -u
 */

const now = new Date('2026-11-18T07:41:00Z');
const people = storylines.reduce((count, story) => count + story.people.length, 0);
const population = createPopulation({ clients: people, seed: 1, now });
let servers: FhirServers;

beforeAll(async () => {
  servers = await startFhirServers({
    registers: {
      health: population.clients.flatMap((client) => client.health),
      social: population.clients.flatMap((client) => client.social),
    },
    requireSignIn: false,
    now: () => now,
  });
});
afterAll(() => servers.close());

/** Ids in the order of the screen; the lapsed after a mark of their own, and how many are closed by the gate. */
function cell(findings: ClientFindings | undefined): string {
  if (findings === undefined) return 'closed';
  const { open, lapsed, notPermitted } = findings;
  const parts = [
    ...open.map(({ rule }) => `\`${rule.id}\``),
    ...lapsed.map(({ rule }) => `\`${rule.id}\` (lapsed)`),
    ...(notPermitted.length === 0 ? [] : [`${notPermitted.length} not permitted`]),
  ];
  return parts.length === 0 ? 'none' : parts.join(', ');
}

it('the storylines raise exactly the findings of their table', { timeout: 120_000 }, async () => {
  const nurse = await findingsOfPopulation(population, servers, 'nurse');
  const socialWorker = await findingsOfPopulation(population, servers, 'socialWorker');
  const rows = population.clients.map((client) => {
    const name = `${client.name.family} ${client.name.given}`.replaceAll(/[^\p{L} -]/gu, '').slice(0, 24);
    return `| \`${client.storyline ?? ''}\` | ${name} | ${cell(nurse.get(client))} | ${cell(socialWorker.get(client))} |`;
  });
  const table = [
    '# What the demo’s storylines raise',
    '',
    'Each invented client of a storyline with the findings that await an answer, in the order of the screen, on 18 November 2026,',
    'with the catalogue as it is shipped. A test reads every client over FHIR, through the gate, and holds this page to it; it is',
    'made anew with `npx vitest run --project unit tests/unit/demo/findings.test.ts -u`.',
    '',
    '| Storyline | Client | Nurse | Social worker |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  await expect(table).toMatchFileSnapshot('../../../docs/demo-findings.md');
  // No finding is told of where the gate is closed.
  const unrelated = population.clients.find(({ storyline }) => storyline === 'no-relationship');
  expect(unrelated && nurse.get(unrelated)).toBeUndefined();
});
