import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject, type JsonObject, readNumber, readObjects } from '#lib/fhir/json.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import { countConcepts, mostOptions } from '#lib/fhir/value-set.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { ExpandedSet, ExpansionFailure } from '#lib/ports/form-library.ts';
import { failureOfStatus } from './failure-of-status.ts';
import { createExchange, type ExchangeAnswer } from './fhir-exchange.ts';
import type { HttpDependencies } from './fhir-http.ts';

/** A server that gives so little at a time is asked no further. */
const mostPages = 20;

interface ExpandPorts {
  readonly accessToken: () => Promise<string | undefined>;
  readonly http: Omit<HttpDependencies, 'random'>;
}

type Expanded = Result<ExpandedSet, ExpansionFailure>;

/** A server that cannot do it says so in many ways: by no such address, by a fault of the request, or by 501. */
function refusal({ status, body, retryAfterSeconds }: ExchangeAnswer): ExpansionFailure {
  const issues = isObject(body) ? readObjects(body.issue) : [];
  if (issues.some(({ code }) => code === 'too-costly')) return { reason: 'tooManyChoices' };
  const failure = failureOfStatus(status, body, retryAfterSeconds);
  const isUnknown = failure.reason === 'notFound' || failure.reason === 'refused' || status === 501;
  return isUnknown ? { reason: 'noTerminology' } : failure;
}

/** A list that the server itself says is not the whole of it. */
function isPartial(expansion: JsonObject): boolean {
  return readObjects(expansion.extension).some(
    ({ url, valueBoolean }) => /valueset-(?:unclosed|toocostly)$/.test(String(url)) && valueBoolean !== false,
  );
}

interface Page {
  readonly contains: readonly JsonObject[];
  readonly total: number | undefined;
  readonly offset: number | undefined;
  readonly version: string | undefined;
}

function readPage(body: unknown, url: string, version: string | undefined): Result<Page, ExpansionFailure> {
  if (!isObject(body) || body.resourceType !== 'ValueSet' || !isObject(body.expansion))
    return fail({ reason: 'noExpansion' });
  const given = readCodeText(body.version);
  const address = readCodeText(body.url);
  if ((address !== undefined && address !== url) || (version !== undefined && given !== version))
    return fail({ reason: 'otherSet' });
  if (isPartial(body.expansion)) return fail({ reason: 'incomplete' });
  const { contains, total, offset } = body.expansion;
  return ok({
    contains: readObjects(contains),
    total: readNumber(total),
    offset: readNumber(offset),
    version: given,
  });
}

/**
 * The options of a value set as a server lists them (`ValueSet/$expand`, R4), page by page: all of them, or none. Asks about
 * nobody.
 */
export async function expandValueSet(
  source: SourceSettings,
  canonical: string,
  { accessToken, http }: ExpandPorts,
  signal: AbortSignal,
): Promise<Expanded> {
  if (source.kind !== 'fhir') return fail({ reason: 'noTerminology' });
  const [url = '', version] = canonical.split('|');
  const send = createExchange(source, accessToken, http);
  const contains: JsonObject[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const query = new URLSearchParams({
      url,
      ...(version === undefined ? {} : { valueSetVersion: version }),
      // One more than is taken: a server without a total shows by it that there are too many.
      count: String(mostOptions + 1),
      offset: String(contains.length),
    });
    const answer = await send({ method: 'GET', path: `ValueSet/$expand?${query}` }, signal);
    if (!answer.ok) return answer;
    if (answer.value.status < 200 || answer.value.status >= 300) return fail(refusal(answer.value));
    const read = readPage(answer.value.body, url, version);
    if (!read.ok) return read;
    const { total, offset } = read.value;
    // Another part than was asked for, or the first one again from a server that knows no parts.
    if (offset !== undefined && offset !== contains.length) return fail({ reason: 'incomplete' });
    const isRepeated = page > 0 && read.value.contains[0]?.code === contains[0]?.code;
    if (isRepeated && read.value.contains.length > 0) return fail({ reason: 'incomplete' });
    contains.push(...read.value.contains);
    const count = countConcepts(contains);
    if (count > mostOptions || (total ?? 0) > mostOptions) return fail({ reason: 'tooManyChoices' });
    const isEnd = read.value.contains.length === 0 || (total === undefined && offset === undefined);
    if (total === undefined ? isEnd : count >= total) {
      if (count === 0) return fail({ reason: 'empty' });
      const set = { resourceType: 'ValueSet', url, expansion: { contains } };
      return ok({ set, ...(read.value.version === undefined ? {} : { version: read.value.version }) });
    }
    if (isEnd) return fail({ reason: 'incomplete' });
  }
  return fail({ reason: 'incomplete' });
}
