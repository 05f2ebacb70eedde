import type { ProtectionSettings } from '#lib/model/settings/access-settings.ts';
import type { ProfessionalSettings, Settings } from '#lib/model/settings/settings.ts';
import type { SignIn, SourceSignIn } from '#lib/ports/sign-in.ts';
import type { Vault, VaultState } from '#lib/ports/vault.ts';

/** A vault that is not open: it has to be made, to be opened, or cannot be used. */
export type ClosedVault = Exclude<VaultState, { readonly kind: 'open' }>;

/** Whether anything may be shown at all: who looks, and whether the store is open. */
export type Session =
  /** No source that asks for a sign-in has one: nobody knows who looks. */
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'locked'; readonly vault: ClosedVault }
  | { readonly kind: 'open'; readonly professional: ProfessionalSettings };

/** Who looks, by the sign-ins there are (in the order of the sources); by the settings where no source asks for one. Undefined when nobody is known. */
export function professionalOfSignIns(
  settings: Settings,
  signIns: readonly SourceSignIn[],
): ProfessionalSettings | undefined {
  const own = settings.professional;
  const asking = settings.sources.flatMap((source, place) => {
    const state = signIns[place];
    return source.signIn.kind === 'smart' && state !== undefined ? [{ source, state }] : [];
  });
  if (asking.length === 0) return own;
  const signedIn = asking.flatMap(({ source, state }) =>
    state.kind === 'signedIn' ? [{ source, professional: state.professional }] : [],
  );
  // The own register says who it is: whether another has a sign-in too changes neither the person nor their vault.
  const ofOwn = signedIn.find(({ source, professional }) => source.register === professional.register);
  const first = (ofOwn ?? signedIn[0])?.professional;
  if (first === undefined) return undefined;
  const isOwnWaiting = ofOwn === undefined && asking.some(({ source }) => source.register === first.register);
  if (isOwnWaiting) return undefined;
  return {
    ...first,
    // Each source names the professional and their teams in its own way.
    references: [
      ...signedIn.flatMap(({ professional }) => professional.references),
      ...(own.references ?? []),
    ],
    teams: [...signedIn.flatMap(({ professional }) => professional.teams), ...(own.teams ?? [])],
  };
}

/** A vault that gives its key to the local stores; what a sealer is does not matter here. */
interface SealingVault<Sealer> extends Vault {
  openSealer(): Promise<Sealer>;
  close(): void;
}

export interface SessionPorts<Sealer, KeptVault extends SealingVault<Sealer>> {
  readonly readSettings: () => Promise<Settings | undefined>;
  readonly signIn: Pick<SignIn, 'state'>;
  readonly createVault: (professionalId: string, protection: ProtectionSettings['key']) => KeptVault;
}

/** The session of one context of the extension: asked anew each time, because another context may change it. */
export interface SessionKeeper<Sealer, KeptVault extends SealingVault<Sealer>> {
  read(): Promise<Session>;
  /** The vault of the professional in force; undefined while nobody is known. */
  vault(): Promise<KeptVault | undefined>;
  /** Rejects while nobody is signed in or the vault is not open. */
  openSealer(): Promise<Sealer>;
}

export function keepSession<Sealer, KeptVault extends SealingVault<Sealer>>(
  ports: SessionPorts<Sealer, KeptVault>,
): SessionKeeper<Sealer, KeptVault> {
  let kept: { readonly name: string; readonly vault: KeptVault } | undefined;

  async function readProfessional() {
    const settings = await ports.readSettings();
    if (settings === undefined) return undefined;
    const signIns = await Promise.all(settings.sources.map(({ id }) => ports.signIn.state(id)));
    const professional = professionalOfSignIns(settings, signIns);
    return professional === undefined ? undefined : { settings, professional };
  }

  /** One vault at a time: that of somebody who signed out is let go of. */
  function vaultOf({ id }: ProfessionalSettings, { protection }: Settings): KeptVault {
    const key = protection?.key ?? 'passphrase';
    const name = JSON.stringify([id, key]);
    if (kept?.name !== name) {
      kept?.vault.close();
      kept = { name, vault: ports.createVault(id, key) };
    }
    return kept.vault;
  }

  const keeper: SessionKeeper<Sealer, KeptVault> = {
    async read() {
      const known = await readProfessional();
      if (known === undefined) return { kind: 'signedOut' };
      const { professional, settings } = known;
      const vault = await vaultOf(professional, settings).state();
      return vault.kind === 'open' ? { kind: 'open', professional } : { kind: 'locked', vault };
    },
    async vault() {
      const known = await readProfessional();
      return known === undefined ? undefined : vaultOf(known.professional, known.settings);
    },
    async openSealer() {
      const vault = await keeper.vault();
      if (vault === undefined) throw new Error('signedOut');
      return vault.openSealer();
    },
  };
  return keeper;
}
