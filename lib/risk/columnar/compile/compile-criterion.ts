import type { Criterion, Leaf } from '../../criterion.ts';
import { clientsPerBlock } from '../block.ts';
import type { CompileContext } from './compile-context.ts';
import { compileChange } from './leaves/change.ts';
import { compileCount } from './leaves/count.ts';
import { compileDecline } from './leaves/decline.ts';
import { compileEveryYear } from './leaves/every-year.ts';
import { compileMissing } from './leaves/missing.ts';
import { compileOverTarget } from './leaves/over-target.ts';
import { compileOverdue, compileWaiting } from './leaves/overdue.ts';
import { compileAge, compileScore, compileSex } from './leaves/person.ts';
import { compileRank } from './leaves/rank.ts';
import { compileRepeat } from './leaves/repeat.ts';
import { compileRise } from './leaves/rise.ts';
import { compileSequence } from './leaves/sequence.ts';
import { compileTerm } from './leaves/term.ts';
import { compileLatest, compileValue } from './leaves/value.ts';
import { compilePresence } from './presence.ts';
import { compileRises } from './rises.ts';
import { closed, type Judge, no, unknown, yes } from './verdict.ts';

function compileLeaf(leaf: Leaf, context: CompileContext): Judge {
  switch (leaf.type) {
    case 'count':
      return compileCount(leaf, context);
    case 'everyYear':
      return compileEveryYear(leaf, context);
    case 'rank':
      return compileRank(leaf, context);
    case 'repeat':
      return compileRepeat(leaf, context);
    case 'sequence':
      return compileSequence(leaf, context);
    case 'rise':
      return compileRise(leaf, context);
    case 'value':
      return compileValue(leaf, context);
    case 'overTarget':
      return compileOverTarget(leaf, context);
    case 'latest':
      return compileLatest(leaf, context);
    case 'missing':
      return compileMissing(leaf, context);
    case 'score':
      return compileScore(leaf, context);
    case 'age':
      return compileAge(leaf, context);
    case 'sex':
      return compileSex(leaf);
    case 'overdue':
      return compileOverdue(leaf, context);
    case 'waiting':
      return compileWaiting(leaf, context);
    case 'decline':
      return compileDecline(leaf, context);
    case 'change':
      return compileChange(leaf, context);
    case 'term':
      return compileTerm(leaf, context);
  }
}

const negated = Uint8Array.from({ length: closed + 1 }, (_, verdict) =>
  verdict === yes ? no : verdict === no ? yes : verdict,
);

function compileNot(part: Judge): Judge {
  return (block, rows, count, out) => {
    part(block, rows, count, out);
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      out[row] = negated[out[row] as number] as number;
    }
  };
}

/**
 * Parts one after another, each of them asked only of the rows that the ones before have not decided: a `no` decides `all`,
 * a `yes` decides `any`. Where nothing decides, the greatest number of the verdicts stands.
 */
function compileParts(parts: readonly Judge[], deciding: typeof no | typeof yes): Judge {
  const undecided = new Int32Array(clientsPerBlock);
  const said = new Uint8Array(clientsPerBlock);
  const ofNone = deciding === no ? yes : no;
  return (block, rows, count, out) => {
    const [first, ...others] = parts;
    if (first === undefined) {
      for (let each = 0; each < count; each += 1) out[rows[each] as number] = ofNone;
      return;
    }
    first(block, rows, count, out);
    let left = 0;
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      if (out[row] !== deciding) undecided[left++] = row;
    }
    for (const part of others) {
      part(block, undecided, left, said);
      let still = 0;
      for (let each = 0; each < left; each += 1) {
        const row = undecided[each] as number;
        const verdict = said[row] as number;
        if (verdict === deciding) out[row] = deciding;
        else {
          if (verdict > (out[row] as number)) out[row] = verdict;
          undecided[still++] = row;
        }
      }
      left = still;
    }
  };
}

/** What one part adds to a row's tally: those that hold, those that are open, and those of the open ones that are closed. */
const tallied = Int32Array.of(0, 1, 1 << 10, (1 << 10) | (1 << 20));
const mostParts = 1023;

/** Kleene's logic of at least so many, for a number that may be none at all. */
function compileAtLeast(parts: readonly Judge[], needed: number): Judge {
  if (parts.length > mostParts) throw new RangeError(`More than ${mostParts} parts in one criterion`);
  const said = new Uint8Array(clientsPerBlock);
  const tally = new Int32Array(clientsPerBlock);
  return (block, rows, count, out) => {
    tally.fill(0);
    for (const part of parts) {
      part(block, rows, count, said);
      for (let each = 0; each < count; each += 1) {
        const row = rows[each] as number;
        tally[row] = (tally[row] as number) + (tallied[said[row] as number] as number);
      }
    }
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const sum = tally[row] as number;
      const holds = sum & mostParts;
      if (holds >= needed) out[row] = yes;
      else if (holds + ((sum >> 10) & mostParts) < needed) out[row] = no;
      else out[row] = sum >> 20 > 0 ? closed : unknown;
    }
  };
}

/** What is worked out quickly comes first: it decides rows that the rest need not look at. The order decides nothing else. */
function costOf(criterion: Criterion): number {
  if (!('type' in criterion)) {
    const parts = 'not' in criterion ? [criterion.not] : partsOf(criterion);
    return Math.max(0, ...parts.map(costOf));
  }
  switch (criterion.type) {
    case 'age':
    case 'sex':
      return 0;
    case 'score':
      return 9;
    case 'repeat':
    case 'sequence':
      return 4;
    default:
      // Most of what is recorded of a client is contacts.
      return criterion.of.kind === 'contact' ? 3 : criterion.of.kind === 'measurement' ? 2 : 1;
  }
}

function partsOf(criterion: Exclude<Criterion, Leaf | { not: Criterion }>): readonly Criterion[] {
  if ('all' in criterion) return criterion.all;
  return 'any' in criterion ? criterion.any : criterion.of;
}

/** Any criterion of the language as loops over columns. */
export function compileCriterion(criterion: Criterion, context: CompileContext): Judge {
  if ('type' in criterion) return compileLeaf(criterion, context);
  const together = compilePresence(criterion, context);
  if (together !== undefined) return together;
  if ('not' in criterion) return compileNot(compileCriterion(criterion.not, context));
  const parts = partsOf(criterion)
    .toSorted((one, other) => costOf(one) - costOf(other))
    .map((part) => compileCriterion(part, context));
  if ('all' in criterion || 'any' in criterion) {
    const deciding = 'all' in criterion ? no : yes;
    const oneByOne = compileParts(parts, deciding);
    return compileRises(partsOf(criterion), deciding, context, oneByOne) ?? oneByOne;
  }
  return compileAtLeast(parts, context.amount(criterion.atLeast));
}
