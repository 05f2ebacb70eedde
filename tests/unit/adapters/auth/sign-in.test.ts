import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FhirServers, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import { createSignIn } from '#lib/adapters/auth/create-sign-in.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import { fakeBrowser, openTab, smartSource } from './fake-browser.ts';

// Against the demo's real provider: what is checked here is what both sides agree on.
let servers: FhirServers;
let sources: readonly [SourceSettings, SourceSettings];
beforeAll(async () => {
  const registers = { health: [{ resourceType: 'Patient', id: '1' }], social: [] };
  servers = await startFhirServers({ registers, accessTokenSeconds: 120 });
  sources = [smartSource('health', servers.healthUrl), smartSource('social', servers.socialUrl)];
});
afterAll(() => servers.close());

async function read(token: string | undefined): Promise<number> {
  return (await fetch(`${servers.healthUrl}/Patient/1`, { headers: { authorization: `Bearer ${token}` } }))
    .status;
}

/** A browser whose clock can be moved on, with the nurse signed in at the health register. */
async function signedInBrowser() {
  let ahead = 0;
  const browser = fakeBrowser(() => new Date(Date.now() + ahead));
  const tab = openTab(browser, sources, 'nurse');
  const signIn = createSignIn(tab.options);
  const result = await signIn.signIn('health');
  expect(result.ok).toBe(true);
  const later = (ms: number) => {
    ahead += ms;
  };
  return { browser, tab, signIn, later };
}

describe('signing in', () => {
  it('names the professional by the token and keeps tokens under one key of the session', async () => {
    const { browser, signIn } = await signedInBrowser();
    expect(await signIn.state('health')).toMatchObject({
      kind: 'signedIn',
      professional: {
        name: 'Tiina Mustonen',
        role: 'nurse',
        register: 'health',
        references: [{ sourceId: 'health', reference: 'Practitioner/mustonen' }],
        teams: [{ sourceId: 'health', reference: 'Organization/terveysasema-keskusta' }],
      },
    });
    expect([...browser.kept.keys()]).toEqual(['signIn:health']);
    expect(await signIn.state('social')).toEqual({ kind: 'signedOut' });
    expect(await signIn.state('elsewhere')).toEqual({ kind: 'notNeeded' });
  });

  it('reads a good token without asking anybody, and the register takes it', async () => {
    const { tab, signIn } = await signedInBrowser();
    const before = tab.sent.length;
    expect(await read(await signIn.accessToken('health'))).toBe(200);
    expect(tab.sent.length).toBe(before);
  });

  it('refuses a second source that names somebody else, and keeps the first', async () => {
    const { browser, signIn } = await signedInBrowser();
    const other = createSignIn(openTab(browser, sources, 'socialWorker').options);
    expect(await other.signIn('social')).toEqual({ ok: false, failure: { reason: 'otherProfessional' } });
    expect([...browser.kept.keys()]).toEqual(['signIn:health']);
    expect((await signIn.signIn('social')).ok).toBe(true);
  });

  it('is cancelled when the page is closed', async () => {
    const { options } = openTab(fakeBrowser(), sources, 'nurse', {
      launch: () => Promise.reject(new Error('The user did not approve access.')),
    });
    expect(await createSignIn(options).signIn('health')).toEqual({
      ok: false,
      failure: { reason: 'cancelled' },
    });
  });

  it('refuses an answer with another state', async () => {
    const { options } = openTab(fakeBrowser(), sources, 'nurse', {
      launch: async (url) => {
        const { origin } = new URL(url);
        return `https://rinnalla.example/?code=stolen&state=other&iss=${origin}/identity/health`;
      },
    });
    expect(await createSignIn(options).signIn('health')).toMatchObject({
      ok: false,
      failure: { reason: 'refused' },
    });
  });

  it.each(['issuer', 'jwks_uri', 'token_endpoint', 'code_challenge_methods_supported'])(
    'is not offered by a server without %s',
    async (missing) => {
      const { options } = openTab(fakeBrowser(), sources, 'nurse', {
        fetch: async (input, init) => {
          const answer = await (await fetch(input, init)).json();
          return Response.json({ ...answer, [missing]: undefined });
        },
      });
      expect(await createSignIn(options).signIn('health')).toMatchObject({
        ok: false,
        failure: { reason: 'notOffered' },
      });
    },
  );
  it('refuses an identity token whose signature is by another key', async () => {
    const { options } = openTab(fakeBrowser(), sources, 'nurse', {
      fetch: (input, init) =>
        fetch(String(input).endsWith('/jwks') ? String(input).replace('/health/', '/social/') : input, init),
    });
    expect(await createSignIn(options).signIn('health')).toMatchObject({
      ok: false,
      failure: { reason: 'refused' },
    });
  });
});

