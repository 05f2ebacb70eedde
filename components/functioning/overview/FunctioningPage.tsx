import { Suspense, useCallback, useState } from 'react';
import type { SourceGap } from '#lib/summary/section.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import { IcfFormPage } from '../icf/IcfFormPage.tsx';
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

type Opened =
  | {
      readonly formId: string;
      readonly byClient: boolean;
      readonly isNew: boolean;
      readonly instrumentId?: undefined;
    }
  | { readonly instrumentId: string; readonly formId?: undefined };

/** The page of forms, or the one form that is being filled in. */
export function FunctioningPage({ access, clientName, gaps, slots, onDraft }: FunctioningPageProps) {
  const [opened, setOpened] = useState<Opened>();
  const close = useCallback(() => setOpened(undefined), []);
  const { InstrumentForm } = slots;
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
  const form = access.forms.find(({ id }) => id === opened?.formId);
  if (form !== undefined && opened?.formId !== undefined) {
    return (
      <IcfFormPage
        key={form.id}
        access={access}
        form={form}
        clientName={clientName}
        byClient={opened.byClient}
        isNew={opened.isNew}
        onClose={close}
        onDraft={onDraft}
      />
    );
  }
  return (
    <Overview
      access={access}
      gaps={gaps}
      slots={slots}
      onDraft={onDraft}
      onOpen={(formId, how) => setOpened({ formId, ...how })}
      onInstrument={(instrumentId) => setOpened({ instrumentId })}
    />
  );
}
