import { Suspense, useCallback, useState } from 'react';
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
  readonly slots: Slots;
  readonly onDraft: (isDraft: boolean) => void;
}

/** One of them at a time. */
interface Opened {
  readonly formId?: string;
  readonly byClient?: boolean;
  readonly instrumentId?: string;
  readonly importedId?: string;
}

/** The page of forms, or the one form that is being filled in. */
export function FunctioningPage({ access, clientName, gaps, slots, onDraft }: FunctioningPageProps) {
  const [opened, setOpened] = useState<Opened>();
  const close = useCallback(() => setOpened(undefined), []);
  const { InstrumentForm, ImportedForm } = slots;
  if (opened?.instrumentId !== undefined && InstrumentForm !== undefined) {
    const { instrumentId } = opened;
    return (
      <Suspense>
        <InstrumentForm
          key={instrumentId}
          access={access}
          instrumentId={instrumentId}
          onClose={close}
          onDraft={onDraft}
        />
      </Suspense>
    );
  }
  if (opened?.importedId !== undefined && ImportedForm !== undefined) {
    const { importedId } = opened;
    return (
      <Suspense>
        <ImportedForm
          key={importedId}
          access={access}
          formId={importedId}
          onClose={close}
          onDraft={onDraft}
        />
      </Suspense>
    );
  }
  const form = access.forms.find(({ id }) => id === opened?.formId);
  if (form !== undefined && opened?.formId !== undefined) {
    return (
      <OfficialTitles access={access}>
        <IcfFormPage
          key={form.id}
          access={access}
          form={form}
          clientName={clientName}
          byClient={opened.byClient === true}
          onClose={close}
          onDraft={onDraft}
        />
      </OfficialTitles>
    );
  }
  return (
    <Overview
      access={access}
      gaps={gaps}
      slots={slots}
      onDraft={onDraft}
      onOpen={(formId, byClient) => setOpened({ formId, byClient })}
      onInstrument={(instrumentId) => setOpened({ instrumentId })}
      onImported={(importedId) => setOpened({ importedId })}
    />
  );
}
