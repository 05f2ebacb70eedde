import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import type { ItemAnswer } from '#lib/functioning/questionnaire/answers.ts';
import styles from './Questionnaire.module.css';
import { formValueWords } from './value-words.ts';

/** Answers that are shown and not changed here. */
export function FixedAnswers({ answers }: { readonly answers: readonly ItemAnswer[] }) {
  const words = useWords();
  const given = answers.flatMap(({ value }) => (value === undefined ? [] : [formValueWords(value, words)]));
  if (given.length === 0) return <NothingMark state="empty" size="detail" />;
  return <p className={styles.fixed}>{words.format.list(given)}</p>;
}
