import type { ResourceJson } from '#lib/ports/outbox.ts';
import type { Assessment } from '../assessment.ts';
import { confirmedOnly } from '../draft/prefill.ts';
import type { AssessmentContext } from './assessment-texts.ts';
import { toClinicalImpression } from './clinical-impression.ts';
import { toObservations } from './observations.ts';
import { toProvenances } from './provenance.ts';
import { toResponse } from './questionnaire-response.ts';

/** All that is recorded of one assessment, in the order in which it is to leave. */
export interface AssessmentResources {
  readonly response: ResourceJson;
  readonly observations: readonly ResourceJson[];
  readonly impression: ResourceJson;
  readonly provenances: readonly ResourceJson[];
}

/** What nobody confirmed is not recorded: proposals of the record are left out of all of it. */
export function toResources(assessment: Assessment, context: AssessmentContext): AssessmentResources {
  const recorded = confirmedOnly(assessment);
  return {
    response: toResponse(recorded, context),
    observations: toObservations(recorded, context),
    impression: toClinicalImpression(recorded, context),
    provenances: toProvenances(recorded, context),
  };
}
