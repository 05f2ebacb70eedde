import type { DemoArguments } from '../demo-arguments.ts';
import { people } from './people.ts';

/** For the person at the demo: whom they may be, or are. */
export function whoMaySignIn({ signedIn, protection }: DemoArguments): string {
  const who =
    signedIn === undefined
      ? [
          'Sign in by the sidebar. Nobody is asked for a password: choose an invented professional on the page that opens.',
          ...Object.values(people).map(({ name, work, role }) => `  ${name.padEnd(16)}${work} (${role})`),
          'The professional’s own register lets the client appear; the other one can be signed in to before it, or in the settings.',
        ]
      : [`Signed in as ${people[signedIn].name}, ${people[signedIn].work}.`];
  const store =
    protection === 'passphrase'
      ? ['Then choose a passphrase of at least 12 characters: this profile is thrown away at the end.']
      : [];
  return [...who, ...store].join('\n');
}
