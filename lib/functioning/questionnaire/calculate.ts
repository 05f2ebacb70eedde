import { fail } from '#lib/base/result.ts';
import type { EvaluationFailure, ExpressionEvaluator } from '#lib/ports/expression-evaluator.ts';
import {
  answersAt,
  answersTo,
  type FormAnswers,
  type FormPlace,
  type ItemAnswer,
  withAnswers,
} from './answers.ts';
import { isSameValue } from './compare-values.ts';
import { namesIn } from './expression-names.ts';
import { type Form, type FormExpression, type FormItem, itemsIn } from './form.ts';
import type { FormValue } from './form-value.ts';
import { enabledItems, type VisibleItem } from './visible-items.ts';
import { flatItems, isWeighted } from './weights.ts';
import { toResponse } from './write-response.ts';

/** What one calculated item comes to now. */
export interface Calculated {
  readonly linkId: string;
  readonly place: FormPlace;
  readonly state:
    | { readonly kind: 'value'; readonly value: FormValue }
    /** The expression gives nothing, without any answer that it is known to need. */
    | { readonly kind: 'nothing' }
    /** A number of a part of a form would be taken for the whole: it is not made. */
    | { readonly kind: 'notEnough'; readonly answered: number; readonly needed: number }
    /** Wrong, or not to be evaluated here: said, and no value is shown. */
    | { readonly kind: 'cannot' }
    /** Ended before it had come to an end: no value is shown. */
    | { readonly kind: 'late' };
}

/** Values that depend on one another settle within so many rounds, or do not. */
const mostRounds = 5;

/** The quoted texts of an expression, of the variables that it names, and of those that these name. */
function textsOf(expression: string, variables: readonly FormExpression[]): ReadonlySet<string> {
  const read = [namesIn(expression)];
  const followed = new Set<string>();
  for (const { variables: named } of read)
    for (const { name, expression: inner } of variables)
      if (name !== undefined && named.has(name) && !followed.has(name)) {
        followed.add(name);
        read.push(namesIn(inner));
      }
  return new Set(read.flatMap(({ texts }) => [...texts]));
}

/**
 * The questions that a calculation needs: of those that it names by `linkId`, the required and those with points; when it
 * names none it adds up what it finds, and needs every question with points.
 */
function neededFor(texts: ReadonlySet<string>, items: readonly VisibleItem[]): readonly VisibleItem[] {
  const questions = items.filter(({ item }) => item.calculated === undefined && item.kind !== 'group');
  const named = questions.filter(({ item: { linkId } }) => texts.has(linkId));
  return (named.length > 0 ? named : questions).filter(
    ({ item }) => isWeighted(item) || (named.length > 0 && item.required),
  );
}

function toValue({ kind }: FormItem, result: unknown): FormValue | undefined {
  if (typeof result === 'boolean') return kind === 'boolean' ? { kind: 'boolean', value: result } : undefined;
  if (typeof result === 'number' && Number.isFinite(result)) {
    if (kind === 'integer') return Number.isInteger(result) ? { kind: 'integer', value: result } : undefined;
    if (kind === 'quantity') return { kind: 'quantity', value: result };
    return kind === 'decimal' ? { kind: 'decimal', value: result } : undefined;
  }
  if (typeof result !== 'string') return undefined;
  if (kind === 'string' || kind === 'text') return { kind: 'string', value: result };
  return kind === 'date' || kind === 'dateTime' || kind === 'time' ? { kind, value: result } : undefined;
}

function withUnit(value: FormValue, { units }: FormItem): FormValue {
  const [unit] = units ?? [];
  return value.kind === 'quantity' && unit !== undefined ? { ...value, ...unit } : value;
}

interface Evaluation {
  readonly form: Form;
  readonly answers: FormAnswers;
  readonly evaluator: ExpressionEvaluator;
}

type Refused = ReadonlyMap<string, EvaluationFailure>;

/** Why an expression has no value: it names a variable that could not be evaluated. */
function refusalOf(expression: string, refused: Refused): EvaluationFailure | undefined {
  if (refused.size === 0) return undefined;
  const [name] = [...namesIn(expression).variables].filter((each) => refused.has(each));
  return name === undefined ? undefined : refused.get(name);
}

