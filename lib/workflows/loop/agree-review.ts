import type { IsoDate } from '#lib/base/dates.ts';
import { ok, type Result } from '#lib/base/result.ts';
import type { LoopTaskFacts } from '#lib/fhir/loop-task.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { judgeDeed, type LoopDeed } from '#lib/worklist/loop/loop-events.ts';
import { closeLoop } from './leave-word.ts';
import { actorOf, type LoopWork, situationOf } from './loop-client.ts';
import type { LoopWords } from './loop-text.ts';
import {
  beginStep,
  begunBy,
  changedBy,
  changeStep,
  factsOf,
  type LoopDone,
  type LoopFailure,
} from './put-step.ts';

type Done = Promise<Result<LoopDone, LoopFailure>>;

/** The review that is agreed and not held; at most one in a round. */
export function openReview(entries: readonly LoopEntry[]): LoopEntry | undefined {
  return entries.find(({ step, status }) => step === 'review' && status === 'requested');
}

/** Agrees on a review date, or changes the one that was agreed. */
export async function setReviewDate(
  outbox: Pick<Outbox, 'put'>,
  work: LoopWork,
  { due, ruleIds = [] }: { readonly due: IsoDate; readonly ruleIds?: readonly string[] },
  words: LoopWords,
): Done {
  const situation = situationOf(work);
  const agreed = openReview(situation.entries);
  const actor = actorOf(work.professional, work.client.target);
  const deed: LoopDeed =
    agreed === undefined
      ? { event: 'setReview', actor, due }
      : { event: 'changeReview', actor, due, entry: agreed };
  const judged = judgeDeed(deed, situation);
  if (!judged.ok) return { ok: false, failure: { reason: 'refused', why: judged.failure } };
  if (agreed !== undefined) {
    const facts = { ...factsOf(agreed), due, ...changedBy(work) };
    const changed = await changeStep(outbox, agreed, { work, facts, deed, words });
    return changed.ok ? ok(changed.value.done) : changed;
  }
  const facts: LoopTaskFacts = { step: 'review', status: 'requested', ...begunBy(work), due, ruleIds };
  const begun = await beginStep(outbox, { work, facts, deed, words });
  return begun.ok ? ok(begun.value.done) : begun;
}

/** What follows a review that was held: another date, or the end of the loop. */
export type ReviewOutcome =
  | { readonly outcome: 'continues'; readonly due: IsoDate }
  | { readonly outcome: 'closed'; readonly reason: string };

/** The review was held. One that only the plan had agreed is recorded as held by itself. */
export async function holdReview(
  outbox: Pick<Outbox, 'put'>,
  work: LoopWork,
  outcome: ReviewOutcome,
  words: LoopWords,
): Done {
  const situation = situationOf(work);
  const agreed = openReview(situation.entries);
  const actor = actorOf(work.professional, work.client.target);
  const refusal = refusedOutcome(outcome, work);
  if (refusal !== undefined) return refusal;
  const deed: LoopDeed = { event: 'holdReview', actor, ...(agreed === undefined ? {} : { entry: agreed }) };
  let held: LoopDone;
  if (agreed === undefined) {
    const facts: LoopTaskFacts = {
      step: 'review',
      status: 'done',
      ...begunBy(work),
      ...changedBy(work),
      ruleIds: [],
    };
    const begun = await beginStep(outbox, { work, facts, deed, words });
    if (!begun.ok) return begun;
    held = begun.value.done;
  } else {
    const judged = judgeDeed(deed, situation);
    if (!judged.ok) return { ok: false, failure: { reason: 'refused', why: judged.failure } };
    const facts = { ...factsOf(agreed), status: judged.value.to, ...changedBy(work) };
    const changed = await changeStep(outbox, agreed, { work, facts, deed, words });
    if (!changed.ok) return changed;
    held = changed.value.done;
  }
  const next = withEntries(work, held.entries);
  const followed =
    outcome.outcome === 'continues'
      ? await setReviewDate(outbox, next, { due: outcome.due }, words)
      : await closeLoop(outbox, next, { reason: outcome.reason }, words);
  // Held is held: what could not follow it is said, and can be done by itself.
  return followed.ok ? ok(joined(held, followed.value)) : followed;
}

/** What would be refused after the review, before anything is written. */
function refusedOutcome(
  outcome: ReviewOutcome,
  work: LoopWork,
): { ok: false; failure: LoopFailure } | undefined {
  const actor = actorOf(work.professional, work.client.target);
  const deed: LoopDeed =
    outcome.outcome === 'continues'
      ? { event: 'setReview', actor, due: outcome.due }
      : { event: 'closeLoop', actor, reason: outcome.reason };
  const situation = situationOf(work);
  const entries = situation.entries.filter(({ step }) => step !== 'review');
  const judged = judgeDeed(deed, { ...situation, entries });
  return judged.ok ? undefined : { ok: false, failure: { reason: 'refused', why: judged.failure } };
}

/** The same work after these entries: what follows knows of them. */
function withEntries(work: LoopWork, entries: readonly LoopEntry[]): LoopWork {
  const ids = new Set(entries.map(({ id }) => id));
  const loop = [...entries, ...work.client.facts.loop.filter(({ id }) => !ids.has(id))];
  return { ...work, client: { ...work.client, facts: { ...work.client.facts, loop } } };
}

function joined(first: LoopDone, next: LoopDone): LoopDone {
  return {
    entries: [...next.entries, ...first.entries],
    undo: { writes: [...first.undo.writes, ...next.undo.writes] },
  };
}
