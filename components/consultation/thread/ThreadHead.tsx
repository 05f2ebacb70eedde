import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Facts } from '#components/ui/Facts.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import type { ConsultationState } from '#lib/model/consultation.ts';
import { sectionIds } from '#lib/summary/section.ts';
import { clientName, dueInWords, partyInWords, stateKey } from '../inbox/item-words.ts';
import { dayAndClock, lengthInWords, minutesSince } from '../inbox/time-words.ts';
import styles from './Thread.module.css';

interface ThreadHeadProps {
  readonly item: InboxItem;
  readonly now: Date;
  /** What one did last has not left this computer: where it stands is one's own word as yet. */
  readonly isActWaiting: boolean;
}

const openStates: ReadonlySet<ConsultationState> = new Set(['requested', 'accepted', 'answered']);

/** Whose matter, who asks whom, by when, where it stands, who answers for the client, and what is open until when. */
export function ThreadHead({ item, now, isActWaiting }: ThreadHeadProps) {
  const words = useWords();
  const { t, format } = words;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { consultation, client, time } = item;
  const { asker, recipient, taker, participants, forwards, responsible, sections } = consultation;
  const due = dueInWords(words, item, now);
  const isLate = time === 'late';
  const state = stateKey(consultation);
  // What was attached is open until the asker closes the question, or its time is over: an answer alone closes nothing.
  const isLive = consultation.outcome === undefined && openStates.has(consultation.state);
  const isOpen = isLive && Date.parse(consultation.openUntil) > now.getTime();
  const named = sections.map((id) =>
    sectionIds.some((known) => known === id) ? t(`terms.section.${id}`) : id,
  );
  const answering =
    taker !== undefined && taker.reference !== recipient.reference
      ? `${partyInWords(taker)} (${recipient.name})`
      : partyInWords(recipient);
  return (
    <header className={styles.head}>
      <h2 className={styles.title} tabIndex={-1} ref={title}>
        {clientName(t, item)}
        {client?.birthDate !== undefined && (
          <span className={styles.born}> {t('inbox.born', { date: format.date(client.birthDate) })}</span>
        )}
      </h2>
      <p className={styles.parties}>
        {partyInWords(asker)} <span aria-hidden="true">→</span>
        <span className={styles.hidden}> {t('inbox.asks')} </span> {answering}
      </p>
      <p className={styles.states}>
        <strong>{t(`inbox.state.${state}`)}</strong>
        {' · '}
        {t('inbox.urgencyIs', { urgency: t(`inbox.urgency.${consultation.urgency}`) })}
        {due !== undefined && (
          <>
            {' · '}
            <span className={isLate ? styles.late : undefined}>
              {isLate && <Icon name="clock" size={12} />}
              {isLate
                ? t('inbox.lateSince', {
                    length: lengthInWords(t, minutesSince(consultation.dueAt, now)),
                    due: dayAndClock(words, consultation.dueAt, now),
                  })
                : t('inbox.answerBy', { due })}
            </span>
          </>
        )}
      </p>
      {isActWaiting && (
        <p className={styles.waiting} data-act-waiting="">
          <Icon name="clock" size={12} /> {t('thread.actWaiting')}
        </p>
      )}
      <Facts
        rows={[
          { label: t('inbox.responsible'), value: partyInWords(responsible) },
          participants.length === 0
            ? undefined
            : {
                label: t('inbox.participants'),
                value: format.list(participants.map((party) => partyInWords(party))),
              },
          forwards.length === 0
            ? undefined
            : {
                label: t('inbox.earlier'),
                value: (
                  <ul>
                    {forwards.map(({ from, at, reason }) => (
                      <li key={`${from.reference} ${at}`}>
                        {partyInWords(from)}, {dayAndClock(words, at, now)}
                        {reason !== undefined && `: ${reason}`}
                      </li>
                    ))}
                  </ul>
                ),
              },
          named.length === 0
            ? undefined
            : {
                label: t(isOpen ? 'inbox.opened' : 'inbox.wasOpened'),
                value: isOpen
                  ? t('inbox.openUntil', {
                      sections: format.list(named),
                      until: dayAndClock(words, consultation.openUntil, now, 'day'),
                    })
                  : format.list(named),
              },
        ]}
      />
    </header>
  );
}
