import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { failureText } from '#lib/summary/failure-text.ts';
import type { RecordedPlan } from '#lib/workflows/plan/plan-picture.ts';
import { type SinceLastReview, sinceLastReview } from '#lib/workflows/plan/since-last-review.ts';
import type { PlanAccess } from '../plan-port.ts';
import { changeWords } from '../plan-words.ts';
import styles from './View.module.css';

interface LastReviewProps {
  readonly own: RecordedPlan;
  readonly access: PlanAccess;
}

type Read =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'read'; readonly since: SinceLastReview | undefined };

/** What has changed since the plan was last reviewed: the versions are fetched on the press. */
export function LastReview({ own, access }: LastReviewProps) {
  const words = useWords();
  const { t, format, timeZone } = words;
  const [read, setRead] = useState<Read>();
  const show = async () => {
    setRead({ kind: 'reading' });
    const versions = await access.versions(own.entry);
    setRead(
      versions.ok
        ? { kind: 'read', since: sinceLastReview(own.plan, versions.value, timeZone) }
        : { kind: 'failed', why: failureText(t, versions.failure) },
    );
  };
  if (read === undefined) {
    return (
      <div className={styles.bar}>
        <LinkButton onPress={() => void show()}>{t('plan.changes.show')}</LinkButton>
      </div>
    );
  }
  const since = read.kind === 'read' ? read.since : undefined;
  const title = t(
    since !== undefined && since.reviewedOn === undefined ? 'plan.changes.titleFirst' : 'plan.changes.title',
  );
  return (
    <section className={styles.panel} aria-label={title} data-since-review={since?.changes.length}>
      <h3 className={styles.head}>
        {title}
        {since?.writtenAt !== undefined &&
          ` · ${t('plan.changes.date', { date: format.day(since.writtenAt) })}`}
      </h3>
      {read.kind === 'reading' && <p role="status">{t('plan.changes.reading')}</p>}
      {read.kind === 'failed' && (
        <>
          <p role="alert">{t('plan.changes.failed', { why: read.why })}</p>
          <LinkButton onPress={() => void show()}>{t('plan.draft.retry')}</LinkButton>
        </>
      )}
      {read.kind === 'read' && since === undefined && <p role="status">{t('plan.changes.noVersions')}</p>}
      {since !== undefined && since.changes.length === 0 && <p role="status">{t('plan.changes.none')}</p>}
      {since !== undefined && since.changes.length > 0 && (
        <ul>
          {since.changes.map((change) => {
            const line = changeWords(change, words);
            return <li key={line}>{line}</li>;
          })}
        </ul>
      )}
    </section>
  );
}
