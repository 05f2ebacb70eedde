import { fail, ok } from '#lib/base/result.ts';
import { parseInstant } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { isResourceId, parseReference } from '#lib/fhir/reference.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { PlanVersion, PlanVersions } from '#lib/ports/plan-versions.ts';
import { failureOfStatus } from './failure-of-status.ts';
import { createExchange } from './fhir-exchange.ts';
import type { HttpDependencies } from './fhir-http.ts';

export interface PlanVersionsPorts {
  readonly sources: () => readonly SourceSettings[];
  readonly accessToken: (sourceId: string) => Promise<string | undefined>;
  readonly http: Omit<HttpDependencies, 'random'>;
}

/** Versions read in one answer: a plan that was changed more often than that is compared with the newest of them. */
const mostVersions = 50;

/** The versions that a FHIR server keeps of a plan (`_history`). A version of another client's plan is none. */
export function createPlanVersions({ sources, accessToken, http }: PlanVersionsPorts): PlanVersions {
  return {
    async read({ sourceId, planId, patientId }, signal) {
      const source = sources().find(({ id }) => id === sourceId);
      if (source?.kind !== 'fhir' || !isResourceId(planId)) return fail({ reason: 'notFound' });
      const send = createExchange(source, () => accessToken(sourceId), http);
      const path = `CarePlan/${planId}/_history?_count=${mostVersions}`;
      const answer = await send({ method: 'GET', path }, signal);
      if (!answer.ok) return answer;
      const { status, body, retryAfterSeconds } = answer.value;
      if (status < 200 || status >= 300) return fail(failureOfStatus(status, body, retryAfterSeconds));
      if (!isObject(body) || body.resourceType !== 'Bundle') {
        return fail({ reason: 'notFhir', detail: 'noBundle' });
      }
      const isOfClient = (resource: JsonObject) => {
        const subject = parseReference(resource.subject);
        return resource.id === planId && subject?.type === 'Patient' && subject.id === patientId;
      };
      const versions = readObjects(body.entry).flatMap(({ resource }): readonly PlanVersion[] => {
        if (!isObject(resource) || resource.resourceType !== 'CarePlan' || !isOfClient(resource)) return [];
        const meta = isObject(resource.meta) ? resource.meta : {};
        const version = readCodeText(meta.versionId);
        const at = parseInstant(meta.lastUpdated);
        return version === undefined ? [] : [{ version, ...(at === undefined ? {} : { at }), resource }];
      });
      return ok(versions);
    },
  };
}
