import type { ActRefusal } from '#lib/consultation/consultation-acts.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';

/** What a question still lacks before it can be sent. */
export type QuestionLack = 'recipient' | 'urgency' | 'asked' | 'agreement';

/** Nothing was written then. */
export type ConsultationFailure =
  | StoreFailure
  | { readonly reason: 'refused'; readonly why: ActRefusal }
  /**
   * noSource: the own register does not know the client. noReference: the source does not name who asks, or whom. notPermitted: the
   * gate keeps the client closed, or the message is somebody else's. notAgreed: the client has not agreed to what would go to the
   * register of whoever would get it, or nobody says which that is.
   * attachmentClosed: somebody of the thread may not see what was attached. notLogged: the disclosure could not be logged. onItsWay: the
   * question itself has not reached the record yet.
   */
  | {
      readonly reason:
        | 'noSource'
        | 'noReference'
        | 'notPermitted'
        | 'notAgreed'
        | 'attachmentClosed'
        | 'notLogged'
        | 'onItsWay';
    }
  | { readonly reason: 'incomplete'; readonly lacks: readonly QuestionLack[] };
