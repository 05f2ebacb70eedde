import type { Words } from '#components/app/WordsProvider.tsx';
import { type FormValue, textOfValue } from '#lib/functioning/questionnaire/form-value.ts';

/** A value as a person reads it in the language of the screen. */
export function formValueWords(value: FormValue, { t, format }: Pick<Words, 't' | 'format'>): string {
  switch (value.kind) {
    case 'boolean':
      return t(value.value ? 'instruments.yes' : 'instruments.no');
    case 'integer':
    case 'decimal':
      return format.number(value.value, 4);
    case 'quantity':
      return [format.number(value.value, 4), value.unit ?? value.code ?? ''].join(' ').trim();
    case 'date':
      return format.date(value.value);
    case 'dateTime':
      return format.dayAndTime(value.value);
    case 'other':
      return t('instruments.form.kept');
    default:
      return textOfValue(value);
  }
}
