import type { Translate } from '#lib/base/language.ts';
import { qualifierDigit } from '#lib/functioning/icf/qualifier.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import type { RowId } from './rows.ts';

/** The word alone, as it stands in a cell: `lievä`; of what helps, its own words. */
export function stepWord(t: Translate, value: IcfQualifier, row?: RowId): string {
  return t(row === 'facilitator' ? `functioning.helps.${value}` : `functioning.step.${value}`);
}

/** `2 kohtalainen`; 8 and 9 as words with the digit that the keyboard has for them. */
export function qualifierWords(t: Translate, value: IcfQualifier, row?: RowId): string {
  return `${qualifierDigit(value)} ${stepWord(t, value, row)}`;
}

/** Whose or what scale it is. In a narrow column it may break at its soft hyphen, which is not said. */
export function rowName(t: Translate, row: RowId | 'environment'): string {
  return t(`functioning.row.${row}`).replaceAll('\u00ad', '');
}
