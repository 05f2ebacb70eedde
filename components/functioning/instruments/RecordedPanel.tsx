import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { Instrument } from '#lib/functioning/instrument.ts';
import type { Register } from '#lib/model/register.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import styles from './Instruments.module.css';
import { ScoreLine } from './ScoreLine.tsx';
import { SuicidePrompt } from './SuicidePrompt.tsx';
import type { RecordedAnswers } from './use-recording-answers.ts';

interface RecordedPanelProps {
  readonly access: FunctioningAccess;
  readonly instrument: Instrument;
  readonly register: Register;
  readonly recorded: RecordedAnswers;
  readonly onClose: () => void;
}

/** What was recorded, where and when, and what it asks for: the prompt does not go away with the form. */
export function RecordedPanel({ access, instrument, register, recorded, onClose }: RecordedPanelProps) {
  const { t, format } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.recorded} data-recorded>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        {instrument.name}
      </h2>
      <p className={styles.done} role="status">
        <Icon name="check" size={20} color="var(--answered)" />
        <span>
          <strong>{t(`instruments.recorded.${register}`, { time: format.time(recorded.at) })}</strong>
          <br />
          <span className={styles.quiet}>
            {recorded.draft.byClient && `${t('instruments.client.by')} `}
            {t('instruments.recorded.way')}
          </span>
        </span>
      </p>
      <ScoreLine
        score={recorded.score}
        earlier={access.earlier(instrument.id).filter(({ date }) => date < recorded.at)}
      />
      {recorded.score.prompt === 'suicide' && <SuicidePrompt comes={false} />}
      {recorded.hasDraftLeft && (
        <p className={styles.notice} role="alert">
          <Icon name="warning" /> <span>{t('instruments.recorded.draftLeft')}</span>
        </p>
      )}
      <p className={styles.end}>
        <button type="button" className={styles.plain} onClick={onClose}>
          {t('instruments.back')}
        </button>
      </p>
    </section>
  );
}
