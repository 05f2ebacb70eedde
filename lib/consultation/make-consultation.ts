import type { IsoInstant } from '#lib/base/dates.ts';
import type {
  Agreement,
  Consultation,
  Party,
  Question,
  Recipient,
  Urgency,
} from '#lib/model/consultation.ts';
import type { Register } from '#lib/model/register.ts';
import { dueAtOf, openUntilOf } from './due.ts';
import { partyOf } from './side-of.ts';

/** What is asked, of whom, about whom, and where it is kept: the asker's own source. */
export interface AskedConsultation {
  /** A new UUID. */
  readonly threadId: string;
  readonly source: { readonly sourceId: string; readonly controller: string; readonly register: Register };
  /** Patient id at that source. */
  readonly patientId: string;
  readonly asker: Party;
  readonly recipient: Recipient;
  readonly question: Question;
  readonly urgency: Urgency;
  /** What went along, and is open to the recipient until the time is over. */
  readonly sections: readonly string[];
  readonly agreement?: Agreement;
  readonly ruleIds: readonly string[];
}

/**
 * A consultation as it is asked now. Nobody has taken it up, the asker answers for the client; one who would hand the client
 * over has offered so by asking.
 */
export function makeConsultation(asked: AskedConsultation, now: IsoInstant, timeZone: string): Consultation {
  const { source, question, agreement, urgency } = asked;
  const asker = partyOf(asked.asker);
  const dueAt = dueAtOf(urgency, now, timeZone);
  return {
    threadId: asked.threadId,
    sourceId: source.sourceId,
    controller: source.controller,
    register: source.register,
    patientId: asked.patientId,
    state: 'requested',
    urgency,
    askedAt: now,
    dueAt,
    asker,
    recipient: asked.recipient,
    participants: [],
    question,
    sections: asked.sections,
    openUntil: openUntilOf(dueAt, timeZone),
    ...(agreement === undefined ? {} : { agreement }),
    ruleIds: asked.ruleIds,
    responsible: asker,
    ...(question.handOver ? { takeOver: { by: 'asker' as const, at: now } } : {}),
    askedBack: false,
    forwards: [],
    changedAt: now,
    changedBy: asker,
  };
}
