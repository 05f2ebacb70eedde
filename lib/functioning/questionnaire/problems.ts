import { isIsoDate } from '#lib/base/dates.ts';
import { type FormAnswers, type FormPlace, isAnyAnswered } from './answers.ts';
import { compareValues, isSameValue } from './compare-values.ts';
import type { Form, FormItem, ItemKind } from './form.ts';
import type { FormValue } from './form-value.ts';
import { type VisibleItem, visibleItems } from './visible-items.ts';

/** What is wrong with an answer. Words are the caller's, by kind. */
export const formProblemKinds = [
  'required',
  'wrongType',
  'notAnOption',
  'tooLong',
  'tooSmall',
  'tooLarge',
  'tooManyDecimals',
  'tooManyAnswers',
  'notADate',
  'unit',
] as const;
export type FormProblemKind = (typeof formProblemKinds)[number];

/** One thing to mend before the form can be recorded, and where. */
export interface FormProblem {
  readonly kind: FormProblemKind;
  readonly linkId: string;
  readonly place: FormPlace;
  /** Which of the answers; absent for the item as a whole. */
  readonly index?: number;
  /** The limit, as it is written. */
  readonly limit?: string;
}

type Found = Pick<FormProblem, 'kind' | 'limit'>;

/** The kinds of value that an item takes. */
const valuesOfKind: Readonly<Record<ItemKind, readonly FormValue['kind'][]>> = {
  group: [],
  display: [],
  unknown: [],
  boolean: ['boolean'],
  integer: ['integer'],
  decimal: ['decimal', 'integer'],
  quantity: ['quantity'],
  date: ['date'],
  dateTime: ['dateTime', 'date'],
  time: ['time'],
  string: ['string'],
  text: ['string'],
  url: ['uri'],
  choice: ['coding', 'string', 'integer', 'date', 'time'],
  openChoice: ['coding', 'string', 'integer', 'date', 'time'],
};

function limitText(limit: FormValue): string {
  return 'value' in limit ? String(limit.value) : '';
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const written = digits.split('.')[1]?.length ?? 0;
  return Math.max(0, written - Number(exponent));
}

function isChosen({ kind, options }: FormItem, value: FormValue): boolean {
  // A choice whose value set cannot be had takes what is there: it was said when the form was imported.
  if (kind === 'openChoice' && value.kind === 'string') return true;
  return options === undefined || options.some((option) => isSameValue(option.value, value));
}

/** A limit of a quantity with the unit left out is meant in the unit of the answer. */
function orderOf(value: FormValue, limit: FormValue): number | undefined {
  const isNumber = limit.kind === 'integer' || limit.kind === 'decimal';
  return value.kind === 'quantity' && isNumber ? value.value - limit.value : compareValues(value, limit);
}

function problemOfValue(item: FormItem, value: FormValue): Found | undefined {
  const { kind, maxLength, maxDecimals, least, most, units } = item;
  // What another system recorded and is not understood here is passed on as it is: nobody can mend it in this form.
  if (value.kind === 'other') return undefined;
  if (!valuesOfKind[kind].includes(value.kind)) return { kind: 'wrongType' };
  if (value.kind === 'integer' && !Number.isInteger(value.value)) return { kind: 'wrongType' };
  if ('value' in value && typeof value.value === 'number') {
    if (!Number.isFinite(value.value)) return { kind: 'wrongType' };
    if (maxDecimals !== undefined && decimalsOf(value.value) > maxDecimals)
      return { kind: 'tooManyDecimals', limit: String(maxDecimals) };
  }
  if (value.kind === 'date' && value.value.length === 10 && !isIsoDate(value.value))
    return { kind: 'notADate' };
  if ((kind === 'choice' || kind === 'openChoice') && !isChosen(item, value)) return { kind: 'notAnOption' };
  if (value.kind === 'quantity' && units !== undefined) {
    const isOffered = units.some(({ code, unit }) => (code ?? unit) === (value.code ?? value.unit));
    if (!isOffered) return { kind: 'unit', limit: units.map(({ unit }) => unit).join(', ') };
  }
  if (maxLength !== undefined && value.kind === 'string' && value.value.length > maxLength)
    return { kind: 'tooLong', limit: String(maxLength) };
  if (least !== undefined && (orderOf(value, least) ?? 0) < 0)
    return { kind: 'tooSmall', limit: limitText(least) };
  if (most !== undefined && (orderOf(value, most) ?? 0) > 0)
    return { kind: 'tooLarge', limit: limitText(most) };
  return undefined;
}

function isAnswered({ item, answers }: VisibleItem): boolean {
  return answers.some(
    ({ value, under }) => value !== undefined || (item.kind === 'group' && isAnyAnswered(item.items, under)),
  );
}

function problemsOfItem(visible: VisibleItem): readonly FormProblem[] {
  const { item, place, answers, below } = visible;
  const { linkId, kind, required, repeats, readOnly, maxOccurs } = item;
  const problems: FormProblem[] = [];
  // Nobody can answer what is only shown: a missing total is the calculation's to tell.
  const canAnswer = !readOnly && kind !== 'display' && kind !== 'unknown';
  if (required && canAnswer && !isAnswered(visible)) problems.push({ kind: 'required', linkId, place });
  const most = repeats ? maxOccurs : 1;
  if (most !== undefined && answers.length > most)
    problems.push({ kind: 'tooManyAnswers', linkId, place, limit: String(most) });
  for (const [index, { value }] of answers.entries()) {
    const found = value === undefined ? undefined : problemOfValue(item, value);
    if (found !== undefined) problems.push({ ...found, linkId, place, index });
  }
  return [...problems, ...below.flatMap((items) => items.flatMap(problemsOfItem))];
}

/** What keeps a form from being recorded, in the order of the form. Items that are not asked now have no problems. */
export function problemsOf(form: Pick<Form, 'items'>, answers: FormAnswers): readonly FormProblem[] {
  return visibleItems(form, answers).flatMap(problemsOfItem);
}
