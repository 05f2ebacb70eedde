import { useWords } from '#components/app/WordsProvider.tsx';
import type { SelfAnswers } from '../functioning-port.ts';
import { AnsweredLines } from './AnsweredLines.tsx';

interface OtherAnswersProps {
  readonly answers: Extract<SelfAnswers, { readonly kind: 'other' }>;
}

/** Answers to a form that is not ours: shown as they were written, and taken nowhere. */
export function OtherAnswers({ answers: { questionnaire, at, lines } }: OtherAnswersProps) {
  const { t, format } = useWords();
  return (
    <div data-other-answers>
      <p>
        {t('functioning.self.other', { form: questionnaire ?? '?' })}
        {at !== undefined && ` ${t('functioning.self.answeredAt', { time: format.dayAndTime(at) })}`}
      </p>
      <AnsweredLines lines={lines} />
    </div>
  );
}
