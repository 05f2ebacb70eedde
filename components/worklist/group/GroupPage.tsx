import { useWords } from '#components/app/WordsProvider.tsx';
import { AccessFigure } from './figures/AccessFigure.tsx';
import { AroundLoopsFigure } from './figures/AroundLoopsFigure.tsx';
import { CoverageFigure } from './figures/CoverageFigure.tsx';
import { CoverageTrends } from './figures/CoverageTrends.tsx';
import { FailureFigure } from './figures/FailureFigure.tsx';
import { OwnerDaysFigure, OwnersFigure, PhaseFigure } from './figures/OwnerDaysFigure.tsx';
import { PlaceFigure } from './figures/PlaceFigure.tsx';
import { RemoteFigure } from './figures/RemoteFigure.tsx';
import { RuleFigure } from './figures/RuleFigure.tsx';
import { SegmentFigure } from './figures/SegmentFigure.tsx';
import { TenthsFigure } from './figures/TenthsFigure.tsx';
import { UsefulnessFigure } from './figures/UsefulnessFigure.tsx';
import { useGroup } from './GroupContext.tsx';
import styles from './GroupView.module.css';
import { countedText } from './group-words.ts';

/** Every figure, with its table and what is counted. */
export function GroupPage() {
  const words = useWords();
  const { figures } = useGroup();
  const counted = countedText(figures.counted(), words);
  return (
    <div className={styles.page}>
      <p className={styles.rule}>
        {words.t('group.wholeTeam')}
        {counted !== undefined && ` ${counted.charAt(0).toLocaleUpperCase()}${counted.slice(1)}.`}
      </p>
      <div className={styles.figures}>
        <SegmentFigure compact={false} />
        <PlaceFigure />
        <RuleFigure />
        <UsefulnessFigure />
        <OwnerDaysFigure compact={false} />
        <OwnersFigure />
        <PhaseFigure />
        <AccessFigure />
        <TenthsFigure compact={false} />
        <RemoteFigure />
        <FailureFigure compact={false} />
        <CoverageFigure compact={false} />
        <CoverageFigure compact={false} asked="onceRecorded" />
      </div>
      <CoverageTrends />
      <AroundLoopsFigure />
    </div>
  );
}
