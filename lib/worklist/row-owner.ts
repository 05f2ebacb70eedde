import { isInForce, localDate, type PartialDate } from '#lib/base/dates.ts';
import type { LoopEntry, OwnerEntry, OwnerRole } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { newestFirst } from '#lib/summary/entries-of-kind.ts';
import { missingIn } from '#lib/summary/section-state.ts';
import { definition } from '#lib/summary/sections/owners.ts';
import type { RowView } from './row-view.ts';
import type { RowContext } from './team-client.ts';
import type { RowOwner } from './worklist-row.ts';

/** The responsible professional that each register's own list is about: hoitovastaava, in social welfare omatyöntekijä. */
export function ownerRoleOf(register: Register): OwnerRole {
  return register === 'social' ? 'ownWorker' : 'careLead';
}

const dayOf = (date: PartialDate | undefined) => date?.slice(0, 10) ?? '';

/** Somebody who accepted, and whose responsibility nothing recorded has ended since. */
function acceptedOwner(
  loop: readonly LoopEntry[],
  owners: readonly OwnerEntry[],
  { today, timeZone }: RowContext,
): { readonly name: string; readonly reference: string; readonly since: string } | undefined {
  const accepted = loop.find(({ step, status }) => step === 'ownerRequest' && status === 'accepted');
  if (accepted?.owner === undefined) return undefined;
  const { name, reference } = accepted.owner;
  const since = localDate(accepted.changedAt ?? accepted.at, timeZone);
  const hasEnded = owners.some(
    (owner) =>
      (owner.reference === undefined ? owner.name === name : owner.reference === reference) &&
      owner.to !== undefined &&
      dayOf(owner.to) >= since &&
      !isInForce({ to: owner.to }, today),
  );
  return hasEnded ? undefined : { name, reference, since };
}

/**
 * Who answers for the client today: the care lead of health care or the own worker of social welfare, as recorded there; or
 * who has accepted since, where the record does not say it yet. Somebody who was asked and has not answered is no owner.
 */
export function rowOwner(view: RowView, loop: readonly LoopEntry[], context: RowContext): RowOwner {
  const register: Register = context.ownRegister === 'social' ? 'social' : 'health';
  const role = ownerRoleOf(register);
  const owners = view
    .entries('owner')
    .filter((owner) => owner.role === role && owner.provenance.register === register);
  const [recorded] = newestFirst(
    owners.filter((owner) => isInForce(owner, context.today)),
    ({ from }) => from,
  );
  const accepted = acceptedOwner(loop, owners, context);
  if (accepted !== undefined && (recorded === undefined || dayOf(recorded.from) < accepted.since))
    return { state: 'named', role, ...accepted };
  if (recorded !== undefined) {
    const { name, reference, from } = recorded;
    return {
      state: 'named',
      role,
      name,
      ...(reference === undefined ? {} : { reference }),
      ...(from === undefined ? {} : { since: from }),
    };
  }
  const why = missingIn(view.recordFor('owners'), register, definition.searches);
  return why === 'notRecorded' ? { state: 'none' } : { state: why === 'notPermitted' ? why : 'unanswered' };
}
