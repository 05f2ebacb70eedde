import { signInAt } from '#lib/adapters/auth/smart-flow.ts';
import { type TokenSet, tokenKey } from '#lib/adapters/auth/token-set.ts';
import type { Settings, SourceSettings } from '#lib/model/settings/settings.ts';
import { redirectUri } from './create-identity.ts';
import { signInOverHttp, walkSignInPages } from './sign-in-over-http.ts';

type SmartSource = SourceSettings & { readonly signIn: { readonly kind: 'smart' } };

function isSmart(source: SourceSettings): source is SmartSource {
  return source.signIn.kind === 'smart';
}

/**
 * Signs in at every source of the settings as their professional's role, by the extension's own flow and without a page:
 * what the extension would keep in `storage.session`, by key.
 */
export async function signInTokens(settings: Settings): Promise<Readonly<Record<string, TokenSet>>> {
  const kept: Record<string, TokenSet> = {};
  for (const source of settings.sources.filter(isSmart)) {
    const signedIn = await signInAt(source, settings.professional, {
      fetch,
      redirectUri,
      launch: (url) => walkSignInPages(url, settings.professional.role),
      now: () => new Date(),
    });
    if (!signedIn.ok) throw new Error(`No sign-in at ${source.id}: ${signedIn.failure.reason}`);
    kept[tokenKey(source.id)] = signedIn.value;
  }
  return kept;
}

const tokens = new Map<string, string>();

/** Reads from a register as the nurse of the demo; signs in when the register asks for it. For programs beside the extension. */
export async function fetchSignedIn(baseUrl: string, url: string, init: RequestInit = {}): Promise<Response> {
  const ask = (token: string | undefined) => {
    const headers = new Headers(init.headers);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    return fetch(url, { ...init, headers });
  };
  const answer = await ask(tokens.get(baseUrl));
  if (answer.status !== 401) return answer;
  const { access_token } = await signInOverHttp(baseUrl, 'nurse');
  tokens.set(baseUrl, access_token);
  return ask(access_token);
}
