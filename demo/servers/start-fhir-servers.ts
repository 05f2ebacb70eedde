import type { IncomingMessage, ServerResponse } from 'node:http';
import { createFaults, type Faults, spoilAnswer, writeAnswer } from './faults.ts';
import { problem, readBody, toFhirRequest, toPlainAnswer, UnreadableRequest } from './http-exchange.ts';
import type { IndexedRepository } from './indexed-repository.ts';
import { listen } from './listen.ts';
import type { StoredResource } from './patient-index.ts';
import { createRegisterServer, type RegisterServer } from './register-server.ts';

export const demoRegisters = ['health', 'social'] as const;
export type DemoRegister = (typeof demoRegisters)[number];

export interface FhirServers {
  readonly healthUrl: string;
  readonly socialUrl: string;
  readonly faults: Faults;
  readonly repositories: Readonly<Record<DemoRegister, IndexedRepository>>;
  close(): Promise<void>;
}

/** What anybody who makes resources may hand over; they need a type and an id. */
export type GivenResource = { readonly resourceType: string; readonly id?: string | undefined };

export interface FhirServersOptions {
  readonly registers: Readonly<Record<DemoRegister, Iterable<GivenResource>>>;
  /** 0, the default, takes a free port. */
  readonly port?: number;
  readonly faults?: Faults;
  /** The day for everything that the servers write; the real time when absent. */
  readonly now?: () => Date;
}

/** Two FHIR R4 servers, one per register, in this process: `/fhir/health` and `/fhir/social`. They log nothing. */
export async function startFhirServers(options: FhirServersOptions): Promise<FhirServers> {
  const faults = options.faults ?? createFaults();
  const now = options.now ?? (() => new Date());
  let origin = '';
  const register = (name: DemoRegister) =>
    createRegisterServer({
      name: `${name} register`,
      baseUrl: () => `${origin}/fhir/${name}`,
      now,
      resources: [...options.registers[name]].filter(hasId),
    });
  const servers: Record<DemoRegister, RegisterServer> = {
    health: register('health'),
    social: register('social'),
  };
  const counts: Record<DemoRegister, number> = { health: 0, social: 0 };

  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, name, path] = /^\/fhir\/(health|social)(\/.*|\?.*)?$/.exec(request.url ?? '') ?? [];
    if (name !== 'health' && name !== 'social') {
      await writeAnswer(response, problem(404, 'Registers are at /fhir/health and /fhir/social'), []);
      return;
    }
    const address = path ?? '/';
    let body: unknown;
    try {
      body = await readBody(request);
    } catch (error) {
      const status = error instanceof UnreadableRequest ? error.status : 400;
      await writeAnswer(response, problem(status, error instanceof Error ? error.message : 'Unreadable'), []);
      return;
    }
    const batch = batchAddresses(body);
    const planned = faults.planFor({
      register: name,
      method: request.method ?? 'GET',
      path: address,
      batch,
      body,
      number: counts[name]++,
    });
    const fhirRequest = toFhirRequest(request, address, body);
    const answer = planned.some(({ kind }) => kind === 'notProcessed')
      ? problem(503, 'Injected fault: not processed')
      : toPlainAnswer(fhirRequest, await servers[name].answer(fhirRequest), `${origin}/fhir/${name}`);
    await writeAnswer(response, spoilAnswer(answer, planned, batch), planned);
  };

  const listening = await listen(options.port ?? 0, (request, response) => {
    exchange(request, response).catch(() => {
      // The client went away, or a resource could not be written as JSON: the connection is all there is to end.
      response.destroy();
    });
  });
  origin = listening.origin;
  return {
    healthUrl: `${origin}/fhir/health`,
    socialUrl: `${origin}/fhir/social`,
    faults,
    repositories: { health: servers.health.repository, social: servers.social.repository },
    close: listening.close,
  };
}

function hasId(resource: GivenResource): resource is StoredResource {
  return typeof resource.id === 'string' && resource.id !== '';
}

function batchAddresses(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null || !('entry' in body) || !Array.isArray(body.entry))
    return [];
  return body.entry.map((entry) => String(entry?.request?.url ?? ''));
}
