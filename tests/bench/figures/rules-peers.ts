import { clientFactsOf } from '#lib/risk/columnar/client-facts.ts';
import { createColumnEvaluator } from '#lib/risk/columnar/evaluate-columns.ts';
import { createSnapshot } from '#lib/risk/columnar/snapshot.ts';
import { evaluateRules } from '#lib/risk/evaluate/evaluate-rules.ts';
import type { RiskInput } from '#lib/risk/evaluate/risk-input.ts';
import { defaultTables } from '#lib/risk/reference/default-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import { type Figure, median, rounded } from '../figure.ts';
import { createCqlPeer } from '../peers/cql.ts';
import { createFhirpathPeer } from '../peers/fhirpath.ts';
import { createJsonRulesPeer } from '../peers/json-rules.ts';
import { type Peer, peerClientOf } from '../peers/peer-client.ts';
import { questions } from '../peers/question.ts';
import { benchClient, benchToday } from '../rules/clients.ts';

const clientCount = 200;
const entriesEach = 40;
const rounds = 5;
const rules = ruleCatalogue.filter(({ id }) => id in questions);

/** The engines know nothing of coverage: clients of whom all is known, and who live. */
function clients(): readonly RiskInput[] {
  const found: RiskInput[] = [];
  for (let seed = 1; found.length < clientCount; seed += 1) {
    const { input } = benchClient(seed, entriesEach);
    const isKnown =
      !input.client.deceased &&
      input.client.age !== undefined &&
      input.registers.every((register) => input.coverage('contact', register) === 'complete');
    if (isKnown) found.push(input);
  }
  return found;
}

/** Microseconds per client, the median of some rounds after one that is not counted. */
async function microseconds(round: () => Promise<unknown> | unknown): Promise<number> {
  const times: number[] = [];
  for (let each = -1; each < rounds; each += 1) {
    const started = performance.now();
    await round();
    if (each >= 0) times.push(((performance.now() - started) / clientCount) * 1000);
  }
  return median(times);
}

/**
 * Ten rules for each of some clients, by ours and by three other engines that are told the same rules. They must find the
 * same; the limit is on nothing else. Ours also says evidence, limits and what is missing, which the others do not.
 */
export async function rulesPeers(): Promise<Figure> {
  const inputs = clients();
  const expected = inputs.map((input) =>
    evaluateRules(rules, input).flatMap(({ rule, outcome }) => (outcome === 'present' ? [rule.id] : [])),
  );
  const snapshot = createSnapshot(benchToday, defaultTables);
  snapshot.addClients(inputs.map((input, place) => clientFactsOf(String(place), input)));
  const ours = await microseconds(() => inputs.map((input) => evaluateRules(rules, input)));
  const inColumns = await microseconds(createColumnEvaluator(rules, snapshot, scores).evaluate);

  const given = inputs.map(peerClientOf);
  const peers: Readonly<Record<string, Peer>> = {
    'json-rules-engine': createJsonRulesPeer(),
    fhirpath: createFhirpathPeer(),
    'cql-execution': createCqlPeer(),
  };
  const measured: { readonly name: string; readonly time: number; readonly differing: number }[] = [];
  for (const [name, peer] of Object.entries(peers)) {
    let differing = 0;
    for (const [place, client] of given.entries()) {
      const found = await peer(client);
      if (String([...found].sort()) !== String([...(expected[place] ?? [])].sort())) differing += 1;
    }
    const time = await microseconds(async () => {
      for (const client of given) await peer(client);
    });
    measured.push({ name, time, differing });
  }
  const fastest = Math.min(...measured.map(({ time }) => time));
  const told = measured
    .map(
      ({ name, time, differing }) =>
        `${name} ${rounded(time)} µs (${rounded(time / ours)} times ours, ${rounded(time / inColumns)} times the columns${differing === 0 ? '' : `; differs for ${differing} clients`})`,
    )
    .join('; ');
  return {
    name: 'rules-peers',
    unit: 'ratio',
    runs: rounds,
    median: rounded(fastest / ours),
    p95: rounded(fastest / inColumns),
    limit: 'the same findings by all; the times are reported, not limited',
    holds: rules.length === 10 && measured.every(({ differing }) => differing === 0),
    note: `Ten rules, ${clientCount} clients with ${entriesEach} entries, microseconds per client: ours with evidence ${rounded(ours)}, in columns ${rounded(inColumns)}; ${told}. The median is the fastest of the three against ours, the p95 against the columns.`,
  };
}
