import { useWords } from '#components/app/WordsProvider.tsx';
import { CoverageFigure } from './figures/CoverageFigure.tsx';
import { FailureFigure } from './figures/FailureFigure.tsx';
import { OwnerDaysFigure } from './figures/OwnerDaysFigure.tsx';
import { SegmentFigure } from './figures/SegmentFigure.tsx';
import { TenthsFigure } from './figures/TenthsFigure.tsx';
import { useGroup } from './GroupContext.tsx';
import styles from './GroupView.module.css';
import { countedText } from './group-words.ts';

/** Five plots above the list, and of how many clients they tell. */
export function GroupStrip() {
  const words = useWords();
  const { figures } = useGroup();
  const counted = countedText(figures.counted(), words);
  return (
    <>
      <div className={styles.strip}>
        <SegmentFigure compact />
        <TenthsFigure compact />
        <CoverageFigure compact />
        <OwnerDaysFigure compact />
        <FailureFigure compact />
      </div>
      {counted !== undefined && <p className={styles.counted}>{counted}</p>}
    </>
  );
}
