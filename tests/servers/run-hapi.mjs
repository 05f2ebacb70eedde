/** Builds HAPI FHIR's JPA server from its published parts and runs it: docs/decisions/013-hapi.md. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');
const project = join(root, 'tests/servers/hapi');
const output = join(root, '.output/hapi');
const oldestJava = 17;

/** Some 330 MB come from Maven Central at the first time. */
const buildMilliseconds = 8 * 60_000;
const startMilliseconds = 150_000;

/** Maven's own words when the parts cannot be fetched, as opposed to a fault in what is here. */
const notFetched = /could not transfer|could not resolve|unknown host|connect timed out|no answer within/i;

function run(command, args, deadline) {
  return new Promise((done) => {
    let text = '';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => {
      text += `\nNo answer within ${deadline / 1000} s.`;
      child.kill('SIGKILL');
    }, deadline);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (more) => (text += more));
    const end = (ok) => {
      clearTimeout(timer);
      done({ ok, text });
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}

/** Why the server cannot be run on this machine; `undefined` when it can. */
export async function missing() {
  const [java, maven] = await Promise.all([
    run('java', ['-version'], 20_000),
    run('mvn', ['--version'], 30_000),
  ]);
  if (!java.ok) return 'there is no Java here (java -version)';
  const version = Number(/version "(\d+)/.exec(java.text)?.[1] ?? 0);
  if (version < oldestJava) return `Java ${version} is older than ${oldestJava}`;
  const compiler = await run('javac', ['-version'], 20_000);
  if (!compiler.ok) return 'there is Java but no compiler here (javac -version)';
  return maven.ok ? undefined : 'there is no Maven here (mvn --version)';
}

/** Compiles, and has Maven fetch what is not in its local repository yet. Asks nobody when nothing has changed. */
export async function build() {
  const classpathFile = join(output, 'classpath');
  const stampFile = join(output, 'stamp');
  const stamp = sourceHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    const jars = readFileSync(classpathFile, 'utf8').split(delimiter);
    if (jars.every((jar) => existsSync(jar))) return { kind: 'built' };
  }
  mkdirSync(output, { recursive: true });
  console.log('Assembling HAPI FHIR with Maven; the first time fetches some 330 MB ...');
  const goals = ['compile', 'dependency:build-classpath', `-Dmdep.outputFile=${classpathFile}`];
  const { ok, text } = await run(
    'mvn',
    ['-q', '-B', '-ntp', '-f', join(project, 'pom.xml'), ...goals],
    buildMilliseconds,
  );
  if (ok) {
    writeFileSync(stampFile, stamp);
    return { kind: 'built' };
  }
  console.error(text);
  if (notFetched.test(text)) return { kind: 'missing', reason: 'its parts could not be fetched with Maven' };
  return { kind: 'failed', reason: 'Maven could not build it; its own words are above' };
}

function sourceHash() {
  const hash = createHash('sha256');
  const sources = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  for (const file of [join(project, 'pom.xml'), ...sources]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Starts the server on a free loopback port and waits until it answers. `stop` ends this very process. */
export async function start() {
  const classpath = readFileSync(join(output, 'classpath'), 'utf8');
  // C1 only: for a server that lives a minute, optimizing costs more than it brings.
  const options = ['-XX:TieredStopAtLevel=1', '-Xmx1g', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'];
  const child = spawn(
    'java',
    [...options, '-cp', [join(output, 'classes'), classpath].join(delimiter), 'rinnalla.hapi.HapiServer'],
    { cwd: output, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const log = createWriteStream(join(output, 'server.log'));
  child.stderr.pipe(log, { end: false });
  const ended = new Promise((done) => child.on('close', done));
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const baseUrl = await new Promise((done) => {
    const timer = setTimeout(() => done(undefined), startMilliseconds);
    const answer = (value) => {
      clearTimeout(timer);
      done(value);
    };
    createInterface(child.stdout).on('line', (line) => {
      log.write(`${line}\n`);
      if (line.startsWith('READY ')) answer(line.slice('READY '.length));
    });
    child.on('error', () => answer(undefined));
    child.on('close', () => answer(undefined));
  });
  if (baseUrl === undefined) await stop();
  return { baseUrl, stop, log: join(output, 'server.log') };
}
