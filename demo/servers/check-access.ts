import type { IncomingMessage } from 'node:http';
import { isConsultationMessage } from '#lib/fhir/consultation-message.ts';
import { isConsultationRequest } from '#lib/fhir/consultation-request.ts';
import { isConsultationTask } from '#lib/fhir/consultation-task.ts';
import { isObject } from '#lib/fhir/json.ts';
import type { Identity } from '../identity/create-identity.ts';
import type { PlainAnswer } from './faults.ts';
import { isExportPath } from './group-export.ts';
import { problem } from './http-exchange.ts';

/** What anybody may ask: what the server is, and how to sign in to it. */
export function isOpen(method: string | undefined, path: string): boolean {
  return method === 'GET' && /^\/(metadata|\.well-known\/smart-configuration)\/?(\?|$)/.test(path);
}

/** The refusal of a request whose token does not allow it; undefined when it does. */
export async function refuseWithoutAccess(
  identity: Identity,
  request: IncomingMessage,
  path: string,
  body: unknown,
): Promise<PlainAnswer | undefined> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const holder = token === undefined ? undefined : await identity.holderOf(token);
  if (holder === undefined) {
    const refusal = problem(401, 'Sign in: the access token is missing, over, or not for this register');
    return { ...refusal, headers: { ...refusal.headers, 'www-authenticate': 'Bearer' } };
  }
  const needsNoScopeForWriting =
    isReading(request.method, path, body) || isConsulting(request.method, path, body);
  const allowed = needsNoScopeForWriting ? holder.mayRead : holder.mayWrite;
  return allowed ? undefined : problem(403, 'The scope of the access token does not allow this');
}

/** What the acceptance of a taking over changes at the asker's register. */
const responsibility: ReadonlySet<unknown> = new Set(['CareTeam', 'EpisodeOfCare', 'CarePlan']);

/**
 * A consultation is answered at the asker's register: whoever may read there may take part, and say who answers for the client
 * from now on. A real server would have scopes by type for it.
 */
function isConsulting(method: string | undefined, path: string, body: unknown): boolean {
  if (method !== 'POST' && method !== 'PUT') return false;
  const resource = isObject(body) ? body : {};
  const { resourceType: type } = resource;
  if (typeof type !== 'string' || !path.startsWith(`/${type}`)) return false;
  if (type === 'Provenance' || responsibility.has(type)) return true;
  if (type === 'Task') return isConsultationTask(resource);
  if (type === 'Communication') return isConsultationMessage(resource);
  return type === 'ServiceRequest' && isConsultationRequest(resource);
}

function isReading(method: string | undefined, path: string, body: unknown): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  // An export changes nothing, and neither does taking its job away.
  if (isExportPath(path)) return method === 'POST' || method === 'DELETE';
  if (method !== 'POST') return false;
  if (/^\/(?:[^?]+\/)?_search(\?|$)/.test(path)) return true;
  if (!/^\/?(\?|$)/.test(path) || typeof body !== 'object' || body === null || !('entry' in body))
    return false;
  const { entry } = body;
  // A batch may do anything: each of its requests counts.
  return (
    Array.isArray(entry) &&
    entry.every((each) => {
      const asked: unknown = each?.request?.method;
      const url = `/${String(each?.request?.url ?? '').replace(/^\/+/, '')}`;
      return typeof asked === 'string' && url !== '/' && isReading(asked, url, undefined);
    })
  );
}
