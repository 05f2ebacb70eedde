import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { SectionOf } from '#lib/summary/views.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import styles from './Findings.module.css';

/** The place of the findings. Rules are not in use in this version, and an empty place must not read as "nothing found". */
export function Findings({ section }: { section: SectionOf<'findings'> }) {
  const { t } = useWords();
  return (
    <SectionFrame
      section={section}
      registers={[]}
      rowsSayNothing
      foldedMeta={
        <Mark icon="notAsked" tone="quiet" size="detail" words={t('summary.findings.notEvaluated')} />
      }
    >
      <p className={styles.line}>
        <Mark
          icon="notAsked"
          tone="quiet"
          words={t('summary.findings.notEvaluated')}
          more={t('summary.findings.why')}
        />
      </p>
    </SectionFrame>
  );
}
