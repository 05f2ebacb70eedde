import { measurementByLoinc } from '#lib/fhir/measurement-codes.ts';
import type { FormAnswers, ItemAnswer } from './answers.ts';
import { isSameValue } from './compare-values.ts';
import type { Form, FormItem } from './form.ts';
import { enabledItems } from './visible-items.ts';
import { flatItems } from './weights.ts';

const loinc = 'http://loinc.org';
/** "Not at all" in the answer list of the PHQ-9 in LOINC (LL358-3). */
const notAtAll = 'LA6568-5';

/** Item 9 of the PHQ-9: the form says so by its code, whatever its number in the form. */
function isSelfHarm({ codes = [] }: FormItem): boolean {
  return codes.some(
    ({ system, code }) => system === loinc && measurementByLoinc(code)?.kind === 'phq9Suicide',
  );
}

/** What is not known to be zero is not taken for it. */
function isAboveZero({ options = [] }: FormItem, { value }: ItemAnswer): boolean {
  if (value === undefined) return false;
  const weight = options.find((option) => isSameValue(option.value, value))?.weight;
  if (weight !== undefined) return weight > 0;
  switch (value.kind) {
    case 'boolean':
      return value.value;
    case 'integer':
    case 'decimal':
    case 'quantity':
      return value.value > 0;
    case 'coding':
      return value.code !== notAtAll && value.code !== '0';
    default:
      return true;
  }
}

/**
 * True when an answer asks for a talk about thoughts of self-harm now, whatever else is answered: the ninth question of the PHQ-9
 * in a form that the organisation imported.
 */
export function asksForTalk(form: Pick<Form, 'items'>, answers: FormAnswers): boolean {
  return flatItems(enabledItems(form, answers)).some(
    ({ item, answers: given }) => isSelfHarm(item) && given.some((each) => isAboveZero(item, each)),
  );
}
