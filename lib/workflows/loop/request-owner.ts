import type { IsoDate } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { judgeDeed, type LoopDeed } from '#lib/worklist/loop/loop-events.ts';
import { actorOf, type LoopWork, situationOf } from './loop-client.ts';
import type { LoopWords } from './loop-text.ts';
import { beginStep, begunBy, changedBy, type LoopDone, type LoopFailure } from './put-step.ts';
import { takeOver } from './take-over.ts';

export interface OwnerAsked {
  readonly owner: { readonly reference: string; readonly name: string };
  readonly due?: IsoDate;
  readonly text?: string;
  /** Rules of the findings that it is about. */
  readonly ruleIds?: readonly string[];
}

/**
 * Asks a professional to be the owner: responsibility stays where it was until they accept. Whoever asks themselves has
 * accepted by asking.
 */
export async function requestOwner(
  outbox: Pick<Outbox, 'put'>,
  work: LoopWork,
  { owner, due, text, ruleIds = [] }: OwnerAsked,
  words: LoopWords,
): Promise<Result<LoopDone, LoopFailure>> {
  const actor = actorOf(work.professional, work.client.target);
  const said = { ...(due === undefined ? {} : { due }), ...(text === undefined ? {} : { text }) };
  const deed: LoopDeed = { event: 'requestOwner', actor, owner, ...said };
  const judged = judgeDeed(deed, situationOf(work));
  if (!judged.ok) return { ok: false, failure: { reason: 'refused', why: judged.failure } };
  const isOwn = actor.reference === owner.reference;
  const begun = await beginStep(outbox, {
    work,
    facts: {
      step: 'ownerRequest',
      status: isOwn ? 'accepted' : 'requested',
      ...begunBy(work),
      ...(isOwn ? changedBy(work) : {}),
      owner,
      ruleIds,
      ...said,
    },
    deed,
    words,
  });
  if (!begun.ok) return begun;
  const { item, done } = begun.value;
  return isOwn
    ? takeOver(outbox, work, { after: item.id, done, member: owner }, words)
    : { ok: true, value: done };
}
