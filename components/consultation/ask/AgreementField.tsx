import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import type { Register } from '#lib/model/register.ts';
import type { QuestionDraft } from '../consultation-port.ts';
import styles from './Ask.module.css';

type Agreed = NonNullable<QuestionDraft['agreement']>;

interface AgreementFieldProps {
  readonly agreement: Agreed | undefined;
  /** Where the recipient works: why the client is asked. */
  readonly register: Register | undefined;
  readonly onAgree: (isAgreed: boolean) => void;
  readonly onChange: (agreement: Agreed) => void;
}

/** The client's agreement, with the moment at which it was ticked. */
export function AgreementField({ agreement, register, onAgree, onChange }: AgreementFieldProps) {
  const { t, format } = useWords();
  return (
    <div className={styles.agreement} data-part="agreement">
      <label className={styles.check}>
        <input
          type="checkbox"
          data-first
          checked={agreement !== undefined}
          onChange={(event) => onAgree(event.target.checked)}
        />
        <span>
          <strong>{t('consultation.agree.client')}</strong> {t('consultation.agree.toWhat')}
        </span>
      </label>
      {agreement === undefined ? (
        <p className={styles.checkNote}>
          {register === undefined
            ? t('consultation.agree.why')
            : t('consultation.agree.whyRegister', { register: t(`terms.registerFull.${register}`) })}
        </p>
      ) : (
        <div className={styles.how}>
          <fieldset className={styles.presses} aria-label={t('consultation.agree.how')}>
            {(['spoken', 'written'] as const).map((how) => (
              <button
                key={how}
                type="button"
                className={classNames(styles.press, agreement.how === how && styles.chosenPress)}
                aria-pressed={agreement.how === how}
                onClick={() => onChange({ ...agreement, how })}
              >
                {agreement.how === how && <Icon name="check" size={12} />}
                {t(`consultation.agree.${how}`)}
              </button>
            ))}
          </fieldset>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={agreement.interpreter}
              onChange={(event) => onChange({ ...agreement, interpreter: event.target.checked })}
            />
            <span>{t('consultation.agree.interpreter')}</span>
          </label>
          <span className={styles.hint}>{format.dayAndTime(agreement.at)}</span>
        </div>
      )}
    </div>
  );
}
