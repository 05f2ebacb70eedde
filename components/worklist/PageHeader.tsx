import { useWords } from '#components/app/WordsProvider.tsx';
import styles from './page.module.css';

interface PageHeaderProps {
  readonly team: string | undefined;
  /** Absent while nobody is signed in. */
  readonly professional: { readonly name: string; readonly role: string } | undefined;
}

/** Whose list this is: team and professional. */
export function PageHeader({ team, professional }: PageHeaderProps) {
  const { t } = useWords();
  return (
    <header className={styles.brand}>
      <span className={styles.brandName}>Rinnalla</span>
      <h1 className={styles.brandTab}>{t('worklist.title')}</h1>
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
