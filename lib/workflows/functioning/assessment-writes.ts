import { functioningSystems } from '#lib/fhir/functioning-systems.ts';
import { identifierIn } from '#lib/functioning/fhir/recorded-resources.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';

/** Words in the outbox: the whole assessment, and what is made of it beside. */
export const assessmentWrite = 'assessment';
export const assessmentPartWrite = 'assessmentPart';

/** Writes of this assessment as a whole, in the order in which they were put. */
export function writesOf(items: readonly OutboxItem[], assessmentId: string): readonly OutboxItem[] {
  return items.filter(
    ({ write: { what, change } }) =>
      what === assessmentWrite &&
      identifierIn(change.resource, functioningSystems.assessment) === assessmentId,
  );
}
