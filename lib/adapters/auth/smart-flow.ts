import * as oauth from 'oauth4webapi';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { ProfessionalSettings, SourceSettings } from '#lib/model/settings/settings.ts';
import type { SignInFailure } from '#lib/ports/sign-in.ts';
import { professionalOfClaims } from './professional-claims.ts';
import type { SmartServer, TokenSet } from './token-set.ts';

/*
 * Loaded when somebody signs in, a token is renewed or given back: what the sidebar needs at every start is the token
 * alone. SMART App Launch 2.2, standalone launch of a public client with PKCE.
 */

/** What a program of the browser gives. */
export interface FlowPorts {
  readonly fetch: typeof fetch;
  readonly redirectUri: string;
  /** Shows the sign-in page; resolves with the address that it ended at, rejects when the user closed it. */
  readonly launch: (url: string) => Promise<string | undefined>;
  readonly now: () => Date;
}

/** Asked for where the settings say nothing else: who I am, a refresh token, and the user's own rights to read and write. */
const usualScope = 'openid fhirUser offline_access user/*.rs user/*.cruds';

type SmartSource = SourceSettings & { readonly signIn: { readonly kind: 'smart' } };

/** Longest wait for one answer of the server. */
const patienceMs = 20_000;

/** Servers on this machine have no certificate; nobody else may do without. */
function plainHttpFor(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');
}

function optionsFor(address: string, ports: Pick<FlowPorts, 'fetch'>) {
  return {
    [oauth.allowInsecureRequests]: plainHttpFor(address),
    // Renewal holds a lock that every tab waits for: no server may keep it.
    signal: AbortSignal.timeout(patienceMs),
    [oauth.customFetch]: (url: string, init: oauth.CustomFetchOptions<string, BodyInit | null | undefined>) =>
      ports.fetch(url, {
        ...(init as RequestInit),
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      }),
  };
}

async function discover(source: SmartSource, ports: FlowPorts): Promise<Result<SmartServer, SignInFailure>> {
  const base = (source.baseUrl ?? '').replace(/\/+$/, '');
  try {
    const response = await ports.fetch(`${base}/.well-known/smart-configuration`, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) return fail({ reason: 'notOffered', detail: String(response.status) });
    const said: unknown = await response.json();
    return readServer(said);
  } catch (error) {
    return error instanceof SyntaxError
      ? fail({ reason: 'notOffered', detail: 'not JSON' })
      : fail({ reason: 'unreachable' });
  }
}

function readServer(said: unknown): Result<SmartServer, SignInFailure> {
  const server = (typeof said === 'object' && said !== null ? said : {}) as Readonly<Record<string, unknown>>;
  const address = (name: string) => {
    const value = server[name];
    return typeof value === 'string' && URL.canParse(value) ? value : undefined;
  };
  const authorization = address('authorization_endpoint');
  const token = address('token_endpoint');
  if (authorization === undefined || token === undefined) {
    return fail({ reason: 'notOffered', detail: 'authorization_endpoint' });
  }
  const methods = server.code_challenge_methods_supported;
  // SMART 2 asks for it; without it a stolen code would be a stolen session.
  if (!Array.isArray(methods) || !methods.includes('S256')) {
    return fail({ reason: 'notOffered', detail: 'PKCE S256' });
  }
  for (const endpoint of [authorization, token]) {
    if (!endpoint.startsWith('https:') && !plainHttpFor(endpoint)) {
      return fail({ reason: 'notOffered', detail: 'https' });
    }
  }
  const revocation = address('revocation_endpoint');
  const jwks = address('jwks_uri');
  const issuer = address('issuer');
  // Who signs the identity token, and with which keys: without them nobody can say whose it is.
  if (issuer === undefined || jwks === undefined) {
    return fail({ reason: 'notOffered', detail: issuer === undefined ? 'issuer' : 'jwks_uri' });
  }
  return ok({
    issuer,
    authorization_endpoint: authorization,
    token_endpoint: token,
    ...(revocation === undefined ? {} : { revocation_endpoint: revocation }),
    jwks_uri: jwks,
  });
}

