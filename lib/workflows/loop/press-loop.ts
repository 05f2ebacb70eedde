import type { IsoDate } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { holdReview, type ReviewOutcome, setReviewDate } from './agree-review.ts';
import { answerRequest } from './answer-request.ts';
import { cancelRequest } from './cancel-request.ts';
import { addNote, closeLoop } from './leave-word.ts';
import type { LoopWork } from './loop-client.ts';
import type { LoopWords } from './loop-text.ts';
import type { LoopDone, LoopFailure } from './put-step.ts';
import { type OwnerAsked, requestOwner } from './request-owner.ts';

/** What a press asks for, on whichever screen it is pressed. */
export type LoopPress =
  | ({ readonly event: 'requestOwner' } & OwnerAsked)
  | { readonly event: 'acceptRequest'; readonly entry: LoopEntry }
  | { readonly event: 'declineRequest'; readonly entry: LoopEntry; readonly reason: string }
  | { readonly event: 'cancelRequest'; readonly entry: LoopEntry }
  | { readonly event: 'setReview'; readonly due: IsoDate; readonly ruleIds?: readonly string[] }
  | { readonly event: 'holdReview'; readonly outcome: ReviewOutcome }
  | { readonly event: 'addNote'; readonly text: string; readonly ruleIds?: readonly string[] }
  | { readonly event: 'closeLoop'; readonly reason: string; readonly ruleIds?: readonly string[] };

/** Does what was pressed: one way for the sidebar and for a row of the worklist. */
export function pressLoop(
  outbox: Pick<Outbox, 'put' | 'withdraw'>,
  work: LoopWork,
  press: LoopPress,
  words: LoopWords,
): Promise<Result<LoopDone, LoopFailure>> {
  switch (press.event) {
    case 'requestOwner':
      return requestOwner(outbox, work, press, words);
    case 'acceptRequest':
      return answerRequest(outbox, work, press.entry, { answer: 'accept' }, words);
    case 'declineRequest':
      return answerRequest(outbox, work, press.entry, { answer: 'decline', reason: press.reason }, words);
    case 'cancelRequest':
      return cancelRequest(outbox, work, press.entry, words);
    case 'setReview':
      return setReviewDate(outbox, work, press, words);
    case 'holdReview':
      return holdReview(outbox, work, press.outcome, words);
    case 'addNote':
      return addNote(outbox, work, press, words);
    case 'closeLoop':
      return closeLoop(outbox, work, press, words);
  }
}
