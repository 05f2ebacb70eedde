import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Consultation } from '#lib/model/consultation.ts';
import { dayAndClock } from '../inbox/time-words.ts';
import styles from './Thread.module.css';

interface OutcomeProps {
  readonly consultation: Consultation;
  readonly now: Date;
}

/** How it ended: what came of it, or why it was declined or withdrawn. Nothing while it goes on. */
export function Outcome({ consultation, now }: OutcomeProps) {
  const words = useWords();
  const { t } = words;
  const { outcome, state, reason, changedBy, changedAt } = consultation;
  if (outcome !== undefined) {
    return (
      <p className={styles.outcome} data-outcome-line="">
        <Mark
          icon="check"
          tone="answered"
          words={t('inbox.outcomeLine', { outcome: t(`inbox.outcome.${outcome.kind}`) })}
          more={[outcome.text, `${outcome.by.name}, ${dayAndClock(words, outcome.at, now)}`]
            .filter((part) => part !== undefined)
            .join(' · ')}
        />
      </p>
    );
  }
  if (state !== 'declined' && state !== 'withdrawn') return null;
  return (
    <p className={styles.outcome} data-outcome-line="">
      <Mark
        icon="close"
        words={t(`inbox.ended.${state}`, { name: changedBy.name, at: dayAndClock(words, changedAt, now) })}
        more={reason}
      />
    </p>
  );
}
