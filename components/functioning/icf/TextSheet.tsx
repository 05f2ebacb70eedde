import { useEffect, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Sheet } from '#components/ui/Sheet.tsx';
import type { Assessment } from '#lib/functioning/assessment.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import styles from './Form.module.css';
import { GoalPicks } from './GoalPicks.tsx';

interface TextSheetProps {
  readonly access: FunctioningAccess;
  readonly assessment: Assessment;
  readonly onClose: () => void;
  /** Goes to the client's plan; absent where there is none, or where the assessment is another register's. */
  readonly onPlan?: (() => void) | undefined;
}

/** The assessment in sentences, as it goes into the record: read first, then copied or put there; goals of it go into the plan. */
export function TextSheet({ access, assessment, onClose, onPlan }: TextSheetProps) {
  const { t } = useWords();
  const [text, setText] = useState<string>();
  const [came, setCame] = useState<string>();
  useEffect(() => {
    let current = true;
    void access.readyText(assessment).then((ready) => {
      if (current) setText(ready);
    });
    return () => {
      current = false;
    };
  }, [access, assessment]);
  const { insertText } = access;
  const copy = async (ready: string) => setCame(await access.copyText(ready));
  const insert = async (ready: string) => setCame(await insertText?.(ready));
  return (
    <Sheet title={t('functioning.text.title')} closeLabel={t('functioning.close')} onClose={onClose}>
      <div className={styles.sheet} data-ready-text>
        {text === undefined ? (
          <p className={styles.quiet}>{t('functioning.text.making')}</p>
        ) : (
          <>
            <p className={styles.ready}>{text}</p>
            <div className={styles.panelDeeds}>
              <button
                type="button"
                className={classNames(styles.button, insertText === undefined && styles.primary)}
                onClick={() => void copy(text)}
              >
                {t('functioning.text.copy')}
              </button>
              {insertText !== undefined && (
                <button
                  type="button"
                  className={classNames(styles.button, styles.primary)}
                  onClick={() => void insert(text)}
                >
                  {t('functioning.text.insert')}
                </button>
              )}
            </div>
          </>
        )}
        <p role="status" className={styles.came}>
          {came !== undefined && t(`app.text.${outcomes.find((each) => each === came) ?? 'notSupported'}`)}
        </p>
        {onPlan !== undefined && <GoalPicks access={access} assessment={assessment} onPlan={onPlan} />}
      </div>
    </Sheet>
  );
}

/** What came of it, in words that say what to do. */
const outcomes = [
  'copied',
  'notCopied',
  'covered',
  'inserted',
  'noFocusedField',
  'fieldReadOnly',
  'notSupported',
];
