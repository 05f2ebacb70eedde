import { useWords } from '#components/app/WordsProvider.tsx';
import { useGroup } from './GroupContext.tsx';
import styles from './GroupView.module.css';
import { daysText } from './group-words.ts';

/** What the folded view says in one line: the way to an owner, contacts in vain, and how unevenly they fall. */
export function Headline() {
  const words = useWords();
  const { t, format } = words;
  const { figures } = useGroup();
  const { latest } = figures.owners();
  const failure = figures.failureDemand().latest;
  const tenth = figures.tenths().percents?.at(-1);
  const parts = [
    latest === undefined
      ? undefined
      : t('group.headline.owner', { days: daysText(latest.days.median, words) }),
    failure === undefined
      ? undefined
      : t('group.headline.failure', { percent: format.percent(failure.percent) }),
    tenth === undefined ? undefined : t('group.headline.tenth', { percent: format.percent(tenth) }),
  ].filter((part) => part !== undefined);
  return <span className={styles.headline}>{parts.join(' · ')}</span>;
}
