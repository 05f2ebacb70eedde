import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import footStyles from '#components/ui/Foot.module.css';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { type Form, type FormItem, hasExpressions } from '#lib/functioning/questionnaire/form.ts';
import { readResponse } from '#lib/functioning/questionnaire/read-response.ts';
import type { EarlierResponse } from '#lib/ports/earlier-responses.ts';
import styles from '../instruments/Instruments.module.css';
import QuestionnaireForm from '../questionnaire/QuestionnaireForm.tsx';
import lines from './Imported.module.css';

interface EarlierAnswersPageProps {
  readonly form: Form;
  readonly response: EarlierResponse;
  readonly onClose: () => void;
  /** Absent while a draft of this form waits. */
  readonly onUse: (() => void) | undefined;
}

/** What was recorded is not calculated anew: a total of that time stands as it was, and is not added up a second time. */
function fixed({ items }: Pick<Form, 'items'>, hasTotal: boolean): readonly FormItem[] {
  return items.map(({ calculated: _calculated, options, ...item }) => ({
    ...item,
    ...(options === undefined || hasTotal ? {} : { options }),
    readOnly: true,
    repeats: false,
    items: fixed(item, hasTotal),
  }));
}

/** Earlier answers as they were recorded. They are not changed here; a new filling in may begin with them. */
export function EarlierAnswersPage({ form, response, onClose, onUse }: EarlierAnswersPageProps) {
  const { t, format } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const read = readResponse(form, response.resource);
  const { authored, by } = response;
  const beside = read?.beside.length ?? 0;
  return (
    <div data-earlier-answers={response.id}>
      <p className={styles.back}>
        <LinkButton icon="chevronLeft" onPress={onClose}>
          {t('forms.side.earlier.back')}
        </LinkButton>
      </p>
      <h2 className={lines.pageTitle} ref={title} tabIndex={-1}>
        {t('forms.side.earlier.reading', { date: authored === undefined ? '?' : format.day(authored) })}
      </h2>
      {by !== undefined && <p className={styles.about}>{t('forms.side.earlier.by', { name: by })}</p>}
      {beside > 0 && <p className={styles.about}>{t('forms.side.earlier.beside', { count: beside })}</p>}
      <QuestionnaireForm
        form={{ ...form, items: fixed(form, hasExpressions(form)), notes: [] }}
        answers={read?.answers ?? {}}
        onChange={() => undefined}
      />
      {onUse !== undefined && (
        <div className={footStyles.foot}>
          <p className={styles.about}>{t('forms.side.earlier.useHint')}</p>
          <div className={footStyles.deeds}>
            <button type="button" className={footStyles.button} onClick={onUse}>
              {t('forms.side.earlier.use')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
