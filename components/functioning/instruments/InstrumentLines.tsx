import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { Instrument } from '#lib/functioning/instrument.ts';
import type { EarlierScore } from '../functioning-port.ts';
import { newestFirst } from './earlier-scores.ts';
import type { InstrumentListProps } from './InstrumentList.tsx';
import styles from './Instruments.module.css';
import { useAnswerDrafts } from './use-answer-drafts.ts';

/** The list: each instrument is one press, with its latest value and date in one column. */
export function InstrumentLines({ access, onInstrument }: InstrumentListProps) {
  const { t } = useWords();
  const drafts = useAnswerDrafts(access);
  return (
    <section className={styles.list} aria-labelledby="instrument-list-title" data-instruments>
      <h3 className={styles.subhead} id="instrument-list-title">
        {t('instruments.list.title')}
      </h3>
      {drafts === 'failed' && (
        <p className={styles.about} role="alert">
          <Mark icon="warning" size="detail" words={t('instruments.list.draftsFailed')} />
        </p>
      )}
      {access.instruments.length === 0 ? (
        <p className={styles.about}>
          <NothingMark state="empty" words={t('instruments.list.none')} />
        </p>
      ) : (
        <ul>
          {access.instruments.map((instrument) => (
            <li key={instrument.id}>
              <Line
                instrument={instrument}
                latest={newestFirst(access.earlier(instrument.id))[0]}
                draftAt={typeof drafts === 'string' ? undefined : drafts.get(instrument.id)}
                onPress={() => onInstrument(instrument.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface LineProps {
  readonly instrument: Instrument;
  readonly latest: EarlierScore | undefined;
  /** Since when a draft waits. */
  readonly draftAt: IsoInstant | undefined;
  readonly onPress: () => void;
}

function Line({ instrument, latest, draftAt, onPress }: LineProps) {
  const { t, format } = useWords();
  return (
    <button type="button" className={styles.entry} data-instrument={instrument.id} onClick={onPress}>
      <span className={styles.name}>{instrument.name}</span>
      {latest === undefined ? (
        <span className={styles.nothing}>{t('terms.nothing.notRecorded')}</span>
      ) : (
        <>
          <strong className={styles.value}>{format.number(latest.value)}</strong>
          <span className={styles.date}>{format.day(latest.date)}</span>
          <RegisterTag register={latest.register} />
        </>
      )}
      <Icon name="chevronRight" size={12} />
      {draftAt !== undefined && (
        <span className={styles.detail}>
          <span className={styles.waits}>{t('instruments.draft.not')}</span>{' '}
          {t('instruments.list.waits', { time: format.dayAndTime(draftAt) })}
        </span>
      )}
      {instrument.confidence === 'unverified' && (
        <span className={styles.detail}>{t('instruments.unverified')}</span>
      )}
    </button>
  );
}
