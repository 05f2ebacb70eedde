import { useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/IconButton.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import {
  type Assessment,
  type IcfForm,
  type RatingSource,
  ratingSources,
} from '#lib/functioning/assessment.ts';
import type { RecordedAssessment } from '#lib/functioning/change/recorded-assessments.ts';
import { progressOf } from '#lib/functioning/draft/progress.ts';
import type { Register } from '#lib/model/register.ts';
import styles from './Form.module.css';

interface FormHeadProps {
  readonly form: IcfForm;
  readonly assessment: Assessment;
  readonly register: Register;
  /** The assessment before this one, that the marks in the scales are of. */
  readonly earlier: RecordedAssessment | undefined;
  readonly canPrefill: boolean;
  readonly onSource: (source: RatingSource) => void;
  readonly onRest: () => void;
  readonly isRestOpen: boolean;
  readonly onPrefill: () => void;
  readonly onClient: () => void;
  readonly onClose: () => void;
}

/** More boxes than these are a line that nobody counts. */
const mostBoxes = 10;

/** What is filled in, how far it is, and whose and of when it will be. */
export function FormHead(props: FormHeadProps) {
  const { form, assessment, register, earlier } = props;
  const { t, format, language } = useWords();
  const [hasMenu, setMenu] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const { rated, total } = progressOf(assessment, form);
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <div className={styles.titleLine}>
          <IconButton icon="chevronLeft" label={t('functioning.back')} onPress={props.onClose} />
          <h2 className={styles.title} tabIndex={-1} data-form-title>
            {t('functioning.title', { form: form.name[language] })}
          </h2>
        </div>
        <p className={styles.progress} role="status">
          <strong>{`${rated}/${total}`}</strong> {t('functioning.ratedOf')}
          {total <= mostBoxes && (
            <span className={styles.boxes} aria-hidden="true">
              {form.codes.map((code, place) => (
                <span key={code} className={classNames(styles.box, place < rated && styles.full)} />
              ))}
            </span>
          )}
        </p>
      </div>
      <div className={styles.headLine}>
        <p className={styles.facts}>
          <span className={styles.quiet}>{t('functioning.menu.source')}</span>{' '}
          <strong>{t(`functioning.source.${assessment.source ?? 'unsaid'}`).toLowerCase()}</strong>{' '}
          <span ref={anchor}>
            <LinkButton
              label={t('functioning.changeSource')}
              expanded={hasMenu}
              onPress={() => setMenu(true)}
            >
              {t('functioning.change')}
            </LinkButton>
          </span>{' '}
          <span className={styles.quiet}>· {format.day(assessment.startedAt)}</span>{' '}
          <RegisterTag register={register} />
        </p>
        <button
          type="button"
          className={styles.rest}
          aria-expanded={props.isRestOpen}
          data-rest
          onClick={props.onRest}
        >
          {t('functioning.rest.press')}
        </button>
      </div>
      <div className={styles.deeds}>
        <p className={styles.quiet}>
          {earlier === undefined ? (
            t('functioning.noEarlier')
          ) : (
            <>
              <span aria-hidden="true">▼ </span>
              {t('functioning.earlier', { date: format.day(earlier.date) })}
              {earlier.authors[0] !== undefined && `, ${earlier.authors[0]}`}
            </>
          )}
        </p>
        {props.canPrefill && (
          <LinkButton label={t('functioning.prefill')} onPress={props.onPrefill}>
            {t('functioning.prefillShort')}
          </LinkButton>
        )}
        <LinkButton onPress={props.onClient}>{t('functioning.client.begin')}</LinkButton>
      </div>
      {hasMenu && (
        <Menu
          label={t('functioning.changeSource')}
          anchor={anchor}
          groups={[
            {
              id: 'source',
              ...(assessment.source === undefined ? {} : { chosen: assessment.source }),
              items: ratingSources.map((id) => ({ id, label: t(`functioning.source.${id}`) })),
            },
          ]}
          onAction={(id) => {
            const source = ratingSources.find((each) => each === id);
            if (source !== undefined) props.onSource(source);
          }}
          onClose={() => setMenu(false)}
        />
      )}
    </header>
  );
}
