import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Instrument } from '#lib/functioning/instrument.ts';
import { instrumentAddress } from '#lib/functioning/questionnaire/instrument-questionnaire.ts';
import type { AnswersDraft, FunctioningAccess } from '../functioning-port.ts';
import { AskInService } from '../self-assessment/AskInService.tsx';
import styles from './Instruments.module.css';

interface InstrumentHeadProps {
  readonly access: FunctioningAccess;
  readonly instrument: Instrument;
  /** Of an imported wording: the span of time, how to answer. */
  readonly introduction: string | undefined;
  /** Every item has its wording in the language of the screen. */
  readonly hasWording: boolean;
  readonly isByClient: boolean;
  /** The client answered in the e-service. */
  readonly from: AnswersDraft['from'];
  /** The client was to answer while a professional's answers stand in the draft. */
  readonly isRefused: boolean;
  readonly isOtherVersion: boolean;
  readonly hasLostDraft: boolean;
  readonly onClose: () => void;
  readonly onClient: () => void;
}

/** What it is, what has to be known before it is filled in, and the way to let the client answer. */
export function InstrumentHead(props: InstrumentHeadProps) {
  const { access, instrument, introduction, hasWording, from } = props;
  const { t, language, format } = useWords();
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
        {hasWording && from === undefined && (
          <LinkButton icon="person" onPress={props.onClient}>
            {t(props.isByClient ? 'instruments.client.goOn' : 'instruments.client.begin')}
          </LinkButton>
        )}
      </div>
      {hasWording && !props.isByClient && (
        <AskInService
          access={access}
          asked={{ canonical: instrumentAddress(instrument), name: instrument.name }}
        />
      )}
      {props.isRefused && (
        <p className={styles.notice} role="alert">
          <Icon name="warning" /> <span>{t('instruments.client.mine')}</span>
        </p>
      )}
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
      {props.isByClient && (
        <p className={styles.about}>
          {from === undefined
            ? t('instruments.client.by')
            : t('instruments.client.byService', { time: format.dayAndTime(from.at) })}
        </p>
      )}
      {!props.isByClient && instrument.items.some(({ answers }) => answers.kind !== 'number') && (
        <p className={styles.keys}>{t('instruments.keys')}</p>
      )}
    </header>
  );
}
