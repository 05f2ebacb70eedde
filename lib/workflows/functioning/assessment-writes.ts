import { functioningSystems } from '#lib/fhir/functioning-systems.ts';
import { identifierIn } from '#lib/functioning/fhir/recorded-resources.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';

/** Words in the outbox: the whole assessment, and what is made of it beside. */
export const assessmentWrite = 'assessment';
export const assessmentPartWrite = 'assessmentPart';

/** What was recorded last of an assessment and did not arrive: it met somebody else's version, or the server will not have it. */
export interface StuckAssessment {
  readonly id: string;
  readonly why: 'conflict' | 'refused';
}

/** Assessments of this client of which what was recorded last is not at the source, and waits for a person. */
export function stuckAssessments(
  items: readonly OutboxItem[],
  clientKey: string,
): readonly StuckAssessment[] {
  return items.flatMap(({ write, state }) => {
    if (state.kind !== 'conflict' && state.kind !== 'refused') return [];
    if (write.what !== assessmentWrite || write.clientKey !== clientKey) return [];
    const id = identifierIn(write.change.resource, functioningSystems.assessment);
    return id === undefined ? [] : { id, why: state.kind };
  });
}

/** Writes of this assessment as a whole, in the order in which they were put. */
export function writesOf(items: readonly OutboxItem[], assessmentId: string): readonly OutboxItem[] {
  return items.filter(
    ({ write: { what, change } }) =>
      what === assessmentWrite &&
      identifierIn(change.resource, functioningSystems.assessment) === assessmentId,
  );
}
