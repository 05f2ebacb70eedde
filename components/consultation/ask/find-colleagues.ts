import type { ColleagueKind } from '#lib/model/colleague.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { ShownColleague } from '../consultation-port.ts';

const finnish = new Intl.Collator('fi');

/** The client's own first, then those asked of late, the latest first; the others by name in Finnish order. */
function compare(one: ShownColleague, other: ShownColleague): number {
  const own = Number(other.ownerRole !== undefined) - Number(one.ownerRole !== undefined);
  if (own !== 0) return own;
  const asked = (other.lastAskedAt ?? '').localeCompare(one.lastAskedAt ?? '', 'en');
  return asked !== 0 ? asked : finnish.compare(one.colleague.name, other.colleague.name);
}

/** Everything by which a colleague is found: name, profession, units. */
function soughtText({ colleague, ownerRole }: ShownColleague, roleName: RoleNames): string {
  const { name, profession, role, units } = colleague;
  return [
    name,
    profession,
    role === undefined ? undefined : roleName.role(role),
    ownerRole === undefined ? undefined : roleName.ownerRole(ownerRole),
    ...units.map((unit) => unit.name),
  ]
    .filter((each) => each !== undefined)
    .join(' ')
    .toLocaleLowerCase('fi');
}

/** Roles in the user's language, so that they are found by the words that are seen. */
export interface RoleNames {
  role(role: string): string;
  ownerRole(role: string): string;
}

/**
 * Those who answer to every word that was typed, in any order; asking oneself is not offered. Before anything is typed they are
 * of one kind; what is typed finds the others too, after them, so that nobody has to change the kind first.
 */
export function findColleagues(
  all: readonly ShownColleague[],
  sought: { readonly kind: ColleagueKind; readonly text: string },
  me: Professional,
  roleNames: RoleNames,
): readonly ShownColleague[] {
  const wanted = sought.text.toLocaleLowerCase('fi').split(/\s+/).filter(Boolean);
  const isMe = ({ colleague }: ShownColleague) =>
    me.references.some(
      ({ sourceId, reference }) => sourceId === colleague.sourceId && reference === colleague.reference,
    );
  const isSought = ({ colleague }: ShownColleague) => colleague.kind === sought.kind;
  return all
    .filter((each) => (isSought(each) || wanted.length > 0) && !isMe(each))
    .filter((each) => {
      const text = soughtText(each, roleNames);
      return wanted.every((word) => text.includes(word));
    })
    .sort((one, other) => Number(isSought(other)) - Number(isSought(one)) || compare(one, other));
}