/** Shows the source's sign-in page and reads who signed in. */
export async function signInAt(
  source: SmartSource,
  settings: ProfessionalSettings,
  ports: FlowPorts,
): Promise<Result<TokenSet, SignInFailure>> {
  const discovered = await discover(source, ports);
  if (!discovered.ok) return discovered;
  const server = discovered.value;
  const client: oauth.Client = { client_id: source.signIn.clientId };
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const url = new URL(server.authorization_endpoint);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: source.signIn.clientId,
    redirect_uri: ports.redirectUri,
    scope: source.signIn.scope ?? usualScope,
    state,
    nonce,
    aud: source.baseUrl ?? '',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();

  let ended: string | undefined;
  try {
    ended = await ports.launch(url.href);
  } catch {
    return fail({ reason: 'cancelled' });
  }
  if (ended === undefined) return fail({ reason: 'cancelled' });

  const options = optionsFor(server.token_endpoint, ports);
  try {
    const parameters = oauth.validateAuthResponse(server, client, new URL(ended), state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      parameters,
      ports.redirectUri,
      verifier,
      options,
    );
    const answer = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(server, response, optionsFor(server.jwks_uri, ports));
    const claims = oauth.getValidatedIdTokenClaims(answer);
    if (claims === undefined) return fail({ reason: 'noIdentity', detail: 'id_token' });
    const professional = professionalOfClaims(claims, source.id, settings);
    if (!professional.ok) return professional;
    return ok({
      baseUrl: source.baseUrl ?? '',
      clientId: source.signIn.clientId,
      ...tokensOf(answer, ports.now()),
      scope: answer.scope ?? source.signIn.scope ?? usualScope,
      professional: professional.value,
      issuer: claims.iss,
      subject: claims.sub,
      server,
    });
  } catch (error) {
    return fail(failureOf(error));
  }
}

/** The same session with new tokens; undefined when the server ended it. Throws when the server could not be reached. */
export async function refreshTokens(
  source: SmartSource,
  tokens: TokenSet,
  ports: Pick<FlowPorts, 'fetch' | 'now'>,
): Promise<TokenSet | undefined> {
  const { server, refreshToken } = tokens;
  if (refreshToken === undefined) return undefined;
  const client: oauth.Client = { client_id: source.signIn.clientId };
  const response = await oauth.refreshTokenGrantRequest(
    server,
    client,
    oauth.None(),
    refreshToken,
    optionsFor(server.token_endpoint, ports),
  );
  // A server in trouble has not ended the session.
  if (response.status >= 500 || response.status === 429) throw new Error('unavailable');
  try {
    const answer = await oauth.processRefreshTokenResponse(server, client, response);
    return { ...tokens, ...tokensOf(answer, ports.now(), refreshToken) };
  } catch (error) {
    // Only the server's own refusal ends the session; an answer that is none (a login page of the network) does not.
    const isRefusal =
      error instanceof oauth.ResponseBodyError || error instanceof oauth.WWWAuthenticateChallengeError;
    if (isRefusal) return undefined;
    throw error;
  }
}

/** Gives the tokens back where the server takes them; what the server says to it changes nothing here. */
export async function revokeTokens(
  source: SmartSource,
  tokens: TokenSet,
  ports: Pick<FlowPorts, 'fetch'>,
): Promise<void> {
  const { server } = tokens;
  if (server.revocation_endpoint === undefined) return;
  const client: oauth.Client = { client_id: source.signIn.clientId };
  const options = optionsFor(server.revocation_endpoint, ports);
  for (const token of [tokens.refreshToken, tokens.accessToken]) {
    if (token === undefined) continue;
    await oauth.revocationRequest(server, client, oauth.None(), token, options).catch(() => undefined);
  }
}

/** A server that does not say how long a token lives gives it five minutes: asked anew in good time. */
const usualLifeSeconds = 300;

function tokensOf(answer: oauth.TokenEndpointResponse, now: Date, before?: string) {
  const refreshToken = answer.refresh_token ?? before;
  return {
    accessToken: answer.access_token,
    expiresAt: now.getTime() + (answer.expires_in ?? usualLifeSeconds) * 1000,
    ...(refreshToken === undefined ? {} : { refreshToken }),
  };
}

function failureOf(error: unknown): SignInFailure {
  if (error instanceof oauth.AuthorizationResponseError) {
    return error.error === 'access_denied'
      ? { reason: 'cancelled' }
      : { reason: 'refused', detail: error.error };
  }
  if (error instanceof oauth.ResponseBodyError) return { reason: 'refused', detail: error.error };
  if (error instanceof TypeError) return { reason: 'unreachable' };
  return {
    reason: 'refused',
    detail: error instanceof oauth.OperationProcessingError ? (error.code ?? '') : '',
  };
}
