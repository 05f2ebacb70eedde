import type { IsoDate } from '#lib/base/dates.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { PermissionEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { Mask } from './access-decision.ts';
import { hasReadablePeriod, isDirection, isInForceOn } from './permission-period.ts';

/** What the client's refusals do to one source: close it, or hide some of its entries. */
export interface RefusalEffect {
  readonly closes: boolean;
  readonly masks: readonly Mask[];
}

/**
 * A refusal without named documents or service tasks closes the source. One whose dates cannot be read counts: it may be
 * in force. Use inside the own register is no disclosure, so there a refusal counts only when it is written for this
 * register to itself and names what it is about.
 */
export function refusalEffect(
  permissions: readonly PermissionEntry[],
  source: SourceDescription,
  ownRegister: Register,
  today: IsoDate,
): RefusalEffect {
  const refusals = permissions.filter(
    (entry) =>
      entry.type === 'refusal' &&
      entry.status === 'active' &&
      (!hasReadablePeriod(entry) || isInForceOn(entry, today)) &&
      concerns(entry, source, ownRegister),
  );
  const masks = refusals.map(masksOf);
  return { closes: masks.some((each) => each.length === 0), masks: masks.flat() };
}

function concerns(entry: PermissionEntry, source: SourceDescription, ownRegister: Register): boolean {
  const controllers = entry.scope?.controllers ?? [];
  if (controllers.length > 0 && !controllers.includes(source.controller)) return false;
  if (source.register !== ownRegister) return isDirection(entry, source.register, ownRegister);
  const namesSomething = controllers.length > 0 || masksOf(entry).length > 0;
  return entry.from === ownRegister && entry.to === ownRegister && namesSomething;
}

/** Empty when the refusal names no part: then it is about everything. */
function masksOf({ scope }: PermissionEntry): readonly Mask[] {
  return [
    ...(scope?.documents ?? []).map((reference) => ({ kind: 'refusedDocument', reference }) as const),
    ...(scope?.serviceTasks ?? []).map(
      (serviceTask) => ({ kind: 'refusedServiceTask', serviceTask }) as const,
    ),
  ];
}
