/**
 * `npm test`: everything that must hold, in the order in which a fault is cheapest to see. Runs on the Node that a
 * fresh machine has; the steps themselves run on the project's own Node 24.
 *
 *   node .ci/test.mjs            types, lint, unit and repository, a server of others, components, end to end
 *   node .ci/test.mjs --soak     the long versions: 1,000 switches of client, 1,000 writes with kills
 *   node .ci/test.mjs unit e2e   only these steps
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { setUp } from './set-up.mjs';

const root = resolve(import.meta.dirname, '..');
const reports = join(root, '.output/reports');
const bin = join(root, 'node_modules/.bin');

const soak = process.argv.includes('--soak');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const { chromium } = await setUp({ browser: true });
mkdirSync(reports, { recursive: true });

const environment = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
  RINNALLA_CHROMIUM: chromium ?? '',
  ...(soak ? { RINNALLA_SOAK: '1' } : {}),
};

function run(command, args, extra = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env: { ...environment, ...extra }, stdio: 'inherit' });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(1);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** A step without counts of its own is one check. */
async function check(commands) {
  for (const [command, ...args] of commands) {
    if ((await run(command, args)) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  }
  return { passed: 1, failed: 0, skipped: 0 };
}

/** Counts from a report; a run that failed without a failed test in its report counts as one failure. */
async function counted(command, args, report, read, extra) {
  const file = join(reports, report);
  rmSync(file, { force: true });
  const code = await run(command, args, extra);
  const counts = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (code === 0 && counts.passed === 0 && counts.cannotRun === undefined) counts.failed += 1;
  return counts;
}

/** Titles of the tests that failed first and passed when they were run once more. */
function flakyOf(suites = []) {
  return suites.flatMap(({ specs = [], suites: inner }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `passed at the second attempt: ${file} "${title}"`),
    ...flakyOf(inner),
  ]);
}

const vitest =
  ([project, ...more], ...flags) =>
  () =>
    counted(
      'vitest',
      [
        'run',
        ...[project, ...more].flatMap((each) => ['--project', each]),
        ...flags,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${join(reports, `${project}.json`)}`,
      ],
      `${project}.json`,
      countsOfVitest,
    );

function countsOfVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numRuntimeErrorTestSuites ?? 0),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const steps = {
  types: () =>
    check([
      ['wxt', 'prepare'],
      ['tsc', '--noEmit'],
    ]),
  lint: () => check([['biome', 'ci', '.']]),
  // Every core: Vitest would leave one of two free.
  unit: vitest(['unit', 'unit-mocking'], '--maxWorkers=100%'),
  servers: () =>
    counted('node', ['tests/servers/start.mjs'], 'servers.json', (report) =>
      report.skippedBecause === undefined
        ? countsOfVitest(report)
        : { passed: 0, failed: 0, skipped: 1, cannotRun: report.skippedBecause },
    ),
  components: vitest(['components']),
  e2e: async () => {
    const built = await run('wxt', ['build'], { RINNALLA_LOOPBACK: '1' });
    if (built !== 0) return { passed: 0, failed: 1, skipped: 0 };
    const which = soak ? ['tests/e2e/identity', 'tests/e2e/faults/outbox-survives.spec.ts'] : [];
    // A browser that loses a frame on a busy machine is no fault of the product: once more, and named for all to see.
    return counted('playwright', ['test', '--retries=1', ...which], 'e2e.json', (report) => ({
      passed: report.stats.expected + report.stats.flaky,
      failed: report.stats.unexpected,
      skipped: report.stats.skipped,
      notes: flakyOf(report.suites),
    }));
  },
};

const chosen = soak ? ['e2e'] : wanted.length > 0 ? wanted : Object.keys(steps);
const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
for (const name of chosen) {
  const step = steps[name];
  if (step === undefined) {
    console.error(`No step "${name}". Steps: ${Object.keys(steps).join(', ')}.`);
    process.exit(2);
  }
  console.log(`\n== ${name}`);
  const started = Date.now();
  const counts = await step();
  for (const key of Object.keys(total)) total[key] += counts[key];
  lines.push(
    `${name.padEnd(12)}${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed ` +
      `${String(counts.skipped).padStart(4)} skipped ${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s` +
      (counts.cannotRun === undefined ? '' : `  (skipped: ${counts.cannotRun})`),
    ...(counts.notes ?? []),
  );
}
console.log(`\n${lines.join('\n')}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
