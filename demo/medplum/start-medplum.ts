import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fetchSignedIn } from '../identity/demo-tokens.ts';
import { fetchFrontEnd } from './fetch-front-end.ts';

export interface RunningMedplum {
  /** A list of clients; none is open. */
  readonly url: string;
  chartUrl(healthPatientId: string): string;
  close(): Promise<void>;
}

/** The page with Medplum App's own patient header on loopback; `/fhir/R4` is the demo's health register, read only. */
export async function startMedplum(options: { healthUrl: string; port: number }): Promise<RunningMedplum> {
  const folder = await fetchFrontEnd();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const sent = url.pathname.startsWith(fhirPath)
      ? sendFhir(options.healthUrl, url, response)
      : sendPage(folder, url.pathname, response);
    sent.catch(() => response.writableEnded || response.writeHead(502).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/Patient`,
    chartUrl: (id) => `${origin}/Patient/${id}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const fhirPath = '/fhir/R4/';

async function sendFhir(healthUrl: string, url: URL, response: ServerResponse): Promise<void> {
  const asked = `${healthUrl.replace(/\/$/, '')}/${url.pathname.slice(fhirPath.length)}${url.search}`;
  const answer = await fetchSignedIn(healthUrl.replace(/\/$/, ''), asked, {
    headers: { accept: 'application/fhir+json' },
  });
  response.writeHead(answer.status, { 'content-type': 'application/fhir+json' }).end(await answer.text());
}

async function sendPage(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const isAsset = pathname.startsWith('/assets/') && !normalize(pathname).includes('..');
  const file = join(folder, isAsset ? normalize(pathname) : 'index.html');
  const type = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' }[
    extname(file)
  ];
  response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(await readFile(file));
}
