import type { IncomingMessage, ServerResponse } from 'node:http';
import { createIdentity, type Identity, type TokenRequest } from '../identity/create-identity.ts';
import { isOpen, refuseWithoutAccess } from './check-access.ts';
import { createFaults, type Faults, spoilAnswer, writeAnswer } from './faults.ts';
import { createGroupExport, isExportPath } from './group-export.ts';
import { problem, readBody, toFhirRequest, toPlainAnswer, UnreadableRequest } from './http-exchange.ts';
import type { IndexedRepository } from './indexed-repository.ts';
import { listen } from './listen.ts';
import type { StoredResource } from './patient-index.ts';
import { createRegisterServer, type RegisterServer } from './register-server.ts';

export const demoRegisters = ['health', 'social'] as const;
export type DemoRegister = (typeof demoRegisters)[number];
/** What stands under `/fhir/`: the registers, and the server of the log. */
type DemoServer = DemoRegister | 'log';

export interface FhirServers {
  readonly healthUrl: string;
  readonly socialUrl: string;
  /** Keeps AuditEvent and nothing else. */
  readonly logUrl: string;
  readonly faults: Faults;
  /** What was asked of the sign-in of a register; empty where none is asked for. */
  tokenRequests(register: DemoRegister): readonly TokenRequest[];
  readonly repositories: Readonly<Record<DemoServer, IndexedRepository>>;
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
  /** Both registers ask for a sign-in at every request; true when absent. The log's server takes events from anybody. */
  readonly requireSignIn?: boolean;
  /** How long an access token lives; 300 when absent. */
  readonly accessTokenSeconds?: number;
  /** How long the sign-in takes to give tokens: for tests of what happens meanwhile. Milliseconds; 0 when absent. */
  readonly tokenDelayMs?: number;
}

/** FHIR R4 servers in this process: one per register (`/fhir/health`, `/fhir/social`), and `/fhir/log` for AuditEvent. */
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
  const servers: Record<DemoServer, RegisterServer> = {
    health: register('health'),
    social: register('social'),
    log: createRegisterServer({
      name: 'log',
      baseUrl: () => `${origin}/fhir/log`,
      now,
      resources: [],
      only: ['AuditEvent'],
    }),
  };
  const exports = {
    health: createGroupExport(servers.health.repository, () => `${origin}/fhir/health`),
    social: createGroupExport(servers.social.repository, () => `${origin}/fhir/social`),
  };
  const counts: Record<DemoServer, number> = { health: 0, social: 0, log: 0 };

  const identities = new Map<string, Identity>();

  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const mounted = /^\/identity\/(health|social)\//.exec(request.url ?? '')?.[1];
    const signIn = mounted === undefined ? undefined : identities.get(mounted);
    if (signIn !== undefined) {
      await signIn.answer(request, response);
      return;
    }
    const [, name, path] = /^\/fhir\/(health|social|log)(\/.*|\?.*)?$/.exec(request.url ?? '') ?? [];
    if (name !== 'health' && name !== 'social' && name !== 'log') {
      await writeAnswer(
        response,
        problem(404, 'Registers are at /fhir/health and /fhir/social, the log at /fhir/log'),
        [],
      );
      return;
    }
    const address = path ?? '/';
    const identity = identities.get(name);
    const open = isOpen(request.method, address);
    if (open && address.startsWith('/.well-known/') && identity !== undefined) {
      const headers = { 'content-type': 'application/json' };
      await writeAnswer(response, { status: 200, headers, body: identity.smartConfiguration }, []);
      return;
    }
    let body: unknown;
    try {
      body = await readBody(request);
    } catch (error) {
      const status = error instanceof UnreadableRequest ? error.status : 400;
      await writeAnswer(response, problem(status, error instanceof Error ? error.message : 'Unreadable'), []);
      return;
    }
    const refusal =
      identity === undefined || open
        ? undefined
        : await refuseWithoutAccess(identity, request, address, body);
    if (refusal !== undefined) {
      await writeAnswer(response, refusal, []);
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
    if (name !== 'log' && isExportPath(address) && !planned.some(({ kind }) => kind === 'notProcessed')) {
      const preferred = String(request.headers.prefer ?? '');
      const exported = exports[name].answer(request.method ?? '', address, preferred, body);
      await writeAnswer(response, spoilAnswer(exported, planned, batch), planned);
      return;
    }
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
  if (options.requireSignIn !== false) {
    const accessTokenSeconds = options.accessTokenSeconds ?? 300;
    const delay = options.tokenDelayMs === undefined ? {} : { tokenDelayMs: options.tokenDelayMs };
    for (const register of demoRegisters) {
      const registerName = registerNames[register];
      identities.set(
        register,
        createIdentity({ register, registerName, origin, accessTokenSeconds, ...delay }),
      );
    }
  }
  return {
    healthUrl: `${origin}/fhir/health`,
    socialUrl: `${origin}/fhir/social`,
    logUrl: `${origin}/fhir/log`,
    faults,
    tokenRequests: (register) => identities.get(register)?.tokenRequests ?? [],
    repositories: {
      health: servers.health.repository,
      social: servers.social.repository,
      log: servers.log.repository,
    },
    close: listening.close,
  };
}

const registerNames: Readonly<Record<DemoRegister, string>> = {
  health: 'Potilasrekisteri',
  social: 'Sosiaalihuollon asiakasrekisteri',
};

function hasId(resource: GivenResource): resource is StoredResource {
  return typeof resource.id === 'string' && resource.id !== '';
}

function batchAddresses(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null || !('entry' in body) || !Array.isArray(body.entry))
    return [];
  return body.entry.map((entry) => String(entry?.request?.url ?? ''));
}
