import { useCallback, useEffect, useMemo, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { isAnyAnswered } from '#lib/functioning/questionnaire/answers.ts';
import { asksForTalk } from '#lib/functioning/questionnaire/asks-for-talk.ts';
import { formToRead } from '#lib/functioning/questionnaire/client-form.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { problemsOf } from '#lib/functioning/questionnaire/problems.ts';
import { readResponse } from '#lib/functioning/questionnaire/read-response.ts';
import type { EarlierResponse } from '#lib/ports/earlier-responses.ts';
import { InstrumentFoot } from '../instruments/InstrumentFoot.tsx';
import styles from '../instruments/Instruments.module.css';
import { SuicidePrompt } from '../instruments/SuicidePrompt.tsx';
import type { FormsAccess } from '../questionnaire/forms-access.ts';
import QuestionnaireForm from '../questionnaire/QuestionnaireForm.tsx';
import { ClientHead } from './ClientHead.tsx';
import { ClientQuestionnaire } from './ClientQuestionnaire.tsx';
import { EarlierAnswersPage } from './EarlierAnswersPage.tsx';
import { EarlierList } from './EarlierList.tsx';
import type { ImportedFormProps } from './ImportedForm.tsx';
import { NotInForm } from './NotInForm.tsx';
import { RecordedForm } from './RecordedForm.tsx';
import { useClientFilling } from './use-client-filling.ts';
import { useFormDraft } from './use-form-draft.ts';
import { useRecordingForm } from './use-recording-form.ts';

type ImportedFormPageProps = ImportedFormProps & {
  readonly forms: FormsAccess;
  readonly form: Form;
};

/** The form with its draft, the earlier answers to it, and the way into the record. */
export function ImportedFormPage(props: ImportedFormPageProps) {
  const { forms, form, formId, onClose, onDraft } = props;
  const { t, format } = useWords();
  const used = useFormDraft(forms, formId, form);
  const recording = useRecordingForm(forms, form, used);
  const client = useClientFilling(forms, formId, form, used);
  const toRead = useMemo(() => formToRead(form), [form]);
  const [showsProblems, setShowsProblems] = useState(false);
  const [earlier, setEarlier] = useState<EarlierResponse>();
  const [counterpart, setCounterpart] = useState<EarlierResponse>();
  const hasDraft = used.used.state.kind !== 'none';
  useEffect(() => onDraft(hasDraft), [hasDraft, onDraft]);
  // Stable: the evaluator is loaded once for the page, not at every keystroke.
  const loadEvaluator = useCallback(() => forms.loadEvaluator(), [forms]);

  if (recording.recorded !== undefined) {
    const { register } = forms.professional;
    return (
      <RecordedForm
        forms={forms}
        form={form}
        register={register}
        recorded={recording.recorded}
        onClose={onClose}
      />
    );
  }
  if (!used.used.isRead) return <p className={styles.about}>{t('instruments.opening')}</p>;
  const { draft } = used;
  const isClients = draft.byClient === true;
  // It is the professional's to read: never while the client holds the device.
  const isTalkDue = !client.isOpen && asksForTalk(form, draft.answers);

  if (earlier !== undefined) {
    return (
      <EarlierAnswersPage
        form={form}
        response={earlier}
        counterpart={counterpart}
        onClose={() => setEarlier(undefined)}
        onAmend={async () => {
          const opened = await forms.amend(formId, form, earlier);
          if (!opened.ok) return opened.failure;
          used.used.change(opened.value);
          setEarlier(undefined);
          return undefined;
        }}
        onUse={
          // A draft that waits is not written over: it is recorded or removed first. The client's own words are nobody else's.
          hasDraft || earlier.byClient === true
            ? undefined
            : () => {
                const read = readResponse(form, earlier.resource);
                if (read === undefined) return;
                used.used.change({
                  ...forms.begin(formId, form),
                  answers: read.answers,
                  beside: read.beside,
                });
                setEarlier(undefined);
              }
        }
      />
    );
  }

  const record = () => {
    if (used.used.state.kind === 'conflict') return recording.say(t('instruments.problem.conflict'));
    if (!isAnyAnswered(form.items, draft.answers)) return recording.say(t('forms.side.nothing'));
    const problems = problemsOf(form, draft.answers).filter(({ kind }) => !isClients || kind !== 'required');
    setShowsProblems(!isClients && problems.length > 0);
    if (problems.length > 0) {
      const count = problems.length;
      return recording.say(t(isClients ? 'forms.side.client.wrong' : 'forms.side.problems', { count }));
    }
    void recording.record();
  };

  return (
    <div data-imported-form={formId}>
      <p className={styles.back}>
        <LinkButton icon="chevronLeft" onPress={onClose}>
          {t('instruments.back')}
        </LinkButton>
      </p>
      {used.used.failure?.reason === 'unreadable' && (
        <p className={styles.notice}>
          <Icon name="warning" /> <span>{t('instruments.draft.unreadable')}</span>
        </p>
      )}
      {hasDraft && used.isOtherVersion && (
        <p className={styles.notice}>
          <Icon name="warning" /> <span>{t('forms.side.otherVersion')}</span>
        </p>
      )}
      {draft.amends !== undefined && (
        <p className={styles.notice} data-amends>
          <Icon name="clock" />{' '}
          <span>
            {t('forms.side.amends', {
              date: draft.amends.authored === undefined ? '?' : format.day(draft.amends.authored),
              name: draft.amends.by ?? '?',
            })}
          </span>
        </p>
      )}
      <ClientHead access={props.access} form={form} draft={draft} client={client} />
      {isTalkDue && isClients && <SuicidePrompt comes />}
      <NotInForm found={used.notInForm} questions={draft.questions} />
      <QuestionnaireForm
        form={isClients ? toRead : form}
        answers={draft.answers}
        showsProblems={showsProblems}
        loadEvaluator={loadEvaluator}
        onChange={(answers) => {
          recording.say(undefined);
          used.answer(answers);
        }}
      />
      {isTalkDue && !isClients && <SuicidePrompt comes={false} />}
      <EarlierList
        forms={forms}
        form={form}
        onOpen={(response, other) => {
          setEarlier(response);
          setCounterpart(other);
        }}
      />
      <InstrumentFoot
        state={used.used.state}
        keeper={used.used.keeper}
        now={forms.now()}
        register={forms.professional.register}
        isBusy={recording.isBusy}
        problem={recording.problem}
        onResolve={used.used.resolve}
        onRecord={record}
        onClose={onClose}
        onDiscard={() => void used.used.end().then(onClose)}
      >
        {isTalkDue && <p className={styles.promptShort}>{t('instruments.suicide.short')}</p>}
      </InstrumentFoot>
      {client.isOpen && (
        <ClientQuestionnaire
          form={form}
          answers={draft.answers}
          state={used.used.state}
          onChange={client.change}
          onEnd={client.end}
        />
      )}
    </div>
  );
}
