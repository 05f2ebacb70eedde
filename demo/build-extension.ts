import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** The build for loopback: host permission for 127.0.0.1 is granted at install, which no store build has. */
const loopbackExtension = join(root, '.output/loopback-chrome-mv3');

const sources = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'wxt.config.ts',
  'wxt.chunks.ts',
  'package-lock.json',
];

/** Builds the extension for loopback when a source is newer than the last build. Answers its folder. */
export async function buildExtension(): Promise<string> {
  const manifest = join(loopbackExtension, 'manifest.json');
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  if (sources.every((source) => newest(join(root, source)) < built)) return loopbackExtension;
  await runQuietly(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    RINNALLA_LOOPBACK: '1',
  });
  return loopbackExtension;
}

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time counts too: a file that was removed leaves no other trace.
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), stat.mtimeMs);
}

/** What the command says is only shown when it fails. */
function runQuietly(command: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, failed) => {
    const said: Buffer[] = [];
    const child = spawn(command, [...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`The extension could not be built:\n${Buffer.concat(said).toString('utf8')}`));
    });
  });
}
