import type { ProfessionalSettings, Settings } from '#lib/model/settings/settings.ts';
import type { SignIn, SourceSignIn } from '#lib/ports/sign-in.ts';
import type { Vault } from '#lib/ports/vault.ts';

/** Whether anything may be shown at all: who looks, and whether the store is open. */
export type Session =
  /** No source that asks for a sign-in has one: nobody knows who looks. */
  | { readonly kind: 'signedOut' }
  /** `new`: this professional has no store on this device yet. */
  | { readonly kind: 'locked'; readonly vault: 'new' | 'locked' }
  | { readonly kind: 'open'; readonly professional: ProfessionalSettings };

export interface SessionPorts {
  readonly signIn: Pick<SignIn, 'state'>;
  /** The vault of this professional on this device. */
  readonly vaultOf: (professionalId: string) => Pick<Vault, 'state'>;
}

/** Who looks, by the sign-ins there are; by the settings where no source asks for one. Undefined when nobody is known. */
export function professionalOfSignIns(
  settings: Settings,
  signIns: readonly SourceSignIn[],
): ProfessionalSettings | undefined {
  const own = settings.professional;
  if (!settings.sources.some((source) => source.signIn.kind === 'smart')) return own;
  const signedIn = signIns.flatMap((state) => (state.kind === 'signedIn' ? [state.professional] : []));
  const [first] = signedIn;
  if (first === undefined) return undefined;
  return {
    ...first,
    // Each source names the professional and their teams in its own way.
    references: [...signedIn.flatMap(({ references }) => references), ...(own.references ?? [])],
    teams: [...signedIn.flatMap(({ teams }) => teams), ...(own.teams ?? [])],
  };
}

/** The session as it stands. */
export async function readSession(settings: Settings, ports: SessionPorts): Promise<Session> {
  const signIns = await Promise.all(settings.sources.map(({ id }) => ports.signIn.state(id)));
  const professional = professionalOfSignIns(settings, signIns);
  if (professional === undefined) return { kind: 'signedOut' };
  const vault = await ports.vaultOf(professional.id).state();
  return vault.kind === 'open' ? { kind: 'open', professional } : { kind: 'locked', vault: vault.kind };
}
