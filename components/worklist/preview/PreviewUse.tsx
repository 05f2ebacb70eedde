import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { Tag, type TagBar } from '#components/ui/Tag.tsx';
import type { Register } from '#lib/model/register.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { Part } from './Preview.tsx';
import styles from './preview.module.css';

const bars: Record<Register, TagBar> = { health: 'solid', social: 'double', occupational: 'dashed' };

/** Contacts and emergency visits of twelve months, in the registers that were read, and which were not. */
export function PreviewUse({ row: { use, closed, unanswered, readAt } }: { row: WorklistRow }) {
  const { t, format } = useWords();
  return (
    <Part
      title={t('worklist.preview.use')}
      meta={
        <>
          {t('worklist.preview.useMeta', { date: format.date(readAt) })}{' '}
          {use.registers.map((register) => (
            <Tag key={register} text={t(`terms.registerShort.${register}`)} bar={bars[register]} />
          ))}
        </>
      }
    >
      <p className={styles.figures}>
        <span>
          <b>{use.now}</b> ({use.previous}) {t('worklist.preview.contacts')}
        </span>
        <span>
          <b>{use.emergency.now}</b> ({use.emergency.previous}) {t('worklist.preview.emergency')}
        </span>
      </p>
      {closed.map((register) => (
        <NothingMark
          key={register}
          state="locked"
          size="detail"
          words={`${t(`terms.register.${register}`)}: ${t('terms.nothing.notPermitted')}`}
        />
      ))}
      {unanswered.map((register) => (
        <NothingMark
          key={register}
          state="failed"
          size="detail"
          words={`${t(`terms.register.${register}`)}: ${t('terms.nothing.notAnswered')}`}
        />
      ))}
    </Part>
  );
}
