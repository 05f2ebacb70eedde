import { useWords } from '#components/app/WordsProvider.tsx';
import { categoryOf, labelOf } from '#lib/functioning/icf/find-categories.ts';
import styles from './Forms.module.css';

interface ChosenCodesProps {
  readonly codes: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
  readonly onChange: (codes: readonly string[]) => void;
}

/** The set in the order in which it is filled in; each can be moved or taken out. */
export function ChosenCodes({ codes, titles, onChange }: ChosenCodesProps) {
  const { t, language } = useWords();
  const move = (from: number, to: number) => {
    const moved = codes[from];
    if (moved === undefined) return;
    onChange(codes.filter((_, at) => at !== from).toSpliced(to, 0, moved));
  };
  return (
    <ol className={styles.codes} aria-label={t('forms.set.chosen')}>
      {codes.map((code, index) => {
        const own = categoryOf(code)?.labels[language] ?? code;
        const title = titles.get(code);
        const name = `${code} ${labelOf(code, language)}`;
        return (
          <li key={code} className={styles.chosen} data-code={code}>
            <span className={styles.code}>{index + 1}</span>
            <span className={styles.code}>{code}</span>
            <span>
              {own}
              {title !== undefined && title !== own && <span className={styles.quiet}> {title}</span>}
            </span>
            <span className={styles.deeds}>
              <button
                type="button"
                className={styles.small}
                aria-label={t('forms.set.up', { name })}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                className={styles.small}
                aria-label={t('forms.set.down', { name })}
                disabled={index === codes.length - 1}
                onClick={() => move(index, index + 1)}
              >
                ↓
              </button>
              <button
                type="button"
                className={styles.small}
                aria-label={t('forms.set.takeOut', { name })}
                onClick={() => onChange(codes.filter((_, at) => at !== index))}
              >
                ×
              </button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
