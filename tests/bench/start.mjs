/** `npm run bench [-- --only NAME]`: sets up as the tests do, then measures on the project's own Node. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setUp } from '../../.ci/set-up.mjs';

const root = resolve(import.meta.dirname, '../..');
const { node, chromium } = await setUp({ browser: true });
const child = spawn(node, [join(root, 'tests/bench/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, RINNALLA_CHROMIUM: chromium ?? '' },
});
child.on('exit', (code) => process.exit(code ?? 1));
