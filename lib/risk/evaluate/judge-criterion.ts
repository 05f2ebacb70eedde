import type { Criterion, Leaf, Truth } from '../criterion.ts';
import { type Judgement, judged } from './judgement.ts';
import type { LeafContext } from './leaf-context.ts';
import { judgeChange } from './leaves/change.ts';
import { judgeCount } from './leaves/count.ts';
import { judgeDecline } from './leaves/decline.ts';
import { judgeEveryYear } from './leaves/every-year.ts';
import { judgeMissing } from './leaves/missing.ts';
import { judgeOverdue, judgeWaiting } from './leaves/overdue.ts';
import { judgeAge, judgeSex } from './leaves/person.ts';
import { judgeRank } from './leaves/rank.ts';
import { judgeRepeat } from './leaves/repeat.ts';
import { judgeRise } from './leaves/rise.ts';
import { judgeScore } from './leaves/score.ts';
import { judgeSequence } from './leaves/sequence.ts';
import { judgeTerm } from './leaves/term.ts';
import { judgeLatest, judgeOverTarget, judgeValue } from './leaves/value.ts';

function judgeLeaf(leaf: Leaf, context: LeafContext): Judgement {
  switch (leaf.type) {
    case 'count':
      return judgeCount(leaf, context);
    case 'everyYear':
      return judgeEveryYear(leaf, context);
    case 'rank':
      return judgeRank(leaf, context);
    case 'repeat':
      return judgeRepeat(leaf, context);
    case 'sequence':
      return judgeSequence(leaf, context);
    case 'rise':
      return judgeRise(leaf, context);
    case 'value':
      return judgeValue(leaf, context);
    case 'overTarget':
      return judgeOverTarget(leaf, context);
    case 'latest':
      return judgeLatest(leaf, context);
    case 'missing':
      return judgeMissing(leaf, context);
    case 'score':
      return judgeScore(leaf, context);
    case 'age':
      return judgeAge(leaf, context);
    case 'sex':
      return judgeSex(leaf, context);
    case 'overdue':
      return judgeOverdue(leaf, context);
    case 'waiting':
      return judgeWaiting(leaf, context);
    case 'decline':
      return judgeDecline(leaf, context);
    case 'change':
      return judgeChange(leaf, context);
    case 'term':
      return judgeTerm(leaf, context);
  }
}

/** Kleene's logic of the truths: unknown stays unknown where the known ones do not decide. */
export function atLeast(needed: number, truths: readonly Truth[]): Truth {
  const yes = truths.filter((truth) => truth === 'yes').length;
  const possible = truths.filter((truth) => truth !== 'no').length;
  if (yes >= needed) return 'yes';
  return possible < needed ? 'no' : 'unknown';
}

/** The parts' judgements as one. What made it true is what is told; of an unknown one, what is missing. */
function combined(
  truth: Truth,
  parts: readonly Judgement[],
  metOf: (days: readonly number[]) => number | undefined,
): Judgement {
  const telling = truth === 'yes' ? parts.filter((part) => part.truth === 'yes') : [];
  const unknowns = truth === 'unknown' ? parts.filter((part) => part.truth === 'unknown') : [];
  const days = telling.flatMap(({ metOn }) => metOn ?? []);
  const metOn = metOf(days);
  const ends = telling.flatMap(({ clearsOn }) => clearsOn ?? []).toSorted();
  const clearsOn = ends[0];
  return judged(truth, {
    closed: unknowns.some(({ closed }) => closed),
    facts: [...new Set(telling.flatMap(({ facts }) => facts))],
    limits: (truth === 'yes' ? telling : parts).flatMap(({ limits }) => limits),
    missing: unknowns.flatMap(({ missing }) => missing),
    ...(metOn === undefined ? {} : { metOn }),
    ...(clearsOn === undefined ? {} : { clearsOn }),
    figures: Object.assign({}, ...telling.toReversed().map(({ figures }) => figures)),
  });
}

const first = (days: readonly number[]) => (days.length === 0 ? undefined : Math.min(...days));
const last = (days: readonly number[]) => (days.length === 0 ? undefined : Math.max(...days));

/** Judges any criterion of the language for one client. */
export function judgeCriterion(criterion: Criterion, context: LeafContext): Judgement {
  if ('type' in criterion) return judgeLeaf(criterion, context);
  if ('not' in criterion) {
    const { truth, closed, missing } = judgeCriterion(criterion.not, context);
    if (truth === 'unknown') return judged('unknown', { closed, missing });
    return judged(truth === 'yes' ? 'no' : 'yes');
  }
  if ('all' in criterion) {
    const parts = criterion.all.map((part) => judgeCriterion(part, context));
    const truths = parts.map(({ truth }) => truth);
    return combined(atLeast(parts.length, truths), parts, last);
  }
  if ('any' in criterion) {
    const parts = criterion.any.map((part) => judgeCriterion(part, context));
    return combined(
      atLeast(
        1,
        parts.map(({ truth }) => truth),
      ),
      parts,
      first,
    );
  }
  const parts = criterion.of.map((part) => judgeCriterion(part, context));
  const needed = context.amount(criterion.atLeast);
  const truth = atLeast(
    needed,
    parts.map(({ truth: each }) => each),
  );
  return combined(truth, parts, (days) => days.toSorted((a, b) => a - b)[Math.max(0, needed - 1)]);
}
