import { type FormEvent, useId, useState } from 'react';
import type { OpeningOutcome } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import type { Register } from '#lib/model/register.ts';
import type { SpecialReason } from '#lib/model/settings/access-settings.ts';
import styles from './ReasonForm.module.css';

/** Fewest characters of the professional's own words: a sentence, not a full stop. An organisation's choice. */
export const fewestCharacters = 20;

export interface ReasonFormProps {
  readonly clientName: string;
  /** As the banner writes it. */
  readonly birthDate: string | undefined;
  readonly registers: readonly Register[];
  /** Other registers are closed too: they open by the client's own permission alone. */
  readonly othersByPermission: boolean;
  readonly reasons: readonly SpecialReason[];
  readonly onOpen: (reason: { readonly code: string; readonly text: string }) => Promise<OpeningOutcome>;
  readonly onClose: () => void;
}

/** Opening for a special reason: whose data, how much, how long, why; and that it is logged under one's own name. */
export default function ReasonForm(props: ReasonFormProps) {
  const { clientName, birthDate, registers, othersByPermission, reasons, onOpen, onClose } = props;
  const { t, language } = useWords();
  const [code, setCode] = useState('');
  const [text, setText] = useState('');
  const [state, setState] = useState<'asking' | 'opening' | Exclude<OpeningOutcome, 'opened'>>('asking');
  const hintId = useId();
  const textId = useId();
  const isReady = code !== '' && text.trim().length >= fewestCharacters && state !== 'opening';

  async function open(event: FormEvent) {
    event.preventDefault();
    if (!isReady) return;
    setState('opening');
    const outcome = await onOpen({ code, text: text.trim() });
    if (outcome === 'opened') onClose();
    else setState(outcome);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void open(event)}>
      <dl className={styles.facts}>
        <dt>{t('access.reason.client')}</dt>
        <dd>
          <strong>{clientName}</strong>
          {birthDate !== undefined && `, ${t('terms.born', { date: birthDate })}`}
        </dd>
        <dt>{t('access.reason.opens')}</dt>
        <dd className={styles.registers}>
          {registers.map((register) => (
            <RegisterTag key={register} register={register} form="full" />
          ))}
          {othersByPermission && <span>{t('access.reason.othersByPermission')}</span>}
        </dd>
        <dt>{t('access.reason.lasts')}</dt>
        <dd>{t('access.reason.session')}</dd>
      </dl>
      <fieldset className={styles.reasons}>
        <legend>{t('access.reason.why')}</legend>
        {reasons.map((reason, place) => (
          <label key={reason.code} className={styles.reason}>
            <input
              type="radio"
              name="reason"
              value={reason.code}
              checked={code === reason.code}
              // Focus on the first question, so that the keyboard need not look for it.
              ref={(node) => {
                if (place === 0 && code === '' && node !== null && text === '') node.focus();
              }}
              onChange={() => setCode(reason.code)}
            />
            {reason.text[language]}
          </label>
        ))}
      </fieldset>
      <div>
        <label className={styles.label} htmlFor={textId}>
          {t('access.reason.ownWords')}{' '}
          <span className={styles.hint} id={hintId}>
            {t('access.reason.atLeast', { count: fewestCharacters })}
          </span>
        </label>
        <textarea
          id={textId}
          className={styles.text}
          value={text}
          maxLength={2000}
          aria-describedby={hintId}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p className={styles.notice}>
        <Icon name="eye" />
        <span>{t('access.reason.logged')}</span>
      </p>
      {(state === 'notLogged' || state === 'covered') && (
        <p className={styles.error} role="alert">
          {t(state === 'covered' ? 'app.text.covered' : 'access.reason.notLogged')}
        </p>
      )}
      <div className={styles.deeds}>
        <button type="button" className={styles.button} onClick={onClose}>
          {t('access.cancel')}
        </button>
        <button type="submit" className={classNames(styles.button, styles.open)} disabled={!isReady}>
          {t('access.reason.open')}
        </button>
      </div>
    </form>
  );
}
