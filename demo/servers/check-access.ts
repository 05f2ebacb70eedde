import type { IncomingMessage } from 'node:http';
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
  const allowed = isReading(request.method, path, body) ? holder.mayRead : holder.mayWrite;
  return allowed ? undefined : problem(403, 'The scope of the access token does not allow this');
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
