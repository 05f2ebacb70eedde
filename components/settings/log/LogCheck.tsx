import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { ChainProblem } from '#lib/ports/access-log.ts';
import styles from './OwnLog.module.css';

/** Named one by one; what is beyond is counted. */
const mostNamed = 20;

/** Whether anything was changed, removed or put in since it was recorded. Undefined while it is being checked. */
export function LogCheck({ problems }: { readonly problems: readonly ChainProblem[] | undefined }) {
  const { t } = useWords();
  if (problems === undefined) {
    return <Mark icon="waiting" tone="quiet" words={t('log.check.checking')} />;
  }
  if (problems.length === 0) {
    return <Mark icon="check" tone="answered" words={t('log.check.sound')} more={t('log.check.soundMore')} />;
  }
  return (
    <div className={styles.block}>
      <Mark
        icon="warning"
        tone="late"
        words={t('log.check.broken', { count: problems.length })}
        more={t('log.check.brokenMore')}
      />
      <ul className={styles.problems}>
        {problems.slice(0, mostNamed).map(({ sequence, kind }) => (
          <li key={`${sequence} ${kind}`}>{t(`log.check.kind.${kind}`, { sequence })}</li>
        ))}
        {problems.length > mostNamed && (
          <li>{t('log.check.andMore', { count: problems.length - mostNamed })}</li>
        )}
      </ul>
    </div>
  );
}
