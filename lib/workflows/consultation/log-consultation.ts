import type { Result } from '#lib/base/result.ts';
import type { AccessEvent, LoggedBasis } from '#lib/model/access-event.ts';
import type { ClientIdentity, HostClient } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { LogFailure } from '#lib/ports/access-log.ts';
import { recordSafely } from '../log-looks.ts';
import { type LookContext, lookEvent, type ShownSections } from '../shown-events.ts';
import type { ConsultationPorts } from './consultation-ports.ts';

type Ports = Pick<ConsultationPorts, 'professional' | 'places' | 'accessLog' | 'clock' | 'createId'>;

/** The origin that the log names where no record UI had the client open. */
export const consultationOrigin = 'consultations';

/** One look at, or one write about, the client of a consultation. */
export interface ConsultationLook {
  readonly source: SourceDescription;
  /** As the source names the client; where it does not, the log has the reference alone. */
  readonly client: Pick<ClientIdentity, 'id' | 'identifiers' | 'name' | 'birthDate'> | undefined;
  readonly patientId: string;
  /** Section ids, or types of resource written. */
  readonly sections: readonly string[];
  readonly basis: LoggedBasis;
  /** The client whom the host shows, where one is open. */
  readonly hostClient?: HostClient;
}

/** The consultation as the basis of a look: what the professional is asked, or has asked, is why they look. */
export function basisOf({ reference, threadId }: Pick<Consultation, 'reference' | 'threadId'>): LoggedBasis {
  return { kind: 'relationship', reference: reference ?? `Task/${threadId}` };
}

export function lookContextOf(
  { professional, places, clock, createId }: Omit<Ports, 'accessLog'>,
  hostClient: HostClient = { hostId: consultationOrigin, identifiers: [] },
): LookContext {
  const own = places.find(({ source }) => source.register === professional.register);
  return {
    professional,
    hostClient,
    now: clock.now(),
    createId,
    ownController: own?.source.controller ?? '',
  };
}

function eventOf(ports: Ports, look: ConsultationLook, action: AccessEvent['action']): AccessEvent {
  const { source, client, patientId, sections, basis, hostClient } = look;
  const named = client ?? { id: patientId, identifiers: [], name: '' };
  const shown: ShownSections = { source, client: named, sections, basis };
  return lookEvent(shown, lookContextOf(ports, hostClient), action);
}

/** Writes looks: nothing of them is shown before it is durable. All or none. */
export function logLooks(
  ports: Ports,
  looks: readonly ConsultationLook[],
): Promise<Result<void, LogFailure>> {
  return recordSafely(
    ports.accessLog,
    looks.map((look) => eventOf(ports, look, 'read')),
  );
}

/** Writes that something was written at a source. What is saved already stays saved if this fails. */
export async function logWrite(
  ports: Ports,
  look: ConsultationLook,
  action: 'create' | 'update',
): Promise<void> {
  await recordSafely(ports.accessLog, [eventOf(ports, look, action)]);
}

/** Data that go to somebody of another register: one event for each source that they are from. */
export function logDisclosures(
  ports: Ports,
  looks: readonly ConsultationLook[],
  recipient: NonNullable<AccessEvent['recipient']>,
): Promise<Result<void, LogFailure>> {
  const events = looks.map(
    (look): AccessEvent => ({ ...eventOf(ports, look, 'export'), purpose: 'consultation', recipient }),
  );
  return recordSafely(ports.accessLog, events);
}
