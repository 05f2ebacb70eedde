import { useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { EnvironmentRating } from '#lib/functioning/assessment.ts';
import { findCategories } from '#lib/functioning/icf/find-categories.ts';
import { FactorScales } from './FactorScales.tsx';
import styles from './Item.module.css';
import type { ItemEdits } from './item-edits.ts';

interface EnvironmentFieldProps {
  readonly code: string;
  readonly label: string;
  readonly factors: readonly EnvironmentRating[];
  readonly edits: ItemEdits;
}

/** More than these are not read; a few more letters bring the right one. */
const mostFound = 6;

/** What in the surroundings hinders or helps here: found by its word or code, then one press on either scale. */
export function EnvironmentField({ code, label, factors, edits }: EnvironmentFieldProps) {
  const { t, language } = useWords();
  const [query, setQuery] = useState('');
  const [begun, setBegun] = useState<readonly string[]>([]);
  const id = useId();
  const shown = [
    ...factors.map((factor) => factor.code),
    ...begun.filter((each) => !hasFactor(factors, each)),
  ];
  const found = findCategories(query, language)
    .filter((category) => category.code.startsWith('e') && !shown.includes(category.code))
    .slice(0, mostFound);
  const remove = (factor: string) => {
    setBegun((before) => before.filter((each) => each !== factor));
    edits.removeFactor(code, factor);
  };
  return (
    <fieldset className={styles.field} data-environment>
      <legend className={styles.fieldName}>{t('functioning.environment.title')}</legend>
      <ul>
        {shown.map((factor) => {
          const said = factors.find((each) => each.code === factor);
          return (
            <FactorScales
              key={factor}
              code={factor}
              said={said}
              onRate={(kind, value) => edits.factor(code, { code: factor, kind, value })}
              onRemove={() => remove(factor)}
            />
          );
        })}
      </ul>
      <label className={styles.quiet} htmlFor={id}>
        {t('functioning.environment.search')}
      </label>
      <input
        id={id}
        type="search"
        className={styles.search}
        aria-label={`${label}: ${t('functioning.environment.search')}`}
        value={query}
        autoComplete="off"
        onChange={(event) => setQuery(event.target.value)}
      />
      {query.trim() !== '' && found.length === 0 && (
        <p className={styles.quiet} role="status">
          {t('functioning.environment.none')}
        </p>
      )}
      <ul className={styles.found}>
        {found.map((category) => (
          <li key={category.code}>
            <button
              type="button"
              className={styles.option}
              onClick={() => {
                setBegun((before) => [...before, category.code]);
                setQuery('');
              }}
            >
              <span>{category.labels[language]}</span>
              <span className={styles.code}>{category.code}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

const hasFactor = (factors: readonly EnvironmentRating[], code: string) =>
  factors.some((factor) => factor.code === code);
