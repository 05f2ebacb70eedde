import { fail, ok } from '#lib/base/result.ts';
import type { ProfessionalSettings, SourceSettings } from '#lib/model/settings/settings.ts';
import type { SignIn } from '#lib/ports/sign-in.ts';
import type { FlowPorts } from './smart-flow.ts';
import { isTokenKey, readTokens, type SessionArea, type TokenSet, tokenKey } from './token-set.ts';

export interface SignInOptions {
  readonly area: SessionArea;
  /** As they are at the moment of asking. */
  readonly sources: () => readonly SourceSettings[];
  readonly professional: () => ProfessionalSettings;
  readonly flow: FlowPorts;
  /** Runs one at a time under this name, in whichever context of the extension: a Web Lock. */
  readonly alone: <Value>(name: string, run: () => Promise<Value>) => Promise<Value>;
}

/** A token that ends within this time is renewed first: the request that it goes with takes time too. */
const renewBeforeMs = 30_000;

type SmartSource = SourceSettings & { readonly signIn: { readonly kind: 'smart' } };

function isSmart(source: SourceSettings | undefined): source is SmartSource {
  return source?.signIn.kind === 'smart';
}

/** Sign-in at the sources that ask for one. What is read at every start is small; the flow itself is loaded when needed. */
export function createSignIn({ area, sources, professional, flow, alone }: SignInOptions): SignIn {
  const sourceOf = (sourceId: string) => sources().find(({ id }) => id === sourceId);
  const isFresh = ({ expiresAt }: TokenSet) => expiresAt - flow.now().getTime() > renewBeforeMs;
  const lockOf = (sourceId: string) => `rinnalla-sign-in:${sourceId}`;

  /** True when another source of the same issuer is signed in as somebody else, or one of another issuer by another name. */
  async function isSomebodyElse(tokens: TokenSet, sourceId: string): Promise<boolean> {
    for (const source of sources()) {
      if (source.id === sourceId || !isSmart(source)) continue;
      const other = await readTokens(area, source);
      if (other === undefined) continue;
      const same =
        other.issuer === tokens.issuer
          ? other.subject === tokens.subject
          : plainName(other.professional.name) === plainName(tokens.professional.name);
      if (!same) return true;
    }
    return false;
  }

  return {
    async state(sourceId) {
      const source = sourceOf(sourceId);
      if (!isSmart(source)) return { kind: 'notNeeded' };
      const tokens = await readTokens(area, source);
      return tokens === undefined
        ? { kind: 'signedOut' }
        : { kind: 'signedIn', professional: tokens.professional, scope: tokens.scope };
    },

    async signIn(sourceId) {
      const source = sourceOf(sourceId);
      if (!isSmart(source)) return fail({ reason: 'notOffered', detail: sourceId });
      const { revokeTokens, signInAt } = await import('./smart-flow.ts');
      const signedIn = await signInAt(source, professional(), flow);
      if (!signedIn.ok) return signedIn;
      if (await isSomebodyElse(signedIn.value, sourceId)) {
        await revokeTokens(source, signedIn.value, flow);
        return fail({ reason: 'otherProfessional' });
      }
      await area.set({ [tokenKey(sourceId)]: signedIn.value });
      return ok(signedIn.value.professional);
    },

    signOut: (sourceId) =>
      alone(lockOf(sourceId), async () => {
        const source = sourceOf(sourceId);
        const tokens = isSmart(source) ? await readTokens(area, source) : undefined;
        // Forgotten first: whatever the server says, this device is signed out.
        await area.remove(tokenKey(sourceId));
        if (tokens === undefined || !isSmart(source)) return;
        const { revokeTokens } = await import('./smart-flow.ts');
        await revokeTokens(source, tokens, flow);
      }),

    async accessToken(sourceId, { renew } = { renew: false }) {
      const source = sourceOf(sourceId);
      if (!isSmart(source)) return undefined;
      const tokens = await readTokens(area, source);
      if (tokens === undefined) return undefined;
      if (isFresh(tokens) && !renew) return tokens.accessToken;
      return alone(lockOf(sourceId), async () => {
        // Another tab may have renewed it, or signed out, while this one waited.
        const current = await readTokens(area, source);
        const isRefused = renew && current?.accessToken === tokens.accessToken;
        if (current === undefined || (isFresh(current) && !isRefused)) return current?.accessToken;
        const isOver = isRefused || current.expiresAt <= flow.now().getTime();
        // Nothing to renew it with: good for as long as it is.
        if (current.refreshToken === undefined && !isOver) return current.accessToken;
        const { refreshTokens } = await import('./smart-flow.ts');
        try {
          const renewed = await refreshTokens(source, current, flow);
          if (renewed === undefined) {
            await area.remove(tokenKey(sourceId));
            return undefined;
          }
          await area.set({ [tokenKey(sourceId)]: renewed });
          return renewed.accessToken;
        } catch {
          // The server could not be reached: the session is not over, and the old token may still be taken.
          return current.accessToken;
        }
      });
    },

    observe(changed) {
      const listener = (changes: Readonly<Record<string, unknown>>) => {
        if (Object.keys(changes).some(isTokenKey)) changed();
      };
      area.onChanged.addListener(listener);
      return () => area.onChanged.removeListener(listener);
    },
  };
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,]+/)
    .toSorted()
    .join(' ');
}
