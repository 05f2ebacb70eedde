import type { IsoInstant } from '#lib/base/dates.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Urgency } from '#lib/model/consultation.ts';
import type { SectionId } from '#lib/summary/section.ts';

/** The question as it is written and not sent. One for each client. */
export interface QuestionDraft {
  readonly recipient?: Colleague;
  /** Absent until it has been chosen. */
  readonly urgency?: Urgency;
  readonly asked: string;
  readonly tried: string;
  readonly wishes: string;
  readonly handOver: boolean;
  /** Sections ticked to go along; what the recipient may not see is never sent, ticked or not. */
  readonly sections: readonly SectionId[];
  readonly agreement?: {
    readonly how: 'spoken' | 'written';
    readonly interpreter: boolean;
    readonly at: IsoInstant;
  };
  readonly ruleIds: readonly string[];
}
