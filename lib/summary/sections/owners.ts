import { isInForce, todayIn } from '#lib/base/dates.ts';
import type { OwnerEntry, OwnerRole } from '#lib/model/entries.ts';
import { ownerRoles } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { SearchId } from '#lib/model/source-record.ts';
import { clientFactsOf } from '../client-facts.ts';
import { entriesOfKind, newestFirst, present } from '../entries-of-kind.ts';
import type { SectionDefinition } from '../section.ts';
import { missingIn } from '../section-state.ts';
import type { OwnerRow, OwnersView } from '../views.ts';

/** Roles that are always shown, with the register that would hold them: a missing one is said in words. */
const expectedRoles: readonly (readonly [OwnerRole, Register])[] = [
  ['careLead', 'health'],
  ['ownWorker', 'social'],
];
const searches: readonly SearchId[] = ['careTeams', 'episodes'];

/** One row a person and role: the same person comes from a care team and from an episode. */
function foldKey(owner: OwnerEntry): string {
  const role = owner.role === 'other' ? (owner.roleText ?? '').toLowerCase() : '';
  return `${owner.provenance.register} ${owner.role} ${role} ${owner.name.trim().toLowerCase()}`;
}

/** Of duplicates the newest stays, completed by what only an older one says. */
function folded(owners: readonly OwnerEntry[]): readonly OwnerEntry[] {
  const byKey = new Map<string, OwnerEntry>();
  for (const owner of newestFirst(owners, ({ from }) => from)) {
    const key = foldKey(owner);
    const kept = byKey.get(key);
    byKey.set(key, kept === undefined ? owner : { ...owner, ...kept });
  }
  return [...byKey.values()];
}

function toRow(owner: OwnerEntry): OwnerRow {
  const { provenance, role, name, roleText, phone, unit, from } = owner;
  return { state: 'named', provenance, role, name, ...present({ roleText, phone, unit, from }) };
}

/**
 * Responsible professionals. Ended responsibilities and those that have not begun are left out; the care lead of
 * health care and the own worker of social welfare are always said, also when there is none or nobody knows. Of somebody who has died it
 * is not said that nobody answers for them.
 */
export const definition: SectionDefinition<'owners', OwnersView> = {
  id: 'owners',
  searches,
  compose({ entries, record, now, timeZone }) {
    const today = todayIn(now, timeZone);
    const { deceased } = clientFactsOf(record, today);
    const owners = folded(entriesOfKind(entries, 'owner').filter((owner) => isInForce(owner, today)));
    const rows = ownerRoles.flatMap((role): readonly OwnerRow[] => {
      const named = owners.filter((owner) => owner.role === role);
      if (named.length > 0) return named.map(toRow);
      const register = expectedRoles.find(([expected]) => expected === role)?.[1];
      if (register === undefined) return [];
      const state = missingIn(record, register, searches);
      return deceased && state === 'notRecorded' ? [] : [{ state, role, register }];
    });
    return { rows };
  },
  hasFacts: ({ rows }) => rows.some(({ state }) => state === 'named'),
};
