import type { IsoInstant } from '#lib/base/dates.ts';
import { urgencies } from '#lib/model/consultation.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import type { Actor, Side } from './consultation-acts.ts';
import { timeOf } from './due.ts';
import type { InboxBox, InboxItem } from './inbox-item.ts';
import { joinThreads } from './join-threads.ts';
import { isOpen, waitingFor } from './phase.ts';
import { isAddressed, sideOf } from './side-of.ts';
import { raisedTo } from './stand-in.ts';

/** The next step is one person's: of the asker, the person who was asked, or who has taken it up. A team is nobody yet. */
function isTurnOf({ consultation }: ListedConsultation, side: Side): boolean {
  const { taker, recipient } = consultation;
  const turn = waitingFor(consultation);
  if (turn === 'asker') return side === 'asker';
  return turn === 'recipient' && side === 'recipient' && (taker !== undefined || recipient.kind === 'person');
}

function boxesOf(
  { consultation }: ListedConsultation,
  actor: Actor,
  side: Side,
  isMyTurn: boolean,
): InboxBox[] {
  const { taker, recipient } = consultation;
  const isTeams = taker === undefined && recipient.kind !== 'person';
  const open = isOpen(consultation);
  const boxes: InboxBox[] = [];
  // Who was asked along reads and writes as long as it is open.
  const isAsked = (side === 'recipient' && !isTeams) || side === 'participant';
  if (open && isAsked) boxes.push('mine');
  if (open && isTeams && isAddressed(consultation, actor)) boxes.push('team');
  if (isMyTurn) boxes.push('waiting');
  if (side === 'asker') boxes.push('sent');
  // Whoever answered, or took part, comes back to what was said, and to what came of it. Of what was taken back nothing came.
  if (!open && isAsked && consultation.state !== 'withdrawn') boxes.push('answered');
  return boxes;
}

/** One consultation as it concerns one professional now. One that lies in no box is nobody's of theirs. */
export function composeInboxItem(listed: ListedConsultation, actor: Actor, now: IsoInstant): InboxItem {
  const { consultation, client } = listed;
  const side = sideOf(consultation, actor);
  const isMyTurn = isTurnOf(listed, side);
  const raised = raisedTo(consultation, actor, now);
  const boxes = boxesOf(listed, actor, side, isMyTurn);
  return {
    consultation,
    ...(client === undefined ? {} : { client }),
    boxes: raised === undefined || boxes.includes('team') ? boxes : [...boxes, 'team'],
    ...(raised === undefined ? {} : { raised: { as: raised.as, mayTake: raised.mayTake } }),
    waitingFor: waitingFor(consultation),
    isMyTurn,
    time: timeOf(consultation, now),
  };
}

const timeRanks = { late: 0, soon: 1, inTime: 1, over: 2 } as const;

/** By what items are compared, worked out once for each: parsing thousands of moments in every comparison costs more. */
function sortable(item: InboxItem) {
  const { consultation, isMyTurn, time } = item;
  const newest = -Date.parse(consultation.changedAt);
  const isOver = time === 'over';
  return {
    item,
    turn: isMyTurn ? 0 : 1,
    time: timeRanks[time],
    urgency: isOver ? newest : urgencies.indexOf(consultation.urgency),
    due: isOver ? 0 : Date.parse(consultation.dueAt),
    newest,
  };
}

/** My turn first, then what is late, then by urgency and due time; what is over last, newest first. */
export function sortInbox(items: readonly InboxItem[]): readonly InboxItem[] {
  return items
    .map(sortable)
    .sort(
      (a, b) =>
        a.turn - b.turn ||
        a.time - b.time ||
        a.urgency - b.urgency ||
        a.due - b.due ||
        a.newest - b.newest ||
        (a.item.consultation.threadId < b.item.consultation.threadId ? -1 : 1),
    )
    .map(({ item }) => item);
}

/** The inbox of one professional at one source: each thread once, sorted. */
export function composeInbox(
  listed: readonly ListedConsultation[],
  actor: Actor,
  now: IsoInstant,
): readonly InboxItem[] {
  return sortInbox(joinThreads(listed).map((each) => composeInboxItem(each, actor, now)));
}
