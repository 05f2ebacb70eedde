import { parseInstant } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import { readLongText } from '#lib/fhir/long-text.ts';
import { referenceText } from '#lib/fhir/reference.ts';
import { readText } from '#lib/fhir/text.ts';
import type { ClientPlan, PlanPart } from '../client-plan.ts';
import { extensionOf, reuse, withExtensions } from './elements.ts';
import { planExtensions } from './plan-systems.ts';

type PlanNotes = Pick<ClientPlan, 'matters' | 'parts'>;

/** What the client says stands under the client's own name: a note that the plan's subject wrote. */
function isClients(note: JsonObject, subject: unknown): boolean {
  const author = referenceText(note.authorReference);
  return author !== undefined && author === referenceText(subject);
}

function readPart(note: JsonObject): PlanPart | undefined {
  const text = readLongText(note.text);
  if (text === undefined) return undefined;
  const author = isObject(note.authorReference) ? note.authorReference : {};
  const by = readText(author.display) ?? readText(note.authorString);
  const byReference = referenceText(note.authorReference);
  const at = parseInstant(note.time);
  const extension = extensionOf(note, planExtensions.profession);
  const profession = readText(extension?.valueString);
  return {
    text,
    ...(profession === undefined ? {} : { profession }),
    ...(by === undefined ? {} : { by }),
    ...(byReference === undefined ? {} : { byReference }),
    ...(at === undefined ? {} : { at }),
  };
}

function newestFirst(parts: readonly PlanPart[]): readonly PlanPart[] {
  const momentOf = ({ at }: PlanPart) => (at === undefined ? 0 : Date.parse(at) || 0);
  return [...parts].sort((a, b) => momentOf(b) - momentOf(a));
}

/** What matters to the client, and the parts of the professions. */
export function readNotes(notes: readonly JsonObject[], subject: unknown): PlanNotes {
  const matters = notes
    .filter((note) => isClients(note, subject))
    .flatMap((note) => readLongText(note.text) ?? [])[0];
  const parts = notes.filter((note) => !isClients(note, subject)).flatMap((note) => readPart(note) ?? []);
  return { ...(matters === undefined ? {} : { matters }), parts: newestFirst(parts) };
}

/** Further notes of the client, and those without a text: they stay. */
function otherNotes(notes: readonly JsonObject[], subject: unknown): readonly JsonObject[] {
  const first = notes.find((note) => isClients(note, subject) && readLongText(note.text) !== undefined);
  return notes.filter((note) => (isClients(note, subject) ? note !== first : readPart(note) === undefined));
}

function toPartNote({ text, profession, by, byReference, at }: PlanPart): JsonObject {
  const author =
    byReference === undefined
      ? by === undefined
        ? {}
        : { authorString: by }
      : { authorReference: { reference: byReference, ...(by === undefined ? {} : { display: by }) } };
  return {
    ...withExtensions(
      undefined,
      [],
      profession === undefined ? [] : [{ url: planExtensions.profession, valueString: profession }],
    ),
    ...author,
    ...(at === undefined ? {} : { time: at }),
    text,
  };
}

/** The notes of the plan. `now`: the instant at which what matters was said, where it is new. */
export function toNotes(
  { matters, parts }: PlanNotes,
  recorded: readonly JsonObject[],
  subject: JsonObject,
  now: string,
): readonly JsonObject[] {
  const clients = recorded.filter((note) => isClients(note, subject));
  const others = recorded.filter((note) => !isClients(note, subject));
  const said =
    matters === undefined
      ? []
      : [
          reuse(
            clients,
            (note) => readLongText(note.text),
            matters,
            () => ({ authorReference: { reference: referenceText(subject) }, time: now, text: matters }),
          ),
        ];
  return [
    ...said,
    ...parts.map((part) => reuse(others, readPart, part, () => toPartNote(part))),
    ...otherNotes(recorded, subject),
  ];
}
