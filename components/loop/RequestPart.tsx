import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { daysBetween, type IsoDate } from '#lib/base/dates.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import type { LoopPress } from '#lib/workflows/loop/press-loop.ts';
import type { LoopState } from '#lib/worklist/loop/loop-state.ts';
import type { RowOwner } from '#lib/worklist/worklist-row.ts';
import styles from './Loop.module.css';
import { ReasonSheet } from './ReasonSheet.tsx';

/** Why somebody declines; each has words in all languages. */
const declineReasons = ['load', 'absent', 'unknown', 'other'] as const;

interface RequestPartProps {
  readonly state: Pick<LoopState, 'pending' | 'accepted' | 'declined'>;
  readonly entries: readonly LoopEntry[];
  readonly owner: RowOwner;
  readonly today: IsoDate;
  /** The professional as the source names them. */
  readonly me: string | undefined;
  readonly isLead: boolean;
  readonly onPress: (press: LoopPress) => void;
}

/** Who was asked, by whom and for how long; that responsibility has not moved; and the answer of who was asked. */
export function RequestPart({ state, entries, owner, today, me, isLead, onPress }: RequestPartProps) {
  const { t, format } = useWords();
  const [isDeclining, setDeclining] = useState(false);
  const { pending, accepted, declined } = state;
  const entry = entries.find(({ step, status }) => step === 'ownerRequest' && status === 'requested');
  if (pending === undefined || entry === undefined)
    return (
      <>
        {accepted !== undefined && (
          <p className={styles.line} data-loop-accepted="">
            {t('loop.owner.accepted', { name: accepted.name, date: format.date(accepted.on) })}
          </p>
        )}
        {declined !== undefined && (
          <p className={styles.line} data-loop-declined="">
            {t('loop.owner.declined', { name: declined.name, date: format.date(declined.on) })}
            {declined.reason !== undefined && `. ${t('loop.owner.reason', { reason: declined.reason })}`}
          </p>
        )}
      </>
    );
  const isMine = me !== undefined && pending.reference === me;
  const mayCancel = isLead || (me !== undefined && entry.byReference === me);
  const days = daysBetween(pending.since, today);
  const since = days <= 0 ? t('loop.today') : t('loop.days', { count: days });
  const stays = isMine
    ? t('loop.owner.staysUntilYou')
    : owner.state === 'named'
      ? t('loop.owner.staysWith', { name: owner.name, asked: pending.name })
      : t('loop.owner.staysWithTeam', { asked: pending.name });
  return (
    <div className={styles.part} data-loop-pending={pending.reference}>
      <p className={styles.strong}>
        <Mark
          icon="clock"
          words={
            isMine ? t('loop.owner.askedYou') : t('loop.owner.pending', { days: since, name: pending.name })
          }
        />
      </p>
      <p className={styles.quiet}>
        {t('loop.owner.askedBy', { by: pending.by, date: format.date(pending.since) })}
        {entry.due !== undefined && ` · ${t('loop.owner.dueProposed', { date: format.date(entry.due) })}`}
        {entry.version === undefined && ` · ${t('loop.onItsWay')}`}
      </p>
      {entry.text !== undefined && (
        <p className={styles.line}>{t('loop.owner.message', { text: entry.text })}</p>
      )}
      <p className={styles.quiet}>{stays}</p>
      <div className={styles.deeds}>
        {isMine && (
          <>
            <button
              type="button"
              className={styles.primary}
              onClick={() => onPress({ event: 'acceptRequest', entry })}
            >
              {t('loop.owner.accept')}
            </button>
            <LinkButton expanded={isDeclining} onPress={() => setDeclining(!isDeclining)}>
              {t('loop.owner.decline')}
            </LinkButton>
          </>
        )}
        {mayCancel && (
          <LinkButton onPress={() => onPress({ event: 'cancelRequest', entry })}>
            {t('loop.owner.cancel')}
          </LinkButton>
        )}
      </div>
      {isDeclining && (
        <ReasonSheet
          title={t('loop.decline.title')}
          choices={declineReasons.map((id) => {
            const reason = t(`loop.decline.reason.${id}`);
            return { id, words: reason, onGive: () => onPress({ event: 'declineRequest', entry, reason }) };
          })}
          own={{
            label: t('loop.ownWords'),
            type: 'text',
            onGive: (reason) => onPress({ event: 'declineRequest', entry, reason }),
          }}
          onClose={() => setDeclining(false)}
        />
      )}
    </div>
  );
}
