import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import Provider from 'oidc-provider';
import type { DemoRegister } from '../servers/start-fhir-servers.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { type DemoPerson, personOf } from './people.ts';
import { signInPage } from './sign-in-page.ts';

/** The public client that the extension is. */
export const clientId = 'rinnalla';
/** Follows from the manifest's key. */
export const redirectUri = 'https://lfeljgiejfpncgenkfededfaneejlhna.chromiumapp.org/';

const readScope = 'user/*.rs';
const writeScope = 'user/*.cruds';

export interface IdentityOptions {
  readonly register: DemoRegister;
  readonly registerName: string;
  /** Address of the servers, e.g. `http://127.0.0.1:8790`. */
  readonly origin: string;
  readonly accessTokenSeconds: number;
  /** How long the sign-in takes to give tokens: for tests of what happens meanwhile. Milliseconds; 0 when absent. */
  readonly tokenDelayMs?: number;
}

/** Who holds a token, and what it lets them do. */
export interface TokenHolder {
  readonly person: DemoPerson;
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
}

/** One request for tokens that the provider has answered. */
export interface TokenRequest {
  readonly grant: 'authorization_code' | 'refresh_token' | 'other';
  readonly granted: boolean;
}

/** The sign-in of one register, mounted at `/identity/<register>`. */
export interface Identity {
  /** The body of `.well-known/smart-configuration`. */
  readonly smartConfiguration: Readonly<Record<string, unknown>>;
  /** Undefined for a token that is unknown, over, revoked, or another register's. */
  holderOf(token: string): Promise<TokenHolder | undefined>;
  /** Every request for tokens so far, oldest first. */
  readonly tokenRequests: readonly TokenRequest[];
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Everybody reads both registers, and writes in their own alone; consultations are let through beside (`check-access.ts`). */
function scopesOf(person: DemoPerson, register: DemoRegister): readonly string[] {
  const own = person.register === register;
  return ['openid', 'fhirUser', 'offline_access', readScope, ...(own ? [writeScope] : [])];
}

export function createIdentity(options: IdentityOptions): Identity {
  const { register, origin, accessTokenSeconds } = options;
  const mount = `/identity/${register}`;
  const issuer = `${origin}${mount}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

  const provider = new Provider(issuer, {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: clientId,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'none',
      },
    ],
    // Made anew at every start: nothing signed by an earlier demo is believed.
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'demo', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: ['openid', 'offline_access', 'fhirUser', readScope, writeScope],
    claims: {
      openid: ['sub'],
      fhirUser: ['fhirUser', 'name', 'rinnalla_role', 'rinnalla_register', 'rinnalla_teams'],
    },
    // SMART puts the claims into the identity token: a client has no other place to look.
    conformIdTokenClaims: false,
    extraParams: ['aud'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId,
      },
    },
    clientBasedCORS: (_ctx, from) => from.startsWith('chrome-extension://'),
    issueRefreshToken: async () => true,
    // The provider's own session ends after a minute, so that each sign-in asks who it is; what it gave out lives on.
    expiresWithSession: () => false,
    rotateRefreshToken: true,
    ttl: {
      AccessToken: accessTokenSeconds,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 600,
      RefreshToken: 12 * 3600,
      Grant: 12 * 3600,
      Session: 60,
    },
    interactions: { url: (_ctx, interaction) => `${mount}/sign-in/${interaction.uid}` },
    async findAccount(_ctx, account) {
      const person = personOf(account);
      if (person === undefined) return undefined;
      return {
        accountId: account,
        claims: async () => ({
          sub: account,
          name: person.name,
          fhirUser: person.fhirUser,
          rinnalla_role: person.role,
          rinnalla_register: person.register,
          rinnalla_teams: [...person.teams],
        }),
      };
    },
    // Nobody is asked twice: whoever signs in here agrees to what their work allows.
    async loadExistingGrant(ctx) {
      const account = ctx.oidc.session?.accountId;
      const person = account === undefined ? undefined : personOf(account);
      if (account === undefined || person === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId, accountId: account });
      const asked = [...ctx.oidc.requestParamScopes];
      const allowed = scopesOf(person, register);
      grant.addOIDCScope(asked.filter((scope) => allowed.includes(scope)).join(' '));
      // What is not allowed is answered at once, not asked about.
      grant.rejectOIDCScope(asked.filter((scope) => !allowed.includes(scope)).join(' '));
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  const tokenRequests: TokenRequest[] = [];
  const note = (asked: unknown, granted: boolean) => {
    const grant = asked === 'authorization_code' || asked === 'refresh_token' ? asked : 'other';
    tokenRequests.push({ grant, granted });
  };
  provider.on('grant.success', (ctx) => note(ctx.oidc.params?.grant_type, true));
  provider.on('grant.error', (ctx) => note(ctx.oidc.params?.grant_type, false));

  async function showPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') {
      await provider.interactionDetails(request, response);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(signInPage(options.registerName));
      return;
    }
    let form = '';
    for await (const chunk of request) form += String(chunk);
    const account = new URLSearchParams(form).get('account') ?? '';
    const result =
      personOf(account) === undefined ? { error: 'access_denied' } : { login: { accountId: account } };
    await provider.interactionFinished(request, response, result);
  }

  return {
    tokenRequests,
    smartConfiguration: {
      issuer,
      jwks_uri: `${issuer}/jwks`,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      revocation_endpoint: `${issuer}/token/revocation`,
      token_endpoint_auth_methods_supported: ['none'],
      grant_types_supported: ['authorization_code'],
      scopes_supported: ['openid', 'fhirUser', 'offline_access', readScope, writeScope],
      response_types_supported: ['code'],
      capabilities: [
        'launch-standalone',
        'client-public',
        'sso-openid-connect',
        'permission-offline',
        'permission-user',
        'permission-v2',
      ],
      code_challenge_methods_supported: ['S256'],
    },
    async holderOf(token) {
      const found = await provider.AccessToken.find(token);
      const person = found?.accountId === undefined ? undefined : personOf(found.accountId);
      if (found === undefined || found.isExpired || person === undefined) return undefined;
      const scopes = (found.scope ?? '').split(' ');
      const mayWrite = scopes.includes(writeScope);
      return { person, mayRead: mayWrite || scopes.includes(readScope), mayWrite };
    },
    async answer(request, response) {
      if (request.url?.startsWith(`${mount}/sign-in/`)) return showPage(request, response);
      // The provider finds out by the difference of the two where it is mounted.
      Object.assign(request, { originalUrl: request.url, url: request.url?.slice(mount.length) });
      if (request.method === 'POST' && request.url === '/token') await wait(options.tokenDelayMs ?? 0);
      await callback(request, response);
    },
  };
}
