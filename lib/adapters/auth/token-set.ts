import type { Professional } from '#lib/model/professional.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';

/** What a sign-in at one source gave. Lies in `storage.session` and nowhere else: memory of trusted contexts. */
export interface TokenSet {
  /** The address and client that the tokens are for: a source whose settings lead elsewhere now does not get them. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly accessToken: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly refreshToken?: string;
  readonly scope: string;
  readonly professional: Professional;
  /** Who the professional is to the issuer: two sources of one issuer must name the same person. */
  readonly issuer: string;
  readonly subject: string;
  /** What refresh and sign-out need of the server, so that neither has to ask for it again. */
  readonly server: SmartServer;
}

/** The part of `.well-known/smart-configuration` that is used here. */
export type SmartServer = {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly revocation_endpoint?: string;
  readonly jwks_uri: string;
};

/** The part of `browser.storage.session` that is used here. */
export interface SessionArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: Readonly<Record<string, unknown>>) => void): void;
    removeListener(listener: (changes: Readonly<Record<string, unknown>>) => void): void;
  };
}

const prefix = 'signIn:';

export function tokenKey(sourceId: string): string {
  return `${prefix}${sourceId}`;
}

export function isTokenKey(key: string): boolean {
  return key.startsWith(prefix);
}

/** The tokens of a source, as its settings describe it now. */
export async function readTokens(
  area: SessionArea,
  { id, baseUrl, signIn }: SourceSettings,
): Promise<TokenSet | undefined> {
  const key = tokenKey(id);
  const tokens = (await area.get(key))[key] as TokenSet | undefined;
  const isForIt =
    signIn.kind === 'smart' && tokens?.baseUrl === baseUrl && tokens?.clientId === signIn.clientId;
  return isForIt ? tokens : undefined;
}
