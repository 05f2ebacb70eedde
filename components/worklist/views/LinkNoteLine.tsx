import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { LinkNote } from './use-view-links.ts';
import styles from './views.module.css';

/** What a copied link holds and whom it opens for, or why a link shows nothing. */
export function LinkNoteLine({ note, onClose }: { readonly note: LinkNote; readonly onClose: () => void }) {
  const { t } = useWords();
  const isMade = note.kind === 'copied' || note.kind === 'notCopied';
  return (
    <div className={styles.note} role={isMade ? 'status' : 'alert'} data-link-note={note.kind}>
      <div className={styles.noteWords}>
        <Mark
          icon={note.kind === 'copied' ? 'check' : 'warning'}
          tone={note.kind === 'copied' ? 'answered' : 'late'}
          words={t(`worklist.views.link.${note.kind}`)}
        />
        {note.kind === 'notCopied' && (
          <input
            className={styles.address}
            aria-label={t('worklist.views.link.address')}
            readOnly
            value={note.address}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
        {isMade && (
          <p className={styles.quiet}>
            {t('worklist.views.link.holds')}{' '}
            {note.left > 0 && `${t('worklist.views.link.left', { count: note.left })} `}
            {t('worklist.views.link.opens')}
          </p>
        )}
      </div>
      <LinkButton onPress={onClose}>{t('worklist.close')}</LinkButton>
    </div>
  );
}
