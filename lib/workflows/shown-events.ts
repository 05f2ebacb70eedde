import type { AccessDecision } from '#lib/access/access-decision.ts';
import { workOf } from '#lib/access/purpose.ts';
import type { AccessEvent, LoggedBasis, LoggedClient, Purpose } from '#lib/model/access-event.ts';
import type { ClientIdentity, HostClient } from '#lib/model/client.ts';
import type { ClientRecord, SourceDescription } from '#lib/model/client-record.ts';
import type { Professional } from '#lib/model/professional.ts';
import { usableIdentifiers } from './client-key.ts';
import { recordOf } from './judge-visit.ts';

/** What a look needs to be written down besides what is shown. */
export interface LookContext {
  readonly professional: Professional;
  readonly hostClient: HostClient;
  readonly now: Date;
  /** A new UUID each time. */
  readonly createId: () => string;
  /** Name of the controller whom the professional works for: who receives another register's data. */
  readonly ownController: string;
}

/** Whom the log names. */
type NamedClient = Pick<ClientIdentity, 'id' | 'identifiers' | 'name' | 'birthDate'>;

/** Sections of one source that are about to be shown. */
export interface ShownSections {
  readonly source: SourceDescription;
  readonly client: NamedClient | undefined;
  readonly sections: readonly string[];
  readonly basis: LoggedBasis;
}

/**
 * Which sections of which source the record shows, in this order of sections; a section that the user has hidden is not
 * shown. The banner counts as a section of its own, `identity`.
 */
export function shownSections(
  record: ClientRecord,
  order: readonly string[],
  decide: (source: SourceDescription, section: string) => AccessDecision,
): readonly ShownSections[] {
  return record.sources.flatMap(({ source, result }) => {
    const client = recordOf(result)?.client;
    if (client === undefined) return [];
    const sections: string[] = [];
    let basis: LoggedBasis | undefined;
    for (const section of ['identity', ...order]) {
      const decision = decide(source, section);
      if (decision.outcome === 'closed') continue;
      basis ??= decision.basis;
      sections.push(section);
    }
    return basis === undefined ? [] : [{ source, client, sections, basis }];
  });
}

/** Why this look happens, as the log says it: by what opened it. */
function purposeOfLook({ register }: Professional, { kind, reference }: LoggedBasis): Purpose {
  if (kind === 'specialReason') return 'emergency';
  const isConsultation = reference?.startsWith('Task/') === true;
  return isConsultation ? 'consultation' : workOf[register];
}

/** One event for these sections of one source; another register's data make it a disclosure, with a recipient. */
export function lookEvent(
  { source, client, sections, basis }: ShownSections,
  context: LookContext,
  action: AccessEvent['action'] = 'read',
): AccessEvent {
  const { professional, hostClient, now, createId, ownController } = context;
  const { id, name, role, register } = professional;
  return {
    id: createId(),
    at: now.toISOString(),
    action,
    professional: { id, name, role, register },
    client: loggedClient(client, hostClient),
    source,
    sections,
    purpose: purposeOfLook(professional, basis),
    basis,
    origin: hostClient.hostId,
    ...(source.register === register ? {} : { recipient: { register, controller: ownController } }),
  };
}

function loggedClient(client: NamedClient | undefined, host: HostClient): LoggedClient {
  const birthDate = client?.birthDate ?? host.birthDate;
  return {
    identifiers: usableIdentifiers(client?.identifiers ?? host.identifiers),
    name: client?.name ?? host.name ?? '',
    ...(client === undefined ? {} : { reference: `Patient/${client.id}` }),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}
