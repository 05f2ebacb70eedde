import { functioningSystems } from '#lib/fhir/functioning-systems.ts';
import { identifierIn } from '#lib/functioning/fhir/recorded-resources.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';

/** Words in the outbox: the whole assessment, and what is made of it beside. */
export const assessmentWrite = 'assessment';
export const assessmentPartWrite = 'assessmentPart';

/** Assessments of this client that met somebody else's version at the source: what was recorded last is not there. */
export function stuckAssessments(items: readonly OutboxItem[], clientKey: string): readonly string[] {
  return items.flatMap(({ write, state }) => {
    if (state.kind !== 'conflict' || write.what !== assessmentWrite || write.clientKey !== clientKey)
      return [];
    return identifierIn(write.change.resource, functioningSystems.assessment) ?? [];
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
