import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { Instrument, InstrumentAnswers } from '#lib/functioning/instrument.ts';
import type { InstrumentWording } from '#lib/functioning/text-pack/wording.ts';
import type { DraftState } from '#lib/workflows/keep-draft.ts';
import styles from '../client-mode/Client.module.css';
import { ClientEnd } from '../client-mode/ClientEnd.tsx';
import { ClientMoves } from '../client-mode/ClientMoves.tsx';
import { ClientScreen } from '../client-mode/ClientScreen.tsx';
import type { AnswersDraft } from '../functioning-port.ts';
import { ClientItem } from './ClientItem.tsx';

interface ClientInstrumentProps {
  readonly instrument: Instrument;
  readonly answers: InstrumentAnswers;
  readonly wording: InstrumentWording;
  readonly state: DraftState<AnswersDraft>;
  readonly onAnswer: (itemId: string, value: number | undefined) => void;
  /** The professional has the device again. */
  readonly onEnd: () => void;
}

/**
 * The same form for the client: one question at a time, in its own wording, without points, sums or anything of the record. It
 * lies over the whole sidebar; no key and no press beside it closes it.
 */
export function ClientInstrument(props: ClientInstrumentProps) {
  const { instrument, answers, wording, state, onAnswer, onEnd } = props;
  const { t } = useWords();
  const [place, setPlace] = useState(0);
  const { items } = instrument;
  const item = items[place];
  const isAnswered = item !== undefined && answers[item.id] !== undefined;
  return (
    <ClientScreen
      of="instruments"
      aside={
        item !== undefined && (
          <p className={styles.progress}>
            {t('instruments.client.place', { place: place + 1, total: items.length })}
          </p>
        )
      }
      isFailed={state.kind === 'failed'}
    >
      {item === undefined ? (
        <ClientEnd of="instruments" onBack={() => setPlace(items.length - 1)} onEnd={onEnd}>
          {/* Said to everybody, whatever was answered: what an answer means is the professional's to tell. */}
          <p className={styles.hand}>{t('instruments.client.talk')}</p>
        </ClientEnd>
      ) : (
        <>
          <ClientItem
            key={item.id}
            item={item}
            introduction={wording.introduction}
            wording={wording}
            value={answers[item.id]}
            onAnswer={(value) => onAnswer(item.id, value)}
          />
          <ClientMoves
            place={place}
            total={items.length}
            isAnswered={isAnswered}
            onBefore={() => setPlace(place - 1)}
            onNext={() => setPlace(place + 1)}
          />
        </>
      )}
    </ClientScreen>
  );
}
