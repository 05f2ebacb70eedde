/**
 * What one consultation says, as plain facts: the model's `Consultation` without what only a source knows of it. The two have
 * the same shape, and a test of their types keeps it so.
 */

export type Urgency = 'now' | 'today' | 'thisWeek';

export type ConsultationState =
  | 'requested'
  | 'accepted'
  | 'answered'
  | 'takenOver'
  | 'declined'
  | 'withdrawn';

export type RecipientKind = 'person' | 'team' | 'profession';
export type RegisterName = 'health' | 'occupational' | 'social';

/** A professional by the reference that the server gives them; it is empty where the resource only has a name. */
export interface PartyFacts {
  readonly reference: string;
  readonly name: string;
  readonly profession?: string;
}

export interface RecipientFacts extends PartyFacts {
  readonly kind: RecipientKind;
  readonly register?: RegisterName;
}

export interface AnswerFacts {
  readonly kind: 'advice' | 'jointAppointment';
  readonly assessment?: string;
  readonly recommendation: string;
  readonly division?: string;
  readonly returnWhen?: string;
  readonly proposedTime?: string;
  readonly at: string;
  readonly by: PartyFacts;
}

export interface OutcomeFacts {
  readonly kind: 'solved' | 'appointment' | 'referral' | 'other';
  readonly text?: string;
  readonly at: string;
  readonly by: PartyFacts;
}

export interface AgreementFacts {
  readonly given: boolean;
  readonly how: 'spoken' | 'written';
  readonly interpreter: boolean;
  readonly at: string;
}

export interface ForwardFacts {
  readonly from: RecipientFacts;
  readonly at: string;
  readonly reason?: string;
}

/** Times are instants. */
export interface ConsultationFacts {
  readonly threadId: string;
  readonly state: ConsultationState;
  readonly urgency: Urgency;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly asker: PartyFacts;
  readonly recipient: RecipientFacts;
  readonly taker?: PartyFacts;
  readonly participants: readonly PartyFacts[];
  readonly question: {
    readonly asked: string;
    readonly tried?: string;
    readonly wishes?: string;
    readonly handOver: boolean;
  };
  readonly sections: readonly string[];
  readonly openUntil: string;
  readonly agreement?: AgreementFacts;
  readonly ruleIds: readonly string[];
  readonly responsible: PartyFacts;
  readonly takeOver?: { readonly by: 'asker' | 'taker'; readonly at: string };
  readonly askedBack: boolean;
  readonly forwards: readonly ForwardFacts[];
  readonly answer?: AnswerFacts;
  readonly reason?: string;
  readonly firstAnswerAt?: string;
  readonly outcome?: OutcomeFacts;
  readonly changedAt: string;
  readonly changedBy: PartyFacts;
}
