import { useWords } from '#components/app/WordsProvider.tsx';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { clearsLines } from '../clears-lines.ts';
import { fillWords } from '../fill-words.ts';
import { ruleFigures } from '../rule-figures.ts';
import { PagePart } from './PagePart.tsx';
import styles from './Text.module.css';

/** What ends the finding, whether a booked contact does, and what usually helps. */
export function Clears({ finding }: { finding: Finding }) {
  const words = useWords();
  const { t, language, format } = words;
  const lines = clearsLines(finding, words);
  return (
    <>
      <PagePart title={t('findings.page.clears')}>
        <ul className={styles.bullets}>
          {lines.map((parts) => (
            <li key={parts.map(({ text }) => text).join('')}>
              {parts.map(({ text, filled, at }) => (filled ? <strong key={at}>{text}</strong> : text))}
            </li>
          ))}
        </ul>
      </PagePart>
      <PagePart title={t('findings.page.advice')}>
        <p className={styles.text}>
          {fillWords(finding.rule.words[language].advice, ruleFigures(finding, words), format)}
        </p>
      </PagePart>
    </>
  );
}
