import { useEffect } from 'react';
import type { GivenAnswer } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { answerLine, answerWords } from '../answer-words.ts';
import { setShortcuts, useShortcutsOn } from '../shortcuts.ts';
import styles from './TriageBar.module.css';

/** How long the line of the answer just given offers to take it back; later the finding itself does. */
const undoMs = 10_000;

interface AnswerStateProps {
  readonly finding: Finding;
  /** Just given on this page. */
  readonly given: GivenAnswer | undefined;
  readonly onUndo: () => void;
  /** Ten seconds have gone by. */
  readonly onForget: () => void;
  readonly onNext: (() => void) | undefined;
}

/** What is asked, what was just answered and can be undone, or what answer is in force. */
export function AnswerState({ finding, given, onUndo, onForget, onNext }: AnswerStateProps) {
  const words = useWords();
  const { t } = words;
  useEffect(() => {
    if (given === undefined) return;
    const timer = setTimeout(onForget, undoMs);
    return () => clearTimeout(timer);
    // A new answer starts the ten seconds anew; a new function does not.
  }, [given, onForget]);
  const inForce = finding.state === 'handled' ? answerLine(finding.triage, words) : undefined;
  return (
    <div className={styles.state}>
      <p className={styles.words} role="status" data-undo={given !== undefined}>
        {given !== undefined ? (
          <>
            <strong>{t('findings.triage.saved')}</strong> {answerWords(given, words)}
          </>
        ) : inForce !== undefined ? (
          inForce
        ) : (
          <>
            <strong>{t('findings.triage.title')}</strong>{' '}
            <span className={styles.quiet}>{t('findings.triage.seen')}</span>
          </>
        )}
      </p>
      {given !== undefined && <LinkButton onPress={onUndo}>{t('findings.triage.undo')}</LinkButton>}
      {given !== undefined && onNext !== undefined && (
        <LinkButton onPress={onNext}>{t('findings.triage.next')}</LinkButton>
      )}
      {given === undefined && inForce !== undefined && (
        <LinkButton onPress={onUndo}>{t('findings.triage.reopen')}</LinkButton>
      )}
      {given === undefined && inForce === undefined && <KeySwitch />}
    </div>
  );
}

/** The keys, and a press that switches them off and on. */
function KeySwitch() {
  const { t } = useWords();
  const on = useShortcutsOn();
  return (
    <button
      type="button"
      className={styles.keys}
      aria-pressed={on}
      aria-label={t('findings.triage.keys')}
      title={t(on ? 'findings.triage.keysOn' : 'findings.triage.keysOff')}
      onClick={() => setShortcuts(!on)}
    >
      {on ? (
        <>
          <kbd>1</kbd>–<kbd>4</kbd>
        </>
      ) : (
        t('findings.triage.keysOff')
      )}
    </button>
  );
}
