import { identitySection } from '#lib/access/access-defaults.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { composeInbox, sortInbox } from '#lib/consultation/compose-inbox.ts';
import { headerOf } from '#lib/consultation/header-of.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import { raisedTo } from '#lib/consultation/stand-in.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ConsultationListing, ListedConsultation } from '#lib/ports/consultation-source.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { attempt } from '../attempt.ts';
import { actorAt, type ConsultationPlace, type ConsultationPorts } from './consultation-ports.ts';
import { basisOf, type ConsultationLook, logLooks } from './log-consultation.ts';
import { mergeWaiting } from './merge-waiting.ts';
import { takesPart } from './send-message.ts';
import { listRaised } from './stand-ins.ts';
import { readWaiting } from './thread-writes.ts';

/** Consultations as they are shown, with what is missing. */
export interface ShownConsultations {
  readonly items: readonly InboxItem[];
  /** Sources that did not answer. */
  readonly failures: readonly { readonly sourceName: string; readonly failure: SourceFailure }[];
  /** Sources that had more than is read at once. */
  readonly cut: readonly string[];
  /** Consultations that could not be read. */
  readonly unread: number;
}

/** Looks that are in the log already, in this page and session: a list that is read anew is no new look at the same names. */
export interface LookMemory {
  has(name: string): boolean;
  add(name: string): void;
}

/** Days after its end that a consultation stays in the inbox. */
const closedDays = 30;
/** So many looks are written at once: all of them or none. */
const looksAtOnce = 200;

/** What the places told of consultations in which the professional takes part, before anything of it is shown. */
export interface PlaceTold {
  readonly place: ConsultationPlace;
  readonly told: Result<ConsultationListing, SourceFailure>;
  /** What waits for those for whom the professional stands in could not be asked: it may be missing from what was told. */
  readonly notRaised?: SourceFailure;
}

/** Asks every source that names the professional; each by itself, so that one that fails keeps no other waiting. */
export function askPlaces(ports: ConsultationPorts, signal: AbortSignal): Promise<readonly PlaceTold[]> {
  const { professional, clock } = ports;
  const closedSince = new Date(clock.now().getTime() - closedDays * 86_400_000).toISOString();
  return Promise.all(
    ports.places
      .filter(({ source }) => actorAt(ports, source.id) !== undefined)
      .map(async (place): Promise<PlaceTold> => {
        const here = (all: typeof professional.references) =>
          all.filter(({ sourceId }) => sourceId === place.source.id).map(({ reference }) => reference);
        const question = {
          people: here(professional.references),
          teams: here(professional.teams),
          closedSince,
        };
        const [told, raised] = await Promise.all([
          attempt(() => place.consultations.list(question, signal)),
          listRaised(ports, place, signal),
        ]);
        if (!told.ok) return { place, told };
        if (!raised.ok) return { place, told, notRaised: raised.failure };
        const listed = [...told.value.listed, ...raised.value.listed];
        const isCut = told.value.isCut || raised.value.isCut;
        return { place, told: ok({ ...told.value, listed, isCut }) };
      }),
  );
}

/**
 * The inbox of whoever is signed in, of every client. Names are shown when their looks are in the log: the consultation itself is why
 * they are seen, and at another register's source it is a disclosure. What waits in the outbox counts at once.
 */
export async function readInbox(
  ports: ConsultationPorts,
  looked: LookMemory,
  signal: AbortSignal,
): Promise<Result<ShownConsultations, { readonly reason: 'notLogged' }>> {
  const [told, outbox] = await Promise.all([askPlaces(ports, signal), ports.outbox.list()]);
  const items = told.flatMap((each) => itemsAt(ports, each, outbox.ok ? outbox.value : []));
  const looks = items.flatMap((item) => lookAt(ports, item) ?? []);
  if (!(await logOnce(ports, looks, looked))) return fail({ reason: 'notLogged' });
  return ok({ items: sortInbox(items), ...lacking(told) });
}

/** The items of one source. A server is not believed in whose they are. */
function itemsAt(
  ports: ConsultationPorts,
  { place, told }: PlaceTold,
  outbox: readonly OutboxItem[],
): readonly InboxItem[] {
  const { source } = place;
  const actor = actorAt(ports, source.id);
  if (actor === undefined) return [];
  const listed = told.ok ? told.value.listed : [];
  const waiting = readWaiting(outbox, [place]).tasks;
  const now = ports.clock.now().toISOString();
  const concerned = mergeWaiting(listed, waiting).flatMap((each): readonly ListedConsultation[] => {
    if (takesPart(each.consultation, actor)) return [each];
    const raised = raisedTo(each.consultation, actor, now);
    if (raised === undefined) return [];
    return [raised.mayTake ? each : { ...each, consultation: headerOf(each.consultation) }];
  });
  return composeInbox(concerned, actor, now);
}

/** The look at who it is about, and at what is asked; what has not left this device was written here and is nobody's look. */
function lookAt(
  { places }: ConsultationPorts,
  { consultation, client }: ListedConsultation,
): ConsultationLook | undefined {
  const { reference, sourceId, patientId } = consultation;
  const source = places.find((place) => place.source.id === sourceId)?.source;
  if (reference === undefined || source === undefined) return undefined;
  return {
    source,
    client,
    patientId,
    sections: [identitySection, 'consultation'],
    basis: basisOf(consultation),
  };
}

/** Writes the looks that are not in the log yet, in portions. False when one portion could not be written. */
export async function logOnce(
  ports: ConsultationPorts,
  looks: readonly ConsultationLook[],
  looked: LookMemory,
): Promise<boolean> {
  const nameOf = ({ source, basis, sections, patientId }: ConsultationLook) =>
    [ports.professional.id, source.id, patientId, basis.reference ?? '', ...sections].join('|');
  const fresh = looks.filter((look) => !looked.has(nameOf(look)));
  for (let at = 0; at < fresh.length; at += looksAtOnce) {
    const portion = fresh.slice(at, at + looksAtOnce);
    if (!(await logLooks(ports, portion)).ok) return false;
    for (const look of portion) looked.add(nameOf(look));
  }
  return true;
}

/** What is missing from the answers of these places. */
export function lacking(told: readonly PlaceTold[]): Omit<ShownConsultations, 'items'> {
  return {
    failures: told.flatMap(({ place, told: each, notRaised }) => {
      const failure = each.ok ? notRaised : each.failure;
      return failure === undefined ? [] : [{ sourceName: place.source.name, failure }];
    }),
    cut: told.flatMap(({ place, told: each }) => (each.ok && each.value.isCut ? [place.source.name] : [])),
    unread: told.reduce((sum, { told: each }) => sum + (each.ok ? each.value.unread.length : 0), 0),
  };
}
