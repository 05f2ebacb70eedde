import { useEffect, useRef, useState } from 'react';
import { useOneAtATime } from '#components/app/use-one-at-a-time.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import footStyles from '#components/ui/Foot.module.css';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Translate } from '#lib/base/language.ts';
import { type AmendObstacle, amendObstacle } from '#lib/functioning/questionnaire/amend-response.ts';
import { type Form, type FormItem, hasExpressions } from '#lib/functioning/questionnaire/form.ts';
import { readResponse } from '#lib/functioning/questionnaire/read-response.ts';
import type { EarlierResponse } from '#lib/ports/earlier-responses.ts';
import styles from '../instruments/Instruments.module.css';
import type { AmendFailure } from '../questionnaire/forms-access.ts';
import QuestionnaireForm from '../questionnaire/QuestionnaireForm.tsx';
import { DifferingAnswers } from './DifferingAnswers.tsx';
import lines from './Imported.module.css';

interface EarlierAnswersPageProps {
  readonly form: Form;
  readonly response: EarlierResponse;
  /** The newest of the other side: the client's own, or a professional's. */
  readonly counterpart?: EarlierResponse | undefined;
  readonly onClose: () => void;
  /** Absent while a draft of this form waits: it is recorded or removed first. */
  readonly onUse: (() => void) | undefined;
  /** Opens these answers for correction; what it resolves with has kept them from it. */
  readonly onAmend: () => Promise<AmendFailure | undefined>;
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

/** Earlier answers as they were recorded. A new filling in may begin with them, or their own correction. */
export function EarlierAnswersPage(props: EarlierAnswersPageProps) {
  const { form, response, counterpart, onClose, onUse, onAmend } = props;
  const { t, format } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const read = readResponse(form, response.resource);
  const { authored, by, byClient } = response;
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
      {byClient === true && <p className={styles.about}>{t('instruments.client.recorded')}</p>}
      {by !== undefined && <p className={styles.about}>{t('forms.side.earlier.by', { name: by })}</p>}
      {beside > 0 && <p className={styles.about}>{t('forms.side.earlier.beside', { count: beside })}</p>}
      {counterpart !== undefined && (
        <DifferingAnswers form={form} response={response} counterpart={counterpart} />
      )}
      <QuestionnaireForm
        form={{ ...form, items: fixed(form, hasExpressions(form)), notes: [] }}
        answers={read?.answers ?? {}}
        onChange={() => undefined}
      />
      {onUse === undefined ? (
        <p className={styles.about}>
          {t(`forms.side.earlier.${byClient === true ? 'cannot.byClient' : 'draftWaits'}`)}
        </p>
      ) : (
        <EarlierFoot obstacle={amendObstacle(response.resource)} onUse={onUse} onAmend={onAmend} />
      )}
    </div>
  );
}

interface EarlierFootProps {
  readonly obstacle: AmendObstacle | undefined;
  readonly onUse: () => void;
  readonly onAmend: () => Promise<AmendFailure | undefined>;
}

/** What can be begun with earlier answers: new ones, or their own correction, and why not. */
function EarlierFoot({ obstacle, onUse, onAmend }: EarlierFootProps) {
  const { t } = useWords();
  const { isBusy, run } = useOneAtATime();
  const [failure, setFailure] = useState<AmendFailure>();
  const amend = () =>
    run(async () => {
      setFailure(undefined);
      setFailure(await onAmend());
    });
  return (
    <div className={footStyles.foot}>
      {failure !== undefined && (
        <p className={footStyles.problem} role="alert" data-amend-failure={failure.reason}>
          {cannotWords(failure, t)}
        </p>
      )}
      <p className={styles.about} data-amend={obstacle ?? 'offered'}>
        {obstacle === undefined
          ? t('forms.side.earlier.amendHint')
          : t(`forms.side.earlier.cannot.${obstacle}`)}
      </p>
      <p className={styles.about}>{t('forms.side.earlier.useHint')}</p>
      <div className={footStyles.deeds}>
        <button type="button" className={footStyles.button} onClick={onUse}>
          {t('forms.side.earlier.use')}
        </button>
        {obstacle === undefined && (
          <button
            type="button"
            className={classNames(footStyles.button, footStyles.primary)}
            aria-disabled={isBusy}
            onClick={amend}
          >
            {t(`forms.side.earlier.${isBusy ? 'amending' : 'amend'}`)}
          </button>
        )}
      </div>
    </div>
  );
}

const named = ['source', 'notFound', 'notPermitted', 'onItsWay', 'unfinished', 'byClient', 'otherSystem'];

function cannotWords({ reason }: AmendFailure, t: Translate): string {
  return t(`forms.side.earlier.cannot.${named.includes(reason) ? reason : 'store'}`);
}
