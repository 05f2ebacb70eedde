import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { abortFailure } from './deadline.ts';
import { failureOfStatus } from './failure-of-status.ts';
import type { SendExchange } from './fhir-exchange.ts';
import { linkWithin } from './page-links.ts';
import type { Wait } from './wait.ts';

/** What an export is about: one group, of it these clients, and these types. */
export interface ExportOrder {
  readonly groupId: string;
  readonly clientIds: readonly string[];
  readonly types: readonly string[];
}

export interface ExportFile {
  readonly type: string;
  /** Whole address, below the server's base. */
  readonly address: string;
}

export interface ExportedFiles {
  readonly files: readonly ExportFile[];
  /** Files of OperationOutcome. */
  readonly errors: readonly ExportFile[];
}

interface JobPorts {
  readonly baseUrl: string;
  readonly send: SendExchange;
  readonly wait: Wait;
}

/** Where a server does not say when to ask again: at first soon, later seldom. */
const firstPause = 500;
const longestPause = 10_000;
/** For taking a finished job away: nobody waits for it. */
const deleteMilliseconds = 5_000;

/**
 * Starts an export (FHIR Bulk Data, `Group/[id]/$export`), waits as the server asks for, hands its files to `use`, and takes the
 * job away whatever came of it. Every address must be below the server's own base: a token goes nowhere else.
 */
export async function runExport<Value>(
  { baseUrl, send, wait }: JobPorts,
  order: ExportOrder,
  use: (files: ExportedFiles) => Promise<Result<Value, SourceFailure>>,
  signal: AbortSignal,
): Promise<Result<Value, SourceFailure>> {
  const started = await send(
    {
      method: 'POST',
      path: `Group/${order.groupId}/$export`,
      headers: { prefer: 'respond-async' },
      body: {
        resourceType: 'Parameters',
        parameter: [
          { name: '_outputFormat', valueString: 'application/fhir+ndjson' },
          { name: '_type', valueString: order.types.join(',') },
          ...order.clientIds.map((id) => ({
            name: 'patient',
            valueReference: { reference: `Patient/${id}` },
          })),
        ],
      },
    },
    signal,
  );
  if (!started.ok) return started;
  const { status, location, body } = started.value;
  if (status !== 202 || location === undefined) {
    return fail(
      status < 400
        ? { reason: 'notFhir', detail: 'exportNotStarted' }
        : failureOfStatus(status, body, undefined),
    );
  }
  const job = pathWithin(location, baseUrl);
  if (job === undefined) return fail({ reason: 'notFhir', detail: 'exportElsewhere' });
  try {
    const files = await filesOf(job, { baseUrl, send, wait }, signal);
    return files.ok ? await use(files.value) : files;
  } finally {
    void takeAway(job, { baseUrl, send, wait });
  }
}

async function filesOf(
  job: string,
  { baseUrl, send, wait }: JobPorts,
  signal: AbortSignal,
): Promise<Result<ExportedFiles, SourceFailure>> {
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 2)) {
    const asked = await send({ method: 'GET', path: job }, signal);
    if (!asked.ok) return asked;
    const { status, body, retryAfterSeconds } = asked.value;
    if (status === 200) return readManifest(body, baseUrl);
    if (status !== 202 && status !== 429) return fail(failureOfStatus(status, body, retryAfterSeconds));
    await wait(retryAfterSeconds === undefined ? pause : retryAfterSeconds * 1000, signal);
    if (signal.aborted) return fail(abortFailure(signal));
  }
}

function readManifest(body: unknown, baseUrl: string): Result<ExportedFiles, SourceFailure> {
  if (!isObject(body) || !Array.isArray(body.output))
    return fail({ reason: 'notFhir', detail: 'notManifest' });
  const read = (value: unknown) =>
    readObjects(value).map(({ type, url }) => ({
      type: readCodeText(type) ?? '',
      address: typeof url === 'string' ? linkWithin(url, baseUrl) : undefined,
    }));
  const files = read(body.output);
  const errors = read(body.error);
  const isOwn = (file: { readonly address: string | undefined; readonly type: string }): file is ExportFile =>
    file.address !== undefined;
  // One address that leads elsewhere is enough: nothing of this manifest is asked for.
  if (!files.every(isOwn) || !errors.every(isOwn))
    return fail({ reason: 'notFhir', detail: 'fileElsewhere' });
  return ok({ files, errors });
}

async function takeAway(job: string, { send, wait }: JobPorts): Promise<void> {
  const late = new AbortController();
  const over = new AbortController();
  void wait(deleteMilliseconds, over.signal).then(() => late.abort());
  await send({ method: 'DELETE', path: job }, late.signal);
  over.abort();
}

/** Below the base address, as an exchange takes it. */
function pathWithin(address: string, baseUrl: string): string | undefined {
  const within = linkWithin(address, baseUrl);
  if (within === undefined) return undefined;
  const base = new URL(`${baseUrl}/`);
  const { pathname, search } = new URL(within);
  return pathname.startsWith(base.pathname) ? `${pathname.slice(base.pathname.length)}${search}` : undefined;
}
