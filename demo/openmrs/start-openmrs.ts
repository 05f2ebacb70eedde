import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { answerPatient, answerRest, emptyBundle } from './answers.ts';
import { type HealthPopulation, readClients } from './clients.ts';
import { fetchFrontEnd } from './fetch-front-end.ts';
import { chartTypes, readChart } from './health-register.ts';
import type { OpenmrsClient } from './openmrs-patient.ts';
import { appShell, folderOf, modules } from './packages.ts';
import { readShellFiles, type ShellFiles, spaPath } from './shell-files.ts';

export interface OpenmrsOptions {
  /** Base address of the demo's health register, e.g. `http://127.0.0.1:8101/fhir`. */
  readonly healthUrl: string;
  readonly population: HealthPopulation;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface RunningOpenmrs {
  /** The home page, where no client is open. */
  readonly url: string;
  chartUrl(healthPatientId: string): string;
  close(): Promise<void>;
}

/**
 * The real OpenMRS 3 front end on loopback, with a stand-in for its server. The front end is fetched first when it is not
 * there yet; it throws with words for people when that cannot work.
 */
export async function startOpenmrs(options: OpenmrsOptions): Promise<RunningOpenmrs> {
  const { folder } = await fetchFrontEnd();
  const site: Site = {
    folder,
    shell: await readShellFiles(folder),
    clients: readClients(options.population),
    healthUrl: options.healthUrl,
  };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      if (!response.headersSent) sendJson(response, 502, { error: { message: String(error) } });
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}${spaPath}/home`,
    chartUrl: (id) => `${origin}${spaPath}/patient/${id}/chart`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Site {
  readonly folder: string;
  readonly shell: ShellFiles;
  readonly clients: readonly OpenmrsClient[];
  readonly healthUrl: string;
}

const restPath = '/openmrs/ws/rest/v1/';
const fhirPath = '/openmrs/ws/fhir2/R4/';

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  // The front end writes a few things by itself (last viewed clients, language); the stand-in keeps none of them.
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  if (url.pathname.startsWith(restPath)) {
    const path = url.pathname.slice(restPath.length);
    const { status, body } = writes
      ? { status: 200, body: {} }
      : answerRest(site.clients, path, url.searchParams);
    return sendJson(response, status, body);
  }
  if (url.pathname.startsWith(fhirPath)) return answerFhir(site, url, response);
  if (url.pathname.startsWith(`${spaPath}/`)) return sendFrontEnd(site, url.pathname, response);
  response.writeHead(302, { location: `${spaPath}/home` }).end();
}

async function answerFhir(site: Site, url: URL, response: ServerResponse): Promise<void> {
  const [type = '', id] = url.pathname.slice(fhirPath.length).split('/');
  if (type === 'Patient' && id !== undefined) {
    const { status, body } = answerPatient(site.clients, id);
    return sendJson(response, status, body);
  }
  const patientId = url.searchParams.get('patient')?.replace('Patient/', '');
  if (!chartTypes.includes(type) || patientId === undefined) return sendJson(response, 200, emptyBundle);
  const stop = new AbortController();
  response.once('close', () => stop.abort());
  sendJson(response, 200, await readChart(site.healthUrl, type, patientId, stop.signal));
}

/** Every address without a file behind it is the single page itself. */
async function sendFrontEnd(site: Site, pathname: string, response: ServerResponse): Promise<void> {
  const path = normalize(decodeURIComponent(pathname.slice(spaPath.length + 1)));
  if (path === 'importmap.json') return send(response, 'application/json', site.shell.importMap);
  if (path === 'routes.registry.json') return send(response, 'application/json', site.shell.routes);
  const file = fileOf(site, path);
  if (file !== undefined && (await isFile(file))) {
    response.writeHead(200, {
      'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'max-age=3600',
    });
    createReadStream(file).pipe(response);
    return;
  }
  if (extname(path) !== '') return sendJson(response, 404, { error: { message: `No file ${path}` } });
  send(response, 'text/html; charset=utf-8', site.shell.index);
}

/** Modules lie in folders of their own, the shell's files beside them at the root. Nothing outside the packages. */
function fileOf(site: Site, path: string): string | undefined {
  if (path === '' || path === '.' || path === 'index.html' || path.startsWith('..')) return undefined;
  const isModule = modules.some((one) => path.startsWith(`${folderOf(one)}${sep}`));
  return isModule ? join(site.folder, path) : join(site.folder, folderOf(appShell), path);
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
