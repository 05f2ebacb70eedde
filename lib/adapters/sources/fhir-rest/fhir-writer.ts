import type { Result } from '#lib/base/result.ts';
import { readOutcomeText } from '#lib/fhir/operation-outcome.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { NewWrite, ResourceJson } from '#lib/ports/outbox.ts';
import { failureOfStatus } from './failure-of-status.ts';
import type { Exchange, ExchangeAnswer, SendExchange } from './fhir-exchange.ts';
import {
  hasWriteIdentifier,
  hasWriteTag,
  isShape,
  namedBy,
  versionOf,
  withWriteIdentifier,
  withWriteTag,
  writeSystem,
} from './write-identity.ts';

/** What one attempt came to. */
export type WriteOutcome =
  | { readonly kind: 'delivered'; readonly reference: string; readonly version?: string }
  | { readonly kind: 'conflict'; readonly theirs: ResourceJson; readonly theirVersion: string }
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string }
  /** Nothing is known to be wrong with the write: to be tried again. It may have been committed all the same. */
  | { readonly kind: 'later'; readonly failure: SourceFailure };

export interface WriteOrder {
  /** UUID of the write. */
  readonly id: string;
  readonly change: NewWrite['change'];
  /** True when an earlier attempt may have reached the server. */
  readonly repeated: boolean;
}

export interface FhirWriter {
  write(order: WriteOrder, signal: AbortSignal): Promise<WriteOutcome>;
}

/** Writes to one FHIR server so that repeating a write does nothing a second time. */
export function createFhirWriter(send: SendExchange): FhirWriter {
  return {
    write({ id, change, repeated }, signal) {
      const ask = (exchange: Exchange) => send(exchange, signal);
      if (change.kind === 'update') return update(id, change, ask);
      return namedBy(change.resource) === 'identifier'
        ? createByIdentifier(id, change.resource, repeated, ask)
        : createById(id, change.resource, repeated, ask);
    },
  };
}

type Ask = (exchange: Exchange) => Promise<Result<ExchangeAnswer, SourceFailure>>;
type Update = Extract<NewWrite['change'], { readonly kind: 'update' }>;

/** `detail` of a refusal that no server spoke: the search for our own identifier brought something else, so it is no proof. */
export const cannotBeFound = 'ignoredParameter';

async function createByIdentifier(
  id: string,
  resource: ResourceJson,
  repeated: boolean,
  ask: Ask,
): Promise<WriteOutcome> {
  const { resourceType } = resource;
  // The server may not know `If-None-Exist`: what may be there already is looked for before it is sent again.
  if (repeated) {
    const found = await findOwn(id, resourceType, ask);
    if (found !== 'none') return found;
  }
  const answer = await ask({
    method: 'POST',
    path: resourceType,
    headers: {
      'if-none-exist': `identifier=${encodeURIComponent(`${writeSystem}|urn:uuid:${id}`)}`,
      prefer: 'return=representation',
    },
    body: withWriteIdentifier(resource, id),
  });
  if (answer.ok && answer.value.status === 412) {
    // Many resources match, or one does and the server calls that a failed condition.
    const found = await findOwn(id, resourceType, ask);
    // Nothing matches: the condition cannot have failed, so it is passing trouble of the server, or its error.
    return found === 'none' ? { kind: 'later', failure: { reason: 'conflict' } } : found;
  }
  return afterWriting(answer, resourceType);
}

/** Looks for the resource that an earlier attempt of this write created. */
async function findOwn(id: string, resourceType: string, ask: Ask): Promise<WriteOutcome | 'none'> {
  const value = encodeURIComponent(`${writeSystem}|urn:uuid:${id}`);
  const answer = await ask({ method: 'GET', path: `${resourceType}?identifier=${value}` });
  const refusal = refusalOf(answer);
  if (refusal !== undefined) return refusal;
  const body = answer.ok ? answer.value.body : undefined;
  if (!isShape(body) || body.resourceType !== 'Bundle') {
    return { kind: 'later', failure: { reason: 'notFhir', detail: 'noBundle' } };
  }
  const entries: readonly unknown[] = Array.isArray(body.entry) ? body.entry : [];
  const matches = entries
    .filter((entry) => !(isShape(entry) && isShape(entry.search) && entry.search.mode === 'outcome'))
    .map((entry) => (isShape(entry) ? entry.resource : undefined));
  const own = matches.filter((resource) => hasWriteIdentifier(resource, id));
  const [first] = own;
  if (own.length > 1) return { kind: 'refused', status: 412, detail: `${own.length}` };
  if (isShape(first) && typeof first.id === 'string') {
    return delivered(`${resourceType}/${first.id}`, versionOf(first));
  }
  // A server that leaves the parameter out answers with anything: that our own is not among it proves nothing.
  if (matches.length > 0) return { kind: 'refused', status: 0, detail: cannotBeFound };
  return 'none';
}

/** A type without `identifier`: the id is ours, so that writing twice writes the same. */
async function createById(
  id: string,
  resource: ResourceJson,
  repeated: boolean,
  ask: Ask,
): Promise<WriteOutcome> {
  const { resourceType } = resource;
  const path = `${resourceType}/${id}`;
  if (repeated) {
    const there = await ask({ method: 'GET', path });
    const absent = there.ok && (there.value.status === 404 || there.value.status === 410);
    const refusal = absent ? undefined : refusalOf(there);
    if (refusal !== undefined) return refusal;
    if (there.ok && !absent) return delivered(path, versionOf(there.value.body) ?? there.value.version);
  }
  return afterWriting(await ask({ method: 'PUT', path, body: { ...resource, id } }), resourceType, id);
}

