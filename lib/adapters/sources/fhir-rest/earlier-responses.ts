import { fail, ok } from '#lib/base/result.ts';
import { parseInstant } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { isResourceId, parseReference } from '#lib/fhir/reference.ts';
import { isClientsAnswer } from '#lib/fhir/response-answerer.ts';
import { readCodeText, readText } from '#lib/fhir/text.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { EarlierResponse, EarlierResponses } from '#lib/ports/earlier-responses.ts';
import { failureOfStatus } from './failure-of-status.ts';
import { createExchange } from './fhir-exchange.ts';
import type { HttpDependencies } from './fhir-http.ts';

export interface EarlierResponsesPorts {
  readonly sources: () => readonly SourceSettings[];
  readonly accessToken: (sourceId: string) => Promise<string | undefined>;
  readonly http: Omit<HttpDependencies, 'random'>;
}

/** Responses read in one answer: more than these are said to be there, and not read. */
const mostResponses = 50;

/** Taken back, or written by mistake: no answers of the client's. */
const notAnswers: readonly unknown[] = ['entered-in-error', 'stopped'];

function toEarlier(resource: JsonObject, patientId: string): EarlierResponse | undefined {
  const id = readCodeText(resource.id);
  if (id === undefined || notAnswers.includes(resource.status)) return undefined;
  const authored = parseInstant(resource.authored);
  const by = isObject(resource.author) ? readText(resource.author.display) : undefined;
  return {
    id,
    ...(authored === undefined ? {} : { authored }),
    ...(by === undefined ? {} : { by }),
    ...(isClientsAnswer(resource, patientId) === true ? { byClient: true } : {}),
    isUnfinished: resource.status === 'in-progress',
    resource,
  };
}

/** The client's earlier answers to a form at a FHIR server. What is of another client or another form is none, whatever was asked. */
export function createEarlierResponses(ports: EarlierResponsesPorts): EarlierResponses {
  const { sources, accessToken, http } = ports;
  return {
    async read({ sourceId, patientId, form }, signal) {
      const source = sources().find(({ id }) => id === sourceId);
      if (source?.kind !== 'fhir' || !isResourceId(patientId)) return fail({ reason: 'notFound' });
      const send = createExchange(source, () => accessToken(sourceId), http);
      // The form is looked for here and not by the server: few of them find an address whatever its version.
      const path = `QuestionnaireResponse?patient=${patientId}&_sort=-authored&_count=${mostResponses}`;
      const answer = await send({ method: 'GET', path }, signal);
      if (!answer.ok) return answer;
      const { status, body, retryAfterSeconds } = answer.value;
      if (status < 200 || status >= 300) return fail(failureOfStatus(status, body, retryAfterSeconds));
      if (!isObject(body) || body.resourceType !== 'Bundle') {
        return fail({ reason: 'notFhir', detail: 'noBundle' });
      }
      const isWanted = (resource: JsonObject) => {
        const subject = parseReference(resource.subject);
        const [address] = (readCodeText(resource.questionnaire) ?? '').split('|');
        return subject?.type === 'Patient' && subject.id === patientId && address === form;
      };
      const responses = readObjects(body.entry)
        .flatMap(({ resource }) =>
          isObject(resource) && resource.resourceType === 'QuestionnaireResponse' && isWanted(resource)
            ? (toEarlier(resource, patientId) ?? [])
            : [],
        )
        .toSorted((one, other) => (other.authored ?? '').localeCompare(one.authored ?? ''));
      return ok({ responses, hasMore: readObjects(body.link).some(({ relation }) => relation === 'next') });
    },
  };
}
