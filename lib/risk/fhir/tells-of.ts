import type { Register } from '#lib/model/register.ts';
import type { Criterion, Leaf } from '../criterion.ts';
import type { Finding } from '../findings/finding.ts';
import { leavesOf, partsOf, selectorsOf } from '../language/walk-criterion.ts';

/** Leaves that are true of what is not there: "no plan", "fewer than two", "not more before". */
function restsOnAbsence(leaf: Leaf): boolean {
  if (leaf.type === 'missing' || leaf.type === 'rise') return true;
  if (leaf.type !== 'count' && leaf.type !== 'everyYear' && leaf.type !== 'decline') return false;
  return leaf.is.op !== '>=' && leaf.is.op !== '>';
}

function registersOf(
  criterion: Criterion,
  sources: readonly Register[],
  isNegated: boolean,
): readonly Register[] {
  const negated = isNegated || partsOf(criterion).some((part) => 'not' in part.criterion);
  return leavesOf(criterion)
    .filter(({ leaf }) => negated || restsOnAbsence(leaf))
    .flatMap(({ leaf }) => selectorsOf(leaf))
    .flatMap(([, { registers }]) => registers ?? sources);
}

/**
 * The registers that a finding tells something of: those of its evidence, and those that had to be silent for it. "No named
 * owner in health care or social welfare" tells of social welfare without one entry of it. Known from the rule, so rather one
 * register too many than one too few. `sources`: registers of which the client's picture has a source at all.
 */
export function registersTold(
  { rule, evidence }: Finding,
  sources: readonly Register[],
): ReadonlySet<Register> {
  const silent = [
    ...(rule.appliesTo === undefined ? [] : registersOf(rule.appliesTo, sources, false)),
    ...registersOf(rule.when, sources, false),
    // That nothing has cleared it is said of all that could have.
    ...(rule.clearedBy === undefined ? [] : registersOf(rule.clearedBy, sources, true)),
  ];
  return new Set([
    ...evidence.map(({ entry }) => entry.provenance.register),
    ...silent.filter((register) => sources.includes(register)),
  ]);
}
