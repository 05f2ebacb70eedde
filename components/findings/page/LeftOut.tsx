import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';
import { leftOutLines } from '../left-out.ts';
import styles from './LeftOut.module.css';

/** What the finding does not rest on, and where nobody could look: evidence is read with its limits. */
export function LeftOut({ finding, findings }: { finding: Finding; findings: ClientFindings }) {
  const words = useWords();
  const { lines } = useSummary();
  return (
    <ul className={styles.list}>
      {leftOutLines(finding, findings, lines, words).map(({ id, glyph, text }) => (
        <li key={id} className={styles.line} data-left-out={id}>
          <span className={styles.glyph}>
            <Icon name={glyph} />
          </span>
          {text}
        </li>
      ))}
    </ul>
  );
}
