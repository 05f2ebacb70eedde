import type { Comparison } from '../../criterion.ts';
import { compareCount } from '../../evaluate/judgement.ts';
import { knowledges, verdictOf } from './verdict.ts';

/** No client has as many facts. */
const mostFacts = 100_000;

/**
 * What every count says against a limit, by the same comparison as beside an open client. From `most` on all counts say the
 * same. Those of one knowledge stand from `knowledge * (most + 1)` on.
 */
export interface CountVerdicts {
  readonly most: number;
  readonly verdicts: Uint8Array;
}

export function countVerdicts(op: Comparison['op'], limit: number): CountVerdicts {
  const most = Number.isNaN(limit) || limit < 0 || limit > mostFacts ? 0 : Math.floor(limit) + 1;
  const verdicts = knowledges.flatMap((knowledge) =>
    Array.from({ length: most + 1 }, (_, count) =>
      verdictOf(compareCount(count, op, limit, knowledge), knowledge),
    ),
  );
  return { most, verdicts: Uint8Array.from(verdicts) };
}
