/**
 * The least number of clients that a figure may tell of: the number of the issue, see `docs/decisions/023-small-groups.md`.
 * An empty group holds nobody who could be recognised, and is told.
 */
export const leastGroup = 5;

/** A number of clients that may be told, or the word that it may not. Never 1 to 4. */
export type Persons = number | 'small';

/** Parts of a whole as they may be told, in the order they were given. */
export interface SuppressedParts {
  readonly parts: readonly Persons[];
  readonly total: Persons;
  /** All hidden parts together; absent when none is hidden, or when that would tell too much. */
  readonly hidden?: number;
}

const isSmall = (count: number) => count > 0 && count < leastGroup;

/**
 * Hides groups of one to four among the parts of a whole that is told. So that none can be worked out from the total, the
 * next smallest part is hidden with them, and every part of that size: any small part could then as well be that larger one,
 * and nothing that is told says which. Where no part is large enough to hide behind, the total is hidden too.
 */
export function suppressSmall(counts: readonly number[]): SuppressedParts {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!counts.some(isSmall)) return { parts: counts, total };
  const next = Math.min(...counts.filter((count) => count >= leastGroup));
  const parts = counts.map((count): Persons => (isSmall(count) || count === next ? 'small' : count));
  if (next === Number.POSITIVE_INFINITY) return { parts, total: 'small' };
  const hidden = counts.reduce((sum, count, index) => (parts[index] === 'small' ? sum + count : sum), 0);
  return { parts, total, hidden };
}

/** A part of a whole as a share. `few`: under five. `nearlyAll`: all but fewer than five. `tooFew`: neither can be told. */
export type Share =
  | { readonly state: 'shown'; readonly part: number; readonly whole: number; readonly percent: number }
  | { readonly state: 'few' | 'nearlyAll'; readonly whole: number }
  | { readonly state: 'tooFew' };

/** The share of a part, told only when neither it nor what is left of the whole is a small group. */
export function protectShare(part: number, whole: number): Share {
  const { parts, total } = suppressSmall([part, whole - part]);
  if (total === 'small' || total === 0) return { state: 'tooFew' };
  if (parts[0] !== 'small')
    return { state: 'shown', part, whole: total, percent: Math.round((100 * part) / total) };
  return { state: part < leastGroup ? 'few' : 'nearlyAll', whole: total };
}

/** One number on its own: of the clients of the team, `count` have something and the others have not. */
export function protectCount(count: number, whole: number): Persons {
  const share = protectShare(count, whole);
  return share.state === 'shown' ? share.part : 'small';
}

/** How many clients a share is counted of. `about`: within four of this number, which is told elsewhere. */
export interface Denominator {
  readonly about: boolean;
  readonly count: number;
}

/**
 * Denominators that stand beside one another and beside the whole team. Two that differ by one to four would tell of the few
 * between them (all adults, and adults up to 68): the later is then said to be about the earlier. `tooFew` stays under five.
 */
export function settleDenominators(
  team: number,
  counts: readonly number[],
): readonly (Denominator | 'tooFew')[] {
  const told = team < leastGroup ? [] : [team];
  return counts.map((count) => {
    if (count < leastGroup) return 'tooFew';
    const near = told.find((each) => each !== count && Math.abs(each - count) < leastGroup);
    if (near !== undefined) return { about: true, count: near };
    told.push(count);
    return { about: false, count };
  });
}
