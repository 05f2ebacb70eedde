import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '#lib/model/settings/settings.ts';
import { clientId, redirectUri } from './create-identity.ts';

/** What the token endpoint gave. */
export interface DemoTokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
  readonly scope: string;
}

/** Signs in as the extension does, by the code flow with PKCE, but with no browser: real tokens of the real provider. */
export async function signInOverHttp(
  baseUrl: string,
  role: Role,
  scope = 'openid fhirUser offline_access user/*.rs user/*.cruds',
): Promise<DemoTokens> {
  const configuration = await (await fetch(`${baseUrl}/.well-known/smart-configuration`)).json();
  const verifier = randomBytes(32).toString('base64url');
  const address = new URL(configuration.authorization_endpoint);
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state: randomBytes(16).toString('hex'),
    nonce: randomBytes(16).toString('hex'),
    aud: baseUrl,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();

  const ended = await walkSignInPages(address.href, role);
  const code = new URL(ended).searchParams.get('code');
  if (code === null) throw new Error(`Sign-in ended without a code: ${ended}`);
  const answer = await fetch(configuration.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
    }),
  });
  if (!answer.ok) throw new Error(`No tokens: ${await answer.text()}`);
  return (await answer.json()) as DemoTokens;
}

/** Follows the sign-in pages as the given person, from the first address to the one that the extension is sent back to. */
export async function walkSignInPages(address: string, role: Role): Promise<string> {
  const cookies = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}): Promise<string> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`Sign-in stopped at ${response.status}: ${await response.text()}`);
    return new URL(next, url).href;
  };
  let next = await visit(address);
  if (next.startsWith(redirectUri)) return next;
  next = await visit(next, { method: 'POST', body: new URLSearchParams({ account: role }) });
  while (!next.startsWith(redirectUri)) next = await visit(next);
  return next;
}
