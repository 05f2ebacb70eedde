import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { TierGlyph } from '#components/summary/TierGlyph.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { fillWords } from '../fill-words.ts';
import { NewMark } from '../NewMark.tsx';
import { ruleFigures } from '../rule-figures.ts';
import styles from './FindingHead.module.css';

/** Tier and since when, the title, and the one thing to check. The focus comes here when the finding is opened. */
export function FindingHead({ finding }: { finding: Finding }) {
  const words = useWords();
  const { t, format, language } = words;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const { rule, metOn, isNew, state } = finding;
  const own = rule.words[language];
  return (
    <header className={styles.head}>
      <p className={styles.tier}>
        <TierGlyph tier={rule.tier} />
        <strong>{t(`findings.tier.${rule.tier}`)}</strong>
        {metOn !== undefined && (
          <span className={styles.since}>· {t('findings.page.metOn', { date: format.date(metOn) })}</span>
        )}
        {isNew && (
          <span className={styles.new}>
            <NewMark />
          </span>
        )}
      </p>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        {own.title}
      </h2>
      <p className={styles.prompt}>{fillWords(own.prompt, ruleFigures(finding, words), format)}</p>
      {state === 'lapsed' && (
        <p className={styles.state}>
          <Mark
            icon="notRecorded"
            tone="quiet"
            words={t('findings.page.lapsed')}
            more={t('findings.rest.lapsedWhy')}
            size="detail"
          />
        </p>
      )}
    </header>
  );
}
