import type { Words } from '#components/app/WordsProvider.tsx';
import type { RiskFactorLine, RiskFactorValue } from '../functioning-port.ts';
import { codeWords, unitWords } from './risk-words.ts';

/** A value that was just entered, as a person reads it. */
export function valueWords(
  { measures, entry }: RiskFactorLine,
  value: RiskFactorValue,
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  switch (value.kind) {
    case 'choice':
      return codeWords(measures, value.code, t);
    case 'pressure':
      return `${format.number(value.systolic)}/${format.number(value.diastolic)} mmHg`;
    case 'number':
      return [format.number(value.value), entry.kind === 'number' ? unitWords(entry.unit, t) : '']
        .join(' ')
        .trim();
  }
}
