import type { ClientIdentity } from '#lib/model/client.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { StandIn, WaitingFor } from './consultation-acts.ts';

/** Boxes of the inbox; one consultation may lie in several. `answered`: of those who were asked, or asked along, once it is answered. */
export const inboxBoxes = ['mine', 'team', 'waiting', 'sent', 'answered'] as const;
export type InboxBox = (typeof inboxBoxes)[number];

/** One line of the inbox. */
export interface InboxItem {
  readonly consultation: Consultation;
  readonly client?: ClientIdentity;
  /** Messages of others that this professional has not read; absent where the messages were not looked at. */
  readonly unread?: number;
  readonly boxes: readonly InboxBox[];
  readonly waitingFor: WaitingFor;
  /** True when the next step is this professional's. */
  readonly isMyTurn: boolean;
  /** Its time has run out, and this professional is not the one who was asked: they see it as the recipient's stand-in. */
  readonly raised?: Pick<StandIn, 'as' | 'mayTake'>;
  /**
   * `late`: the urgency's time has run out and the recipient's side has not answered; `soon`: less than a quarter of it is
   * left; `over`: answered or ended. What waits for the asker is never late.
   */
  readonly time: 'inTime' | 'soon' | 'late' | 'over';
}
