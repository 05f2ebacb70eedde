import { useWords } from '#components/app/WordsProvider.tsx';
import { Facts } from '#components/ui/Facts.tsx';
import type { Consultation } from '#lib/model/consultation.ts';
import { partyInWords } from '../inbox/item-words.ts';
import styles from './Answer.module.css';

interface TakeOverFactsProps {
  readonly consultation: Consultation;
  readonly offered: 'takeOver' | 'handOver' | 'acceptTakeOver';
}

/** Who answers for the client now, who will, and when that changes: nothing changes by one side alone. */
export function TakeOverFacts({ consultation, offered }: TakeOverFactsProps) {
  const { t } = useWords();
  const { responsible, asker, recipient, taker, takeOver } = consultation;
  const next = taker ?? recipient;
  const other = takeOver?.by === 'taker' ? next : asker;
  const when = {
    takeOver: t('inbox.takeOver.whenAsker', { name: asker.name }),
    handOver: t('inbox.takeOver.whenOther', { name: next.name }),
    acceptTakeOver: t('inbox.takeOver.whenNow', { name: other.name }),
  }[offered];
  return (
    <div className={styles.takeOver}>
      <Facts
        rows={[
          { label: t('inbox.takeOver.now'), value: partyInWords(responsible) },
          { label: t('inbox.takeOver.next'), value: partyInWords(next) },
          { label: t('inbox.takeOver.when'), value: when },
        ]}
      />
      <p className={styles.note}>{t('inbox.takeOver.changes')}</p>
    </div>
  );
}
