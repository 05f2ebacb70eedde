import { actSides } from '#lib/consultation/act-table.ts';
import type { ActName } from '#lib/consultation/consultation-acts.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCode } from '#lib/fhir/codeable-concept.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';

/** What was done and typed with a change of a Task, as the writes that wait behind it tell. */
export interface DeedBehind {
  readonly act?: ActName;
  /** Empty where nothing was typed. */
  readonly text: string;
}

/** The act is told by its Provenance and the text by its message, which both leave after the Task `id` alone. */
export function deedBehind(id: string, items: readonly OutboxItem[]): DeedBehind {
  const followers = items.filter((item) => item.write.after === id);
  const acted = followers
    .map((item) => readCode(item.write.change.resource.activity, ownSystems.consultation))
    .find((code) => code !== undefined);
  const act = (Object.keys(actSides) as ActName[]).find((name) => name === acted);
  const said = followers.find((item) => item.write.change.resource.resourceType === 'Communication');
  return { ...(act === undefined ? {} : { act }), text: said?.write.text ?? '' };
}
