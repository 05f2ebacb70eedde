import { type IsoDate, isInForce } from '#lib/base/dates.ts';
import type { OwnerEntry, OwnerRole } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { RowOwner } from '../worklist-row.ts';

/** The responsibility that each register has: the care lead of health care, the own worker of social welfare. */
export const roleOfRegister: Readonly<Record<Register, OwnerRole>> = {
  health: 'careLead',
  occupational: 'careLead',
  social: 'ownWorker',
};

/**
 * The owner in force by the register's own role. Of several (a team of ours and one of another system) the newest is said;
 * one with a known first day before one without, and of one day whoever goes on before whoever ended with it.
 */
export function ownerInForce(owners: readonly OwnerEntry[], register: Register, today: IsoDate): RowOwner {
  const role = roleOfRegister[register];
  const [newest] = owners
    .filter(
      (owner) => owner.role === role && owner.provenance.register === register && isInForce(owner, today),
    )
    .toSorted(newerFirst);
  if (newest === undefined) return { state: 'none' };
  const { name, reference, from } = newest;
  return {
    state: 'named',
    role,
    name,
    ...(reference === undefined ? {} : { reference }),
    ...(from === undefined ? {} : { since: from }),
  };
}

function newerFirst(one: OwnerEntry, other: OwnerEntry): number {
  const [from, otherFrom] = [one.from ?? '', other.from ?? ''];
  if (from !== otherFrom) return from < otherFrom ? 1 : -1;
  return Number(one.to !== undefined) - Number(other.to !== undefined);
}
