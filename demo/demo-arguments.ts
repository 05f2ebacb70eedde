import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Language, languages } from '#lib/base/language.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { ProtectionSettings } from '#lib/model/settings/access-settings.ts';
import { type Role, roles } from '#lib/model/settings/settings.ts';

export interface DemoArguments {
  readonly clients: number;
  readonly seed: number;
  readonly now?: Date;
  readonly data?: string;
  readonly host: 'demo' | 'openmrs';
  readonly check: boolean;
  /** Of `--check --data`: every client of the folder instead of five. */
  readonly all: boolean;
  readonly headless: boolean;
  /** Whom the settings name; who signs in says it anew. */
  readonly role: Role;
  /** Who is signed in without a press; nobody when absent. A check always has somebody. */
  readonly signedIn?: Role;
  readonly protection: ProtectionSettings['key'];
  readonly language: Language;
  readonly portBase: number;
  readonly shots: string;
}

export const helpText = `Rinnalla beside a patient record, on this machine only.

  npm run demo -- [options]

  --host demo|openmrs   the record to stand beside (demo). OpenMRS 3 is fetched the first time.
  --clients N           how many invented clients (300)
  --seed N              another seed, other people (1)
  --now DATE            fix the day for everything, e.g. 2026-11-18 or 2026-11-18T09:41:00+02:00
  --data DIR            serve the FHIR files of a folder (.json, .json.gz, .ndjson) instead
  --signed-in ROLE      sign in at once: nurse, physician, socialWorker or teamLead (--check: nurse)
  --role ROLE           whom the settings name until somebody signs in (nurse); who signs in for --check
  --protection KIND     passphrase or device: what opens the local store (device)
  --language LANGUAGE   fi, sv or en (fi)
  --check               no person needed: open five clients, check what is shown, exit
  --all                 with --check and --data: open every client of the folder
  --headless            no window
  --shots DIR           where --check puts its screenshots (.output/demo)
  --port-base N         ports N, N + 1 and N + 2 (free ones)
  --help                this text
`;

/** Reads the command line. A failure is a sentence for the person who typed it. */
export function parseDemoArguments(args: readonly string[]): Result<DemoArguments | 'help', string> {
  let values: ReturnType<typeof readOptions>;
  try {
    values = readOptions(args);
  } catch (error) {
    return fail(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
  if (values.help) return ok('help');

  const now = values.now === undefined ? undefined : readDay(values.now);
  const clients = Number(values.clients);
  const seed = Number(values.seed);
  const portBase = Number(values['port-base']);
  const host = oneOf(['demo', 'openmrs'] as const, values.host);
  const signedIn = values['signed-in'];
  const role = oneOf(roles, values.role ?? signedIn ?? 'nurse');
  const protection = oneOf(['passphrase', 'device'] as const, values.protection);
  const language = oneOf(languages, values.language);
  if (now !== undefined && Number.isNaN(now.getTime())) return fail('--now expects a date, e.g. 2026-11-18');
  if (!isWhole(clients, 1, 100_000)) return fail('--clients expects a whole number from 1 to 100000');
  if (!isWhole(seed, 0, 2 ** 31)) return fail('--seed expects a whole number');
  if (!isWhole(portBase, 0, 65_533)) return fail('--port-base expects a port number');
  if (host === undefined) return fail('--host expects demo or openmrs');
  if (signedIn !== undefined && oneOf(roles, signedIn) === undefined)
    return fail(`--signed-in expects one of ${roles.join(', ')}`);
  if (role === undefined) return fail(`--role expects one of ${roles.join(', ')}`);
  if (signedIn !== undefined && signedIn !== role)
    return fail('--role and --signed-in name two people: leave one of them out');
  if (protection === undefined) return fail('--protection expects passphrase or device');
  if (language === undefined) return fail(`--language expects one of ${languages.join(', ')}`);
  if (values.all && (!values.check || values.data === undefined))
    return fail('--all goes with --check and --data');
  if (host === 'openmrs' && values.data !== undefined) return fail('--data goes with the demo record only');

  return ok({
    clients,
    seed,
    ...(now === undefined ? {} : { now }),
    ...(values.data === undefined ? {} : { data: resolve(values.data) }),
    host,
    check: values.check,
    all: values.all,
    headless: values.headless || values.check,
    role,
    ...(values.check || signedIn !== undefined ? { signedIn: role } : {}),
    protection,
    language,
    portBase,
    shots: resolve(values.shots),
  });
}

function readOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: false,
    options: {
      clients: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      now: { type: 'string' },
      data: { type: 'string' },
      host: { type: 'string', default: 'demo' },
      check: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      headless: { type: 'boolean', default: false },
      role: { type: 'string' },
      'signed-in': { type: 'string' },
      protection: { type: 'string', default: 'device' },
      language: { type: 'string', default: 'fi' },
      'port-base': { type: 'string', default: '0' },
      shots: { type: 'string', default: '.output/demo' },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

/** A date alone means a quarter to ten in the morning of a Finnish winter, so that the day is the same everywhere. */
function readDay(text: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T07:41:00Z` : text);
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value | undefined {
  return values.find((value) => value === text);
}

function isWhole(number: number, least: number, greatest: number): boolean {
  return Number.isInteger(number) && number >= least && number <= greatest;
}
