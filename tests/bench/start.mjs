/**
 * `npm run bench [-- --only NAME | --node]`: sets up as the tests do, then measures on the project's own Node. `--node`
 * measures all that needs no browser, and looks for none.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setUp } from '../../.ci/set-up.mjs';

const root = resolve(import.meta.dirname, '../..');
const asked = process.argv.slice(2);
const needsBrowser = !asked.some((word) => word === '--node' || /^(?:rules|snapshot|refresh)-/.test(word));
const { node, chromium } = await setUp({ browser: needsBrowser });
const child = spawn(node, [join(root, 'tests/bench/main.ts'), ...asked], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, RINNALLA_CHROMIUM: chromium ?? '' },
});
child.on('exit', (code) => process.exit(code ?? 1));
