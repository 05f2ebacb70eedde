import { fail, ok, type Result } from '#lib/base/result.ts';
import { composeInboxItem, sortInbox } from '#lib/consultation/compose-inbox.ts';
import type { Actor } from '#lib/consultation/consultation-acts.ts';
import { headerOf } from '#lib/consultation/header-of.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import { joinThreads } from '#lib/consultation/join-threads.ts';
import { raisedTo } from '#lib/consultation/stand-in.ts';
import type { LoggedBasis } from '#lib/model/access-event.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { attempt } from '../attempt.ts';
import { recordOf } from '../judge-visit.ts';
import type { ShownClient } from '../open-client.ts';
import { actorAt, type ConsultationPorts, placeOf } from './consultation-ports.ts';
import { basisOf, type ConsultationLook } from './log-consultation.ts';
import { mergeWaiting } from './merge-waiting.ts';
import { type LookMemory, lacking, logOnce, type PlaceTold, type ShownConsultations } from './read-inbox.ts';
import { takesPart } from './send-message.ts';
import { readWaiting } from './thread-writes.ts';

/** Whoever the source does not name takes part in nothing there. */
const nobody: Actor = { reference: 'urn:rinnalla:nobody', name: '', teams: [] };

interface ToldOfClient extends PlaceTold {
  readonly client: ClientIdentity;
}

/**
 * Consultations of the client who is open: in full those in which the professional or their team takes part. Of the others of the own
 * register, where the gate shows who is responsible, only that they are there: who asked whom, and who answers for the client.
 */
export async function consultationsOfClient(
  ports: ConsultationPorts,
  shown: ShownClient,
  looked: LookMemory,
  signal: AbortSignal,
): Promise<Result<ShownConsultations, { readonly reason: 'notLogged' }>> {
  const asked = shown.record.sources.flatMap(({ source, result }) => {
    const place = placeOf(ports, source.id);
    const client = recordOf(result)?.client;
    return place === undefined || client === undefined ? [] : [{ place, client }];
  });
  const [told, outbox] = await Promise.all([
    Promise.all(
      asked.map(
        async ({ place, client }): Promise<ToldOfClient> => ({
          place,
          client,
          told: await attempt(() => place.consultations.ofClient(client.id, signal)),
        }),
      ),
    ),
    ports.outbox.list(),
  ]);
  const seen = told.flatMap((each) => seenAt(ports, shown, each, outbox.ok ? outbox.value : []));
  const looks = seen.flatMap(({ look }) => look ?? []);
  if (!(await logOnce(ports, looks, looked))) return fail({ reason: 'notLogged' });
  return ok({ items: sortInbox(seen.map(({ item }) => item)), ...lacking(told) });
}

interface Seen {
  readonly item: InboxItem;
  readonly look: ConsultationLook | undefined;
}

function seenAt(
  ports: ConsultationPorts,
  shown: ShownClient,
  { place, client, told }: ToldOfClient,
  outbox: readonly OutboxItem[],
): readonly Seen[] {
  const { source } = place;
  const actor = actorAt(ports, source.id) ?? nobody;
  const now = ports.clock.now().toISOString();
  const owners = shown.decide(source, 'owners');
  const isOwn = source.register === shown.professional.register;
  const waiting = readWaiting(outbox, [place]).tasks.filter(
    ({ consultation }) => consultation.patientId === client.id,
  );
  const listed = told.ok ? told.value.listed.filter((each) => each.consultation.patientId === client.id) : [];
  const look = (basis: LoggedBasis, sections: readonly string[]): ConsultationLook => ({
    source,
    client,
    patientId: client.id,
    sections,
    basis,
    hostClient: shown.record.hostClient,
  });
  return joinThreads(mergeWaiting(listed, waiting)).flatMap(({ consultation }): readonly Seen[] => {
    if (takesPart(consultation, actor) || raisedTo(consultation, actor, now)?.mayTake === true) {
      const item = composeInboxItem({ consultation, client }, actor, now);
      const isHere = consultation.reference === undefined;
      return [{ item, look: isHere ? undefined : look(basisOf(consultation), ['consultation']) }];
    }
    if (!isOwn || owners.outcome === 'closed') return [];
    const item = composeInboxItem({ consultation: headerOf(consultation), client }, actor, now);
    return [{ item, look: look(owners.basis, ['owners']) }];
  });
}
