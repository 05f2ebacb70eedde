import { isObject, readObjects } from '#lib/fhir/json.ts';
import { responseIdentifier } from '#lib/functioning/questionnaire/write-response.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { answersWrite } from './record-answers.ts';

/** Writes of this response itself, in the order in which they were put; what was made of it beside is not among them. */
function responseWrites(items: readonly OutboxItem[], responseId: string): readonly OutboxItem[] {
  const { value } = responseIdentifier(responseId);
  return items.filter(({ write: { what, change } }) => {
    const { resourceType, identifier } = change.resource;
    return (
      what === answersWrite &&
      resourceType === 'QuestionnaireResponse' &&
      isObject(identifier) &&
      identifier.value === value
    );
  });
}

/** Of this response, or of an observation that was made of it, something is not at the source. */
export function isOnItsWay(items: readonly OutboxItem[], responseId: string): boolean {
  const { value } = responseIdentifier(responseId);
  const own = responseWrites(items, responseId);
  return items.some((item) => {
    if (item.state.kind === 'delivered') return false;
    const { what, change } = item.write;
    return (
      own.includes(item) ||
      (what === answersWrite &&
        readObjects(change.resource.derivedFrom).some(
          ({ identifier }) => isObject(identifier) && identifier.value === value,
        ))
    );
  });
}

/** Why what was recorded last of these answers is not at the source and waits for a person; undefined while nothing is wrong. */
export function stuckAnswers(
  items: readonly OutboxItem[],
  responseId: string,
): 'conflict' | 'refused' | undefined {
  const kind = responseWrites(items, responseId).at(-1)?.state.kind;
  return kind === 'conflict' || kind === 'refused' ? kind : undefined;
}
