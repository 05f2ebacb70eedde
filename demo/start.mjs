/**
 * `npm run demo`: sets up what is missing on the Node that a fresh machine has, then runs the demo itself on the
 * project's own Node 24. Every option is the demo's: see `npm run demo -- --help`.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setUp } from '../.ci/set-up.mjs';

const asksForHelp = process.argv.includes('--help');
const { node, chromium } = await setUp({ browser: !asksForHelp });

const child = spawn(node, [fileURLToPath(new URL('main.ts', import.meta.url)), ...process.argv.slice(2)], {
  env: { ...process.env, ...(chromium === undefined ? {} : { RINNALLA_CHROMIUM: chromium }) },
  stdio: 'inherit',
});
// A terminal sends Ctrl-C to both; a signal to this process alone has to be passed on. Either way the demo ends first.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
