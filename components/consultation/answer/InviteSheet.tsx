import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Consultation, Party, Recipient } from '#lib/model/consultation.ts';
import { sectionIds } from '#lib/summary/section.ts';
import { partyInWords } from '../inbox/item-words.ts';
import { dayAndClock } from '../inbox/time-words.ts';
import styles from './Answer.module.css';
import type { ChooseColleague } from './ForwardTo.tsx';
import { GrowingField } from './GrowingField.tsx';
import type { UsedAnswerDraft } from './use-answer-draft.ts';

interface InviteSheetProps {
  readonly consultation: Consultation;
  readonly draft: UsedAnswerDraft;
  readonly to: Recipient | undefined;
  readonly now: Date;
  readonly onTo: (to: Recipient | undefined) => void;
  readonly chooseColleague: ChooseColleague;
  readonly onSend: () => void;
  /** Ends the part of somebody who was asked along before. */
  readonly onEnd: (party: Party) => void;
}

/** Who takes part beside the two sides, and one more: what they will see is said before they are asked. */
export function InviteSheet(props: InviteSheetProps) {
  const { consultation, draft, to, now, onTo, chooseColleague, onSend, onEnd } = props;
  const words = useWords();
  const { t, format } = words;
  const { participants, sections, openUntil } = consultation;
  const named = sections.map((id) =>
    sectionIds.some((known) => known === id) ? t(`terms.section.${id}`) : id,
  );
  return (
    <>
      {participants.length > 0 && (
        <ul className={styles.there} aria-label={t('thread.invite.there')}>
          {participants.map((party) => (
            <Participant key={party.reference} party={party} onEnd={() => onEnd(party)} />
          ))}
        </ul>
      )}
      {to === undefined ? (
        <div className={styles.picker}>{chooseColleague(onTo)}</div>
      ) : (
        <>
          <p className={styles.chosen}>
            <strong>{partyInWords(to)}</strong>{' '}
            <LinkButton onPress={() => onTo(undefined)}>{t('inbox.forward.change')}</LinkButton>
          </p>
          <GrowingField
            label={t('inbox.field.invite.reason')}
            hint={t('inbox.optional')}
            value={draft.fields['invite.reason'] ?? ''}
            first
            onChange={(text) => draft.write('invite', 'reason', text)}
            onSend={onSend}
          />
          <p className={styles.note}>
            {t('thread.invite.note')}
            {named.length > 0 &&
              ` ${t('thread.invite.open', {
                until: dayAndClock(words, openUntil, now, 'day'),
                sections: format.list(named),
              })}`}
          </p>
        </>
      )}
    </>
  );
}

/** One who takes part already; ending it is asked once more. */
function Participant({ party, onEnd }: { readonly party: Party; readonly onEnd: () => void }) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <li className={styles.participant}>
      <span>{partyInWords(party)}</span>
      {isAsking ? (
        <>
          <span className={styles.note}>{t('thread.invite.sure')}</span>
          <LinkButton onPress={() => setAsking(false)}>{t('thread.invite.no')}</LinkButton>
          <LinkButton onPress={onEnd}>{t('thread.invite.yes')}</LinkButton>
        </>
      ) : (
        <LinkButton label={t('thread.invite.endOf', { name: party.name })} onPress={() => setAsking(true)}>
          {t('thread.invite.end')}
        </LinkButton>
      )}
    </li>
  );
}
