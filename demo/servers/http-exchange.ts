import type { IncomingMessage } from 'node:http';
import { getStatus } from '@medplum/core';
import type { FhirRequest, FhirResponse } from '@medplum/fhir-router';
import type { PlainAnswer } from './faults.ts';

const longestBody = 32 * 1024 * 1024;

/** A request that cannot be read; the status and a sentence for its OperationOutcome. */
export class UnreadableRequest extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Reads the body as JSON, or as a form for `POST [type]/_search`. Other types are refused: no page can post them unasked. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'DELETE') return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > longestBody) throw new UnreadableRequest(413, 'The body is longer than 32 MB');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/x-www-form-urlencoded') return fieldsOf(new URLSearchParams(text));
  if (!/^application\/((fhir|json-patch)\+)?json$/.test(type)) {
    throw new UnreadableRequest(415, 'Send application/fhir+json');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableRequest(400, 'The body is not JSON');
  }
}

function fieldsOf(parameters: URLSearchParams): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    fields[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return fields;
}

/** As the router takes it. `POST [type]/_search` may carry parameters in its address too: they count as well. */
export function toFhirRequest(request: IncomingMessage, path: string, body: unknown): FhirRequest {
  const query = path.includes('?') ? fieldsOf(new URLSearchParams(path.slice(path.indexOf('?') + 1))) : {};
  const isSearch = /^\/[^/]+\/_search(\?|$)/.test(path);
  return {
    method: request.method as FhirRequest['method'],
    url: path,
    pathname: '',
    params: {},
    query,
    headers: request.headers,
    body: isSearch ? { ...query, ...(body as object) } : body,
  };
}

/** Status, version headers and body of the router's answer; a reader who has this version already gets 304. */
export function toPlainAnswer(
  request: FhirRequest,
  [outcome, resource]: FhirResponse,
  baseUrl: string,
): PlainAnswer {
  const status = getStatus(outcome);
  const headers: Record<string, string> = { 'content-type': 'application/fhir+json; charset=utf-8' };
  const version = resource?.meta?.versionId;
  if (resource === undefined || version === undefined) return { status, headers, body: resource ?? outcome };

  headers.etag = `W/"${version}"`;
  if (resource.meta?.lastUpdated !== undefined) {
    headers['last-modified'] = new Date(resource.meta.lastUpdated).toUTCString();
  }
  if (status === 201) {
    headers.location = `${baseUrl}/${resource.resourceType}/${resource.id}/_history/${version}`;
  }
  if (request.method === 'GET' && request.headers?.['if-none-match']?.includes(`"${version}"`)) {
    return { status: 304, headers, body: undefined };
  }
  return { status, headers, body: resource };
}

export function problem(status: number, text: string): PlainAnswer {
  return {
    status,
    headers: { 'content-type': 'application/fhir+json; charset=utf-8' },
    body: {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'invalid', diagnostics: text }],
    },
  };
}
