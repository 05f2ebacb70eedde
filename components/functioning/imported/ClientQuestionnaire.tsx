import { useMemo, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { type FormAnswers, withAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { clientForm } from '#lib/functioning/questionnaire/client-form.ts';
import { clientSteps } from '#lib/functioning/questionnaire/client-steps.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { problemsOf } from '#lib/functioning/questionnaire/problems.ts';
import { flatItems } from '#lib/functioning/questionnaire/weights.ts';
import type { DraftState } from '#lib/workflows/keep-draft.ts';
import styles from '../client-mode/Client.module.css';
import { ClientEnd } from '../client-mode/ClientEnd.tsx';
import { ClientMoves } from '../client-mode/ClientMoves.tsx';
import { ClientScreen } from '../client-mode/ClientScreen.tsx';
import { isAt, type OpenForm, OpenFormProvider } from '../questionnaire/form-context.ts';
import { ClientStepView } from './ClientStepView.tsx';

interface ClientQuestionnaireProps {
  readonly form: Form;
  readonly answers: FormAnswers;
  readonly state: DraftState<unknown>;
  readonly onChange: (answers: FormAnswers) => void;
  /** The professional has the device again. */
  readonly onEnd: () => void;
}

/**
 * The same form for the client: one question at a time, without points, sums or anything of the record. It lies over the whole
 * sidebar; no key and no press beside it closes it.
 */
export function ClientQuestionnaire({ form, answers, state, onChange, onEnd }: ClientQuestionnaireProps) {
  const { t } = useWords();
  const asked = useMemo(() => clientForm(form), [form]);
  const steps = clientSteps(asked, answers);
  const [at, setAt] = useState<{ readonly key: string | undefined; readonly place: number }>({
    key: steps[0]?.key,
    place: 0,
  });
  /** Of which question it was said what is to be mended; the next press goes on all the same. */
  const [checked, setChecked] = useState<string>();
  const found = steps.findIndex(({ key }) => key === at.key);
  // A question that is not asked any more gives way to the one that stands in its place.
  const place = found === -1 ? Math.min(at.place, steps.length) : found;
  const step = steps[place];
  const goTo = (next: number) => {
    setChecked(undefined);
    setAt({ key: steps[next]?.key, place: next });
  };
  const problems = problemsOf(asked, answers);
  const open: OpenForm = {
    change: (where, linkId, given) => onChange(withAnswers(answers, where, linkId, given)),
    problemsAt: (where, linkId) =>
      checked === step?.key ? problems.filter((problem) => isAt(problem, where, linkId)) : [],
    calculatedAt: () => undefined,
  };
  const inStep = flatItems(step?.item === undefined ? [] : [step.item]);
  const isAnswered =
    step?.item === undefined || inStep.some((each) => each.answers.some(({ value }) => value !== undefined));
  const next = (hasSlip: boolean) => {
    const isWrong = inStep.some((each) =>
      problems.some((problem) => isAt(problem, each.place, each.item.linkId)),
    );
    if (step !== undefined && checked !== step.key && (isWrong || hasSlip)) setChecked(step.key);
    else goTo(place + 1);
  };
  return (
    <ClientScreen
      of="instruments"
      aside={
        step !== undefined && (
          <p className={styles.progress}>
            {t('instruments.client.place', { place: place + 1, total: steps.length })}
          </p>
        )
      }
      isFailed={state.kind === 'failed'}
    >
      {step === undefined ? (
        <ClientEnd of="instruments" onBack={() => goTo(Math.max(0, steps.length - 1))} onEnd={onEnd}>
          <p className={styles.hand}>{t('instruments.client.talk')}</p>
        </ClientEnd>
      ) : (
        <OpenFormProvider value={open}>
          <ClientStepView key={step.key} step={step} language={form.language} title={form.title}>
            {(hasSlip) => (
              <ClientMoves
                place={place}
                total={steps.length}
                isAnswered={isAnswered}
                onBefore={() => goTo(place - 1)}
                onNext={() => next(hasSlip())}
              />
            )}
          </ClientStepView>
        </OpenFormProvider>
      )}
    </ClientScreen>
  );
}
