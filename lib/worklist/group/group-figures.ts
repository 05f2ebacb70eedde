import type { WorklistRow } from '../worklist-row.ts';
import { type AccessLimits, accessLimits } from './access-limits.ts';
import { type ClientsByRule, clientsByRule } from './clients-by-rule.ts';
import { type CountedClients, countClients } from './counted-clients.ts';
import { type FailureDemand, failureDemand } from './failure-demand.ts';
import { type FindingToOwner, findingToOwner } from './finding-to-owner.ts';
import type { GroupContext } from './group-context.ts';
import { type Municipalities, municipalities } from './municipalities.ts';
import { type PhaseDays, phaseDays } from './phase-days.ts';
import { type RecordingCoverage, recordingCoverage } from './recording-coverage.ts';
import { type RemoteShare, remoteShare } from './remote-share.ts';
import { type RuleUsefulness, ruleUsefulness } from './rule-usefulness.ts';
import { type SegmentsAndTiers, segmentsAndTiers } from './segments-and-tiers.ts';
import { type UseAroundLoops, useAroundLoops } from './use-around-loops.ts';
import { type UseTenths, useTenths } from './use-tenths.ts';

/**
 * The figures of one state of the team. Each is worked out when first asked for and then kept. Always over the whole team:
 * figures of a filtered list would tell of the few by difference.
 */
export interface GroupFigures {
  readonly counted: () => CountedClients;
  readonly segments: () => SegmentsAndTiers;
  readonly municipalities: () => Municipalities;
  readonly rules: () => ClientsByRule;
  readonly coverage: () => RecordingCoverage;
  readonly tenths: () => UseTenths;
  readonly remote: () => RemoteShare;
  readonly failureDemand: () => FailureDemand;
  readonly access: () => AccessLimits;
  readonly owners: () => FindingToOwner;
  readonly phases: () => PhaseDays;
  readonly usefulness: () => RuleUsefulness;
  readonly aroundLoops: () => UseAroundLoops;
}

function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}

export function createGroupFigures(rows: readonly WorklistRow[], context: GroupContext): GroupFigures {
  return {
    counted: once(() => countClients(rows)),
    segments: once(() => segmentsAndTiers(rows)),
    municipalities: once(() => municipalities(rows)),
    rules: once(() => clientsByRule(rows)),
    coverage: once(() => recordingCoverage(rows, context)),
    tenths: once(() => useTenths(rows)),
    remote: once(() => remoteShare(rows)),
    failureDemand: once(() => failureDemand(rows, context)),
    access: once(() => accessLimits(rows)),
    owners: once(() => findingToOwner(rows, context)),
    phases: once(() => phaseDays(rows, context)),
    usefulness: once(() => ruleUsefulness(rows)),
    aroundLoops: once(() => useAroundLoops(rows, context)),
  };
}
