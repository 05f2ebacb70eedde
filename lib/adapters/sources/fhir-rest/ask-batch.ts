import { fail, ok, type Result } from '#lib/base/result.ts';
import { type BatchAnswer, readBatchAnswers } from '#lib/fhir/bundle.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { failureOfStatus } from './failure-of-status.ts';
import { type FhirHttp, plainResult } from './fhir-http.ts';
import { retriesFor } from './retry.ts';
import type { PlannedRequest } from './search-plan.ts';

/**
 * Asks everything in one batch. For each request, in order: its answer, its failure, or `undefined` when it has to be
 * asked again by itself, because the server did not answer it or was out of breath.
 */
export async function askBatch(
  http: FhirHttp,
  requests: readonly PlannedRequest[],
  signal: AbortSignal,
): Promise<Result<readonly (Result<unknown, SourceFailure> | undefined)[], SourceFailure>> {
  const bundle = {
    resourceType: 'Bundle',
    type: 'batch',
    entry: requests.map(({ path }) => ({ request: { method: 'GET', url: path } })),
  };
  const post = { contentType: 'application/fhir+json', body: JSON.stringify(bundle) };
  const sent = plainResult(await http.send({ path: '', post }, signal));
  if (!sent.ok) return sent;
  const answers = readBatchAnswers(sent.value);
  if (answers === undefined) return fail({ reason: 'notFhir', detail: 'notBatchResponse' });
  return ok(requests.map((_, place) => toResult(answers[place])));
}

function toResult(answer: BatchAnswer | undefined): Result<unknown, SourceFailure> | undefined {
  if (answer === undefined || answer.status === 0) return undefined;
  if (answer.status >= 200 && answer.status < 300) return ok(answer.resource);
  const failure = failureOfStatus(answer.status, answer.outcome ?? answer.resource, undefined);
  return retriesFor(failure) > 0 ? undefined : fail(failure);
}

/** True when the server is there and does not do batches (whatever its statement says): searches may still work. */
export function isBatchRefused(failure: SourceFailure): boolean {
  switch (failure.reason) {
    case 'forbidden':
    case 'notFound':
    case 'conflict':
    case 'refused':
    case 'notFhir':
    case 'tooLarge':
      return true;
    case 'serverError':
      return failure.status === 500 || failure.status === 501;
    default:
      return false;
  }
}
