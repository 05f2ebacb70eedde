import { formatNumber, formatUnit } from '#lib/base/format.ts';
import type { Language, Translate } from '#lib/base/language.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';
import type { RiskFactorTexts, RiskFactorValue } from './risk-factor-observation.ts';
import { riskFactors } from './risk-factors.ts';

/** Words of the namespace `functioning-text`. */
interface Words {
  readonly t: Translate;
  readonly language: Language;
}

/** The words that a recorded risk factor carries, and the line by which it can be copied: `Paino: 75,5 kg`. */
export function riskFactorWords(
  measures: MeasurementKind,
  value: RiskFactorValue,
  { t, language }: Words,
): { readonly texts: RiskFactorTexts; readonly text: string } {
  const title = t(`functioning-text.riskName.${measures}`);
  switch (value.kind) {
    case 'choice': {
      const answer = t(`functioning-text.riskAnswer.${measures}.${value.code}`);
      return { texts: { title, answer }, text: `${title}: ${answer}` };
    }
    case 'pressure':
      return { texts: { title }, text: `${title}: ${value.systolic}/${value.diastolic} mmHg` };
    case 'number': {
      const form = riskFactors.find((each) => each.measures === measures)?.form;
      const unit = form?.kind === 'number' ? ` ${formatUnit(form.unit)}` : '';
      return { texts: { title }, text: `${title}: ${formatNumber(value.value, language)}${unit}` };
    }
  }
}
