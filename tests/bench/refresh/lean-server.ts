/**
 * `node lean-server.ts CLIENTS`: a FHIR server with so many clients of one unit, in a process of its own. Nothing is stored:
 * every resource is made anew when it is asked for, so that 20,000 clients need no memory. Answers what a refresh asks: the
 * statement, batches, searches with a list of clients, `_lastUpdated` and Patients by id. Prints its address.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type LeanType, leanNumberOf, leanPatient, leanResources, leanTypes } from './lean-client.ts';

const clients = Number(process.argv[2] ?? 100);
const greatestPage = 1000;
/** Of every fifty clients one has something new, whatever the time asked for. */
const changedEach = 50;
/** How often each client's Conditions were given out: no search but the record's asks for them. */
const reads = new Map<string, number>();
let base = '';

const isLean = (type: string): type is LeanType => (leanTypes as readonly string[]).includes(type);

function found(type: string, parameters: URLSearchParams): readonly object[] {
  const since = parameters.has('_lastUpdated');
  if (type === 'EpisodeOfCare' && parameters.has('organization')) {
    return Array.from({ length: clients }, (_, number) => leanResources('EpisodeOfCare', number)).flat();
  }
  const ids = (parameters.get('patient') ?? parameters.get('_id') ?? '').split(',').filter((id) => id !== '');
  const numbers = ids.map(leanNumberOf).filter((number) => number < clients);
  if (type === 'Patient') return since ? [] : numbers.map(leanPatient);
  if (!isLean(type)) return [];
  if (since) {
    const changed = type === 'Condition' ? numbers.filter((number) => number % changedEach === 0) : [];
    const lastUpdated = new Date().toISOString();
    return changed
      .flatMap((number) => leanResources(type, number).slice(0, 1))
      .map((each) => ({ ...each, meta: { lastUpdated } }));
  }
  if (type === 'Condition') for (const id of ids) reads.set(id, (reads.get(id) ?? 0) + 1);
  return numbers.flatMap((number) => leanResources(type, number));
}

function search(type: string, query: string): object {
  const parameters = new URLSearchParams(query);
  const offset = Number(parameters.get('_offset') ?? 0);
  const all = found(type, parameters);
  const size = Math.min(Number(parameters.get('_count') ?? 100), greatestPage);
  const next = new URLSearchParams(parameters);
  next.set('_offset', String(offset + size));
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: all.length,
    link: [
      { relation: 'self', url: `${base}/${type}?${parameters}` },
      ...(offset + size < all.length ? [{ relation: 'next', url: `${base}/${type}?${next}` }] : []),
    ],
    entry: all.slice(offset, offset + size).map((resource) => ({ resource, search: { mode: 'match' } })),
  };
}

function statement(): object {
  const types = ['Patient', 'Consent', 'Task', ...leanTypes];
  const interaction = [{ code: 'read' }, { code: 'search-type' }];
  const searchParam = [{ name: 'patient' }, { name: 'date' }];
  return {
    resourceType: 'CapabilityStatement',
    rest: [
      {
        mode: 'server',
        interaction: [{ code: 'batch' }],
        resource: types.map((type) => ({ type, interaction, searchParam })),
      },
    ],
  };
}

function answer(path: string, body: string): object {
  const [place = '', query = ''] = path.split('?');
  const [type = '', second] = place.split('/');
  if (type === 'metadata') return statement();
  if (type === 'stats') return Object.fromEntries(reads);
  if (type === '') {
    const { entry } = JSON.parse(body) as { entry: { request: { url: string } }[] };
    return {
      resourceType: 'Bundle',
      type: 'batch-response',
      entry: entry.map(({ request }) => ({ response: { status: '200' }, resource: answer(request.url, '') })),
    };
  }
  if (second === '_search') return search(type, body);
  return second === undefined ? search(type, query) : leanPatient(leanNumberOf(second));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const server = createServer((request, response) => {
  void bodyOf(request).then((body) => {
    const path = (request.url ?? '').replace(/^\/fhir\/?/, '');
    response
      .writeHead(200, { 'content-type': 'application/fhir+json' })
      .end(JSON.stringify(answer(path, body)));
  });
});
server.listen(0, '127.0.0.1', () => {
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`;
  console.log(base);
});
// Whoever started it has gone: so does it.
process.on('disconnect', () => process.exit(0));