/** Every variable of a form, each after those that it may use. */
export function variablesIn(form: Form): readonly FormExpression[] {
  return [...form.variables, ...itemsIn(form).flatMap((item) => item.variables)];
}

/**
 * The values of the form's variables, in order. One that cannot be evaluated is refused, with all that name it: a sum is not
 * made without it.
 */
async function variablesOf({ form, evaluator }: Evaluation, resource: Form['json']) {
  const variables: Record<string, readonly unknown[]> = {};
  const refused = new Map<string, EvaluationFailure>();
  for (const { name, expression } of variablesIn(form)) {
    if (name === undefined) continue;
    const refusal = refusalOf(expression, refused);
    const found =
      refusal === undefined
        ? await evaluator.evaluate(expression, { resource, questionnaire: form.json, variables })
        : fail(refusal);
    if (found.ok) variables[name] = found.value;
    else refused.set(name, found.failure);
  }
  return { variables, refused };
}

async function calculateOnce(evaluation: Evaluation): Promise<readonly Calculated[]> {
  const { form, answers, evaluator } = evaluation;
  const items = flatItems(enabledItems(form, answers));
  const resource = toResponse(form, answers, { id: '', subject: '', at: '', status: 'in-progress' });
  const { variables, refused } = await variablesOf(evaluation, resource);
  const found: Calculated[] = [];
  for (const { item, place } of items) {
    if (item.calculated === undefined) continue;
    const at = { linkId: item.linkId, place };
    const needed = neededFor(textsOf(item.calculated, variablesIn(form)), items);
    const answered = needed.filter((each) => each.answers.some(({ value }) => value !== undefined)).length;
    if (answered < needed.length) {
      found.push({ ...at, state: { kind: 'notEnough', answered, needed: needed.length } });
      continue;
    }
    const refusal = refusalOf(item.calculated, refused);
    const result =
      refusal === undefined
        ? await evaluator.evaluate(item.calculated, { resource, questionnaire: form.json, variables })
        : fail(refusal);
    if (!result.ok || result.value.length > 1) {
      found.push({ ...at, state: { kind: result.ok ? 'cannot' : result.failure } });
      continue;
    }
    const [only] = result.value;
    const value = only === undefined ? undefined : toValue(item, only);
    if (only !== undefined && value === undefined) found.push({ ...at, state: { kind: 'cannot' } });
    else if (value === undefined) found.push({ ...at, state: { kind: 'nothing' } });
    else found.push({ ...at, state: { kind: 'value', value: withUnit(value, item) } });
  }
  return found;
}

function isSameAnswer(given: readonly ItemAnswer[], value: FormValue | undefined): boolean {
  const [first] = given;
  if (value === undefined) return first === undefined;
  return given.length === 1 && first?.value !== undefined && isSameValue(first.value, value);
}

/** The answers with what was calculated put in, and taken out where there is no value now. */
function withCalculated(answers: FormAnswers, calculated: readonly Calculated[]): FormAnswers {
  return calculated.reduce((now, { linkId, place, state }) => {
    const value = state.kind === 'value' ? state.value : undefined;
    const given = answersTo(answersAt(now, place), linkId);
    return isSameAnswer(given, value)
      ? now
      : withAnswers(now, place, linkId, value === undefined ? [] : [{ value }]);
  }, answers);
}

/**
 * Fills in the calculated items of a form. A total is made only when every answer that it needs is there. Values may depend on
 * one another; what does not settle cannot be calculated.
 */
export async function calculate(
  form: Form,
  answers: FormAnswers,
  evaluator: ExpressionEvaluator,
): Promise<{ readonly answers: FormAnswers; readonly calculated: readonly Calculated[] }> {
  let now = answers;
  for (let round = 0; round < mostRounds; round += 1) {
    const calculated = await calculateOnce({ form, answers: now, evaluator });
    const next = withCalculated(now, calculated);
    if (next === now) return { answers: now, calculated };
    now = next;
  }
  const calculated = (await calculateOnce({ form, answers: now, evaluator })).map(
    (each): Calculated => ({ ...each, state: { kind: 'cannot' } }),
  );
  return { answers: withCalculated(now, calculated), calculated };
}
