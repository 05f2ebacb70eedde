/**
 * Everything that `npm run demo`, `npm test` and `npm run bench` need before they can start: the packages of the lock
 * file and a Chromium. Runs on the Node that a fresh machine has, with nothing installed yet. Says nothing when there is
 * nothing to do; ends the process with a message and code 1 where it cannot help.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '..');
const windows = process.platform === 'win32';
const minutes = 60_000;

/** Sets up packages and, when asked for, a Chromium; answers where `node` 24 and Chromium are. */
export async function setUp({ browser }) {
  await installPackages();
  const node = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    stop('Node 24 is a dependency of this project, and its install script has not run.', [
      'Run `npm install` with install scripts allowed for the package "node", then start again.',
    ]);
  }
  return browser ? { node, chromium: await findChromium() } : { node };
}

function stop(problem, advice) {
  console.error(`\n${problem}\n${advice.map((line) => `  - ${line}`).join('\n')}\n`);
  process.exit(1);
}

/**
 * Runs a command quietly until it ends or the deadline passes.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run(command, args, deadline, environment = {}) {
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and npx are scripts there, which only a shell starts.
      shell: windows,
      detached: !windows,
    });
    const killAll = () => {
      // The whole group: npm and npx leave their own children behind otherwise.
      if (child.pid === undefined) return;
      try {
        process.kill(windows ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        // It ended by itself at the same moment.
      }
    };
    const interrupted = () => {
      killAll();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    const end = (ok, more = '') => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      done({ ok, output: output + more });
    };
    const timer = setTimeout(() => {
      killAll();
      end(false, `\nNo answer within ${Math.round(deadline / 1000)} s.`);
    }, deadline);
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code) => end(code === 0));
  });
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * Installs when the lock file is another than at the last time. Where there is nothing yet, `npm ci`; `npm install` where
 * that cannot work, as with a registry that lacks the packages of other platforms, and over an older installation.
 */
async function installPackages() {
  const note = join(root, 'node_modules/.rinnalla-lock');
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  if (noted === lockHash()) return;

  const fresh = !existsSync(join(root, 'node_modules'));
  console.error(
    fresh ? 'Installing packages (once) ...' : 'The lock file has changed: installing packages ...',
  );
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const clean = fresh ? await run('npm', ['ci', ...quiet], 15 * minutes) : { ok: false };
  const { ok, output } = clean.ok
    ? clean
    : await run('npm', ['install', '--no-save', ...quiet], 15 * minutes);
  if (!ok) {
    console.error(output);
    stop('npm could not install the packages; its own words are above.', [
      'Check the network and the npm registry (`npm ping`), then start again.',
    ]);
  }
  writeFileSync(note, `${lockHash()}\n`);
}

/**
 * Chromium in the usual places. Not Google Chrome: from version 137 on it takes no extension from the command line.
 * Snap's Chromium comes last, because it sees only a part of the disk.
 */
function systemPlaces() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(process.env.HOME ?? '', 'Applications')].map((folder) =>
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    );
  }
  if (windows) {
    return [process.env.LOCALAPPDATA, process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Chromium/Application/chrome.exe'));
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/local/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/snap/bin/chromium',
  ];
}

/** True when the file is there and starts: a stub that asks for another package, or one without its libraries, does not. */
async function starts(file) {
  if (!existsSync(file)) return false;
  if (windows) return true;
  const { ok, output } = await run(file, ['--version'], 20_000);
  return ok && /chrom/i.test(output);
}

async function playwrightChromium() {
  const playwright = await import(pathToFileURL(join(root, 'node_modules/playwright-core/index.mjs')).href);
  return playwright.chromium.executablePath();
}

async function findChromium() {
  const named = process.env.RINNALLA_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (await starts(named)) return named;
    stop(`RINNALLA_CHROMIUM names ${named}, which is not there or does not start.`, [
      'Name a Chromium that starts, or leave the variable out.',
    ]);
  }
  const downloaded = await playwrightChromium();
  const system = systemPlaces();
  for (const place of [...system, downloaded]) {
    if (await starts(place)) return place;
  }

  const tried = [`no Chromium at ${system.join(', ')}`];
  console.error('No Chromium here: downloading one with Playwright ...');
  const fetched = await run(
    windows ? 'npx.cmd' : 'npx',
    ['playwright', 'install', '--no-shell', 'chromium'],
    5 * minutes,
  );
  if (await starts(downloaded)) return downloaded;
  tried.push(
    `npx playwright install chromium: ${fetched.ok ? 'it does not start here' : gist(fetched.output)}`,
  );

  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.error('That did not work: installing the Debian package ...');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], 3 * minutes, quiet);
    const installed = await run('apt-get', ['install', '-y', 'chromium'], 10 * minutes, quiet);
    for (const place of system) {
      if (await starts(place)) return place;
    }
    tried.push(`apt-get install chromium: ${gist(installed.output)}`);
  } else {
    tried.push('apt-get: only tried as root on Debian');
  }
  return stop(
    `There is no Chromium, and none could be installed. Tried:\n  ${tried.join('\n  ')}\nWhat helps:`,
    [
      "install Chromium with the system's own packages (Debian: `sudo apt-get install chromium`), or",
      'run `npx playwright install --with-deps chromium` where the network allows it, or',
      'set RINNALLA_CHROMIUM to a Chromium (not Google Chrome: it takes no extension from the command line).',
    ],
  );
}

/** The line that says what went wrong, or else the last one. */
function gist(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => /\bE:|error|failed/i.test(line)) ?? lines.at(-1))?.trim() ?? 'no output';
}
