import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { NewWrite, ResourceJson } from '#lib/ports/outbox.ts';
import type { StoredResource } from '#lib/ports/stored-resources.ts';
import { keepOthers } from '../fhir/keep-others.ts';
import type { FormAnswers } from './answers.ts';
import { toFormObservations } from './extract-observations.ts';
import type { Form } from './form.ts';
import { readResponse } from './read-response.ts';
import { toResponseProvenance } from './response-provenance.ts';
import { type ResponseParty, responseIdentifier, toResponse } from './write-response.ts';

type Change = NewWrite['change'];

/** What holds recorded answers at their source: what a correction of them is based on. */
export interface RecordedAnswers {
  readonly response: StoredResource;
  /** Those that were made of the response; what was taken back is not among them. */
  readonly observations: readonly StoredResource[];
}

/** Why recorded answers are not corrected here. */
export type AmendObstacle =
  /** Somebody is still at it, or it was taken back. */
  | 'unfinished'
  /** The client's own words are not corrected by somebody else. */
  | 'byClient'
  /** Written by another system: what else it has made of the answers is not known. */
  | 'otherSystem'
  /** The form as it is now asks nothing of what was answered. */
  | 'otherItems';

/** Why this response cannot be corrected; undefined when it can. */
export function amendObstacle(response: JsonObject): AmendObstacle | undefined {
  if (response.status !== 'completed' && response.status !== 'amended') return 'unfinished';
  const { identifier, source } = response;
  const value = isObject(identifier) ? readCodeText(identifier.value) : undefined;
  if (value?.startsWith('urn:uuid:') !== true) return 'otherSystem';
  const who = isObject(source) ? `${source.type ?? ''} ${source.reference ?? ''}` : '';
  return /\bPatient\b|\bRelatedPerson\b/.test(who) ? 'byClient' : undefined;
}

/** `system|code` of every coding of questions that are made into observations: where to look for what was made of a response. */
export function observedCodes(form: Pick<Form, 'items' | 'extracts'>): readonly string[] {
  const codesIn = (items: Form['items'], extracts: boolean): readonly string[] =>
    items.flatMap(({ codes = [], extracts: own = extracts, items: below }) => [
      ...(own ? codes.map(({ system = '', code = '' }) => `${system}|${code}`) : []),
      ...codesIn(below, own),
    ]);
  return [...new Set(codesIn(form.items, form.extracts ?? false))];
}

/** The codes of an observation, whatever else its server has added to it. */
function codesOf({ code }: ResourceJson): readonly string[] {
  return readObjects(isObject(code) ? code.coding : undefined).map(
    (each) => `${readCodeText(each.system) ?? ''}|${readCodeText(each.code) ?? ''}`,
  );
}

/** What an observation says; servers write decimals and displays in their own way. */
function saidBy(observation: ResourceJson): string {
  const [name, value] = Object.entries(observation).find(([each]) => each.startsWith('value')) ?? [];
  if (!isObject(value)) return `${name} ${String(value)}`;
  const coding = readObjects(value.coding).map(({ system, code }) => `${system}|${code}`);
  return `${name} ${value.value ?? ''} ${value.code ?? value.unit ?? ''} ${coding.join()}`;
}

const isSameQuestion = (one: ResourceJson, other: ResourceJson) => {
  const codes = codesOf(other);
  return codesOf(one).some((code) => codes.includes(code));
};

/** Takes the first that fits out of the list. */
function take<Each>(from: Each[], fits: (each: Each) => boolean): Each | undefined {
  const place = from.findIndex(fits);
  return place < 0 ? undefined : from.splice(place, 1)[0];
}

/** What was made of the answers, changed one by one: what says the same stays as it is, and what is said no more was an error. */
function observationChanges(
  stored: readonly StoredResource[],
  before: readonly ResourceJson[],
  next: readonly ResourceJson[],
): readonly Change[] {
  const left = [...stored];
  const isSaid = (one: ResourceJson) => (each: StoredResource) =>
    isSameQuestion(each.resource, one) && saidBy(each.resource) === saidBy(one);
  const changed = next.filter((one) => take(left, isSaid(one)) === undefined);
  const written = changed.map((one): Change => {
    const was = take(left, ({ resource }) => isSameQuestion(resource, one));
    if (was === undefined) return { kind: 'create', resource: one };
    const { id, version = '', resource } = was;
    // It corrects what was found then; it was not found today.
    const { effectiveDateTime, performer } = resource;
    const amended = { ...one, status: 'amended', ...(effectiveDateTime ? { effectiveDateTime } : {}) };
    // Who answers for what it says now is who says so.
    const old = { ...(before.find((each) => isSaid(each)(was)) ?? one), performer };
    return { kind: 'update', id, basedOn: version, resource: keepOthers(resource, old, amended) };
  });
  // An answer to a question that this version of the form does not ask stays, and so does what was made of it.
  const gone = left
    .filter(({ resource }) => before.some((one) => isSameQuestion(one, resource)))
    .map(
      ({ id, version = '', resource }): Change => ({
        kind: 'update',
        id,
        basedOn: version,
        resource: { ...resource, status: 'entered-in-error' },
      }),
    );
  return [...written, ...gone];
}

export interface AmendContext {
  readonly responseId: string;
  /** The client at the source, e.g. `Patient/12`. */
  readonly subject: string;
  readonly at: string;
  readonly by: ResponseParty;
  readonly role: string;
}

/**
 * A correction of recorded answers, as changes of what holds them at the source: the response first, never a second one, then the
 * observations whose answer changed, then who corrected it. Items that this version of the form does not have stay where they are, with
 * whatever others have added. Who answered stays who it was. Undefined when nothing was changed; `noVersion` when the source names no
 * version of something that would be changed.
 */
export function toAmendedAnswers(
  form: Form,
  answers: FormAnswers,
  { response, observations }: RecordedAnswers,
  { responseId, subject, at, by, role }: AmendContext,
): readonly Change[] | 'noVersion' | undefined {
  const before = readResponse(form, response.resource)?.answers ?? {};
  const context = { id: responseId, subject, at };
  const old = toResponse(form, before, context);
  const next = toResponse(form, answers, { ...context, author: by, status: 'amended' });
  if (JSON.stringify(old.item) === JSON.stringify(next.item)) return undefined;
  const made = { responseId, subject, at, performer: by };
  const ofObservations = observationChanges(
    observations,
    toFormObservations(form, before, made),
    toFormObservations(form, answers, made),
  );
  const changed: Change = {
    kind: 'update',
    id: response.id,
    basedOn: response.version ?? '',
    resource: keepOthers(response.resource, { ...old, author: response.resource.author }, next),
  };
  const all = [changed, ...ofObservations];
  if (all.some((each) => each.kind === 'update' && each.basedOn === '')) return 'noVersion';
  const provenance = toResponseProvenance(responseId, { by, role, at });
  const updated = ofObservations.flatMap((each) =>
    each.kind === 'update' ? [{ reference: `Observation/${each.id}` }] : [],
  );
  return [
    ...all,
    {
      kind: 'create',
      resource: {
        ...provenance,
        target: [{ type: 'QuestionnaireResponse', identifier: responseIdentifier(responseId) }, ...updated],
        activity: {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'UPDATE' }],
        },
      },
    },
  ];
}
