import { LateWords } from '#components/app/LateWords.tsx';
import type { FunctioningAccess } from '../functioning-port.ts';
import { RiskLines } from './RiskLines.tsx';

export interface RiskRowProps {
  readonly access: FunctioningAccess;
  /** Opens the instrument by which a factor is recorded. */
  readonly onInstrument: (instrumentId: string) => void;
}

/** Risk factors, recorded one after the other without leaving the row. */
export default function RiskRow(props: RiskRowProps) {
  return (
    <LateWords namespace="instruments">
      <RiskLines {...props} />
    </LateWords>
  );
}
