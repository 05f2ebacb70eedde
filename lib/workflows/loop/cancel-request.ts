import { ok, type Result } from '#lib/base/result.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { judgeDeed, type LoopDeed } from '#lib/worklist/loop/loop-events.ts';
import { actorOf, type LoopWork, situationOf } from './loop-client.ts';
import type { LoopWords } from './loop-text.ts';
import { changedBy, changeStep, factsOf, type LoopDone, type LoopFailure } from './put-step.ts';

/** Who asked takes the request back. One that has not left this device simply does not leave. */
export async function cancelRequest(
  outbox: Pick<Outbox, 'put' | 'withdraw'>,
  work: LoopWork,
  entry: LoopEntry,
  words: LoopWords,
): Promise<Result<LoopDone, LoopFailure>> {
  const deed: LoopDeed = {
    event: 'cancelRequest',
    actor: actorOf(work.professional, work.client.target),
    entry,
  };
  const judged = judgeDeed(deed, situationOf(work));
  if (!judged.ok) return { ok: false, failure: { reason: 'refused', why: judged.failure } };
  const facts = { ...factsOf(entry), status: judged.value.to, ...changedBy(work) };
  if (entry.version === undefined) {
    const withdrawn = await outbox.withdraw(entry.id.slice('Task/'.length));
    if (!withdrawn.ok) return withdrawn;
    if (withdrawn.value.kind !== 'withdrawn') return { ok: false, failure: { reason: 'onItsWay' } };
    return ok({ entries: [{ ...entry, status: 'cancelled' }], undo: { writes: [] } });
  }
  const changed = await changeStep(outbox, entry, { work, facts, deed, words });
  return changed.ok ? ok(changed.value.done) : changed;
}
