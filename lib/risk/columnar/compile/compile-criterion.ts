import type { Criterion, Leaf } from '../../criterion.ts';
import { clientsPerBlock } from '../block.ts';
import type { CompileContext } from './compile-context.ts';
import { compileChange } from './leaves/change.ts';
import { compileCount } from './leaves/count.ts';
import { compileDecline } from './leaves/decline.ts';
import { compileEveryYear } from './leaves/every-year.ts';
import { compileOverTarget } from './leaves/over-target.ts';
import { compileOverdue, compileWaiting } from './leaves/overdue.ts';
import { compileAge, compileScore, compileSex } from './leaves/person.ts';
import { compileRank } from './leaves/rank.ts';
import { compileRepeat } from './leaves/repeat.ts';
import { compileRise } from './leaves/rise.ts';
import { compileSequence } from './leaves/sequence.ts';
import { compileTerm } from './leaves/term.ts';
import { compileLatest, compileMissing, compileValue } from './leaves/value.ts';
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

/** Kleene's logic of at least so many, for a number that may be none at all. */
function compileAtLeast(parts: readonly Judge[], needed: number): Judge {
  const said = new Uint8Array(clientsPerBlock);
  const [holding, open, shut] = [
    new Uint16Array(clientsPerBlock),
    new Uint16Array(clientsPerBlock),
    new Uint8Array(clientsPerBlock),
  ];
  return (block, rows, count, out) => {
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      holding[row] = 0;
      open[row] = 0;
      shut[row] = 0;
    }
    for (const part of parts) {
      part(block, rows, count, said);
      for (let each = 0; each < count; each += 1) {
        const row = rows[each] as number;
        const verdict = said[row] as number;
        if (verdict === yes) holding[row] = (holding[row] as number) + 1;
        else if (verdict !== no) open[row] = (open[row] as number) + 1;
        if (verdict === closed) shut[row] = 1;
      }
    }
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const holds = holding[row] as number;
      if (holds >= needed) out[row] = yes;
      else if (holds + (open[row] as number) < needed) out[row] = no;
      else out[row] = shut[row] === 1 ? closed : unknown;
    }
  };
}

/** Any criterion of the language as loops over columns. */
export function compileCriterion(criterion: Criterion, context: CompileContext): Judge {
  const compileEach = (parts: readonly Criterion[]) => parts.map((part) => compileCriterion(part, context));
  if ('type' in criterion) return compileLeaf(criterion, context);
  if ('not' in criterion) return compileNot(compileCriterion(criterion.not, context));
  if ('all' in criterion) return compileParts(compileEach(criterion.all), no);
  if ('any' in criterion) return compileParts(compileEach(criterion.any), yes);
  return compileAtLeast(compileEach(criterion.of), context.amount(criterion.atLeast));
}
