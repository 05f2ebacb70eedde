import { LateWords } from '#components/app/LateWords.tsx';
import type { FunctioningAccess } from '../functioning-port.ts';
import { InstrumentLines } from './InstrumentLines.tsx';

export interface InstrumentListProps {
  readonly access: FunctioningAccess;
  readonly onInstrument: (instrumentId: string) => void;
}

/** Instruments that are on, what each came to last, and which of them wait half filled in. */
export default function InstrumentList(props: InstrumentListProps) {
  return (
    <LateWords namespace="instruments">
      <InstrumentLines {...props} />
    </LateWords>
  );
}
