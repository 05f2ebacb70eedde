import type { IsoInstant } from '#lib/base/dates.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import type { FormAnswers, ItemAnswer } from './answers.ts';
import { isSameValue } from './compare-values.ts';
import { formExtensions } from './extension-urls.ts';
import type { Form, FormItem } from './form.ts';
import { type FormValue, writeFormValue } from './form-value.ts';
import { enabledItems, type VisibleItem } from './visible-items.ts';

/** A person or role, by reference at the receiving source where it has one. */
export interface ResponseParty {
  readonly reference?: string;
  readonly display?: string;
}

/** What a response is written with. */
export interface ResponseContext {
  /** UUID of the filling in: what observations made of it refer to. */
  readonly id: string;
  /** The client at the receiving source, e.g. `Patient/12`. */
  readonly subject: string;
  readonly at: IsoInstant;
  /** Who wrote it down. */
  readonly author?: ResponseParty;
  /** Who answered: the client, when it was filled in by the client. */
  readonly source?: ResponseParty;
  readonly status?: 'in-progress' | 'completed' | 'amended';
  /** Items of an earlier version that this form does not have; kept behind the others. */
  readonly beside?: readonly JsonObject[];
}

/** Address of a form with its version. */
export function canonicalOf(url: string, version: string | undefined): string {
  return version === undefined ? url : `${url}|${version}`;
}

/** By which a response is named in other resources, whichever server it comes to lie at. */
export function responseIdentifier(id: string) {
  return { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` } as const;
}

/** What an observation is made of: the response that was put beside it, else one that another system wrote. */
export function madeOf(responseId: string, from: string | undefined): readonly JsonObject[] {
  return from === undefined
    ? [{ type: 'QuestionnaireResponse', identifier: responseIdentifier(responseId) }]
    : [{ type: 'QuestionnaireResponse', reference: from }];
}

/** The points of an answer go with it, so that a reader without the form can add them up. */
function withWeight(item: FormItem, value: FormValue): JsonObject {
  const written = writeFormValue(value);
  const weight = item.options?.find((option) => isSameValue(option.value, value))?.weight;
  if (weight === undefined || value.kind !== 'coding') return written;
  const { kind: _kind, ...coding } = value;
  return {
    valueCoding: { ...coding, extension: [{ url: formExtensions.itemWeight, valueDecimal: weight }] },
  };
}

function writeAnswer(
  item: FormItem,
  { value }: ItemAnswer,
  below: readonly VisibleItem[],
): readonly JsonObject[] {
  if (value === undefined) return [];
  const under = below.flatMap(writeItem);
  return [{ ...withWeight(item, value), ...(under.length === 0 ? {} : { item: under }) }];
}

/** An item with its answers; of a group one for each occurrence. What has no answer is left out, and so is what only shows. */
function writeItem({ item, answers, below }: VisibleItem): readonly JsonObject[] {
  const { linkId, kind, text } = item;
  const head = { linkId, ...(text === undefined ? {} : { text }) };
  if (kind === 'group')
    return below.flatMap((items) => {
      const inside = items.flatMap(writeItem);
      return inside.length === 0 ? [] : [{ ...head, item: inside }];
    });
  if (kind === 'display') return [];
  const answer = answers.flatMap((each, index) => writeAnswer(item, each, below[index] ?? []));
  return answer.length === 0 ? [] : [{ ...head, answer }];
}

/** The response to a form. Answers of items that are not asked now stay in the draft and are not in it. */
export function toResponse(
  form: Pick<Form, 'items' | 'url' | 'version'>,
  answers: FormAnswers,
  context: ResponseContext,
): ResourceJson {
  const { url, version } = form;
  const { id, subject, at, author, source, status = 'completed', beside = [] } = context;
  const item = [...enabledItems(form, answers).flatMap(writeItem), ...beside];
  return {
    resourceType: 'QuestionnaireResponse',
    identifier: responseIdentifier(id),
    ...(url === undefined ? {} : { questionnaire: canonicalOf(url, version) }),
    status,
    subject: { reference: subject },
    authored: at,
    ...(author === undefined ? {} : { author }),
    ...(source === undefined ? {} : { source }),
    ...(item.length === 0 ? {} : { item }),
  };
}
