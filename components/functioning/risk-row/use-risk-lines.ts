import { useMemo, useRef, useState } from 'react';
import type { Covered } from '#components/app/sidebar-actions.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';
import type {
  FunctioningAccess,
  RecordFailure,
  RiskFactorLine,
  RiskFactorValue,
} from '../functioning-port.ts';
import { inPlace, orderLines } from './order-lines.ts';

/** What became of a press in one line. */
export type LineOutcome =
  | { readonly kind: 'busy' }
  | { readonly kind: 'saved'; readonly value: RiskFactorValue }
  | { readonly kind: 'refused'; readonly failure: RecordFailure | Covered };

export interface UsedRiskLines {
  readonly lines: readonly RiskFactorLine[];
  outcome(measures: MeasurementKind): LineOutcome | undefined;
  /** True when it was recorded. A second press while the first is on its way, and the same value once more, record nothing. */
  record(measures: MeasurementKind, value: RiskFactorValue): Promise<boolean>;
}

/** The lines of the row, and what was recorded in it while it is open. */
export function useRiskLines(access: FunctioningAccess): UsedRiskLines {
  const [outcomes, setOutcomes] = useState<Readonly<Partial<Record<MeasurementKind, LineOutcome>>>>({});
  const running = useRef(new Set<MeasurementKind>());
  const places = useMemo(() => orderLines(access.riskFactors()).map(({ measures }) => measures), [access]);
  return {
    lines: inPlace(access.riskFactors(), places),
    outcome: (measures) => outcomes[measures],
    async record(measures, value) {
      if (running.current.has(measures)) return false;
      const before = outcomes[measures];
      if (before?.kind === 'saved' && JSON.stringify(before.value) === JSON.stringify(value)) return true;
      const tell = (outcome: LineOutcome) => setOutcomes((known) => ({ ...known, [measures]: outcome }));
      running.current.add(measures);
      tell({ kind: 'busy' });
      const recorded = await access.recordRiskFactor(measures, value);
      running.current.delete(measures);
      tell(recorded.ok ? { kind: 'saved', value } : { kind: 'refused', failure: recorded.failure });
      return recorded.ok;
    },
  };
}
