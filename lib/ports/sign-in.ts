import type { Result } from '#lib/base/result.ts';
import type { Professional } from '#lib/model/professional.ts';

export type SignInFailure =
  /** The user closed the page, or said no. */
  | { readonly reason: 'cancelled' }
  | { readonly reason: 'unreachable' }
  /** The server offers no SMART sign-in, or one without PKCE. */
  | { readonly reason: 'notOffered'; readonly detail: string }
  | { readonly reason: 'refused'; readonly detail: string }
  /** The token does not say who the professional is, or names a role that is not known. */
  | { readonly reason: 'noIdentity'; readonly detail: string }
  /** Two sources name two professionals. */
  | { readonly reason: 'otherProfessional' };

/** One source's sign-in, without its tokens. */
export type SourceSignIn =
  | { readonly kind: 'notNeeded' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'signedIn'; readonly professional: Professional; readonly scope: string };

/** SMART App Launch 2, standalone, per source. Tokens live in `storage.session` and nowhere else. */
export interface SignIn {
  state(sourceId: string): Promise<SourceSignIn>;
  /** Opens the source's own sign-in page; needs a press. */
  signIn(sourceId: string): Promise<Result<Professional, SignInFailure>>;
  /** Revokes the tokens where the server can, and forgets them in any case. */
  signOut(sourceId: string): Promise<void>;
  /** A valid access token, refreshed when it is about to end; undefined when there is none. One refresh at a time. `renew`: the server refused the one there is. */
  accessToken(sourceId: string, options?: { readonly renew: boolean }): Promise<string | undefined>;
  observe(changed: () => void): () => void;
}
