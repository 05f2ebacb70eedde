import { todayIn } from '#lib/base/dates.ts';
import { formatDay } from '#lib/base/format.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { NewWrite } from '#lib/ports/outbox.ts';
import { attempt } from '../attempt.ts';
import { actorAt, type ConsultationPlace, type ConsultationPorts, placeOf } from './consultation-ports.ts';
import { basisOf, logWrite } from './log-consultation.ts';
import {
  episodeChanges,
  ownerTeamChange,
  planChange,
  type ResponsibilityMove,
} from './responsibility-changes.ts';

/** Words of the outbox for the named owner. */
const ownerWrite = 'owner' as const;

/** A taking over that was accepted. */
export interface TakenOver {
  readonly consultation: Consultation;
  readonly client?: ClientIdentity | undefined;
  /** Names the client in the outbox. */
  readonly clientKey: string;
}

/** `moved`: everything that could be read says so, or is on its way. `unread`: a source did not tell; it is asked at the next reading. */
export type Moving = 'moved' | 'unread';

/**
 * Writes who answers for the client now: the CareTeam, the open episodes and the plan at the consultation's source and, where the taker
 * works in another register that knows the client, the CareTeam there. All of it leaves after the acceptance `after` alone, and
 * ends with it. Asked again it writes only what is not there yet.
 */
export async function moveResponsibility(
  ports: ConsultationPorts,
  taken: TakenOver,
  after?: string,
): Promise<Moving> {
  const { consultation } = taken;
  const place = placeOf(ports, consultation.sourceId);
  const here = place === undefined ? 'unread' : await moveAt(ports, place, taken, after);
  const there = await moveInOwnRegister(ports, taken, after);
  return here === 'moved' && there === 'moved' ? 'moved' : 'unread';
}

async function moveAt(
  ports: ConsultationPorts,
  place: ConsultationPlace,
  taken: TakenOver,
  after: string | undefined,
): Promise<Moving> {
  const { consultation } = taken;
  const { patientId, responsible, register, threadId } = consultation;
  const read = await attempt(() =>
    place.consultations.responsibilityOf(patientId, new AbortController().signal),
  );
  if (!read.ok) return 'unread';
  const move = moveOf(ports, consultation, { to: responsible, register, patientId });
  const note = { text: await textOf(ports, consultation), at: consultation.changedAt, threadId };
  const team = ownerTeamChange(move, read.value);
  const plan = planChange(move, read.value, note);
  await putChanges(
    ports,
    place,
    taken,
    [
      ...(team === undefined ? [] : [team]),
      ...episodeChanges(move, read.value),
      ...(plan === undefined ? [] : [plan]),
    ],
    { after, text: note.text, patientId },
  );
  return 'moved';
}

/** Where the taker works in another register than the one that asks: only they can write there. */
async function moveInOwnRegister(
  ports: ConsultationPorts,
  taken: TakenOver,
  after: string | undefined,
): Promise<Moving> {
  const { consultation, client } = taken;
  const { responsible, register } = consultation;
  const isMine = actorAt(ports, consultation.sourceId)?.reference === responsible.reference;
  if (!isMine || ports.professional.register === register) return 'moved';
  const identifiers = client?.identifiers ?? [];
  if (identifiers.length === 0) return 'moved';
  let moving: Moving = 'moved';
  for (const place of ports.places) {
    const { source, records, consultations } = place;
    const me = actorAt(ports, source.id);
    if (source.register !== ports.professional.register || records === undefined || me === undefined)
      continue;
    const { signal } = new AbortController();
    const found = await attempt(() => records.findClient({ by: 'identifiers', identifiers }, signal));
    if (!found.ok) moving = 'unread';
    if (!found.ok || found.value === undefined) continue;
    const patientId = found.value.id;
    const read = await attempt(() => consultations.responsibilityOf(patientId, signal));
    if (!read.ok) {
      moving = 'unread';
      continue;
    }
    const change = ownerTeamChange(
      moveOf(ports, consultation, { to: me, register: source.register, patientId }),
      read.value,
    );
    const text = await textOf(ports, consultation);
    await putChanges(ports, place, taken, change === undefined ? [] : [change], {
      after,
      text,
      patientId,
    });
  }
  return moving;
}

function moveOf(
  { clock, timeZone }: ConsultationPorts,
  { asker }: Consultation,
  given: Pick<ResponsibilityMove, 'to' | 'register' | 'patientId'>,
): ResponsibilityMove {
  return { ...given, from: asker, today: todayIn(clock.now(), timeZone) };
}

async function textOf(
  ports: ConsultationPorts,
  { asker, responsible, changedAt }: Consultation,
): Promise<string> {
  const { t, language } = await ports.words();
  const day = formatDay(changedAt, language, ports.timeZone);
  return t('outbox.consultation.moved', { from: asker.name, to: responsible.name, date: day });
}

async function putChanges(
  ports: ConsultationPorts,
  { source }: ConsultationPlace,
  { consultation, client, clientKey }: TakenOver,
  changes: readonly NewWrite['change'][],
  {
    after,
    text,
    patientId,
  }: { readonly after: string | undefined; readonly text: string; readonly patientId: string },
): Promise<void> {
  const waiting = await ports.outbox.list();
  if (!waiting.ok) return;
  const written = new Set<string>();
  for (const change of changes) {
    // One of an earlier reading that has not arrived yet: it is there once, or waits for a person.
    const isThere = waiting.value.some(
      ({ write, state }) =>
        state.kind !== 'delivered' &&
        write.clientKey === clientKey &&
        write.sourceId === source.id &&
        write.what === ownerWrite &&
        write.change.resource.resourceType === change.resource.resourceType &&
        (change.kind === 'create' || (write.change.kind === 'update' && write.change.id === change.id)),
    );
    if (isThere) continue;
    const write = { clientKey, sourceId: source.id, what: ownerWrite, change, text };
    const put = await ports.outbox.put(after === undefined ? write : { ...write, after });
    if (put.ok) written.add(change.resource.resourceType);
  }
  if (written.size === 0) return;
  const isHere = source.id === consultation.sourceId;
  await logWrite(
    ports,
    {
      source,
      client: isHere ? client : client && { ...client, id: patientId },
      patientId,
      sections: [...written],
      basis: basisOf(consultation),
    },
    'update',
  );
}
