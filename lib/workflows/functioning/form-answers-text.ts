import { formatDate, formatDayAndTime, formatNumber } from '#lib/base/format.ts';
import type { Language, Translate } from '#lib/base/language.ts';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { type FormValue, textOfValue } from '#lib/functioning/questionnaire/form-value.ts';
import { enabledItems, type VisibleItem } from '#lib/functioning/questionnaire/visible-items.ts';

/** Words of the namespace `functioning-text`. */
export interface FormTextContext {
  readonly t: Translate;
  readonly language: Language;
  readonly timeZone: string;
  /** Day of the filling in, as it is written. */
  readonly date: string;
  /** The client answered. */
  readonly byClient?: boolean;
}

function valueText(value: FormValue, { t, language, timeZone }: FormTextContext): string {
  switch (value.kind) {
    case 'boolean':
      return t(`functioning-text.answers.${value.value ? 'yes' : 'no'}`);
    case 'integer':
    case 'decimal':
      return formatNumber(value.value, language, 4);
    case 'quantity':
      return `${formatNumber(value.value, language, 4)} ${value.unit ?? value.code ?? ''}`.trim();
    case 'date':
      return formatDate(value.value, language);
    case 'dateTime':
      return formatDayAndTime(value.value, language, timeZone);
    default:
      return textOfValue(value);
  }
}

function linesOf(items: readonly VisibleItem[], depth: number, context: FormTextContext): readonly string[] {
  return items.flatMap(({ item, answers, below }) => {
    const inside = below.flatMap((each) => linesOf(each, depth + 1, context));
    const values = answers.flatMap(({ value }) => (value === undefined ? [] : [valueText(value, context)]));
    if (values.length === 0 && (item.kind !== 'group' || inside.length === 0)) return inside;
    const name = [item.prefix, item.text ?? item.linkId].filter((part) => part !== undefined).join(' ');
    const said = values.length === 0 ? name : `${name}: ${values.join(', ')}`;
    return [`${'  '.repeat(depth)}${said}`, ...inside];
  });
}

/** The answers to an imported form as ready text, in its order; what was not answered has no line. */
export function formAnswersText(form: Form, answers: FormAnswers, context: FormTextContext): string {
  const title = context.t('functioning-text.answers.title', { name: form.title, date: context.date });
  const by = context.byClient === true ? [context.t('functioning-text.answers.byClient')] : [];
  return [title, ...by, ...linesOf(enabledItems(form, answers), 0, context)].join('\n');
}
