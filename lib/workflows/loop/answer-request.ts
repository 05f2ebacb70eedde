import { ok, type Result } from '#lib/base/result.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { judgeDeed, type LoopDeed } from '#lib/worklist/loop/loop-events.ts';
import { actorOf, type LoopWork, situationOf } from './loop-client.ts';
import type { LoopWords } from './loop-text.ts';
import { changedBy, changeStep, factsOf, type LoopDone, type LoopFailure } from './put-step.ts';
import { takeOver } from './take-over.ts';

export type OwnerAnswer =
  | { readonly answer: 'accept' }
  | { readonly answer: 'decline'; readonly reason: string };

/** Who was asked accepts or declines. With the acceptance goes the responsibility, written by who accepts. */
export async function answerRequest(
  outbox: Pick<Outbox, 'put'>,
  work: LoopWork,
  entry: LoopEntry,
  answer: OwnerAnswer,
  words: LoopWords,
): Promise<Result<LoopDone, LoopFailure>> {
  const isAccepted = answer.answer === 'accept';
  const reason = isAccepted ? {} : { reason: answer.reason.trim() };
  const deed: LoopDeed = {
    event: isAccepted ? 'acceptRequest' : 'declineRequest',
    actor: actorOf(work.professional, work.client.target),
    entry,
    ...reason,
  };
  const judged = judgeDeed(deed, situationOf(work));
  if (!judged.ok) return { ok: false, failure: { reason: 'refused', why: judged.failure } };
  const facts = { ...factsOf(entry), status: judged.value.to, ...changedBy(work), ...reason };
  const changed = await changeStep(outbox, entry, { work, facts, deed, words });
  if (!changed.ok) return changed;
  const { item, done } = changed.value;
  const member = entry.owner;
  return isAccepted && member !== undefined
    ? takeOver(outbox, work, { after: item.id, done, member }, words)
    : ok(done);
}
