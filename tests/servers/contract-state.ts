import { TestRunner } from 'vitest';
import type { TestResource } from '#tests/contract/fhir-test-server.ts';
import { contractDataset, trouble } from '#tests/fixtures/fhir/contract-dataset.ts';
import { ask } from './hapi-server.ts';

/** What a server that checks what it stores refuses: the contract's case cannot be made there. */
const refusedByHapi: ReadonlySet<string> = new Set(['Consent/l2']);

const reference = ({ resourceType, id }: TestResource) => `${resourceType}/${id}`;

/** Everything that any case has put so far: what the next case does not name is taken away. */
const there = new Map([...contractDataset, ...trouble].map((resource) => [reference(resource), resource]));

/** HAPI takes no reference to what it does not hold: whoever is only referred to is put as an empty resource. */
function onlyReferredTo(wanted: ReadonlyMap<string, TestResource>): Map<string, TestResource> {
  const found = JSON.stringify([...wanted.values()]).matchAll(/"reference":"([A-Z][A-Za-z]+)\/([^"]+)"/g);
  const stubs = new Map<string, TestResource>();
  for (const [, resourceType = '', id = ''] of found) {
    const name = `${resourceType}/${id}`;
    if (!wanted.has(name)) stubs.set(name, { resourceType, id });
  }
  return stubs;
}

let held: string | undefined;

/**
 * Brings the server to hold exactly these resources. A case that needs what HAPI refuses to store is skipped, with the
 * reason; anything else that is refused is a fault.
 */
export async function holdExactly(resources: readonly TestResource[]): Promise<void> {
  const wanted = new Map(resources.map((resource) => [reference(resource), resource]));
  for (const [name, resource] of wanted) {
    if (!refusedByHapi.has(name)) continue;
    const { status } = await ask('PUT', `/${name}`, resource);
    if (status !== 400) throw new Error(`${name}: HAPI takes it now (${status}): let the case run`);
    TestRunner.getCurrentTest()?.context.skip(`HAPI refuses to store ${name} (400)`);
  }
  const asked = JSON.stringify(resources);
  if (held === asked) return;
  const gone = [...there.keys()].filter((name) => !wanted.has(name));
  for (const name of gone) there.delete(name);
  for (const [name, resource] of wanted) there.set(name, resource);
  const entry = [
    ...gone.map((url) => ({ request: { method: 'DELETE', url } })),
    ...[...onlyReferredTo(wanted), ...wanted].map(([url, resource]) => ({
      request: { method: 'PUT', url },
      resource,
    })),
  ];
  const { status, body } = await ask('POST', '', { resourceType: 'Bundle', type: 'transaction', entry });
  if (status !== 200) throw new Error(`The dataset is not taken: ${status} ${JSON.stringify(body)}`);
  held = asked;
}
