import type { FakeRequest, Handler } from './fake-server.ts';
import { json, outcome, page, statement } from './fake-server.ts';

export interface FakeResource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

/** What a fake server does otherwise than it should, and what it counted. */
export interface PopulationOptions {
  readonly resources: readonly FakeResource[];
  readonly types: readonly string[];
  readonly batch?: boolean;
  readonly pageSize?: number;
  /** How the server understands `a,b,c`. */
  readonly lists?: 'taken' | 'refused' | 'nobody' | 'firstOnly';
  /** What the server does with `_lastUpdated`, and with `_elements`. */
  readonly times?: 'taken' | 'refused' | 'ignored';
  readonly elements?: 'taken' | 'refused';
  /** Answers in the place of the server. */
  readonly instead?: (request: FakeRequest) => Response | undefined;
}

/** The clients whom a resource names. */
export function clientsOf(resource: FakeResource): readonly string[] {
  const text = JSON.stringify([resource.subject, resource.patient, resource.for, resource.participant]);
  return [...text.matchAll(/"Patient\/([^"]+)"/g)].map(([, id]) => id ?? '');
}

/** A FHIR server with people in it, in memory: finds, searches by lists of clients, pages and takes batches. */
export function fakePopulation(options: PopulationOptions): Handler {
  const { resources, types, batch = true, pageSize = 100, lists = 'taken', instead } = options;
  const { times = 'taken', elements = 'taken' } = options;

  function idsOf(value: string): readonly string[] | 'refused' {
    const ids = value.split(',').map((each) => each.replace('Patient/', ''));
    if (ids.length === 1 || lists === 'taken') return ids;
    if (lists === 'refused') return 'refused';
    return lists === 'firstOnly' ? ids.slice(0, 1) : [];
  }

  function search(type: string, parameters: URLSearchParams): readonly [number, object] {
    const asked = idsOf(parameters.get('patient') ?? parameters.get('_id') ?? '');
    if (asked === 'refused') return [400, outcome('one value only')];
    const codes = parameters.get('identifier');
    if (codes?.includes(',') && lists === 'refused') return [400, outcome('one value only')];
    const wanted = codes?.split(',').slice(0, lists === 'firstOnly' ? 1 : undefined) ?? [];
    const since = parameters.get('_lastUpdated')?.replace(/^gt/, '');
    if (since !== undefined && times === 'refused') return [400, outcome('no such parameter')];
    if (parameters.has('_elements') && elements === 'refused') return [400, outcome('no such parameter')];
    const found = resources.filter((resource) => {
      if (resource.resourceType !== type) return false;
      const changedAt = (resource.meta as { lastUpdated?: string } | undefined)?.lastUpdated ?? '';
      if (since !== undefined && times === 'taken' && changedAt <= since) return false;
      if (type !== 'Patient') return clientsOf(resource).some((id) => asked.includes(id));
      const own = (resource.identifier ?? []) as readonly { system: string; value: string }[];
      return codes === null
        ? asked.includes(resource.id)
        : own.some(({ system, value }) => wanted.includes(`${system}|${value}`));
    });
    const offset = Number(parameters.get('_offset') ?? 0);
    const next = new URLSearchParams(parameters);
    next.set('_offset', String(offset + pageSize));
    const links = offset + pageSize < found.length ? { next: `${type}?${next}` } : {};
    return [200, page(found.slice(offset, offset + pageSize), links)];
  }

  function answer(method: string, path: string, body: string): readonly [number, object] {
    const [place = '', query = ''] = path.split('?');
    const [type = '', id] = place.split('/');
    if (type === 'metadata') return [200, statement({ batch, types: types.map((each) => ({ type: each })) })];
    if (type === '' && method === 'POST') {
      const { entry } = JSON.parse(body) as { entry: { request: { url: string } }[] };
      return [
        200,
        {
          resourceType: 'Bundle',
          type: 'batch-response',
          entry: entry.map(({ request }) => {
            const [status, resource] = answer('GET', request.url, '');
            return { response: { status: String(status) }, resource };
          }),
        },
      ];
    }
    if (id === '_search') return search(type, new URLSearchParams(body));
    if (id === undefined) return search(type, new URLSearchParams(query));
    const resource = resources.find((each) => each.resourceType === type && each.id === id);
    return resource === undefined ? [404, outcome('not known')] : [200, resource];
  }

  return (request) => {
    const other = instead?.(request);
    if (other !== undefined) return other;
    const [status, body] = answer(request.method, request.path, request.body);
    return json(body, status);
  };
}
