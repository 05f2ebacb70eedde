import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Instrument } from '#lib/functioning/instrument.ts';
import styles from './Instruments.module.css';

interface InstrumentHeadProps {
  readonly instrument: Instrument;
  /** Of an imported wording: the span of time, how to answer. */
  readonly introduction: string | undefined;
  /** Every item has its wording in the language of the screen. */
  readonly hasWording: boolean;
  readonly isByClient: boolean;
  readonly isOtherVersion: boolean;
  readonly hasLostDraft: boolean;
  readonly onClose: () => void;
  readonly onClient: () => void;
}

/** What it is, what has to be known before it is filled in, and the way to let the client answer. */
export function InstrumentHead(props: InstrumentHeadProps) {
  const { instrument, introduction, hasWording } = props;
  const { t, language } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const caution = instrument.caution?.[language];
  const notices = [
    ...(props.hasLostDraft ? [t('instruments.draft.unreadable')] : []),
    ...(props.isOtherVersion ? [t('instruments.otherVersion')] : []),
    ...(caution === undefined ? [] : [caution]),
    ...(instrument.confidence === 'unverified' && caution === undefined ? [t('instruments.unverified')] : []),
  ];
  return (
    <header>
      <p className={styles.back}>
        <LinkButton icon="chevronLeft" onPress={props.onClose}>
          {t('instruments.back')}
        </LinkButton>
      </p>
      <div className={styles.titleLine}>
        <h2 className={styles.title} ref={title} tabIndex={-1}>
          {instrument.name}
        </h2>
        {hasWording && (
          <LinkButton icon="person" onPress={props.onClient}>
            {t('instruments.client.begin')}
          </LinkButton>
        )}
      </div>
      {notices.map((notice) => (
        <p key={notice} className={styles.notice}>
          <Icon name="warning" /> <span>{notice}</span>
        </p>
      ))}
      {!hasWording && (
        <p className={styles.about} data-no-wording>
          <strong>{t('instruments.noWording')}</strong>{' '}
          {t(instrument.text === 'pack' ? 'instruments.noWordingPack' : 'instruments.noWordingFree')}
        </p>
      )}
      {introduction !== undefined && <p className={styles.introduction}>{introduction}</p>}
      {props.isByClient && <p className={styles.about}>{t('instruments.client.by')}</p>}
      {instrument.items.some(({ answers }) => answers.kind !== 'number') && (
        <p className={styles.keys}>{t('instruments.keys')}</p>
      )}
    </header>
  );
}
