import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { WithheldSection } from '../consultation-port.ts';
import styles from './Attach.module.css';

/** What stays behind and why, reason by reason. Whether there is anything behind it is never told. */
export function WithheldBox({ withheld }: { readonly withheld: readonly WithheldSection[] }) {
  const { t, format } = useWords();
  const [isExplained, setExplained] = useState(false);
  if (withheld.length === 0) return null;
  const reasons = [...new Set(withheld.map(({ reason }) => reason))];
  const named = (reason: WithheldSection['reason']) => {
    const here = withheld.filter((each) => each.reason === reason);
    return [...new Set(here.map((each) => each.id))].map((section) => {
      const registers = here.filter((each) => each.id === section).map(({ register }) => register);
      const where = [...new Set(registers)].map((register) => t(`terms.register.${register}`));
      return `${t(`terms.section.${section}`)} (${where.join(', ')})`;
    });
  };
  return (
    <div className={styles.withheld} data-withheld>
      <span className={styles.lock}>
        <Icon name="padlock" />
      </span>
      <div className={styles.withheldWords}>
        {reasons.map((reason, place) => (
          <p key={reason}>
            {place === 0 && <strong>{t('consultation.attach.withheld')} </strong>}
            <span className={styles.reason}>{t(`consultation.attach.reason.${reason}`)}</span>
            <br />
            {format.list(named(reason))}
            {place === reasons.length - 1 && (
              <>
                {' '}
                <LinkButton
                  label={t('consultation.attach.whyLabel')}
                  expanded={isExplained}
                  onPress={() => setExplained(!isExplained)}
                >
                  {t('consultation.attach.why')}
                </LinkButton>
              </>
            )}
          </p>
        ))}
        {isExplained && (
          <div className={styles.explained}>
            {reasons.map((reason) => (
              <p key={reason}>{t(`consultation.attach.explained.${reason}`)}</p>
            ))}
            <p>{t('consultation.attach.neverWhether')}</p>
          </div>
        )}
      </div>
    </div>
  );
}
