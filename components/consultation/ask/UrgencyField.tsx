import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import { type IsoInstant, localDate } from '#lib/base/dates.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import { type Urgency, urgencies } from '#lib/model/consultation.ts';
import styles from './Urgency.module.css';

interface UrgencyFieldProps {
  readonly urgency: Urgency | undefined;
  readonly recipient: Colleague | undefined;
  readonly dueOf: (urgency: Urgency) => IsoInstant;
  readonly onChange: (urgency: Urgency) => void;
}

/** How soon an answer is needed. Nothing is chosen ahead, and focus does not look like choice: only a chosen one is filled. */
export function UrgencyField({ urgency, recipient, dueOf, onChange }: UrgencyFieldProps) {
  const { t, format, timeZone } = useWords();
  const phone = recipient?.phone;
  const due = (each: Urgency) => dueOf(each);
  return (
    <fieldset className={styles.field} data-part="urgency">
      <legend className={styles.legend}>
        {t('consultation.urgency.title')}
        {urgency === undefined && <span className={styles.hint}> {t('consultation.urgency.notChosen')}</span>}
      </legend>
      <div className={styles.choices}>
        {urgencies.map((each, place) => (
          <button
            key={each}
            type="button"
            data-urgency={each}
            data-first={place === 0 ? true : undefined}
            className={classNames(styles.choice, each === urgency && styles.chosen)}
            aria-pressed={each === urgency}
            onClick={() => onChange(each)}
          >
            <span className={styles.name}>
              {each === urgency && <Icon name="check" size={12} />}
              {t(`consultation.urgency.${each}`)}
            </span>{' '}
            <span className={styles.due}>
              {each === 'now'
                ? t('consultation.urgency.callFirst')
                : t('consultation.urgency.due', {
                    date: format.dayAndMonth(localDate(due(each), timeZone)),
                    time: format.time(due(each)),
                  })}
            </span>
            {each === 'now' && urgency !== 'now' && (
              <>
                {' '}
                <span className={styles.by}>{format.time(due(each))}</span>
              </>
            )}
          </button>
        ))}
      </div>
      {urgency === 'now' && (
        <p className={styles.call} role="status">
          <Icon name="phone" />
          <span>
            {phone === undefined ? (
              t('consultation.urgency.noPhone')
            ) : (
              <>
                {t('consultation.urgency.call')}{' '}
                <a className={styles.phone} href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
                  {phone}
                </a>
              </>
            )}{' '}
            <span className={styles.hint}>
              {t('consultation.urgency.by', { time: format.time(due('now')) })}
            </span>
          </span>
        </p>
      )}
    </fieldset>
  );
}
