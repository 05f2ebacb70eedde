import { describe, expect, it } from 'vitest';
import { ok } from '#lib/base/result.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { Settings, SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceSignIn } from '#lib/ports/sign-in.ts';
import type { VaultState } from '#lib/ports/vault.ts';
import type { ClientState } from '#lib/workflows/client-state.ts';
import { createClosedClient } from '#lib/workflows/closed-client.ts';
import { keepSession } from '#lib/workflows/session.ts';
import { larisa, showing } from './fakes.ts';

function settingsOf(...kinds: readonly ('none' | 'smart')[]): Settings {
  return {
    ...defaultSettings,
    professional: {
      id: 'of-settings',
      name: 'Asetusten Ammattilainen',
      role: 'nurse',
      register: 'health',
      references: [{ sourceId: 's0', reference: 'Practitioner/settings' }],
    },
    sources: kinds.map(
      (kind, place): SourceSettings => ({
        id: `s${place}`,
        name: `s${place}`,
        controller: 'Kainuu',
        register: 'health',
        kind: 'fhir',
        baseUrl: 'https://fhir.example',
        signIn: kind === 'smart' ? { kind, clientId: 'rinnalla' } : { kind },
        askedByDefault: true,
      }),
    ),
  };
}

const signedIn = (sourceId: string): SourceSignIn => ({
  kind: 'signedIn',
  scope: 'user/*.rs',
  professional: {
    id: 'of-token',
    name: 'Tunnuksen Ammattilainen',
    role: 'physician',
    register: 'health',
    references: [{ sourceId, reference: `Practitioner/at-${sourceId}` }],
    teams: [{ sourceId, reference: 'Organization/team' }],
  },
});
const signedOut: SourceSignIn = { kind: 'signedOut' };

function keeperOf(
  settings: Settings,
  signIns: readonly SourceSignIn[],
  vault: VaultState = { kind: 'open' },
) {
  const made: string[] = [];
  const keeper = keepSession<string, ReturnType<typeof fakeVault>>({
    readSettings: async () => settings,
    signIn: {
      state: async (id) => signIns[settings.sources.findIndex((source) => source.id === id)] ?? signedOut,
    },
    createVault: (id, protection) => {
      made.push(`${id} ${protection}`);
      return fakeVault(id, vault);
    },
  });
  return { ...keeper, made };
}

function fakeVault(id: string, state: VaultState) {
  const done = async () => ok(undefined);
  return {
    state: async () => state,
    create: done,
    unlock: done,
    changePassphrase: done,
    forget: done,
    lock: async () => undefined,
    observe: () => () => undefined,
    openSealer: async () => `sealer of ${id}`,
    close: () => undefined,
  };
}

const sessionOf = (...given: Parameters<typeof keeperOf>) => keeperOf(...given).read();

describe('who looks', () => {
  it('comes from the settings where no source asks for a sign-in', async () => {
    const session = await sessionOf(settingsOf('none'), [{ kind: 'notNeeded' }]);
    expect(session).toMatchObject({ kind: 'open', professional: { id: 'of-settings' } });
  });

  it('comes from the token where one does, never from the settings', async () => {
    const session = await sessionOf(settingsOf('smart', 'none'), [signedIn('s0'), { kind: 'notNeeded' }]);
    expect(session).toMatchObject({
      kind: 'open',
      professional: { id: 'of-token', name: 'Tunnuksen Ammattilainen', role: 'physician' },
    });
  });

  it('is known to each source by the name that source gave', async () => {
    const session = await sessionOf(settingsOf('smart', 'smart'), [signedIn('s0'), signedIn('s1')]);
    expect(session.kind === 'open' && session.professional.references).toEqual([
      { sourceId: 's0', reference: 'Practitioner/at-s0' },
      { sourceId: 's1', reference: 'Practitioner/at-s1' },
      { sourceId: 's0', reference: 'Practitioner/settings' },
    ]);
  });

  it('is the same person whichever other register is signed in too, and nobody without the own one', async () => {
    const settings = settingsOf('smart', 'smart');
    const sources = settings.sources.map((source, place) =>
      place === 0 ? { ...source, register: 'social' as const } : source,
    );
    const other = { ...signedIn('s0') };
    if (other.kind !== 'signedIn') throw new Error('not signed in');
    const asOther: SourceSignIn = { ...other, professional: { ...other.professional, id: 'of-social' } };
    expect(await sessionOf({ ...settings, sources }, [asOther, signedIn('s1')])).toMatchObject({
      professional: { id: 'of-token' },
    });
    expect(await sessionOf({ ...settings, sources }, [asOther, signedOut])).toEqual({ kind: 'signedOut' });
  });

  it('is nobody before the first sign-in, although the settings name somebody', async () => {
    expect(await sessionOf(settingsOf('smart', 'none'), [signedOut, { kind: 'notNeeded' }])).toEqual({
      kind: 'signedOut',
    });
  });
});

describe('the store', () => {
  it.each<VaultState>([
    { kind: 'new' },
    { kind: 'locked' },
    { kind: 'unusable', failure: { reason: 'damaged' } },
  ])('keeps everything closed while it is $kind', async (vault) => {
    expect(await sessionOf(settingsOf('none'), [{ kind: 'notNeeded' }], vault)).toEqual({
      kind: 'locked',
      vault,
    });
  });

  it('is the own one of whoever is signed in, under a passphrase unless the administrator chose otherwise', async () => {
    const keeper = keeperOf(settingsOf('smart'), [signedIn('s0')]);
    expect(await keeper.openSealer()).toBe('sealer of of-token');
    await keeper.read();
    expect(keeper.made).toEqual(['of-token passphrase']);
    const byDevice = keeperOf({ ...settingsOf('none'), protection: { key: 'device' } }, []);
    await byDevice.read();
    expect(byDevice.made).toEqual(['of-settings device']);
  });

  it('gives no key while nobody is signed in', async () => {
    await expect(keeperOf(settingsOf('smart'), [signedOut]).openSealer()).rejects.toThrow();
  });
});

describe('the sidebar of a closed session', () => {
  it('shows nothing of the client whom the host opens, not even the name', () => {
    const states: ClientState[] = [];
    createClosedClient({ kind: 'locked', vault: { kind: 'locked' } }, (state) =>
      states.push(state),
    ).contextChanged(showing(larisa, 3));
    expect(states).toEqual([
      {
        kind: 'session',
        stamp: { instance: 'page', sequence: 3 },
        session: { kind: 'locked', vault: { kind: 'locked' } },
      },
    ]);
    expect(JSON.stringify(states)).not.toContain(larisa.name);
  });
});
