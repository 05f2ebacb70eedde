import type { IsoInstant } from '#lib/base/dates.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import type { FormAnswers } from './answers.ts';
import type { Form, FormItem } from './form.ts';
import type { FormValue } from './form-value.ts';
import { enabledItems, type VisibleItem } from './visible-items.ts';
import { madeOf, type ResponseParty } from './write-response.ts';

/** What the observations of one filling in are written with. */
export interface ExtractContext {
  /** UUID of the response that they are made of. */
  readonly responseId: string;
  /** The response of another system that they are made of, and when it was answered; nothing is written of ours then. */
  readonly from?: { readonly reference: string; readonly at: IsoInstant };
  /** The client at the receiving source, e.g. `Patient/12`. */
  readonly subject: string;
  readonly at: IsoInstant;
  readonly performer: ResponseParty;
}

const category = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }],
};

/** A number without a unit is a number, unless the form says in what it is. */
function numberValue(value: number, { kind, units }: FormItem): JsonObject {
  const [unit] = units ?? [];
  if (unit !== undefined) return { valueQuantity: { value, ...unit } };
  return kind === 'integer' ? { valueInteger: value } : { valueQuantity: { value } };
}

/** R4 has no observation with an address or a whole other element: such an answer stays in the response alone. */
function observedValue(item: FormItem, value: FormValue): JsonObject | undefined {
  switch (value.kind) {
    case 'boolean':
      return { valueBoolean: value.value };
    case 'integer':
    case 'decimal':
      return numberValue(value.value, item);
    case 'quantity': {
      const { kind: _kind, ...quantity } = value;
      return { valueQuantity: quantity };
    }
    case 'coding': {
      const { kind: _kind, ...coding } = value;
      return {
        valueCodeableConcept: {
          coding: [coding],
          ...(value.display === undefined ? {} : { text: value.display }),
        },
      };
    }
    case 'date':
    case 'dateTime':
      return { valueDateTime: value.value };
    case 'time':
      return { valueTime: value.value };
    case 'string':
      return { valueString: value.value };
    default:
      return undefined;
  }
}

function observationsIn(
  items: readonly VisibleItem[],
  extracts: boolean,
  context: ExtractContext,
): readonly ResourceJson[] {
  const { responseId, from, subject, at, performer } = context;
  return items.flatMap(({ item, answers, below }) => {
    const isExtracted = item.extracts ?? extracts;
    const own = answers.flatMap(({ value }): readonly ResourceJson[] => {
      const observed = value === undefined ? undefined : observedValue(item, value);
      if (!isExtracted || item.codes === undefined || observed === undefined) return [];
      return [
        {
          resourceType: 'Observation',
          status: 'final',
          category: [category],
          code: { coding: item.codes, ...(item.text === undefined ? {} : { text: item.text }) },
          subject: { reference: subject },
          effectiveDateTime: from?.at ?? at,
          issued: at,
          performer: [performer],
          derivedFrom: madeOf(responseId, from?.reference),
          ...observed,
        },
      ];
    });
    return [...own, ...below.flatMap((each) => observationsIn(each, isExtracted, context))];
  });
}

/**
 * Observations that a form asks for by `observationExtract` (SDC): one for each answer of a question with a code. A form that
 * asks for none has none, whatever codes it has.
 */
export function toFormObservations(
  form: Pick<Form, 'items' | 'extracts'>,
  answers: FormAnswers,
  context: ExtractContext,
): readonly ResourceJson[] {
  return observationsIn(enabledItems(form, answers), form.extracts ?? false, context);
}
