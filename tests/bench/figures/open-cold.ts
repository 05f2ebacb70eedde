import { type Figure, median, quantile, rounded } from '../figure.ts';
import type { BenchSession, RegisterAddresses } from '../session.ts';

const runs = 9;

/** First opening of a client from loopback servers, until every source has answered and is painted. */
export async function openCold(
  session: BenchSession,
  {
    entries,
    number,
    other,
  }: { readonly entries: 500 | 2000; readonly number: number; readonly other: number },
): Promise<Figure> {
  const values: number[] = [];
  const floors: number[] = [];
  const addresses = session.addressesOf(number);
  for (let run = 0; run < runs; run += 1) {
    await session.switchTo(other, 'settled');
    await session.forgetRecords();
    values.push(await session.switchTo(number, 'settled'));
    floors.push(await session.inSidebar(floorOfOpening, addresses));
  }
  const floor = median(floors);
  const ratio = median(values) / floor;
  return {
    name: `open-cold-${entries}`,
    unit: 'ms',
    runs,
    median: rounded(median(values)),
    p95: rounded(quantile(values, 0.95)),
    floor: rounded(floor),
    ratio: rounded(ratio),
    limit: 'ratio to the floor at most 2',
    holds: ratio <= 2,
    note: 'Floor: in the same frame of the browser, the same questions in the same order that the law asks for (who, permission, then the other register), fetched and JSON.parsed, nothing read, stored or painted.',
  };
}

/** Runs in the sidebar: fetch and `JSON.parse` alone. */
async function floorOfOpening({ identityCode, health, social }: RegisterAddresses): Promise<number> {
  interface Bundle {
    readonly entry?: readonly { readonly resource?: Bundle & { readonly id?: string } }[];
    readonly link?: readonly { readonly relation: string; readonly url: string }[];
  }
  const types =
    'Encounter Appointment Condition Observation MedicationStatement MedicationRequest AllergyIntolerance Flag Goal CarePlan CareTeam EpisodeOfCare ServiceRequest Task Communication Consent RelatedPerson';
  const ask = async (url: string, init?: RequestInit) =>
    JSON.parse(await (await fetch(url, init)).text()) as Bundle;
  const find = async (base: string) => {
    const found = await ask(`${base}/Patient/_search`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ identifier: `urn:oid:1.2.246.21|${identityCode}` }),
    });
    return found.entry?.[0]?.resource?.id ?? '';
  };
  const follow = async (bundle: Bundle | undefined): Promise<void> => {
    const next = bundle?.link?.find((link) => link.relation === 'next')?.url;
    if (next !== undefined) await follow(await ask(next));
  };
  const readAll = async (base: string, id: string) => {
    const entry = types
      .split(' ')
      .map((type) => ({ request: { method: 'GET', url: `${type}?patient=${id}&_count=500` } }));
    const answer = await ask(base, {
      method: 'POST',
      headers: { 'content-type': 'application/fhir+json' },
      body: JSON.stringify({ resourceType: 'Bundle', type: 'batch', entry }),
    });
    await Promise.all((answer.entry ?? []).map(({ resource }) => follow(resource)));
  };
  const started = performance.now();
  const id = await find(health);
  await Promise.all([
    readAll(health, id),
    ask(`${health}/Consent?patient=${id}`).then(async () => readAll(social, await find(social))),
  ]);
  return performance.now() - started;
}