describe('a token that is about to end', () => {
  it('is renewed once, however many tabs ask at the same time', async () => {
    const { browser, signIn, tab, later } = await signedInBrowser();
    const second = openTab(browser, sources, 'nurse');
    const before = await signIn.accessToken('health');
    later(100_000);
    const tabs = [signIn, createSignIn(second.options), signIn];
    const tokens = await Promise.all(tabs.map((each) => each.accessToken('health')));
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(before);
    expect(await read(tokens[0])).toBe(200);
    const asked = [...tab.sent, ...second.sent].filter((url) => url.endsWith('/token'));
    expect(asked).toHaveLength(2); // the sign-in, and one renewal
  });

  it('is renewed once, too, when two tabs had it refused', async () => {
    const { browser, signIn, tab } = await signedInBrowser();
    const other = createSignIn(openTab(browser, sources, 'nurse').options);
    const before = await signIn.accessToken('health');
    const renew = { renew: true };
    const tokens = await Promise.all([
      signIn.accessToken('health', renew),
      other.accessToken('health', renew),
    ]);
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(before);
    expect(tab.sent.filter((url) => url.endsWith('/token'))).toHaveLength(2);
  });

  it.each([
    ['cannot be reached', () => Promise.reject(new TypeError('no network'))],
    ['is in trouble', async () => new Response('', { status: 503 })],
    ['is behind a page of the network', async () => new Response('<p>Sign in to the wireless network')],
  ])('stays when the server %s', async (_what, answer) => {
    const { browser, signIn, later } = await signedInBrowser();
    const before = await signIn.accessToken('health');
    later(100_000);
    const cut = createSignIn(openTab(browser, sources, 'nurse', { fetch: answer }).options);
    expect(await cut.accessToken('health')).toBe(before);
    expect(await signIn.state('health')).toMatchObject({ kind: 'signedIn' });
  });

  it('ends the sign-in when the server refuses', async () => {
    const { browser, signIn, later } = await signedInBrowser();
    later(100_000);
    const changed = vi.fn();
    signIn.observe(changed);
    const refused = async () => Response.json({ error: 'invalid_grant' }, { status: 400 });
    const other = createSignIn(openTab(browser, sources, 'nurse', { fetch: refused }).options);
    expect(await other.accessToken('health')).toBeUndefined();
    expect(await signIn.state('health')).toEqual({ kind: 'signedOut' });
    expect(changed).toHaveBeenCalledOnce();
  });
});

describe('tokens', () => {
  it('are forgotten and revoked at sign-out', async () => {
    const { browser, signIn } = await signedInBrowser();
    const token = await signIn.accessToken('health');
    await signIn.signOut('health');
    expect(browser.kept.size).toBe(0);
    expect(await read(token)).toBe(401);
  });

  it('do not go to another address that the settings give the source later', async () => {
    const { browser } = await signedInBrowser();
    const moved = [smartSource('health', 'https://elsewhere.example/fhir')];
    const signIn = createSignIn(openTab(browser, moved, 'nurse').options);
    expect(await signIn.accessToken('health')).toBeUndefined();
    expect(await signIn.state('health')).toEqual({ kind: 'signedOut' });
  });
});
