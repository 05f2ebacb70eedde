import { formatNumber, formatUnit } from '#lib/base/format.ts';
import type { Language, Translate } from '#lib/base/language.ts';
import { acceptedAnswers, unable } from '#lib/functioning/accepted-answers.ts';
import type { Instrument, InstrumentAnswers, InstrumentItem } from '#lib/functioning/instrument.ts';
import type { TextPack } from '#lib/functioning/text-pack/text-pack.ts';
import { type InstrumentWording, wordingOf } from '#lib/functioning/text-pack/wording.ts';
import type { ScoreNow } from './score-instrument.ts';

/** Words of the namespace `functioning-text`. */
export interface AnswersTextContext {
  readonly t: Translate;
  readonly language: Language;
  readonly packs?: readonly TextPack[];
  /** Day of the filling in, as it is written. */
  readonly date: string;
  readonly byClient: boolean;
}

function answerText(
  item: InstrumentItem,
  answer: number,
  wording: InstrumentWording,
  { t, language }: AnswersTextContext,
): string {
  const { answers } = item;
  if (answers.kind === 'yesNo') return t(`functioning-text.answers.${answer === 1 ? 'yes' : 'no'}`);
  if (answers.kind === 'choice') return `${wording.answer(item, answer) ?? answer} (${answer})`;
  if (answer === unable && answers.orUnable === true) return t('functioning-text.answers.unable');
  const { unit, decimals } = answers;
  return `${formatNumber(answer, language, decimals)}${unit === undefined ? '' : ` ${formatUnit(unit)}`}`;
}

function scoreText(score: ScoreNow, { t, language }: AnswersTextContext): string {
  if (score.kind !== 'score') return t('functioning-text.answers.noScore');
  const value = formatNumber(score.value, language, 2);
  return score.outOf === undefined
    ? t('functioning-text.answers.score', { value })
    : t('functioning-text.answers.scoreOf', { value, outOf: score.outOf });
}

/** The answers to an instrument as ready text: the score, then item by item; what was not answered has no line. */
export function answersText(
  instrument: Instrument,
  answers: InstrumentAnswers,
  score: ScoreNow,
  context: AnswersTextContext,
): string {
  const { t, language, date, byClient, packs } = context;
  const wording = wordingOf(instrument, language, packs);
  const accepted = acceptedAnswers(instrument, answers);
  return [
    t('functioning-text.answers.title', { name: instrument.name, date }),
    ...(byClient ? [t('functioning-text.answers.byClient')] : []),
    scoreText(score, context),
    ...instrument.items.flatMap((item) => {
      const answer = accepted[item.id];
      if (answer === undefined) return [];
      const number = /^\d+$/.test(item.id) ? `${item.id}. ` : '- ';
      return `${number}${item.label[language]}: ${answerText(item, answer, wording, context)}`;
    }),
  ].join('\n');
}
