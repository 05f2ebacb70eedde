import { ok, type Result } from '#lib/base/result.ts';
import type { LoopTaskFacts } from '#lib/fhir/loop-task.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { judgeDeed, type LoopDeed } from '#lib/worklist/loop/loop-events.ts';
import { actorOf, type LoopWork, situationOf } from './loop-client.ts';
import type { LoopWords } from './loop-text.ts';
import { beginStep, begunBy, type LoopDone, type LoopFailure } from './put-step.ts';

type Done = Promise<Result<LoopDone, LoopFailure>>;

async function leave(
  outbox: Pick<Outbox, 'put'>,
  work: LoopWork,
  given: {
    readonly deed: Pick<LoopDeed, 'event' | 'text' | 'reason'>;
    readonly facts: Pick<LoopTaskFacts, 'step' | 'text' | 'reason' | 'ruleIds'>;
  },
  words: LoopWords,
): Done {
  const deed: LoopDeed = { ...given.deed, actor: actorOf(work.professional, work.client.target) };
  const judged = judgeDeed(deed, situationOf(work));
  if (!judged.ok) return { ok: false, failure: { reason: 'refused', why: judged.failure } };
  const facts: LoopTaskFacts = { ...given.facts, status: judged.value.to, ...begunBy(work) };
  const begun = await beginStep(outbox, { work, facts, deed, words });
  return begun.ok ? ok(begun.value.done) : begun;
}

/** A note that the whole team reads. */
export function addNote(
  outbox: Pick<Outbox, 'put'>,
  work: LoopWork,
  given: { readonly text: string; readonly ruleIds?: readonly string[] },
  words: LoopWords,
): Done {
  const text = given.text.trim();
  const facts = { step: 'note' as const, text, ruleIds: given.ruleIds ?? [] };
  return leave(outbox, work, { deed: { event: 'addNote', text }, facts }, words);
}

/** Closes the loop, with why; only a newer finding or a new request opens it again. */
export function closeLoop(
  outbox: Pick<Outbox, 'put'>,
  work: LoopWork,
  given: { readonly reason: string; readonly ruleIds?: readonly string[] },
  words: LoopWords,
): Done {
  const reason = given.reason.trim();
  const facts = { step: 'closing' as const, reason, ruleIds: given.ruleIds ?? [] };
  return leave(outbox, work, { deed: { event: 'closeLoop', reason }, facts }, words);
}
