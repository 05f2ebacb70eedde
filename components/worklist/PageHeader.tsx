import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import styles from './page.module.css';

/** Pages of the tab. */
export const worklistPages = ['list', 'consultations'] as const;
export type WorklistPageId = (typeof worklistPages)[number];

interface PageHeaderProps {
  readonly team: string | undefined;
  /** Absent while nobody is signed in. */
  readonly professional: { readonly name: string; readonly role: string } | undefined;
  /** Where more than the list is there: which page is open, and how to open another. */
  readonly pages?:
    | {
        readonly open: WorklistPageId;
        readonly onOpen: (page: WorklistPageId) => void;
        /** Consultations that wait for this professional. */
        readonly waiting: number;
      }
    | undefined;
}

/** Whose list this is: team and professional; and the pages beside it. */
export function PageHeader({ team, professional, pages }: PageHeaderProps) {
  const { t } = useWords();
  return (
    <header className={styles.brand}>
      <span className={styles.brandName}>Rinnalla</span>
      <h1 className={classNames(styles.brandTab, pages !== undefined && styles.brandPages)}>
        {pages === undefined
          ? t('worklist.title')
          : worklistPages.map((page) => (
              <button
                key={page}
                type="button"
                className={classNames(styles.brandPage, page === pages.open && styles.brandOpen)}
                aria-current={page === pages.open ? 'page' : undefined}
                onClick={() => pages.onOpen(page)}
              >
                {t(`worklist.page.${page}`)}
                {page === 'consultations' && pages.waiting > 0 && (
                  <>
                    {' '}
                    <span
                      className={styles.brandCount}
                      role="img"
                      aria-label={t('worklist.page.waiting', { count: pages.waiting })}
                    >
                      {pages.waiting}
                    </span>
                  </>
                )}
              </button>
            ))}
      </h1>
      <span className={styles.who}>
        {team !== undefined && <span className={styles.team}>{team}</span>}
        {professional !== undefined && (
          <span>
            {[professional.name, t(`terms.role.${professional.role}`)]
              .filter((part) => part !== '')
              .join(', ')}
          </span>
        )}
      </span>
    </header>
  );
}
