import type { PartialDate } from '#lib/base/dates.ts';
import type { ClosedReason } from '#lib/model/client-record.ts';
import type { Register } from '#lib/model/register.ts';
import type { SectionId } from '#lib/summary/section.ts';

/** One section as it would leave, for this recipient. */
export interface AttachableSection {
  readonly id: SectionId;
  readonly registers: readonly Register[];
  /** Exactly the text that leaves, in lines. */
  readonly text: string;
  /** Facts in it. */
  readonly count: number;
  /** Day of the newest of them. */
  readonly newest?: PartialDate;
}

/** What stays behind, and why; never whether there is anything. */
export interface WithheldSection {
  readonly id: SectionId;
  readonly register: Register;
  readonly reason: ClosedReason | 'recipientUnknown' | 'speciallyProtected';
}

export interface AttachableContext {
  readonly attachable: readonly AttachableSection[];
  readonly withheld: readonly WithheldSection[];
  /** The recipient works in another register: the client's agreement is recorded before anything is sent. */
  readonly needsAgreement: boolean;
}

/** The same with what only the sending needs. */
export interface ComposedContext extends AttachableContext {
  readonly attachable: readonly ComposedSection[];
}

export interface ComposedSection extends AttachableSection {
  /** Sources whose facts are in it: each is a disclosure of its own where the recipient works in another register. */
  readonly sourceIds: readonly string[];
}
