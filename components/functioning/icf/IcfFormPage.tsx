import { useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import { setSource, setSummary } from '#lib/functioning/draft/edit-assessment.ts';
import { itemOf } from '#lib/functioning/draft/items.ts';
import { applyNoProblem, noProblemInTheRest } from '#lib/functioning/draft/no-problem-in-the-rest.ts';
import { prefill } from '#lib/functioning/draft/prefill.ts';
import { contestedIn, isRated, notInForm, progressOf } from '#lib/functioning/draft/progress.ts';
import { labelOf } from '#lib/functioning/icf/find-categories.ts';
import { ClientForm } from '../client-mode/ClientForm.tsx';
import type { FunctioningAccess } from '../functioning-port.ts';
import styles from './Form.module.css';
import { FormFoot } from './FormFoot.tsx';
import { FormHead } from './FormHead.tsx';
import { ItemList } from './ItemList.tsx';
import { focusItem } from './item-focus.ts';
import { RecordedPanel } from './RecordedPanel.tsx';
import { RestPanel } from './RestPanel.tsx';
import { TextSheet } from './TextSheet.tsx';
import { useAssessment } from './use-assessment.ts';
import { useEarlier } from './use-earlier.ts';
import { useGoal } from './use-goal.ts';
import { useRecording } from './use-recording.ts';

export interface IcfFormPageProps {
  readonly access: FunctioningAccess;
  readonly form: IcfForm;
  readonly clientName: string;
  /** Begun by giving the device to the client. */
  readonly byClient?: boolean;
  /** No draft of it is known. */
  readonly isNew?: boolean;
  readonly onClose: () => void;
  /** Something is written and not recorded. */
  readonly onDraft: (isDraft: boolean) => void;
  /** Goes to the client's plan; absent where there is no such page. */
  readonly onPlan?: () => void;
  readonly onAsk?: ((line: string) => void) | undefined;
}

/** One form of categories: filled in, kept with every press, and recorded when the professional says so. */
export function IcfFormPage({
  access,
  form,
  clientName,
  byClient = false,
  isNew = false,
  onClose,
  onDraft,
  onPlan,
  onAsk,
}: IcfFormPageProps) {
  const { t, language } = useWords();
  const whole = useAssessment(access, form, { clientName, isNew });
  const { used, assessment, change, rated } = whole;
  const goal = useGoal(access, whole, onPlan);
  const { edits } = goal;
  const recording = useRecording(access, whole);
  const [isRestOpen, setRestOpen] = useState(false);
  const [hasText, setText] = useState(false);
  const [isClients, setClients] = useState(byClient);
  const page = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => access.entries(), [access]);
  const { previous, earlier } = useEarlier(entries ?? nothing, assessment);
  const hasDraft = used.state.kind !== 'none';
  useEffect(() => onDraft(hasDraft), [hasDraft, onDraft]);

  // As it was when it was opened: the first press makes it one of the form as it is now.
  const version = useRef<string>(undefined);
  version.current ??= used.draft?.formVersion;

  const isReady = assessment !== undefined && entries !== undefined;
  const firstOpen =
    assessment === undefined ? undefined : form.codes.find((code) => !isRated(itemOf(assessment, code)));
  const opened = useRef(false);
  useEffect(() => {
    if (!isReady || opened.current || isClients) return;
    opened.current = true;
    const item = page.current?.querySelector(`[data-item="${firstOpen}"]`);
    if (!focusItem(item)) page.current?.querySelector<HTMLElement>('[data-form-title]')?.focus();
  });

  if (entries === undefined) return <p className={styles.summary}>{t('functioning.gone')}</p>;
  const standing = recording.recorded?.assessment ?? assessment;
  if (standing === undefined) return <p className={styles.summary}>{t('functioning.opening')}</p>;
  const nameOf = (code: string) => labelOf(code, language, access.titles);
  const text = hasText && (
    <TextSheet access={access} assessment={standing} onClose={() => setText(false)} onPlan={goal.toPlan} />
  );
  const { register } = access.professional;
  if (recording.recorded !== undefined) {
    return (
      <>
        <RecordedPanel
          access={access}
          recorded={recording.recorded}
          form={form}
          register={register}
          onText={() => setText(true)}
          onAsk={onAsk}
          onClose={onClose}
        />
        {text}
      </>
    );
  }
  if (isClients) {
    return (
      <ClientForm
        form={form}
        assessment={standing}
        clientName={clientName}
        state={used.state}
        onRate={(code, value) => edits.rate(code, 'own', value)}
        onClear={(code) => edits.clear(code, 'own')}
        onEnd={() => {
          opened.current = false;
          setClients(false);
        }}
      />
    );
  }
  const others = notInForm(standing, form);
  const rest = noProblemInTheRest(standing, form, previous);
  const canPrefill = form.codes.some(
    (code) =>
      previous.get(code)?.performance !== undefined && itemOf(standing, code)?.performance === undefined,
  );
  const list = { assessment: standing, previous, edits, nameOf };
  return (
    <div ref={page} data-icf-form={form.id}>
      {used.failure?.reason === 'unreadable' && (
        <p className={styles.notice} role="alert">
          {t('functioning.draft.unreadable')}
        </p>
      )}
      {whole.merged !== undefined && (
        <p className={styles.notice} role="status" data-merged>
          {t('functioning.merged')}
          {whole.merged.length > 0 && ` ${t('functioning.mergedConflicts', { count: whole.merged.length })}`}
        </p>
      )}
      {version.current !== undefined && version.current !== form.version && (
        <p className={styles.notice} role="status" data-newer-form>
          {t('functioning.newerForm')}
        </p>
      )}
      <FormHead
        form={form}
        assessment={standing}
        register={register}
        earlier={earlier}
        canPrefill={canPrefill}
        isRestOpen={isRestOpen}
        onSource={(source) => change((from) => setSource(from, source))}
        onRest={() => setRestOpen((open) => !open)}
        onPrefill={() => change((from) => prefill(from, form, previous))}
        onClient={() => setClients(true)}
        onClose={onClose}
      />
      {isRestOpen && (
        <RestPanel
          rest={rest}
          nameOf={nameOf}
          onApply={() => {
            change((from) => applyNoProblem(from, rest, rated()));
            setRestOpen(false);
            page.current?.querySelector<HTMLElement>('[data-rest]')?.focus();
          }}
          onClose={() => {
            setRestOpen(false);
            page.current?.querySelector<HTMLElement>('[data-rest]')?.focus();
          }}
        />
      )}
      <ItemList codes={form.codes} isNumbered firstOpen={firstOpen} {...list} />
      {others.length > 0 && (
        <section aria-label={t('functioning.notInForm')} data-not-in-form>
          <h3 className={styles.section}>{t('functioning.notInForm')}</h3>
          <ItemList codes={others.map(({ code }) => code)} isNumbered={false} {...list} />
        </section>
      )}
      <p className={styles.keys}>
        <kbd>0</kbd>–<kbd>4</kbd> {t('functioning.keys.value')} <kbd>Tab</kbd> {t('functioning.keys.next')}
        <span className={styles.moreKeys}>{t('functioning.keys.more')}</span>
      </p>
      <label className={styles.summary}>
        <span className={styles.fieldName}>{t('functioning.summary')}</span>
        <textarea
          rows={2}
          maxLength={4000}
          value={standing.summary ?? ''}
          onChange={(event) => {
            const { value } = event.target;
            change((from) => setSummary(from, value));
          }}
        />
      </label>
      <FormFoot
        state={used.state}
        keeper={used.keeper}
        now={access.now()}
        register={register}
        proposed={progressOf(standing, form).proposed}
        isBusy={recording.isBusy}
        problem={recording.problem ?? goal.problem}
        contested={
          recording.isContested
            ? contestedIn(standing).map(({ code }) => ({ code, label: nameOf(code) }))
            : nothing
        }
        onContested={(code) =>
          page.current?.querySelector<HTMLElement>(`[data-item="${code}"] [data-contested] button`)?.focus()
        }
        onResolve={used.resolve}
        onText={() => setText(true)}
        onRecord={() => void recording.record()}
        onDiscard={() => void used.end().then(onClose)}
      />
      {text}
    </div>
  );
}

const nothing: readonly never[] = [];
