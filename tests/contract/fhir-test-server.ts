import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestResource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

export interface TestServerOptions {
  readonly resources: readonly TestResource[];
  readonly batch?: boolean;
  readonly pageSize?: number;
  /** Answers in the place of the server; `undefined` leaves it to the server. */
  readonly intercept?: (request: SeenRequest, response: ServerResponse) => boolean;
}

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

export interface TestServer {
  readonly baseUrl: string;
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

const element: Readonly<Record<string, string>> = { Task: 'for', AllergyIntolerance: 'patient' };

/** The smallest FHIR server that pages, takes batches and finds a Patient by identifier: enough for the contract. */
export async function startTestServer(options: TestServerOptions): Promise<TestServer> {
  const { resources, batch = true, pageSize = 3, intercept } = options;
  const seen: SeenRequest[] = [];
  let baseUrl = '';

  function search(address: URL): object {
    const type = address.pathname.split('/').at(-1) ?? '';
    const ids = (address.searchParams.get('patient') ?? address.searchParams.get('_id') ?? '').split(',');
    const found = resources.filter((each) =>
      type === 'Patient'
        ? each.resourceType === type && ids.includes(each.id)
        : each.resourceType === type && ids.some((id) => isOf(each, `Patient/${id}`)),
    );
    const offset = Number(address.searchParams.get('_offset') ?? 0);
    const next = new URL(address);
    next.searchParams.set('_offset', String(offset + pageSize));
    return {
      resourceType: 'Bundle',
      type: 'searchset',
      total: found.length,
      link: [
        { relation: 'self', url: address.href },
        ...(offset + pageSize < found.length ? [{ relation: 'next', url: next.href }] : []),
      ],
      entry: found.slice(offset, offset + pageSize).map((resource) => ({ resource })),
    };
  }

  function answer(method: string, path: string, body: string): readonly [status: number, body: object] {
    const address = new URL(`${baseUrl}${path}`);
    const [, type = '', id] = path.split(/[/?]/);
    if (method === 'POST' && (type === '' || type === '?')) return answerBatch(body);
    if (type === 'metadata') return [200, statement(resources, batch)];
    if (type === 'Patient' && id === '_search') {
      const ids = new URLSearchParams(body).get('_id');
      if (ids !== null) return [200, search(new URL(`${baseUrl}/Patient?${body}`))];
      const wanted = new URLSearchParams(body).get('identifier')?.split(',') ?? [];
      const found = resources.filter((each) => each.resourceType === 'Patient' && hasOne(each, wanted));
      return [
        200,
        { resourceType: 'Bundle', type: 'searchset', entry: found.map((resource) => ({ resource })) },
      ];
    }
    if (address.search !== '') return [200, search(address)];
    const resource = resources.find((each) => each.resourceType === type && each.id === id);
    return resource === undefined ? [404, outcome('not known')] : [200, resource];
  }

  function answerBatch(body: string): readonly [number, object] {
    if (!batch) return [400, outcome('no batches here')];
    const { entry } = JSON.parse(body) as { entry: { request: { url: string } }[] };
    return [
      200,
      {
        resourceType: 'Bundle',
        type: 'batch-response',
        entry: entry.map(({ request }) => {
          const [status, resource] = answer('GET', `/${request.url}`, '');
          return { response: { status: String(status) }, resource };
        }),
      },
    ];
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = (request.url ?? '').replace(/^\/fhir/, '');
    const one: SeenRequest = {
      method: request.method ?? '',
      path,
      body: Buffer.concat(chunks).toString(),
      headers: request.headers,
    };
    seen.push(one);
    if (intercept?.(one, response) === true) return;
    const [status, body] = answer(one.method, path, one.body);
    response.writeHead(status, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`;
  return {
    baseUrl,
    seen,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function isOf(resource: TestResource, patient: string): boolean {
  // One resource is handed out to everybody: a server that errs.
  if (resource.id === 'astray') return true;
  if (resource.resourceType === 'Appointment') return JSON.stringify(resource.participant).includes(patient);
  const name = element[resource.resourceType] ?? (resource.subject === undefined ? 'patient' : 'subject');
  return JSON.stringify(resource[name] ?? '').includes(`"${patient}"`);
}

function hasOne(patient: TestResource, wanted: readonly string[]): boolean {
  const identifiers = (patient.identifier ?? []) as readonly { system: string; value: string }[];
  return identifiers.some(({ system, value }) => wanted.includes(`${system}|${value}`));
}

function statement(resources: readonly TestResource[], batch: boolean): object {
  const types = new Set([...resources.map(({ resourceType }) => resourceType), 'Consent', 'RiskAssessment']);
  return {
    resourceType: 'CapabilityStatement',
    rest: [
      {
        mode: 'server',
        interaction: batch ? [{ code: 'batch' }] : [],
        resource: [...types].map((type) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
        })),
      },
    ],
  };
}

function outcome(diagnostics: string): object {
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'processing', diagnostics }],
  };
}
