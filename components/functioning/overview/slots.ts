import type { ComponentType } from 'react';
import { latePart } from '#components/app/late-part.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import ImportedForms from '../imported/ImportedForms.tsx';
import InstrumentList from '../instruments/InstrumentList.tsx';
import RecordedScores, { type RecordedScoresProps } from '../instruments/RecordedScores.tsx';
import type { RecordedPageProps } from '../recorded/RecordedPage.tsx';
import RiskRow from '../risk-row/RiskRow.tsx';

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

/** Parts of the page, and what opens in its place. */
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

/* What the page shows at once comes with it: a part that came later would move what is just being pressed. */
export const slots: Slots = {
  RiskRow,
  InstrumentList,
  RecordedScores,
  ImportedForms,
  InstrumentForm: latePart(() => import('../instruments/InstrumentForm.tsx'), { words: ['instruments'] }),
  ImportedForm: latePart(() => import('../imported/ImportedForm.tsx'), { words: ['forms', 'instruments'] }),
  RecordedPage: latePart(() => import('../recorded/RecordedPage.tsx')),
};
