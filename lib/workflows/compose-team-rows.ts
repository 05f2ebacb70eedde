import { roleTableOf } from '#lib/access/access-defaults.ts';
import { todayIn } from '#lib/base/dates.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import type { TriageEntry } from '#lib/model/entries.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { RecordStore } from '#lib/ports/record-store.ts';
import { sectionIds } from '#lib/summary/section.ts';
import { composeRow } from '#lib/worklist/compose-row.ts';
import type { StoredLook, StoredRow } from '#lib/worklist/stored-row.ts';
import type { RowContext, TeamClient } from '#lib/worklist/team-client.ts';
import { attempt } from './attempt.ts';
import { ownRegisterOnly, tellsOfOthers } from './own-register-only.ts';
import { shownSections } from './shown-events.ts';
import type { TeamFindings, TeamQuestion } from './team-findings.ts';

/** The rules look at every section that the gate opens: each of them is named in the log. */
export const teamSections: readonly string[] = sectionIds;

export interface ComposeRowsPorts {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly store: Pick<RecordStore, 'readLastLook'>;
  readonly findings: TeamFindings;
  /** Answers in the outbox that the record does not tell of yet. */
  readonly waitingAnswers?: (clientKey: string, record: ClientRecord) => Promise<readonly TriageEntry[]>;
}

/** Names under which gate a row was composed. */
export function gateOf(settings: Settings): string {
  const { role, register, id } = settings.professional;
  return JSON.stringify([id, role, register, roleTableOf(settings)[role]]);
}

export function looksOf({ record, decide }: TeamClient): readonly StoredLook[] {
  return shownSections(record, teamSections, decide).flatMap(({ source, client, sections, basis }) =>
    client === undefined ? [] : [{ sourceId: source.id, patientId: client.id, sections, basis }],
  );
}

/** Rows of one portion of clients, in their order, as they are kept. */
export async function composeTeamRows(
  ports: ComposeRowsPorts,
  clients: readonly TeamClient[],
): Promise<readonly StoredRow[]> {
  const { settings, clock, store, findings, waitingAnswers } = ports;
  const { role, register, id } = settings.professional;
  const { timeZone } = settings;
  const now = clock.now();
  const today = todayIn(now, timeZone);
  const context: RowContext = { today, now, timeZone, ownRegister: register, role };
  const asked = { role, now, timeZone, origin: settings.worklist?.findings ?? 'both' } as const;

  async function questionOf(client: TeamClient): Promise<TeamQuestion> {
    const [look, waiting] = await Promise.all([
      attempt(() => store.readLastLook(client.clientKey, id)),
      waitingAnswers?.(client.clientKey, client.record) ?? [],
    ]);
    const lastLook = look.ok ? look.value : undefined;
    return { client, waiting, ...(lastLook === undefined ? {} : { lastLook }) };
  }

  const questions = await Promise.all(clients.map(questionOf));
  const found = await findings.find(questions, asked);
  const wide = questions.filter(({ client }) => tellsOfOthers(client, register));
  const narrow = wide.map((each) => ({ ...each, client: ownRegisterOnly(each.client, register) }));
  const ofNarrow = await findings.find(narrow, { ...asked, isAside: true });
  const ownOnly = new Map(
    narrow.map(({ client }, place) => [
      client.clientKey,
      composeRow(client, ofNarrow[place] ?? { findings: [] }, context),
    ]),
  );
  const gate = gateOf(settings);
  return clients.map((client, place) => {
    const without = ownOnly.get(client.clientKey);
    return {
      row: composeRow(client, found[place] ?? { findings: [] }, context),
      looks: looksOf(client),
      gate,
      ...(without === undefined ? {} : { ownOnly: without }),
    };
  });
}
