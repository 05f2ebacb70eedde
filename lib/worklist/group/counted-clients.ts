import { leastGroup, type Persons, suppressSmall } from '#lib/base/small-groups.ts';
import { type Register, registers } from '#lib/model/register.ts';
import type { WorklistRow } from '../worklist-row.ts';

/** How many of the team a figure rests on: "laskettu 198/212 asiakkaasta, 14 vain terveys". */
export interface CountedClients {
  readonly team: Persons;
  /** Clients whose registers were all open and answered. */
  readonly complete: Persons;
  /** Counted, but without a register that the gate keeps closed. */
  readonly without: readonly { readonly closed: readonly Register[]; readonly count: number }[];
  /** A register did not answer, or not in full. */
  readonly unanswered: Persons;
  /** Clients in groups too small to be told one by one; absent when there are none, or when that would tell too much. */
  readonly hidden?: number;
  /** True when somebody is counted in part, or not at all. */
  readonly isPartial: boolean;
}

/** What of the team was read. The groups are parts of the whole team, and protected as such. */
export function countClients(rows: readonly WorklistRow[]): CountedClients {
  let complete = 0;
  let unanswered = 0;
  const closed = new Map<string, number>();
  for (const row of rows) {
    if (row.unanswered.length > 0) unanswered += 1;
    else if (row.closed.length === 0) complete += 1;
    else {
      const key = registers.filter((register) => row.closed.includes(register)).join(' ');
      closed.set(key, (closed.get(key) ?? 0) + 1);
    }
  }
  const groups = [...closed];
  const { parts, total, hidden } = suppressSmall([complete, unanswered, ...groups.map(([, count]) => count)]);
  const [shownComplete = 0, shownUnanswered = 0, ...shown] = parts;
  return {
    team: total,
    complete: shownComplete,
    without: groups.flatMap(([key], index) => {
      const count = shown[index];
      return typeof count === 'number'
        ? [{ closed: registers.filter((register) => key.split(' ').includes(register)), count }]
        : [];
    }),
    unanswered: shownUnanswered,
    ...(hidden === undefined ? {} : { hidden }),
    isPartial: complete < rows.length,
  };
}

/** True for a team of which nothing can be told: none, or under five. */
export function isTooSmall(rows: readonly WorklistRow[]): boolean {
  return rows.length < leastGroup;
}
