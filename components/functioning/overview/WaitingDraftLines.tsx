import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { FunctioningAccess } from '../functioning-port.ts';
import styles from './Overview.module.css';
import type { WaitingDraft, WaitingDrafts } from './use-drafts.ts';

interface WaitingDraftLinesProps {
  readonly access: FunctioningAccess;
  readonly waiting: WaitingDrafts;
  readonly onOpen: (draft: WaitingDraft) => void;
}

/** What was begun and is not recorded: it waits here, with the time of its last keystroke. */
export function WaitingDraftLines({ access, waiting, onOpen }: WaitingDraftLinesProps) {
  const { t, format, language } = useWords();
  if (waiting.state === 'failed') {
    return (
      <p className={styles.came} role="alert">
        <Icon name="warning" /> {t('functioning.drafts.failed')}
      </p>
    );
  }
  if (waiting.state === 'asking') return null;
  // Imported forms say it in their own list, which knows their names.
  const drafts = waiting.drafts.filter(({ kind }) => kind !== 'form');
  if (drafts.length === 0) return null;
  const nameOf = ({ kind, id }: WaitingDraft) =>
    kind === 'assessment'
      ? access.forms.find((form) => form.id === id)?.name[language]
      : access.instruments.find((instrument) => instrument.id === id)?.name;
  return (
    <section className={styles.drafts} aria-label={t('functioning.drafts.title')} data-drafts>
      <h3 className={styles.head}>{t('functioning.drafts.title')}</h3>
      <ul>
        {drafts.map((draft) => {
          const name = nameOf(draft);
          const when = t('functioning.drafts.kept', { time: format.dayAndTime(draft.savedAt) });
          return (
            <li key={`${draft.kind} ${draft.id}`} className={styles.row}>
              {name === undefined ? (
                // Its form was switched off meanwhile; the draft is kept for when it is on again.
                <span className={styles.quiet}>
                  {draft.id} · {when} · {t('functioning.drafts.off')}
                </span>
              ) : (
                <button type="button" className={styles.press} onClick={() => onOpen(draft)}>
                  <span className={styles.name}>{t('functioning.drafts.continue', { name })}</span>
                  <span className={styles.quiet}>{when}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
