import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { SourceGap } from '#lib/summary/section.ts';
import styles from './LockedBox.module.css';
import { useSummary } from './SummaryContext.tsx';
import { closedWords, openersOf } from './source-words.ts';

/**
 * A closed thing is the only one with a box, and its edge is dashed. It says why, that it does not tell whether there
 * are data, and what would open it.
 */
export function LockedBoxBody({ gap }: { gap: Extract<SourceGap, { kind: 'notPermitted' }> }) {
  const { t } = useWords();
  const { actions, giveReason } = useSummary();
  return (
    <div className={styles.box}>
      <p className={styles.title}>
        <Icon name="padlock" />
        {t('summary.locked.title', { source: gap.source.name })}
      </p>
      <p className={styles.why}>
        {closedWords(t, gap.reason)}. {t('summary.locked.opens')}
      </p>
      <ol className={styles.openers}>
        {openersOf(gap.reason).map((opener) => (
          <li key={opener}>
            <strong>{t(`access.opener.${opener}.title`)}</strong>
            <span className={styles.how}>
              {t(`access.opener.${opener}.how`, { controller: gap.source.controller })}
              {opener === 'specialReason' && (
                <>
                  {' '}
                  <LinkButton onPress={giveReason}>{t('access.reason.press')}</LinkButton>
                </>
              )}
              {opener === 'signIn' && (
                <>
                  {' '}
                  <LinkButton onPress={actions.openOptions}>{t('app.menu.options')}</LinkButton>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
