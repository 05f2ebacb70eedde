import type {
  Exchange,
  ExchangeAnswer,
  SendExchange,
} from '#lib/adapters/sources/fhir-rest/fhir-exchange.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';

/** What happens to one request. `lost`: it is carried out and the answer does not arrive. `412`: of a POST, without a reason. */
export type Mishap = 'none' | 'lost' | 'unreachable' | '503' | '401' | '409' | '412' | 'lostAs503';

interface Stored {
  readonly resource: ResourceJson;
  readonly version: number;
}

export interface SimulatedServer {
  readonly send: SendExchange;
  /** In the order in which they were carried out. */
  readonly committed: ResourceJson[];
  readonly resources: Map<string, Stored>;
  put(path: string, resource: ResourceJson): void;
}

interface Options {
  readonly mishap: () => Mishap;
  /** False: a server that pays no heed to `If-None-Exist` and `If-Match`. */
  readonly heedsConditions: boolean;
  readonly onRequest?: (exchange: Exchange) => void;
}

/** The least of a FHIR server that a writer can be tried on; what it does wrong is told to it request by request. */
export function createSimulatedServer({ mishap, heedsConditions, onRequest }: Options): SimulatedServer {
  const resources = new Map<string, Stored>();
  const history = new Map<string, ResourceJson[]>();
  const committed: ResourceJson[] = [];
  let ids = 0;

  function store(path: string, resource: ResourceJson): ExchangeAnswer {
    const version = (resources.get(path)?.version ?? 0) + 1;
    const meta = { ...(resource.meta as object | undefined), versionId: String(version) };
    const stored = { ...resource, id: path.split('/')[1], meta };
    resources.set(path, { resource: stored, version });
    history.set(path, [stored, ...(history.get(path) ?? [])]);
    return { status: version === 1 ? 201 : 200, body: stored };
  }

  function byIdentifier(type: string, query: string): readonly Stored[] {
    const wanted = decodeURIComponent(query.replace(/^identifier=/, ''));
    return [...resources.values()].filter(({ resource }) => {
      // One value or a list, by the type; the server takes both.
      const identifiers = [resource.identifier].flat() as readonly { system: string; value: string }[];
      return (
        resource.resourceType === type && identifiers.some((one) => `${one?.system}|${one?.value}` === wanted)
      );
    });
  }

  function carryOut({ method, path, headers = {}, body }: Exchange): ExchangeAnswer {
    const [type = '', rest] = path.split('?');
    if (method === 'GET' && rest !== undefined) {
      const entry = byIdentifier(type, rest).map(({ resource }) => ({ resource }));
      return { status: 200, body: { resourceType: 'Bundle', entry } };
    }
    if (method === 'GET' && path.endsWith('/_history')) {
      const entry = (history.get(path.replace('/_history', '')) ?? []).map((resource) => ({ resource }));
      return { status: 200, body: { resourceType: 'Bundle', entry } };
    }
    const current = resources.get(path);
    if (method === 'GET')
      return current === undefined ? { status: 404 } : { status: 200, body: current.resource };
    const resource = body as ResourceJson;
    if (method === 'POST') {
      const condition = headers['if-none-exist'];
      const [match, second] = condition === undefined ? [] : byIdentifier(path, condition);
      if (heedsConditions && second !== undefined) return { status: 412 };
      if (heedsConditions && match !== undefined) return { status: 200, body: match.resource };
      committed.push(resource);
      ids += 1;
      return store(`${path}/${ids}`, resource);
    }
    const expected = headers['if-match'];
    if (heedsConditions && expected !== undefined && expected !== `W/"${current?.version}"`) {
      return { status: 412 };
    }
    committed.push(resource);
    return store(path, resource);
  }

  return {
    resources,
    committed,
    put(path, resource) {
      store(path, resource);
    },
    async send(exchange): Promise<Result<ExchangeAnswer, SourceFailure>> {
      onRequest?.(exchange);
      switch (mishap()) {
        case 'none':
          return ok(carryOut(exchange));
        case 'lost':
          carryOut(exchange);
          return fail({ reason: 'timedOut' });
        case 'lostAs503':
          carryOut(exchange);
          return ok({ status: 503 });
        case 'unreachable':
          return fail({ reason: 'unreachable' });
        case '503':
          return ok({ status: 503 });
        case '409':
          return ok({ status: 409 });
        case '412':
          return ok(exchange.method === 'POST' ? { status: 412 } : carryOut(exchange));
        case '401':
          return ok({ status: 401 });
      }
    },
  };
}
