import type { ComponentType } from 'react';
import type { FunctioningAccess } from '../functioning-port.ts';

export interface SlotProps {
  readonly access: FunctioningAccess;
  /** An instrument that is to stand open: a draft of it waits and was pressed. */
  readonly instrumentId?: string | undefined;
  /** Something is written there and not recorded. */
  readonly onDraft: (isDraft: boolean) => void;
}

/** Parts of the page that others build: each loaded when the page is opened, and left out where it is not there. */
export interface Slots {
  /** Risk factors in one row, the missing and the outdated first. */
  readonly RiskRow?: ComponentType<SlotProps>;
  /** Instruments and imported questionnaires. */
  readonly InstrumentList?: ComponentType<SlotProps>;
}

export const slots: Slots = {};
