import type { OwnerPeople } from '#components/loop/OwnerForm.tsx';
import type { DirectoryPerson } from '#lib/ports/directory.ts';
import { loadKey, ownerLoads } from '#lib/worklist/loop/owner-loads.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { type FindMembersContext, findMembers } from '../session/find-members.ts';
import type { WorkPorts } from './worklist-work.ts';

/** Who can be asked to be an owner, each with how much they have among the rows that are shown. */
export interface TeamPeople {
  people(rows: readonly WorklistRow[]): OwnerPeople;
  /** What the directory calls the professional's own team. */
  team(): string | undefined;
  read(): void;
}

export function createTeamPeople(
  context: FindMembersContext,
  signIn: WorkPorts['browserSession']['signIn'],
  onChange: () => void,
): TeamPeople {
  let members: readonly DirectoryPerson[] | 'loading' | 'failed' = 'loading';
  let counted: { readonly rows: readonly WorklistRow[]; readonly people: OwnerPeople } | undefined;
  const { settings, professional } = context;
  const own = new Set((professional.teams ?? []).map(({ reference }) => reference));

  function count(rows: readonly WorklistRow[], known: readonly DirectoryPerson[]): OwnerPeople {
    const loads = ownerLoads(rows, settings.timeZone);
    return {
      state: 'ready',
      people: known.map(({ reference, name, profession }) => {
        const { owned = 0, asked = 0 } = loads.get(loadKey({ reference, name })) ?? {};
        return {
          reference,
          name,
          ...(profession === undefined ? {} : { profession }),
          load: { owned, asked },
        };
      }),
    };
  }

  return {
    people(rows) {
      if (typeof members === 'string') return { state: members };
      if (counted?.rows !== rows) counted = { rows, people: count(rows, members) };
      return counted.people;
    },
    team() {
      if (typeof members === 'string') return undefined;
      return members
        .flatMap(({ units }) => units)
        .find(({ reference, name }) => name !== undefined && own.has(reference))?.name;
    },
    read() {
      members = 'loading';
      counted = undefined;
      onChange();
      void findMembers(context, signIn)
        .catch(() => undefined)
        .then((found) => {
          members = found?.ok === true ? found.value : 'failed';
          onChange();
        });
    },
  };
}
