import { useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { findByAnyName } from '#lib/functioning/icf/find-categories.ts';
import formStyles from '../form.module.css';
import styles from './Forms.module.css';

interface CategorySearchProps {
  readonly titles: ReadonlyMap<string, string>;
  readonly chosen: readonly string[];
  readonly isFull: boolean;
  readonly onAdd: (code: string) => void;
}

/** More than these are not read; a few more letters bring the right one. */
const mostFound = 30;

/** Categories by code, or by a word in any language or of an imported title; a press adds one to the set. */
export function CategorySearch({ titles, chosen, isFull, onAdd }: CategorySearchProps) {
  const { t, language } = useWords();
  const [query, setQuery] = useState('');
  const id = useId();
  const found = findByAnyName(query, titles);
  return (
    <div className={formStyles.field}>
      <label className={formStyles.label} htmlFor={id}>
        {t('forms.set.search')}
      </label>
      <input
        id={id}
        type="search"
        className={formStyles.input}
        value={query}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p className={formStyles.hint} id={`${id}-hint`} role="status">
        {query.trim() === '' ? t('forms.set.searchHint') : t('forms.set.found', { count: found.length })}
        {found.length > mostFound && ` ${t('forms.set.foundMore', { count: mostFound })}`}
      </p>
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.slice(0, mostFound).map(({ code, labels }) => {
            const isIn = chosen.includes(code);
            const title = titles.get(code);
            return (
              <li key={code}>
                <button
                  type="button"
                  className={styles.option}
                  disabled={isIn || isFull}
                  onClick={() => onAdd(code)}
                >
                  <span className={styles.code}>{code}</span>
                  <span>
                    {labels[language]}
                    {title !== undefined && title !== labels[language] && (
                      <span className={styles.quiet}>
                        {' '}
                        {t('forms.codes.official')}: {title}
                      </span>
                    )}
                  </span>
                  <span className={styles.quiet}>{t(isIn ? 'forms.set.isIn' : 'forms.set.add')}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
