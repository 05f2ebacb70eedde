import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { TheRest } from '#lib/functioning/draft/no-problem-in-the-rest.ts';
import styles from './Form.module.css';

interface RestPanelProps {
  readonly rest: TheRest;
  readonly nameOf: (code: string) => string;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** What "no problem in the rest" would set, and what it leaves and why: seen before anything is set. */
export function RestPanel({ rest, nameOf, onApply, onClose }: RestPanelProps) {
  const { t } = useWords();
  const { sets, leaves } = rest;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section
      className={styles.restPanel}
      aria-label={t('functioning.rest.press')}
      data-rest-panel
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {sets.length > 0 && (
        <p>
          <strong>{t('functioning.rest.sets', { count: sets.length })}</strong> {sets.map(nameOf).join(', ')}
        </p>
      )}
      {leaves.length > 0 && (
        <>
          <p>
            <strong>{t('functioning.rest.leaves', { count: leaves.length })}</strong>
          </p>
          <ul>
            {leaves.map(({ code, because }) => (
              <li key={code}>
                {nameOf(code)}: {t(`functioning.rest.because.${because}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {sets.length === 0 && <p>{t('functioning.rest.nothing')}</p>}
      <div className={styles.panelDeeds}>
        {sets.length > 0 && (
          <button
            ref={first}
            type="button"
            className={classNames(styles.button, styles.primary)}
            data-rest-apply
            onClick={onApply}
          >
            {t('functioning.rest.apply', { count: sets.length })}
          </button>
        )}
        <button
          ref={sets.length === 0 ? first : undefined}
          type="button"
          className={styles.button}
          onClick={onClose}
        >
          {t('functioning.cancel')}
        </button>
      </div>
    </section>
  );
}
