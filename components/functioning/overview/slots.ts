import { type ComponentType, lazy } from 'react';
import type { FunctioningAccess } from '../functioning-port.ts';
import type { RecordedScoresProps } from '../instruments/RecordedScores.tsx';
import type { RecordedPageProps } from '../recorded/RecordedPage.tsx';

export interface SlotProps {
  readonly access: FunctioningAccess;
  /** Opens an instrument in the place of the page. */
  readonly onInstrument: (instrumentId: string) => void;
}

export interface InstrumentSlotProps {
  readonly access: FunctioningAccess;
  readonly instrumentId: string;
  readonly onClose: () => void;
  readonly onDraft: (isDraft: boolean) => void;
}

export interface ImportedSlotProps {
  readonly access: FunctioningAccess;
  readonly formId: string;
  readonly onClose: () => void;
  readonly onDraft: (isDraft: boolean) => void;
}

/** Parts of the page that are loaded when it is opened, each by itself. */
export interface Slots {
  /** Risk factors in one row, the missing and the outdated first. */
  readonly RiskRow?: ComponentType<SlotProps>;
  /** Instruments that are on, with their latest value. */
  readonly InstrumentList?: ComponentType<SlotProps>;
  /** What the instruments came to, to be read only. */
  readonly RecordedScores?: ComponentType<RecordedScoresProps>;
  /** One instrument, as it is filled in. */
  readonly InstrumentForm?: ComponentType<InstrumentSlotProps>;
  /** Questionnaires that the organisation imported. */
  readonly ImportedForms?: ComponentType<{
    readonly access: FunctioningAccess;
    readonly onForm: (formId: string) => void;
  }>;
  /** One of them, as it is filled in. */
  readonly ImportedForm?: ComponentType<ImportedSlotProps>;
  /** One recorded assessment, read again from its source. */
  readonly RecordedPage?: ComponentType<RecordedPageProps>;
}

export const slots: Slots = {
  RiskRow: lazy(() => import('../risk-row/RiskRow.tsx')),
  InstrumentList: lazy(() => import('../instruments/InstrumentList.tsx')),
  RecordedScores: lazy(() => import('../instruments/RecordedScores.tsx')),
  InstrumentForm: lazy(() => import('../instruments/InstrumentForm.tsx')),
  ImportedForms: lazy(() => import('../imported/ImportedForms.tsx')),
  ImportedForm: lazy(() => import('../imported/ImportedForm.tsx')),
  RecordedPage: lazy(() => import('../recorded/RecordedPage.tsx')),
};
