import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import { clientKeyFor } from './client-of-consultation.ts';
import { actorAt, type ConsultationPorts } from './consultation-ports.ts';
import { moveResponsibility } from './move-responsibility.ts';

/** Days in which a taking over is looked after: what nobody could be told by then is seen in the record itself. */
const daysLookedAfter = 14;

/**
 * Makes whole what a taking over began: it was accepted while the source did not answer, or the browser was closed between the
 * acceptance and the rest. Writes only what is not there. `done`: those of this session that are whole already.
 */
export async function completeTakeOvers(
  ports: ConsultationPorts,
  items: readonly InboxItem[],
  done: Set<string>,
): Promise<void> {
  const since = ports.clock.now().getTime() - daysLookedAfter * 86_400_000;
  for (const { consultation, client } of items) {
    const { threadId, state, responsible, sourceId, changedAt, reference } = consultation;
    const isMine = actorAt(ports, sourceId)?.reference === responsible.reference;
    if (state !== 'takenOver' || !isMine || done.has(threadId) || Date.parse(changedAt) < since) continue;
    // The acceptance itself is still on its way: what follows it was put behind it.
    if (reference === undefined || (await isOnItsWay(ports, threadId))) continue;
    const listed = { consultation, ...(client === undefined ? {} : { client }) };
    const moved = await moveResponsibility(ports, { ...listed, clientKey: clientKeyFor(listed) });
    if (moved === 'moved') done.add(threadId);
  }
}

async function isOnItsWay({ outbox }: ConsultationPorts, threadId: string): Promise<boolean> {
  const listed = await outbox.list();
  if (!listed.ok) return true;
  return listed.value.some(
    ({ write, state }) =>
      state.kind !== 'delivered' &&
      write.change.resource.resourceType === 'Task' &&
      JSON.stringify(write.change.resource.groupIdentifier ?? '').includes(threadId),
  );
}
