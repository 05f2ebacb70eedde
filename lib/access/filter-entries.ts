import type { IsoInstant } from '#lib/base/dates.ts';
import type { Entry, EntryKind } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { Mask } from './access-decision.ts';

/** Specially protected and not confirmed yet: that it is there is known, what it says is not. */
export interface AwaitingConfirmation {
  readonly id: string;
  readonly kind: EntryKind;
  readonly recordedAt?: IsoInstant;
  readonly register: Register;
  readonly sourceId: string;
}

/** What a confirmation is kept by: an id is unique only within its source. */
export function confirmationKey({ sourceId, id }: Pick<AwaitingConfirmation, 'sourceId' | 'id'>): string {
  return `${sourceId}|${id}`;
}

/**
 * One source's entries as far as the masks of its decision let them through. What the client refused vanishes without a
 * count; specially protected entries wait, each for its own confirmation. Places are hidden later, in the words.
 */
export function filterEntries(
  entries: readonly Entry[],
  masks: readonly Mask[],
  confirmed: ReadonlySet<string>,
): { readonly entries: readonly Entry[]; readonly awaitingConfirmation: readonly AwaitingConfirmation[] } {
  const shown: Entry[] = [];
  const awaitingConfirmation: AwaitingConfirmation[] = [];
  for (const entry of entries) {
    if (masks.some((mask) => hides(mask, entry))) continue;
    const { specialContent, sourceId, register, recordedAt } = entry.provenance;
    const waiting = { id: entry.id, kind: entry.kind, register, sourceId };
    if (specialContent === undefined || confirmed.has(confirmationKey(waiting))) shown.push(entry);
    else awaitingConfirmation.push(recordedAt === undefined ? waiting : { ...waiting, recordedAt });
  }
  return { entries: shown, awaitingConfirmation };
}

function hides(mask: Mask, entry: Entry): boolean {
  if (mask.kind === 'places') return false;
  if (mask.kind === 'refusedDocument') {
    return [entry.id, entry.provenance.reference].some((reference) => isSame(mask.reference, reference));
  }
  const tasks = serviceTasksOf(entry);
  // Social welfare records by service task: an entry that does not say its own may be of the refused one.
  return tasks.length === 0 ? entry.provenance.register === 'social' : tasks.includes(mask.serviceTask);
}

/** A refusal may name the document by its full address, and one version of it. */
function isSame(refused: string, reference: string): boolean {
  const named = refused.replace(/\/_history\/[^/]+$/, '');
  return named === reference || named.endsWith(`/${reference}`);
}

function serviceTasksOf(entry: Entry): readonly string[] {
  const own = entry.kind === 'service' ? entry.serviceTask : undefined;
  return [entry.provenance.serviceTask, own].filter((task) => task !== undefined);
}
