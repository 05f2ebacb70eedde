import type { AccessDecision } from '#lib/access/access-decision.ts';
import type { AccessEvent } from '#lib/model/access-event.ts';
import type { ClientIdentity, HostClient } from '#lib/model/client.ts';
import type {
  ClientRecord,
  ClosedReason,
  SourceDescription,
  SourceResult,
} from '#lib/model/client-record.ts';
import type { SessionGrant } from '#lib/ports/session-grants.ts';
import type { WithheldEntry } from '#lib/summary/views.ts';
import { openVisit, type VisitPorts } from './client-visit.ts';
import { lookEvent, shownSections } from './shown-events.ts';
import { professionalOf } from './visit-access.ts';

/** One client of the team, as the gate lets this professional see it. */
export interface TeamClientRecord {
  readonly clientKey: string;
  /** The client at the source of the own register that lists it. */
  readonly sourcePatient: { readonly sourceId: string; readonly id: string };
  readonly identity: ClientIdentity;
  readonly record: ClientRecord;
  readonly withheld: readonly WithheldEntry[];
  decide(source: SourceDescription, section: string): AccessDecision;
}

/** What came of asking about one client: nothing of it may be handed on before the looks are in the log. */
export type TeamVisit =
  | {
      readonly kind: 'read';
      readonly key: string;
      readonly client: TeamClientRecord;
      readonly looks: readonly AccessEvent[];
    }
  /** The gate or the identity said no. */
  | { readonly kind: 'closed'; readonly key: string }
  /** Nobody could tell: neither yes nor no. */
  | { readonly kind: 'unanswered'; readonly key: string };

/** The origin that the log names for looks at the team's list: no host had the client open. */
export const teamOrigin = 'team';

/** Closed only because nobody could tell. */
const untold: ReadonlySet<ClosedReason> = new Set([
  'permissionUnknown',
  'permissionStale',
  'relationshipUnknown',
  'signInNeeded',
]);

interface TeamVisitPorts extends VisitPorts {
  readonly createId: () => string;
}

interface Listed {
  readonly key: string;
  readonly client: HostClient;
  readonly identity: ClientIdentity;
}

/** Visits one client of the list as if a host had it open, without anything that is given for one open client only. */
export async function visitForTeam(
  ports: TeamVisitPorts,
  { key, client, identity }: Listed,
  { sections }: { readonly sections: readonly string[] },
  signal: AbortSignal,
): Promise<TeamVisit> {
  if (signal.aborted) return { kind: 'unanswered', key };
  // A special reason is given for one client who is open, never for a list.
  const none: Promise<SessionGrant> = Promise.resolve({ confirmed: [] });
  const settled = Promise.withResolvers<void>();
  const visit = openVisit(ports, client, key, none, () => {
    if (visit.picture().settled) settled.resolve();
  });
  const stop = () => settled.resolve();
  signal.addEventListener('abort', stop, { once: true });
  visit.start();
  await settled.promise;
  signal.removeEventListener('abort', stop);
  const { verdict, record, withheld } = visit.picture();
  visit.leave();
  if (signal.aborted) return { kind: 'unanswered', key };
  if (verdict.show !== 'summary') return { kind: 'closed', key };

  const professional = professionalOf(ports.settings);
  const shown = shownSections(record, sections, visit.decide);
  const isOwn = ({ source }: { readonly source: SourceDescription }) =>
    source.register === professional.register;
  if (shown.length === 0) {
    const isUntold = record.sources.some((each) => isOwn(each) && couldNotTell(each.result));
    return { kind: isUntold ? 'unanswered' : 'closed', key };
  }
  const own = ports.settings.sources.find(({ register }) => register === professional.register);
  const context = {
    professional,
    hostClient: client,
    now: ports.clock.now(),
    createId: ports.createId,
    ownController: own?.controller ?? '',
  };
  const sourcePatient = { sourceId: identity.provenance.sourceId, id: identity.id };
  return {
    kind: 'read',
    key,
    client: { clientKey: key, sourcePatient, identity, record, withheld, decide: visit.decide },
    looks: shown.map((each) => lookEvent(each, context)),
  };
}

function couldNotTell(result: SourceResult): boolean {
  if (result.status === 'notAuthorised') return untold.has(result.reason);
  return result.status === 'failed' && result.failure.reason !== 'forbidden';
}
