import { useWords } from '#components/app/WordsProvider.tsx';
import { NoteList } from '#components/loop/NoteList.tsx';
import { PhaseLine } from '#components/loop/PhaseLine.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { DerivedRow } from '#lib/worklist/list/derived-row.ts';
import { Part } from './Preview.tsx';

/** How far the client has come: days in each step, who was asked and what they answered, the review, and what was noted. */
export function PreviewLoop({ derived: { row, loop } }: { derived: DerivedRow }) {
  const { t, format } = useWords();
  const { pending, declined, accepted, reviewDue, reviewLateDays, reviewedOn } = loop;
  return (
    <Part title={t('worklist.preview.phases')} meta={t('worklist.preview.phasesMeta')}>
      <PhaseLine state={loop} />
      {pending !== undefined && (
        <p>
          <Mark
            icon="waiting"
            tone="aboveTarget"
            words={t('worklist.preview.pending', { name: pending.name })}
            more={t('worklist.preview.pendingBy', { by: pending.by, date: format.date(pending.since) })}
          />
        </p>
      )}
      {accepted !== undefined && (
        <p>{t('loop.owner.accepted', { name: accepted.name, date: format.date(accepted.on) })}</p>
      )}
      {declined !== undefined && (
        <p data-loop-declined="">
          {t('loop.owner.declined', { name: declined.name, date: format.date(declined.on) })}
          {declined.reason !== undefined && `. ${t('loop.owner.reason', { reason: declined.reason })}`}
        </p>
      )}
      {reviewDue !== undefined && (
        <p>
          {reviewLateDays === undefined
            ? t('loop.review.due', { date: format.date(reviewDue) })
            : t('loop.review.late', {
                date: format.date(reviewDue),
                days: t('loop.days', { count: reviewLateDays }),
              })}
        </p>
      )}
      {reviewedOn !== undefined && <p>{t('loop.review.heldOn', { date: format.date(reviewedOn) })}</p>}
      <NoteList entries={row.loop} />
    </Part>
  );
}
