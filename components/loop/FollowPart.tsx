import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { addDays, addMonths, type IsoDate } from '#lib/base/dates.ts';
import type { LoopPress } from '#lib/workflows/loop/press-loop.ts';
import type { LoopState } from '#lib/worklist/loop/loop-state.ts';
import styles from './Loop.module.css';
import { ReasonSheet } from './ReasonSheet.tsx';

/** Why a loop is closed; each has words in all languages. */
const closeReasons = ['goal', 'noNeed', 'elsewhere', 'wish'] as const;
/** Months to the next review, and its words. */
const reviewMonths = [
  ['month', 1],
  ['threeMonths', 3],
  ['sixMonths', 6],
] as const;

type Sheet = 'review' | 'hold' | 'note' | 'close';

interface FollowPartProps {
  readonly state: Pick<LoopState, 'phase' | 'reviewDue' | 'reviewLateDays' | 'reviewedOn' | 'pending'>;
  readonly today: IsoDate;
  /** Names an owner, or another one; absent where somebody is asked already. */
  readonly naming: { readonly words: string; readonly onPress: () => void } | undefined;
  readonly onPress: (press: LoopPress) => void;
}

/** The review: when it is due, how late, whether it was held; and the deeds that follow: a date, a note, the closing. */
export function FollowPart({ state, today, naming, onPress }: FollowPartProps) {
  const { t, format } = useWords();
  const [sheet, setSheet] = useState<Sheet>();
  const { phase, reviewDue, reviewLateDays, reviewedOn, pending } = state;
  const toggle = (next: Sheet) => setSheet(sheet === next ? undefined : next);
  const press = (given: LoopPress) => {
    setSheet(undefined);
    onPress(given);
  };
  const nextReviews = reviewMonths.map(([id, months]) => {
    const due = addMonths(today, months);
    return { id, due, words: `${t(`loop.review.${id}`)} ${format.date(due)}` };
  });
  const reasonsToClose = closeReasons.map((id) => ({ id, words: t(`loop.close.reason.${id}`) }));
  const isClosed = phase === 'closed';
  return (
    <div className={styles.part}>
      {reviewDue !== undefined && (
        <p className={styles.line} data-loop-review={reviewLateDays === undefined ? 'due' : 'late'}>
          {reviewLateDays === undefined ? (
            t('loop.review.due', { date: format.date(reviewDue) })
          ) : (
            // In ink: the red mark stands on the late plan itself, and one is enough.
            <Mark
              icon="clock"
              words={t('loop.review.late', {
                date: format.date(reviewDue),
                days: t('loop.days', { count: reviewLateDays }),
              })}
            />
          )}
        </p>
      )}
      {reviewedOn !== undefined && (
        <p className={styles.line} data-loop-review="held">
          <Mark icon="check" words={t('loop.review.heldOn', { date: format.date(reviewedOn) })} />
        </p>
      )}
      <div className={styles.deeds}>
        {naming !== undefined && <LinkButton onPress={naming.onPress}>{naming.words}</LinkButton>}
        {!isClosed && (
          <LinkButton expanded={sheet === 'review'} onPress={() => toggle('review')}>
            {t(reviewDue === undefined ? 'loop.review.set' : 'loop.review.change')}
          </LinkButton>
        )}
        {!isClosed && reviewDue !== undefined && (
          <LinkButton expanded={sheet === 'hold'} onPress={() => toggle('hold')}>
            {t('loop.review.hold')}
          </LinkButton>
        )}
        <LinkButton expanded={sheet === 'note'} onPress={() => toggle('note')}>
          {t('loop.note.add')}
        </LinkButton>
        {!isClosed && pending === undefined && (
          <LinkButton expanded={sheet === 'close'} onPress={() => toggle('close')}>
            {t('loop.close.deed')}
          </LinkButton>
        )}
      </div>
      {sheet === 'review' && (
        <ReasonSheet
          title={t('loop.form.due')}
          choices={nextReviews.map(({ id, due, words }) => ({
            id,
            words,
            onGive: () => press({ event: 'setReview', due }),
          }))}
          own={{
            label: t('loop.review.otherDay'),
            type: 'date',
            min: addDays(today, 1),
            onGive: (due) => press({ event: 'setReview', due }),
          }}
          onClose={() => setSheet(undefined)}
        />
      )}
      {sheet === 'hold' && (
        <ReasonSheet
          title={t('loop.review.holdTitle')}
          choices={[
            ...nextReviews.map(({ id, due, words }) => ({
              id,
              words: `${t('loop.review.continues')} ${words}`,
              onGive: () => press({ event: 'holdReview', outcome: { outcome: 'continues', due } }),
            })),
            ...reasonsToClose.map(({ id, words: reason }) => ({
              id: `close-${id}`,
              words: `${t('loop.review.closes')}: ${reason}`,
              onGive: () => press({ event: 'holdReview', outcome: { outcome: 'closed', reason } }),
            })),
          ]}
          onClose={() => setSheet(undefined)}
        />
      )}
      {sheet === 'note' && (
        <ReasonSheet
          title={t('loop.note.add')}
          choices={[]}
          own={{
            label: t('loop.note.label'),
            type: 'text',
            onGive: (text) => press({ event: 'addNote', text }),
          }}
          onClose={() => setSheet(undefined)}
        />
      )}
      {sheet === 'close' && (
        <ReasonSheet
          title={t('loop.close.title')}
          choices={reasonsToClose.map(({ id, words: reason }) => ({
            id,
            words: reason,
            onGive: () => press({ event: 'closeLoop', reason }),
          }))}
          own={{
            label: t('loop.ownWords'),
            type: 'text',
            onGive: (reason) => press({ event: 'closeLoop', reason }),
          }}
          onClose={() => setSheet(undefined)}
        />
      )}
    </div>
  );
}
