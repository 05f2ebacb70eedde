import { useWords } from '#components/app/WordsProvider.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import type { Party } from '#lib/model/consultation.ts';
import styles from './Inbox.module.css';

interface RowPartiesProps {
  readonly item: InboxItem;
  readonly wide: boolean;
}

/** Who asks whom. In a narrow row the other side alone: one's own name is known. */
export function RowParties({ item, wide }: RowPartiesProps) {
  const { t } = useWords();
  const { asker, recipient, taker } = item.consultation;
  const answering = taker ?? recipient;
  const isSent = item.boxes.includes('sent');
  // A colleague's question has two others in it, and no room for what they are.
  const isOurs = item.boxes.length > 0 && item.raised === undefined;
  if (wide) {
    return (
      <>
        <OneParty word={t('inbox.from')} party={asker} wide />
        <OneParty word={t('inbox.to')} party={answering} wide />
      </>
    );
  }
  return (
    <span className={styles.parties}>
      {!isSent && <OneParty word={t('inbox.from')} party={asker} showProfession={isOurs} />}
      {(isSent || !isOurs) && (
        <OneParty word={t('inbox.to')} party={answering} arrow showProfession={isOurs} />
      )}
    </span>
  );
}

interface OnePartyProps {
  readonly word: string;
  readonly party: Party;
  readonly wide?: boolean;
  readonly arrow?: boolean;
  readonly showProfession?: boolean;
}

function OneParty({ word, party, wide = false, arrow = false, showProfession = true }: OnePartyProps) {
  const { name, profession } = party;
  const isSaid = showProfession && profession !== undefined && profession !== name;
  return (
    <span className={wide ? styles.wideParty : styles.party}>
      <VisuallyHidden>, {word} </VisuallyHidden>
      {arrow && <span aria-hidden="true">→ </span>}
      <span className={styles.partyName}>{isSaid && !wide ? `${name},` : name}</span>
      {isSaid && (
        <span className={wide ? styles.second : styles.profession} data-profession="">
          {wide ? profession : ` ${profession}`}
        </span>
      )}
    </span>
  );
}
