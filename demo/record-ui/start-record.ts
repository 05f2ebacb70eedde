import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { listen } from '../servers/listen.ts';
import type { RecordClient, RecordNote } from './record-client.ts';

const folder = join(import.meta.dirname, 'app');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface RecordOptions {
  readonly clients: readonly RecordClient[];
  /** Earlier notes of a client, newest first. */
  readonly notes: (number: number) => readonly RecordNote[];
  /** The record's number of a client by the health server's Patient id: other programs open clients by it. */
  readonly numberOfPatient?: (patientId: string) => number | undefined;
  readonly now: Date;
  readonly professional: string;
  /** 0 takes a free port. */
  readonly port: number;
}

export interface RunningRecord {
  /** Where no client is open: the list. */
  readonly url: string;
  clientUrl(number: number): string;
  close(): Promise<void>;
}

/** The demo's record UI: a page of its own kind, which knows nothing of the extension. */
export async function startRecord(options: RecordOptions): Promise<RunningRecord> {
  const { origin, close } = await listen(options.port, (request, response) => {
    answer(options, request, response).catch(() => response.writeHead(500).end());
  });
  return { url: `${origin}/`, clientUrl: (number) => `${origin}/client/${number}`, close };
}

async function answer(
  options: RecordOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method !== 'GET') {
    response.writeHead(405).end();
    return;
  }
  const patientId = /^\/patient\/([A-Za-z0-9.-]+)$/.exec(url.pathname)?.[1];
  if (patientId !== undefined) {
    const number = options.numberOfPatient?.(patientId);
    const location = number === undefined ? '/' : `/client/${number}`;
    response.writeHead(302, { location: location + url.search }).end();
  } else if (url.pathname === '/api/record') {
    sendJson(response, { now: options.now.toISOString(), professional: options.professional });
  } else if (url.pathname === '/api/clients') {
    sendJson(response, options.clients);
  } else if (/^\/api\/clients\/\d+\/notes$/.test(url.pathname)) {
    sendJson(response, options.notes(Number(url.pathname.split('/')[3])));
  } else if (url.pathname === '/' || /^\/client\/\d+$/.test(url.pathname)) {
    await sendFile(response, 'index.html', url.searchParams.get('frame') === '1');
  } else if (url.pathname === '/favicon.ico') {
    response.writeHead(204).end();
  } else {
    const name = /^\/app\/([a-z-]+\.(?:html|js|css))$/.exec(url.pathname)?.[1];
    if (name === undefined) response.writeHead(404).end();
    else await sendFile(response, name, false);
  }
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Strict, as a well-kept record would have it; only its own chart frame is let in, and only where it has one. */
function policy(framed: boolean): string {
  return `default-src 'self'; frame-src ${framed ? "'self'" : "'none'"}; object-src 'none'; base-uri 'none'; form-action 'none'`;
}

async function sendFile(response: ServerResponse, name: string, framed: boolean): Promise<void> {
  const content = await readFile(join(folder, name)).catch(() => undefined);
  if (content === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'content-security-policy': policy(framed),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
  response.end(content);
}
