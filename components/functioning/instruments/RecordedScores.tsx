import { LateWords } from '#components/app/LateWords.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import type { FunctioningAccess } from '../functioning-port.ts';
import { ScoreLines } from './EarlierScores.tsx';
import styles from './Instruments.module.css';

export interface RecordedScoresProps {
  readonly access: Pick<FunctioningAccess, 'instruments' | 'earlier'>;
  /** Every source told what it has: only then is it said that nothing is recorded. */
  readonly isWhole: boolean;
}

/** What the instruments came to, each with its last scores: to be read, of a client who can be asked nothing any more. */
export default function RecordedScores(props: RecordedScoresProps) {
  return (
    <LateWords namespace="instruments">
      <Scores {...props} />
    </LateWords>
  );
}

function Scores({ access, isWhole }: RecordedScoresProps) {
  const { t } = useWords();
  const scored = access.instruments
    .map((instrument) => ({ instrument, earlier: access.earlier(instrument.id) }))
    .filter(({ earlier }) => earlier.length > 0);
  if (scored.length === 0 && !isWhole) return null;
  return (
    <section aria-labelledby="recorded-scores-title" data-recorded-scores>
      <h3 className={styles.subhead} id="recorded-scores-title">
        {t('instruments.earlier.title')}
      </h3>
      {scored.length === 0 && (
        <p className={styles.about}>
          <NothingMark state="empty" words={t('instruments.earlier.none')} />
        </p>
      )}
      {scored.map(({ instrument, earlier }) => (
        <section key={instrument.id} aria-label={instrument.name} data-scored={instrument.id}>
          <h4 className={styles.scored}>{instrument.name}</h4>
          <ScoreLines earlier={earlier} />
        </section>
      ))}
    </section>
  );
}
