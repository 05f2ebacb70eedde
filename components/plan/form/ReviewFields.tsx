import { useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { addMonths, type IsoDate, isIsoDate } from '#lib/base/dates.ts';
import { Field } from './Field.tsx';
import styles from './Form.module.css';
import { Presses } from './Presses.tsx';

interface ReviewFieldsProps {
  readonly due: IsoDate | undefined;
  readonly today: IsoDate;
  readonly title?: string;
  readonly onChange: (due: IsoDate | undefined) => void;
}

const months = [1, 3, 6] as const;

/** When the plan is looked at again: by a press, or any day ahead. */
export function ReviewFields({ due, today, title, onChange }: ReviewFieldsProps) {
  const { t, format } = useWords();
  const id = useId();
  return (
    <Field title={title ?? t('plan.head.review')} part="reviewDate">
      <div className={styles.review}>
        <Presses
          label={t('plan.head.review')}
          presses={months.map((count) => {
            const date = addMonths(today, count);
            return {
              id: `${count}`,
              words: t('plan.review.in', { count }),
              detail: format.date(date),
              chosen: due === date,
              onPress: () => onChange(date),
            };
          })}
        />
        <label className={styles.otherDay} htmlFor={id}>
          {t('plan.review.other')}
          <input
            id={id}
            type="date"
            className={styles.input}
            value={due ?? ''}
            min={today}
            onChange={({ target }) => onChange(isIsoDate(target.value) ? target.value : undefined)}
          />
        </label>
      </div>
    </Field>
  );
}
