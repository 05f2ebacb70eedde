/**
 * `npm run test:servers`: the source contract, and what else the sidebar asks of a FHIR server, against HAPI FHIR. Where
 * the server cannot be run the suite says why and is skipped.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { setUp } from '../../.ci/set-up.mjs';
import { build, missing, start } from './run-hapi.mjs';

const root = resolve(import.meta.dirname, '../..');
const reports = join(root, '.output/reports');
const report = join(reports, 'servers.json');
const bin = join(root, 'node_modules/.bin');

mkdirSync(reports, { recursive: true });
rmSync(report, { force: true });

function skip(reason) {
  writeFileSync(report, JSON.stringify({ skippedBecause: reason }));
  console.log(`Skipped: HAPI FHIR cannot be run on this machine: ${reason}.`);
  console.log('0 passed, 0 failed, suite skipped');
  process.exit(0);
}

function giveUp(reason) {
  console.error(`HAPI FHIR does not run: ${reason}.`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

function runVitest(baseUrl) {
  return new Promise((done) => {
    const args = ['run', '--config', 'tests/servers/vitest.config.ts', '--reporter=default'];
    const child = spawn(
      'vitest',
      [...args, '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
      {
        cwd: root,
        stdio: 'inherit',
        env: {
          ...process.env,
          PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
          RINNALLA_HAPI: baseUrl,
        },
        shell: process.platform === 'win32',
      },
    );
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

const reason = await missing();
if (reason !== undefined) skip(reason);
await setUp({ browser: false });
const built = await build();
if (built.kind === 'missing') skip(built.reason);
if (built.kind === 'failed') giveUp(built.reason);

const begun = Date.now();
const server = await start();
if (server.baseUrl === undefined) giveUp(`it did not start; its log is ${server.log}`);
console.log(`HAPI FHIR answers at ${server.baseUrl} after ${((Date.now() - begun) / 1000).toFixed(0)} s.`);
const code = await runVitest(server.baseUrl);
await server.stop();

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
console.log(`${numPassedTests} passed, ${failed} failed${skipped}`);
process.exit(code);
