import type { IsoInstant } from '#lib/base/dates.ts';
import type { ConsultationMessage } from '#lib/model/consultation.ts';

/** One message of a thread as it is shown: edits in their place, read marks counted. */
export interface ShownMessage {
  /** An edit that belongs to nothing that is there is shown as a message of its own. */
  readonly message: ConsultationMessage;
  /** Text as it stands after the last edit. */
  readonly text: string;
  /** Earlier texts, oldest first, and since when each of them stood. */
  readonly earlier: readonly { readonly text: string; readonly at: IsoInstant }[];
  /** When the text that stands now took the place of the earlier ones; absent while it is the first one. */
  readonly editedAt?: IsoInstant;
  readonly isMine: boolean;
  /** Of somebody else, and not read by this professional as it stands. */
  readonly isUnread: boolean;
  /** Names of those who have read up to here, without its writer. */
  readonly readBy: readonly string[];
}

/** A thread as one professional sees it. */
export interface Conversation {
  /** In the order of sending. */
  readonly messages: readonly ShownMessage[];
  /** Messages of others that this professional has not read, or that were edited since. */
  readonly unread: number;
}
