import { requestsOf } from './loop-requests.ts';
import { roundOf } from './loop-round.ts';
import type { LoopFacts } from './loop-state.ts';

/** How much one professional answers for among the team's clients. */
export interface OwnerLoad {
  /** `Practitioner/…`, or the name in lower case where the record has no reference. */
  readonly key: string;
  readonly name: string;
  /** Clients that they own. */
  readonly owned: number;
  /** Clients for whom they have been asked and have not answered. */
  readonly asked: number;
}

/** The key of a person in the loads: the reference where there is one. */
export function loadKey({ reference, name }: { readonly reference?: string; readonly name: string }): string {
  return reference ?? name.trim().toLowerCase();
}

/**
 * Clients each professional owns, and is asked to own, over the rows that this professional may see. A
 * request counts until it is answered. A person known by name alone in one row and by reference in
 * another is counted once, where only one person has that name.
 */
export function ownerLoads(
  rows: readonly Pick<LoopFacts, 'owner' | 'loop' | 'findings'>[],
  timeZone: string,
): ReadonlyMap<string, OwnerLoad> {
  const loads = new Map<string, { key: string; name: string; owned: number; asked: number }>();
  const add = (person: { readonly reference?: string; readonly name: string }, what: 'owned' | 'asked') => {
    const key = loadKey(person);
    const load = loads.get(key) ?? { key, name: person.name, owned: 0, asked: 0 };
    load[what] += 1;
    loads.set(key, load);
  };
  for (const { owner, loop, findings } of rows) {
    const { pending, accepted } = requestsOf(roundOf({ loop, findings }, timeZone).entries, owner, timeZone);
    if (accepted !== undefined) add(accepted, 'owned');
    else if (owner.state === 'named') add(owner, 'owned');
    if (pending !== undefined) add(pending, 'asked');
  }
  return joinedByName(loads);
}

function joinedByName(loads: ReadonlyMap<string, OwnerLoad>): ReadonlyMap<string, OwnerLoad> {
  const byReference = [...loads.values()].filter(({ key }) => key.includes('/'));
  const joined = new Map(byReference.map((load) => [load.key, load]));
  for (const load of loads.values()) {
    if (load.key.includes('/')) continue;
    const same = byReference.filter(({ name }) => name.trim().toLowerCase() === load.key);
    const [only] = same;
    const into = only === undefined || same.length > 1 ? undefined : joined.get(only.key);
    if (into === undefined) joined.set(load.key, load);
    else
      joined.set(into.key, {
        ...into,
        owned: into.owned + load.owned,
        asked: into.asked + load.asked,
      });
  }
  return joined;
}
