import type { Settings } from '#lib/model/settings/settings.ts';
import { type DemoBrowser, openBrowser } from './browser.ts';
import { buildExtension } from './build-extension.ts';
import { checkConsultation } from './check/check-consultation.ts';
import { demoRecordHost, openmrsHost } from './check/checked-hosts.ts';
import { chooseFromFolder, chooseFromPopulation } from './check/choose-clients.ts';
import { runCheck } from './check/run-check.ts';
import { type DemoArguments, helpText, parseDemoArguments } from './demo-arguments.ts';
import { whoMaySignIn } from './identity/who-may-sign-in.ts';
import { type RunningDemo, startDemo } from './run-demo.ts';
import { demoSettings, professionals } from './settings.ts';

/** A fault whose message is all that a person needs: no stack is printed. */
class Unworkable extends Error {}

/** What has been started, to be ended in the opposite order however the demo ends. */
const started: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;
/** Set by a signal: closing the window by hand is a good end, being stopped is not. */
let stoppedWith: number | undefined;

/** Ends everything once; whoever comes second waits for the first. */
function endEverything(): Promise<void> {
  ending ??= (async () => {
    for (const end of started.splice(0).reverse()) await end().catch(() => undefined);
  })();
  return ending;
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(signal, () => {
    stoppedWith = code;
    void endEverything().then(() => process.exit(code));
  });
}

const parsed = parseDemoArguments(process.argv.slice(2));
if (!parsed.ok) {
  console.error(`${parsed.failure}\nSee npm run demo -- --help`);
  process.exit(2);
}
if (parsed.value === 'help') {
  console.log(helpText);
  process.exit(0);
}
try {
  const sound = await run(parsed.value);
  await endEverything();
  process.exit(stoppedWith ?? (sound ? 0 : 1));
} catch (error) {
  await endEverything();
  if (stoppedWith === undefined) console.error(error instanceof Unworkable ? error.message : error);
  process.exit(stoppedWith ?? 1);
}

async function run(options: DemoArguments): Promise<boolean> {
  if (!options.headless && hasNoDisplay()) {
    throw new Unworkable(
      'There is no display here ($DISPLAY and $WAYLAND_DISPLAY are not set), so no window can be opened.\n' +
        'Use --check for the walk without a person, or --headless to keep the servers and a browser without a window.',
    );
  }
  const say = options.check
    ? ({ words: _, ...step }: Readonly<Record<string, unknown>>) => console.log(JSON.stringify(step))
    : ({ words }: Readonly<Record<string, unknown>>) => words !== undefined && console.log(words);

  const built = await timed(() =>
    buildExtension().catch((error: Error) => {
      throw new Unworkable(error.message);
    }),
  );
  say({ step: 'build', ms: built.ms });

  const served = await timed(() => serve(options));
  const demo = served.value;
  const words = [
    `Health register   ${demo.healthUrl}`,
    `Social register   ${demo.socialUrl}`,
    `Log               ${demo.logUrl}`,
    demo.report,
  ];
  say({
    step: 'servers',
    ms: served.ms,
    clients: demo.clients.length,
    resources: demo.resources,
    ...(demo.report === undefined ? {} : { report: demo.report }),
    words: words.filter((line) => line !== undefined).join('\n'),
  });
  if (demo.clients.length === 0) throw new Unworkable('There are no clients to open: no Patient was found.');

  const openmrs = options.host === 'openmrs' ? await timed(() => serveOpenmrs(options, demo)) : undefined;
  if (openmrs !== undefined) {
    say({ step: 'openmrs', ms: openmrs.ms, words: `OpenMRS 3         ${openmrs.value.url}` });
  } else {
    say({ step: 'record', words: `Record            ${demo.recordUrl}` });
  }

  const settings = settingsOf(options, demo, openmrs?.value.url);
  // A check of the population signs in as a person does; that of a folder only where a passphrase has to be chosen.
  const byHand = options.check && (options.data === undefined || options.protection === 'passphrase');
  const signedIn = options.signedIn !== undefined && !byHand;
  const opened = await timed(() => openWithSettings(built.value, options, settings, signedIn));
  say({ step: 'browser', ms: opened.ms });
  const browser = opened.value;

  if (options.check) {
    const host =
      openmrs === undefined
        ? demoRecordHost(demo.recordUrl)
        : openmrsHost((id) => openmrs.value.chartUrl(id));
    const { register } = professionals[options.role];
    const chosen =
      options.data === undefined
        ? chooseFromPopulation(demo.population, register)
        : { clients: chooseFromFolder(demo, register, options.all), missing: [] };
    const { sound, unread } = await runCheck({
      browser,
      host,
      clients: chosen.clients,
      ...(byHand ? { signIn: { settings, role: options.role } } : {}),
      shots: options.shots,
      report: say,
    });
    const [first] = chosen.clients;
    // A folder has no directory of whom to ask.
    const consulted =
      options.data !== undefined || first === undefined || !sound
        ? true
        : await checkConsultation({
            host,
            client: first,
            asker: { role: options.role, browser },
            openColleague: (role) =>
              openWithSettings(
                built.value,
                options,
                settingsOf({ ...options, role, protection: 'device' }, demo, openmrs?.value.url),
                true,
              ),
            shots: options.shots,
            report: say,
          });
    const ok = sound && consulted && chosen.missing.length === 0;
    say({
      step: 'done',
      clients: chosen.clients.length,
      missing: chosen.missing,
      unread,
      notAskedFor: demo.notAskedFor,
      ok,
    });
    return ok;
  }

  const first = demo.population.clients.find((client) => client.healthId !== undefined)?.healthId ?? '';
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(openmrs === undefined ? demo.clientUrl(1) : openmrs.value.chartUrl(first));
  say({ step: 'person', words: whoMaySignIn(options) });
  console.log('Close the window, or press Ctrl-C here, to end.');
  await new Promise<void>((closed) => browser.context.once('close', () => closed()));
  return true;
}

function hasNoDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
}

async function serve(options: DemoArguments): Promise<RunningDemo> {
  const demo = await startDemo(options).catch((error: unknown) => {
    if (codeOf(error) === 'EADDRINUSE') {
      throw new Unworkable(`A port from ${options.portBase} on is in use: choose another with --port-base.`);
    }
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
      throw new Unworkable(`--data: there is no folder ${options.data}`);
    }
    throw error;
  });
  started.push(() => demo.close());
  return demo;
}

async function serveOpenmrs(options: DemoArguments, demo: RunningDemo) {
  const { startOpenmrs } = await import('./openmrs/start-openmrs.ts');
  const openmrs = await startOpenmrs({
    healthUrl: demo.healthUrl,
    population: demo.population,
    port: options.portBase === 0 ? 0 : options.portBase + 2,
  });
  started.push(() => openmrs.close());
  return openmrs;
}

function settingsOf(options: DemoArguments, demo: RunningDemo, openmrsUrl: string | undefined): Settings {
  return demoSettings({
    healthUrl: demo.healthUrl,
    socialUrl: demo.socialUrl,
    logUrl: demo.logUrl,
    recordUrl: demo.recordUrl,
    ...(openmrsUrl === undefined ? {} : { openmrsUrl }),
    recordShowsPatientIds: options.data !== undefined,
    role: options.role,
    language: options.language,
    protection: options.protection,
    ...(options.now === undefined ? {} : { fixedNow: options.now }),
  });
}

async function openWithSettings(
  extensionDir: string,
  options: DemoArguments,
  settings: Settings,
  signedIn: boolean,
): Promise<DemoBrowser> {
  const browser = await openBrowser({ extensionDir, headless: options.headless });
  started.push(() => browser.close());
  await browser.writeSettings(settings, { signedIn });
  return browser;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

async function timed<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly ms: number }> {
  const begun = performance.now();
  const value = await work();
  return { value, ms: Math.round(performance.now() - begun) };
}
