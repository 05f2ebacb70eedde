import { hasDied } from '#lib/model/death.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import { datedContacts } from '#lib/summary/dated-contacts.ts';
import { newestFirst } from '#lib/summary/entries-of-kind.ts';
import { shownRecord } from '#lib/summary/section-state.ts';
import { rowContacts } from './row-contacts.ts';
import { rowOwner } from './row-owner.ts';
import { rowPlan } from './row-plan.ts';
import { rowRecorded } from './row-recorded.ts';
import { rowUse } from './row-use.ts';
import { type RowView, viewForRow } from './row-view.ts';
import type { RowContext, TeamClient } from './team-client.ts';
import type { RowMunicipality, WorklistRow } from './worklist-row.ts';

/** What has been found of the client, by our rules and by the servers. */
export type FoundOfClient = Pick<WorklistRow, 'findings' | 'segment'>;

function municipalityOf({ isProtected, identities }: RowView): RowMunicipality {
  if (isProtected) return { kind: 'hidden' };
  const name = identities.find(
    ({ municipality }) => municipality !== undefined && municipality !== '',
  )?.municipality;
  return name === undefined ? { kind: 'notRecorded' } : { kind: 'known', name };
}

/** The language to interpret; `und` where it is recorded that an interpreter is needed and not for which language. */
function interpreterOf({ identities }: RowView): Pick<WorklistRow, 'interpreter'> {
  if (!identities.some(({ interpreterNeeded }) => interpreterNeeded)) return {};
  return { interpreter: identities.find(({ language }) => language !== undefined)?.language ?? 'und' };
}

/** A death that any source tells, also where the one that lists the client does not know of it yet. */
function deathOf({ identities }: RowView, { today }: RowContext): Pick<WorklistRow, 'died'> {
  const deaths = identities.filter((identity) => hasDied(identity, today));
  if (deaths.length === 0) return {};
  const on = deaths.find(({ deceasedOn }) => deceasedOn !== undefined)?.deceasedOn;
  return { died: on === undefined ? {} : { on } };
}

function isLoopClosed(loop: readonly LoopEntry[]): boolean {
  return loop.some(({ step, status }) => step === 'closing' && status === 'done');
}

function oldestAnswer({ record }: TeamClient, { now }: RowContext): string {
  const times = record.sources.flatMap(({ result }) => shownRecord(result)?.fetchedAt ?? []);
  return times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? now.toISOString();
}

/**
 * One client of the team as a row of the list: what the gate lets this professional see, as dates and counts. Pure: the same
 * client on the same day gives the same row, and what the gate closes leaves no trace but the name of its register.
 */
export function composeRow(client: TeamClient, found: FoundOfClient, context: RowContext): WorklistRow {
  const { clientKey, sourcePatient, identity } = client;
  const view = viewForRow(client);
  const contacts = datedContacts(view.entries('contact'), context.timeZone);
  const loop = newestFirst(view.entries('loop'), ({ at }) => at);
  const birthDate =
    view.identities.find((each) => each.birthDate !== undefined)?.birthDate ?? identity.birthDate;
  return {
    clientKey,
    own: { sourceId: sourcePatient.sourceId, patientId: sourcePatient.id },
    identifiers: identity.identifiers,
    name: identity.name,
    ...(birthDate === undefined ? {} : { birthDate }),
    municipality: municipalityOf(view),
    ...interpreterOf(view),
    ...deathOf(view, context),
    ...(found.segment === undefined ? {} : { segment: found.segment }),
    findings: found.findings,
    use: rowUse(contacts, view, context, isLoopClosed(loop)),
    owner: rowOwner(view, loop, context),
    plan: rowPlan(view, context),
    ...rowContacts(contacts, context),
    loop,
    recorded: rowRecorded(view.entries('measurement'), context),
    ...(view.measurementsClosed ? { measurementsClosed: true as const } : {}),
    closed: view.closed,
    unanswered: view.unanswered,
    readAt: oldestAnswer(client, context),
  };
}
