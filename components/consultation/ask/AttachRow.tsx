import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import type { AttachableSection } from '../consultation-port.ts';
import styles from './Attach.module.css';

interface AttachRowProps {
  readonly section: AttachableSection;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** One section: whether it goes along, how many facts it has, the newest day, and whose register they are from. */
export function AttachRow({ section, isTicked, onTick }: AttachRowProps) {
  const { t, format } = useWords();
  const { id, count, newest, registers } = section;
  const facts =
    count === 0
      ? t('terms.nothing.notRecorded')
      : newest === undefined
        ? t('consultation.attach.facts', { number: count })
        : t('consultation.attach.factsNewest', { number: count, date: format.date(newest) });
  return (
    <li className={styles.row} data-attach={id}>
      <label className={styles.check}>
        <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.target.checked)} />
        <span>
          {t(`terms.section.${id}`)} <span className={styles.meta}>{facts}</span>
        </span>
      </label>
      <span className={styles.tags}>
        {registers.map((register) => (
          <RegisterTag key={register} register={register} />
        ))}
      </span>
    </li>
  );
}
