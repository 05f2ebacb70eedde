import type { AccessDecision } from '#lib/access/access-decision.ts';
import { todayIn } from '#lib/base/dates.ts';
import type { ClientRecord, SourceDescription, SourceResult } from '#lib/model/client-record.ts';
import type { Entry, EntryKind, ServerFindingEntry, TriageEntry } from '#lib/model/entries.ts';
import { type Register, registers } from '#lib/model/register.ts';
import type { SearchId, SourceRecord } from '#lib/model/source-record.ts';
import { type FactKind, factKinds } from '#lib/risk/criterion.ts';
import type { RiskInput } from '#lib/risk/evaluate/risk-input.ts';
import type { CoverageState } from '#lib/risk/facts/coverage.ts';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import type { ReferenceTables } from '#lib/risk/reference/reference-tables.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import { clientFactsOf, identitiesOf } from '#lib/summary/client-facts.ts';
import { entriesOfKind, newestFirst } from '#lib/summary/entries-of-kind.ts';
import { hidePlaces } from '#lib/summary/place-mask.ts';
import { sectionOfKind } from '#lib/summary/section-gate.ts';
import { shownRecord } from '#lib/summary/section-state.ts';
import type { WithheldEntry } from '#lib/summary/views.ts';

/** One client as the gate lets it be seen. */
export interface GatedClient {
  readonly record: ClientRecord;
  readonly withheld: readonly WithheldEntry[];
  decide(source: SourceDescription, section: string): AccessDecision;
}

/** The searches that bring each kind of facts. */
const searchesOf: Readonly<Record<FactKind, readonly SearchId[]>> = {
  contact: ['contacts', 'appointments'],
  problem: ['problems'],
  measurement: ['measurements'],
  medication: ['medicationStatements', 'medicationRequests'],
  riskInformation: ['allergies', 'alerts'],
  plan: ['plans'],
  owner: ['careTeams', 'episodes'],
  service: ['episodes', 'decisions'],
  functioning: ['measurements'],
  task: ['tasks', 'messages'],
};

type Outcome = 'complete' | 'closed' | 'unanswered';

/** What one source has told of one kind of facts. What the server does not have at all is not known to be none. */
function answered(record: SourceRecord, kind: FactKind): Outcome {
  const asked = searchesOf[kind].filter((search) => search !== 'decisions' || record.register === 'social');
  const outcomes = asked.map((search) => record.searches[search]?.status);
  if (outcomes.every((status) => status === 'ok' || status === 'notOffered')) {
    return outcomes.includes('ok') ? 'complete' : 'unanswered';
  }
  return 'unanswered';
}

function isClosed(
  client: GatedClient,
  source: SourceDescription,
  kind: Exclude<EntryKind, 'permission'>,
): boolean {
  return (
    client.decide(source, 'findings').outcome === 'closed' ||
    client.decide(source, sectionOfKind[kind]).outcome === 'closed'
  );
}

function coverageOf(
  client: GatedClient,
  source: SourceDescription,
  result: SourceResult,
  kind: FactKind,
): Outcome {
  if (result.status === 'notAuthorised') return 'closed';
  if (result.status !== 'ok') return 'unanswered';
  // A source that does not know the client has nothing, and nothing of it can be closed.
  if (result.record.client === undefined) return 'complete';
  if (isClosed(client, source, kind)) return 'closed';
  // Of what the client refused by document or service task it is not told what kind it was.
  const decision = client.decide(source, sectionOfKind[kind]);
  const hides = decision.outcome === 'masked' && decision.masks.some((mask) => mask.kind !== 'places');
  const withholds = client.withheld.some((entry) => entry.sourceId === source.id && entry.kind === kind);
  return hides || withholds ? 'closed' : answered(result.record, kind);
}

/** Of several sources of a register the least known decides. */
function worst(outcomes: readonly Outcome[]): CoverageState {
  if (outcomes.length === 0) return 'absent';
  if (outcomes.includes('closed')) return 'closed';
  return outcomes.includes('unanswered') ? 'unanswered' : 'complete';
}

/** Entries that the gate shows in their own section and in the findings, places hidden where they have to be. */
function shownEntries(client: GatedClient): readonly Entry[] {
  const entries = client.record.sources.flatMap(({ source, result }) =>
    (shownRecord(result)?.entries ?? []).filter(
      (entry) => entry.kind !== 'permission' && !isClosed(client, source, entry.kind),
    ),
  );
  const identities = identitiesOf(client.record);
  return identities.some(({ protectionOrder }) => protectionOrder)
    ? hidePlaces(entries, identities)
    : entries;
}

/**
 * What the rules are given of one client: what this professional may see, what is known to be missing, and nothing of what
 * the gate keeps closed. The answers to findings, and what servers have found themselves, come beside it.
 */
export function riskInputOf(
  client: GatedClient,
  {
    now,
    timeZone,
    tables,
  }: { readonly now: Date; readonly timeZone: string; readonly tables: ReferenceTables },
): {
  readonly input: RiskInput;
  readonly triage: readonly TriageEntry[];
  readonly serverFindings: readonly ServerFindingEntry[];
} {
  const { record } = client;
  const today = todayIn(now, timeZone);
  const entries = shownEntries(client);
  const { age, deceased } = clientFactsOf(record, today);
  const sex = identitiesOf(record).flatMap((identity) =>
    identity.sex === 'female' || identity.sex === 'male' ? [identity.sex] : [],
  )[0];
  const goals = newestFirst(
    entriesOfKind(entries, 'goal').filter(({ status }) => status === 'active'),
    ({ set }) => set,
  );
  const known = new Map<string, CoverageState>();
  for (const register of registers) {
    const sources = record.sources.filter(({ source }) => source.register === register);
    for (const kind of factKinds) {
      const outcomes = sources.map(({ source, result }) => coverageOf(client, source, result, kind));
      known.set(`${kind} ${register}`, worst(outcomes));
    }
  }
  const present: readonly Register[] = registers.filter((register) =>
    record.sources.some(({ source }) => source.register === register),
  );
  return {
    input: {
      facts: factsOfEntries(entries, { timeZone, today }),
      coverage: (kind, register) => known.get(`${kind} ${register}`) ?? 'absent',
      registers: present,
      client: {
        deceased,
        ...(age === undefined ? {} : { age: age.years }),
        ...(sex === undefined ? {} : { sex }),
      },
      today,
      targets: goals.flatMap(({ targets }) => targets ?? []),
      tables,
      scores,
    },
    triage: entriesOfKind(entries, 'triage'),
    serverFindings: entriesOfKind(entries, 'serverFinding'),
  };
}
