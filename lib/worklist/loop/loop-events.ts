import type { IsoDate } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { LoopEntry, LoopStatus, LoopStep } from '#lib/model/entries.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import type { RowOwner } from '../worklist-row.ts';
import { isSameProfessional } from './loop-requests.ts';

/** What can happen to the loop of one client. */
export const loopEvents = [
  'requestOwner',
  'acceptRequest',
  'declineRequest',
  'cancelRequest',
  'setReview',
  'changeReview',
  'holdReview',
  'addNote',
  'closeLoop',
] as const;
export type LoopEvent = (typeof loopEvents)[number];

interface LoopRule {
  /** The step that it begins or changes. */
  readonly step: LoopStep;
  /** The status that the entry must have; `none` begins one. */
  readonly from: LoopStatus | 'none';
  readonly to: LoopStatus;
  /** `asker`: who asked, or a team lead in their stead. */
  readonly by: 'anybody' | 'asked' | 'asker';
  readonly needs: readonly ('owner' | 'reason' | 'due' | 'text')[];
}

/** Everything that may happen, and nothing else. */
export const loopRules: Readonly<Record<LoopEvent, LoopRule>> = {
  requestOwner: { step: 'ownerRequest', from: 'none', to: 'requested', by: 'anybody', needs: ['owner'] },
  acceptRequest: { step: 'ownerRequest', from: 'requested', to: 'accepted', by: 'asked', needs: [] },
  declineRequest: { step: 'ownerRequest', from: 'requested', to: 'declined', by: 'asked', needs: ['reason'] },
  cancelRequest: { step: 'ownerRequest', from: 'requested', to: 'cancelled', by: 'asker', needs: [] },
  setReview: { step: 'review', from: 'none', to: 'requested', by: 'anybody', needs: ['due'] },
  changeReview: { step: 'review', from: 'requested', to: 'requested', by: 'anybody', needs: ['due'] },
  holdReview: { step: 'review', from: 'requested', to: 'done', by: 'anybody', needs: [] },
  addNote: { step: 'note', from: 'none', to: 'done', by: 'anybody', needs: ['text'] },
  closeLoop: { step: 'closing', from: 'none', to: 'done', by: 'anybody', needs: ['reason'] },
};

/** Who does it. */
export interface LoopActor {
  readonly name: string;
  /** As the client's source names them. */
  readonly reference?: string;
  readonly role: Role;
}

export interface LoopDeed {
  readonly event: LoopEvent;
  readonly actor: LoopActor;
  /** What it changes; absent when it begins something. */
  readonly entry?: LoopEntry;
  readonly owner?: { readonly reference: string; readonly name: string };
  readonly due?: IsoDate;
  readonly text?: string;
  readonly reason?: string;
}

/** What the client's loop holds already. */
export interface LoopSituation {
  readonly owner: RowOwner;
  /** Entries of the present round, newest first. */
  readonly entries: readonly LoopEntry[];
  readonly isClosed: boolean;
  /** Nobody is made responsible for the dead, and nothing of theirs is reviewed; what stands may be ended and noted. */
  readonly hasDied: boolean;
  readonly today: IsoDate;
}

/** Why something may not happen, by name: each has its own sentence. */
export const loopRefusals = [
  /** Somebody was asked and has not answered. */
  'alreadyAsked',
  'alreadyOwner',
  'deceased',
  'notAsked',
  'notAsker',
  /** Answered, held, cancelled or closed meanwhile. */
  'alreadyDone',
  'alreadyClosed',
  'alreadyAgreed',
  'noSuchEntry',
  'ownerMissing',
  'reasonMissing',
  'dueMissing',
  'textMissing',
  'dueInPast',
] as const;
export type LoopRefusal = (typeof loopRefusals)[number];

const missing = {
  owner: 'ownerMissing',
  reason: 'reasonMissing',
  due: 'dueMissing',
  text: 'textMissing',
} as const satisfies Record<string, LoopRefusal>;

/** What looks ahead for a client. */
const looksAhead: ReadonlySet<LoopEvent> = new Set([
  'requestOwner',
  'acceptRequest',
  'setReview',
  'changeReview',
]);

/** Whether the deed may be done; the refusal says why not. */
export function judgeDeed(deed: LoopDeed, situation: LoopSituation): Result<LoopRule, LoopRefusal> {
  const rule = loopRules[deed.event];
  if (situation.hasDied && looksAhead.has(deed.event)) return fail('deceased');
  const { entry } = deed;
  if (rule.from !== 'none') {
    if (entry === undefined || entry.step !== rule.step) return fail('noSuchEntry');
    if (entry.status !== rule.from) return fail('alreadyDone');
    if (rule.by === 'asked' && !isAsked(deed.actor, entry)) return fail('notAsked');
    if (rule.by === 'asker' && !isAsker(deed.actor, entry)) return fail('notAsker');
  }
  for (const need of rule.needs) if ((deed[need] ?? '').toString().trim() === '') return fail(missing[need]);
  if (deed.due !== undefined && deed.due < situation.today) return fail('dueInPast');
  const standing = refusedBySituation(deed, situation);
  return standing === undefined ? ok(rule) : fail(standing);
}

function refusedBySituation(
  { event, owner: asked }: LoopDeed,
  { owner, entries, isClosed }: LoopSituation,
): LoopRefusal | undefined {
  const isOpen = (step: LoopStep) =>
    entries.some((each) => each.step === step && each.status === 'requested');
  switch (event) {
    case 'requestOwner':
      if (isOpen('ownerRequest')) return 'alreadyAsked';
      return asked !== undefined && owner.state === 'named' && isSameProfessional(asked, owner)
        ? 'alreadyOwner'
        : undefined;
    case 'setReview':
      return isOpen('review') ? 'alreadyAgreed' : undefined;
    case 'closeLoop':
      if (isClosed) return 'alreadyClosed';
      // Who was asked would answer into a closed loop: first the request is answered or cancelled.
      return isOpen('ownerRequest') ? 'alreadyAsked' : undefined;
    default:
      return undefined;
  }
}

/** True for the professional whom the request asks. Names alone do not make one: two people may share one. */
export function isAsked(
  { reference }: Pick<LoopActor, 'reference'>,
  { owner }: Pick<LoopEntry, 'owner'>,
): boolean {
  return reference !== undefined && owner?.reference === reference;
}

/** True for whoever asked, and for a team lead in their stead. */
export function isAsker(
  { reference, role }: LoopActor,
  { byReference }: Pick<LoopEntry, 'byReference'>,
): boolean {
  return role === 'teamLead' || (reference !== undefined && reference === byReference);
}
