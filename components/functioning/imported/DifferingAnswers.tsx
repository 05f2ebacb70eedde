import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { differingAnswers } from '#lib/functioning/questionnaire/differing-answers.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { FormValue } from '#lib/functioning/questionnaire/form-value.ts';
import { readResponse } from '#lib/functioning/questionnaire/read-response.ts';
import type { EarlierResponse } from '#lib/ports/earlier-responses.ts';
import styles from '../instruments/Instruments.module.css';
import { formValueWords } from '../questionnaire/value-words.ts';
import lines from './Imported.module.css';

interface DifferingAnswersProps {
  readonly form: Form;
  readonly response: EarlierResponse;
  /** The newest of the other side: of a professional beside the client's own, of the client beside a professional's. */
  readonly counterpart: EarlierResponse;
}

/** The client's answer beside the professional's where they differ; neither is counted into the other. */
export function DifferingAnswers({ form, response, counterpart }: DifferingAnswersProps) {
  const words = useWords();
  const { t, format } = words;
  const [clients, professionals] =
    response.byClient === true ? [response, counterpart] : [counterpart, response];
  const [one, other] = [clients, professionals].map(({ resource }) => readResponse(form, resource));
  const differing = differingAnswers(form, one?.answers ?? {}, other?.answers ?? {});
  const said = (values: readonly FormValue[]) =>
    format.list(values.map((value) => formValueWords(value, words)));
  const dateOf = ({ authored }: EarlierResponse) => (authored === undefined ? '?' : format.day(authored));
  return (
    <section aria-label={t('forms.side.differ.title')} className={styles.about} data-differing>
      <p>
        <strong>{t('forms.side.differ.title')}</strong>{' '}
        {t('forms.side.differ.of', {
          client: dateOf(clients),
          professional: [dateOf(professionals), professionals.by]
            .filter((part) => part !== undefined)
            .join(', '),
        })}
      </p>
      {differing.length === 0 ? (
        <NothingMark state="empty" size="detail" words={t('forms.side.differ.none')} />
      ) : (
        <dl>
          {differing.map((each) => (
            <div key={each.key} className={lines.differing}>
              <dt>{each.question}</dt>
              <dd>{t('forms.side.differ.client', { value: said(each.one) })}</dd>
              <dd>{t('forms.side.differ.professional', { value: said(each.other) })}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
