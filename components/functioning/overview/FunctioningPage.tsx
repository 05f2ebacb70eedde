import { useCallback, useState } from 'react';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import type { RecordedAssessment } from '#lib/functioning/change/recorded-assessments.ts';
import type { SourceGap } from '#lib/summary/section.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import { IcfFormPage } from '../icf/IcfFormPage.tsx';
import { OfficialTitles } from '../icf/OfficialTitles.tsx';
import { Overview } from './Overview.tsx';
import type { Slots } from './slots.ts';

export interface FunctioningPageProps {
  readonly access: FunctioningAccess;
  readonly clientName: string;
  /** What the sources did not tell of functional capacity. */
  readonly gaps: readonly SourceGap[];
  /** What they did not tell of the client's tasks: a self-assessment may have been asked for. */
  readonly taskGaps?: readonly SourceGap[];
  readonly slots: Slots;
  readonly onDraft: (isDraft: boolean) => void;
  /** The client has died: what was recorded can be read, and nothing new is begun. */
  readonly isDeceased?: boolean;
  /** Goes to the client's plan; absent where there is no such page. */
  readonly onPlan?: () => void;
  /** Asks a colleague about a recorded assessment, which the line names; absent where nobody can be asked. */
  readonly onAsk?: ((line: string) => void) | undefined;
}

/** One of them at a time. */
type Opened =
  /** `isNew`: no draft is known. `form`: of an assessment that is continued; it may be on offer no more. */
  | {
      readonly kind: 'form';
      readonly formId: string;
      readonly byClient: boolean;
      readonly isNew: boolean;
      readonly form?: IcfForm;
    }
  | { readonly kind: 'instrument'; readonly instrumentId: string }
  | { readonly kind: 'imported'; readonly importedId: string }
  | { readonly kind: 'recorded'; readonly recorded: RecordedAssessment };

/** The page of forms, or the one form that is being filled in. */
export function FunctioningPage(props: FunctioningPageProps) {
  const { access, clientName, gaps, taskGaps = [], slots, onDraft, onPlan, onAsk } = props;
  const [opened, setOpened] = useState<Opened>();
  const [closed, setClosed] = useState<Opened>();
  const close = useCallback(() => {
    setClosed(opened);
    setOpened(undefined);
  }, [opened]);
  const { InstrumentForm, ImportedForm, RecordedPage } = slots;
  if (opened?.kind === 'recorded' && RecordedPage !== undefined) {
    return (
      <RecordedPage
        access={access}
        recorded={opened.recorded}
        clientName={clientName}
        onClose={close}
        onAsk={onAsk}
        onPlan={onPlan}
        onForm={(form) => setOpened({ kind: 'form', formId: form.id, byClient: false, isNew: false, form })}
      />
    );
  }
  if (opened?.kind === 'instrument' && InstrumentForm !== undefined) {
    const { instrumentId } = opened;
    return (
      <InstrumentForm
        key={instrumentId}
        access={access}
        instrumentId={instrumentId}
        onClose={close}
        onDraft={onDraft}
      />
    );
  }
  if (opened?.kind === 'imported' && ImportedForm !== undefined) {
    const { importedId } = opened;
    return (
      <ImportedForm key={importedId} access={access} formId={importedId} onClose={close} onDraft={onDraft} />
    );
  }
  const form =
    opened?.kind === 'form'
      ? (access.forms.find(({ id }) => id === opened.formId) ?? opened.form)
      : undefined;
  if (form !== undefined && opened?.kind === 'form') {
    return (
      <OfficialTitles access={access}>
        <IcfFormPage
          key={form.id}
          access={access}
          form={form}
          clientName={clientName}
          byClient={opened.byClient}
          isNew={opened.isNew}
          onClose={close}
          onDraft={onDraft}
          {...(onPlan === undefined ? {} : { onPlan })}
          onAsk={onAsk}
        />
      </OfficialTitles>
    );
  }
  return (
    <Overview
      access={access}
      gaps={gaps}
      taskGaps={taskGaps}
      isDeceased={props.isDeceased === true}
      clientName={clientName}
      slots={slots}
      focusAt={closed && rowOf(closed)}
      onDraft={onDraft}
      onOpen={(formId, how) => setOpened({ kind: 'form', formId, ...how })}
      onInstrument={(instrumentId) => setOpened({ kind: 'instrument', instrumentId })}
      onImported={(importedId) => setOpened({ kind: 'imported', importedId })}
      onAnswers={(form) => setOpened({ kind: 'form', formId: form.id, byClient: false, isNew: false, form })}
      onRecorded={(recorded) => setOpened({ kind: 'recorded', recorded })}
    />
  );
}

/** The row of the page that opens it. */
function rowOf(opened: Opened): string {
  switch (opened.kind) {
    case 'form':
      return `[data-form="${CSS.escape(opened.formId)}"]`;
    case 'instrument':
      return `[data-instrument="${CSS.escape(opened.instrumentId)}"]`;
    case 'imported':
      return `[data-imported="${CSS.escape(opened.importedId)}"]`;
    case 'recorded':
      return `[data-recorded-assessment="${CSS.escape(opened.recorded.id ?? '')}"]`;
  }
}
