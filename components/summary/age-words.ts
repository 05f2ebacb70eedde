import type { Translate } from '#lib/base/language.ts';
import type { BannerView } from '#lib/summary/views.ts';

/** Years; months for those under two, whose needs change by the month. */
export function ageWords(t: Translate, age: BannerView['age']): string | undefined {
  if (age === undefined) return undefined;
  return age.years < 2
    ? t('terms.ageMonths', { months: age.months })
    : t('terms.ageYears', { years: age.years });
}
