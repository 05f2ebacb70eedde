import { useState } from 'react';
import type { OpeningOutcome } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { WithheldEntry } from '#lib/summary/views.ts';
import styles from './WithheldEntries.module.css';

/** Specially protected entries: that they are there is said; each is opened by itself, with a second press. */
export function WithheldEntries({ withheld }: { withheld: readonly WithheldEntry[] }) {
  const { t } = useWords();
  if (withheld.length === 0) return null;
  return (
    <section className={styles.list} aria-label={t('access.withheld.title', { count: withheld.length })}>
      <h2 className={styles.head}>
        <Icon name="padlock" />
        {t('access.withheld.title', { count: withheld.length })}
      </h2>
      <ul>
        {withheld.map((entry) => (
          <WithheldRow key={`${entry.sourceId} ${entry.id}`} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

const words = {
  asking: 'access.withheld.ask',
  notLogged: 'access.reason.notLogged',
  covered: 'app.text.covered',
} as const;

function WithheldRow({ entry }: { entry: WithheldEntry }) {
  const { t, format } = useWords();
  const { actions } = useSummary();
  const [state, setState] = useState<'closed' | 'asking' | Exclude<OpeningOutcome, 'opened'>>('closed');
  const what = t(`terms.kind.${entry.kind}`, { count: 1 });
  return (
    <li className={styles.row} data-withheld={entry.id}>
      <span className={styles.what}>{what}</span>
      {entry.recordedAt !== undefined && <span className={styles.date}>{format.day(entry.recordedAt)}</span>}
      <RegisterTag register={entry.register} />
      {state === 'closed' ? (
        <LinkButton label={`${t('access.withheld.open')}: ${what}`} onPress={() => setState('asking')}>
          {t('access.withheld.open')}
        </LinkButton>
      ) : (
        <>
          <LinkButton onPress={() => setState('closed')}>{t('access.cancel')}</LinkButton>
          <LinkButton
            onPress={() =>
              void actions.confirmSpecialContent(entry).then((outcome) => {
                if (outcome !== 'opened') setState(outcome);
              })
            }
          >
            {t('access.withheld.confirm')}
          </LinkButton>
          <span className={styles.ask} role={state === 'asking' ? undefined : 'alert'}>
            {t(words[state])}
          </span>
        </>
      )}
    </li>
  );
}