/**
 * Reads, compares, writes. The reading tells a lost answer from another person's change, also at a server that does not
 * know `If-Match`: only what happens between the two requests is left to it.
 */
async function update(id: string, change: Update, ask: Ask): Promise<WriteOutcome> {
  const { resourceType } = change.resource;
  const path = `${resourceType}/${change.id}`;
  const before = await readCurrent(path, ask);
  if (before.kind !== 'read') return before;
  if (hasWriteTag(before.resource, id)) return delivered(path, before.version);
  if (before.version !== change.basedOn) return conflictUnlessOurs(id, path, before, ask);
  const answer = await ask({
    method: 'PUT',
    path,
    headers: { 'if-match': `W/"${change.basedOn}"`, prefer: 'return=representation' },
    body: withWriteTag({ ...change.resource, id: change.id }, id),
  });
  if (!answer.ok || answer.value.status !== 412) return afterWriting(answer, resourceType, change.id);
  const after = await readCurrent(path, ask);
  if (after.kind !== 'read') return after;
  if (hasWriteTag(after.resource, id)) return delivered(path, after.version);
  // The condition failed although the version is the one that we named: passing trouble of the server, or its error.
  if (after.version === change.basedOn) return { kind: 'later', failure: { reason: 'conflict' } };
  return conflictUnlessOurs(id, path, after, ask);
}

interface Current {
  readonly kind: 'read';
  readonly resource: ResourceJson;
  readonly version: string;
}

async function readCurrent(path: string, ask: Ask): Promise<Current | WriteOutcome> {
  const answer = await ask({ method: 'GET', path });
  const refusal = refusalOf(answer);
  if (refusal !== undefined || !answer.ok) {
    return refusal ?? { kind: 'later', failure: { reason: 'unreachable' } };
  }
  const resource = answer.value.body;
  if (!isResource(resource) || !path.startsWith(`${resource.resourceType}/`)) {
    return { kind: 'later', failure: { reason: 'notFhir', detail: 'otherResource' } };
  }
  const version = versionOf(resource) ?? answer.value.version ?? '';
  return { kind: 'read', resource, version };
}

/** Another version stands there. Ours may lie below it, when somebody changed it again before we learnt that it had arrived. */
async function conflictUnlessOurs(
  id: string,
  path: string,
  { resource, version }: Current,
  ask: Ask,
): Promise<WriteOutcome> {
  const history = await ask({ method: 'GET', path: `${path}/_history` });
  if (!history.ok) return { kind: 'later', failure: history.failure };
  const { status, body } = history.value;
  const passing = passingFailure(history.value);
  if (passing !== undefined) return { kind: 'later', failure: passing };
  // A server without history leaves the tag on the current version as the only sign: then a person decides.
  const entries: readonly unknown[] =
    status === 200 && isShape(body) && Array.isArray(body.entry) ? body.entry : [];
  const ours = entries
    .map((entry) => (isShape(entry) ? entry.resource : undefined))
    .find((one) => hasWriteTag(one, id));
  if (ours !== undefined) return delivered(path, versionOf(ours));
  return { kind: 'conflict', theirs: resource, theirVersion: version };
}

/** What the answer to a POST or PUT means. A 2xx that does not name the resource is a lost answer: it is looked for next time. */
function afterWriting(
  answer: Result<ExchangeAnswer, SourceFailure>,
  resourceType: string,
  knownId?: string,
): WriteOutcome {
  const refusal = refusalOf(answer);
  if (refusal !== undefined || !answer.ok) {
    return refusal ?? { kind: 'later', failure: { reason: 'unreachable' } };
  }
  const { body, location = '', version } = answer.value;
  if (isResource(body) && body.resourceType === resourceType && typeof body.id === 'string') {
    return delivered(`${resourceType}/${body.id}`, versionOf(body) ?? version);
  }
  const located = new RegExp(`(?:^|/)${resourceType}/([A-Za-z0-9.-]+)(?:/_history/([A-Za-z0-9.-]+))?$`).exec(
    location,
  );
  const id = located?.[1];
  if (id !== undefined && (knownId === undefined || knownId === id)) {
    return delivered(`${resourceType}/${id}`, located?.[2] ?? version);
  }
  return { kind: 'later', failure: { reason: 'notFhir', detail: 'noResource' } };
}

/** Undefined for a 2xx. */
function refusalOf(answer: Result<ExchangeAnswer, SourceFailure>): WriteOutcome | undefined {
  if (!answer.ok) return { kind: 'later', failure: answer.failure };
  const { status, body } = answer.value;
  if (status >= 200 && status < 300) return undefined;
  const passing = passingFailure(answer.value);
  if (passing !== undefined) return { kind: 'later', failure: passing };
  return { kind: 'refused', status, detail: readOutcomeText(body) ?? '' };
}

/** Statuses that say "not now": 401 waits for a sign-in, a redirect or a page for the network to be let in. */
function passingFailure({ status, body, retryAfterSeconds }: ExchangeAnswer): SourceFailure | undefined {
  const passing = status < 200 || (status >= 300 && status < 400) || status >= 500;
  return passing || [401, 408, 409, 423, 425, 429].includes(status)
    ? failureOfStatus(status, body, retryAfterSeconds)
    : undefined;
}

function delivered(reference: string, version: string | undefined): WriteOutcome {
  return { kind: 'delivered', reference, ...(version === undefined ? {} : { version }) };
}

function isResource(value: unknown): value is ResourceJson {
  return isShape(value) && typeof value.resourceType === 'string';
}
