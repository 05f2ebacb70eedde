import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { CodeListProblem } from '#lib/functioning/icf/code-list/code-list-problem.ts';
import styles from './Forms.module.css';

/** A broken file can have thousands: these are mended first. */
const longestList = 50;

/** What is wrong with a list of titles, each with its line; nothing of the list was taken. */
export function CodeListProblems({ problems }: { readonly problems: readonly CodeListProblem[] }) {
  const { t } = useWords();
  const lines = problems.map(({ kind, line, about = '' }) => {
    const said = t(`forms.codes.problem.${kind}`, { about });
    return line === undefined ? said : `${t('forms.codes.line', { line })}: ${said}`;
  });
  return (
    <>
      <Mark
        icon="warning"
        tone="late"
        words={t('forms.codes.notTaken', { count: problems.length })}
        more={t('forms.codes.unchanged')}
      />
      <ul className={styles.problems}>
        {[...new Set(lines)].slice(0, longestList).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > longestList && (
          <li>{t('forms.codes.more', { count: lines.length - longestList })}</li>
        )}
      </ul>
    </>
  );
}
