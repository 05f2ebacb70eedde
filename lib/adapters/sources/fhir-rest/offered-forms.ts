import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import { readCodeText, readText } from '#lib/fhir/text.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { OfferedForm } from '#lib/ports/form-library.ts';
import { failureOfStatus } from './failure-of-status.ts';
import { createExchange } from './fhir-exchange.ts';
import type { HttpDependencies } from './fhir-http.ts';

/** Forms read in one answer: a list that nobody could choose from is no list. */
const mostForms = 100;

interface OfferedFormsPorts {
  readonly accessToken: () => Promise<string | undefined>;
  readonly http: Omit<HttpDependencies, 'random'>;
}

/** The questionnaires of a FHIR server that are not retired, by title. Asks about nobody. */
export async function readOfferedForms(
  source: SourceSettings,
  { accessToken, http }: OfferedFormsPorts,
  signal: AbortSignal,
): Promise<Result<readonly OfferedForm[], SourceFailure>> {
  if (source.kind !== 'fhir') return fail({ reason: 'notFound' });
  const send = createExchange(source, accessToken, http);
  const answer = await send({ method: 'GET', path: `Questionnaire?_count=${mostForms}` }, signal);
  if (!answer.ok) return answer;
  const { status, body, retryAfterSeconds } = answer.value;
  if (status < 200 || status >= 300) return fail(failureOfStatus(status, body, retryAfterSeconds));
  if (!isObject(body) || body.resourceType !== 'Bundle') {
    return fail({ reason: 'notFhir', detail: 'noBundle' });
  }
  const forms = readObjects(body.entry).flatMap(({ resource }): readonly OfferedForm[] => {
    if (!isObject(resource) || resource.resourceType !== 'Questionnaire') return [];
    const id = readCodeText(resource.id);
    if (id === undefined || resource.status === 'retired') return [];
    const version = readCodeText(resource.version);
    return [
      {
        id,
        title: readText(resource.title) ?? readText(resource.name) ?? id,
        ...(version === undefined ? {} : { version }),
        text: JSON.stringify(resource, null, 2),
      },
    ];
  });
  return ok(forms.toSorted((one, other) => one.title.localeCompare(other.title, 'fi')));
}
