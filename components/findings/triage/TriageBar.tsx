import { useCallback, useRef, useState } from 'react';
import { latePart } from '#components/app/late-part.ts';
import type { AnswerOutcome, GivenAnswer } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import type { IsoDate, IsoInstant } from '#lib/base/dates.ts';
import { type TriageAnswer, triageAnswers } from '#lib/model/entries.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { NotSaved } from '../NotSaved.tsx';
import { AnswerButton } from './AnswerButton.tsx';
import { AnswerSheet } from './AnswerSheet.tsx';
import { AnswerState } from './AnswerState.tsx';
import { pageOfDeed } from './deed-pages.ts';
import styles from './TriageBar.module.css';
import { useTriageKeys } from './use-triage-keys.ts';

/* Seldom the next press, so not among what the page loads. */
const StartOwner = latePart(() => import('./StartOwner.tsx'), { words: ['loop'] });

interface TriageBarProps {
  readonly finding: Finding;
  readonly today: IsoDate;
  readonly next: IsoInstant | undefined;
  /** Undefined at the last finding. */
  readonly onNext: (() => void) | undefined;
}

/** Undefined while an answer is awaited. */
function answerInForce({ state, triage }: Finding): TriageAnswer | undefined {
  return state === 'handled' && triage?.answer !== 'reopened' ? triage?.answer : undefined;
}

/**
 * The answer at the foot of the page, in two presses: which, and why, when or what. Only a chosen answer is filled; the
 * focus is a ring and nothing else.
 */
export function TriageBar({ finding, today, next, onNext }: TriageBarProps) {
  const { t } = useWords();
  const { actions, loop, pages, openPage } = useSummary();
  const [isNaming, setNaming] = useState(false);
  const stopNaming = useCallback(() => setNaming(false), []);
  const [choosing, setChoosing] = useState<TriageAnswer>();
  const [given, setGiven] = useState<GivenAnswer>();
  const [problem, setProblem] = useState<Exclude<AnswerOutcome, 'saved'>>();
  const buttons = useRef<Partial<Record<TriageAnswer, HTMLButtonElement | null>>>({});
  const inForce = answerInForce(finding);
  const chosen = choosing ?? given?.answer ?? inForce;

  const forget = useCallback(() => setGiven(undefined), []);

  const toggle = (answer: TriageAnswer) => {
    setProblem(undefined);
    setNaming(false);
    setChoosing(choosing === answer ? undefined : answer);
    if (choosing === answer) buttons.current[answer]?.focus();
  };
  const close = () => {
    setChoosing(undefined);
    if (choosing !== undefined) buttons.current[choosing]?.focus();
  };
  useTriageKeys({ isOpen: choosing !== undefined, onAnswer: toggle, onClose: close });

  const answer = async (next: GivenAnswer) => {
    // What is done on a page of its own is answered there, when it is recorded or sent.
    const page = pageOfDeed(next.deed, pages);
    if (page !== undefined) return openPage(page, { ruleId: finding.rule.id });
    const outcome = await actions.answerFinding(finding, next);
    if (outcome !== 'saved') return setProblem(outcome);
    setProblem(undefined);
    setGiven(next);
    setChoosing(undefined);
    setNaming(next.deed === 'owner');
    buttons.current[next.answer]?.focus();
  };
  const reopen = async () => {
    const outcome = await actions.reopenFinding(finding);
    if (outcome !== 'saved') return setProblem(outcome);
    setProblem(undefined);
    setGiven(undefined);
    buttons.current[chosen ?? 'known']?.focus();
  };

  return (
    <section className={styles.bar} aria-label={t('findings.triage.title')}>
      <AnswerState
        finding={finding}
        given={given}
        onUndo={() => void reopen()}
        onForget={forget}
        onNext={onNext}
      />
      <NotSaved problem={problem} />
      <div className={styles.answers}>
        {triageAnswers.map((each, index) => (
          <AnswerButton
            key={each}
            answer={each}
            number={index + 1}
            isChosen={chosen === each}
            isOpen={choosing === each}
            ref={(node) => {
              buttons.current[each] = node;
            }}
            onPress={() => toggle(each)}
          />
        ))}
      </div>
      {choosing !== undefined && (
        <AnswerSheet
          key={choosing}
          answer={choosing}
          finding={finding}
          today={today}
          next={next}
          onGive={(given) => void answer(given)}
          onClose={close}
        />
      )}
      {isNaming && loop !== undefined && choosing === undefined && (
        <StartOwner view={loop} ruleId={finding.rule.id} onDone={stopNaming} />
      )}
    </section>
  );
}
