import type { IsoDate } from '#lib/base/dates.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import type { OwnTeam } from '#lib/model/entries.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Register } from '#lib/model/register.ts';
import type { LoopActor, LoopSituation } from '#lib/worklist/loop/loop-events.ts';
import { roundOf } from '#lib/worklist/loop/loop-round.ts';
import type { LoopFacts } from '#lib/worklist/loop/loop-state.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { recordOf } from '../judge-visit.ts';

/** Where the loop of one client is written: the client at the professional's own source. */
export interface LoopTarget {
  readonly clientKey: string;
  readonly sourceId: string;
  readonly patientId: string;
  readonly register: Register;
  readonly controller: string;
}

/** One client, as far as the loop goes: of the client who is open, or of a row of the worklist. */
export interface LoopClient {
  readonly target: LoopTarget;
  readonly facts: Pick<LoopFacts, 'owner' | 'loop' | 'findings' | 'died'>;
  /** The CareTeam of ours that names owners, where there is one. */
  readonly ownTeam?: OwnTeam;
}

/** What every deed needs besides what it does. */
export interface LoopWork {
  readonly client: LoopClient;
  readonly professional: Professional;
  readonly now: Date;
  readonly today: IsoDate;
  readonly timeZone: string;
}

/** The client in the professional's own register; undefined when that source does not know the client. */
export function targetOfRecord(
  record: ClientRecord,
  professional: Pick<Professional, 'register'>,
  clientKey: string,
): LoopTarget | undefined {
  for (const { source, result } of record.sources) {
    if (source.register !== professional.register) continue;
    const client = recordOf(result)?.client;
    if (client === undefined) continue;
    const { id: sourceId, register, controller } = source;
    return { clientKey, sourceId, patientId: client.id, register, controller };
  }
  return undefined;
}

/** The same of a row of the worklist, which names its client at the own source itself. */
export function clientOfRow(
  {
    clientKey,
    own,
    owner,
    loop,
    findings,
    died,
  }: Pick<WorklistRow, 'clientKey' | 'own' | 'owner' | 'loop' | 'findings' | 'died'>,
  { register, controller }: { readonly register: Register; readonly controller: string },
  ownTeam?: OwnTeam,
): LoopClient {
  return {
    target: { clientKey, ...own, register, controller },
    facts: { owner, loop, findings, ...(died === undefined ? {} : { died }) },
    ...(ownTeam === undefined ? {} : { ownTeam }),
  };
}

/** The professional as the client's source names them. */
export function actorOf({ name, role, references }: Professional, { sourceId }: LoopTarget): LoopActor {
  const reference = references.find((each) => each.sourceId === sourceId)?.reference;
  return { name, role, ...(reference === undefined ? {} : { reference }) };
}

export function situationOf({ client, today, timeZone }: LoopWork): LoopSituation {
  const { owner, died } = client.facts;
  const { entries, isClosed } = roundOf(client.facts, timeZone);
  return { owner, entries, isClosed, hasDied: died !== undefined, today };
}
