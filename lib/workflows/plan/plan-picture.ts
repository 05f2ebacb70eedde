import { isInForce, todayIn } from '#lib/base/dates.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { GoalEntry, OwnerRole, PlanEntry } from '#lib/model/entries.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import { type ClientPlan, type PlanGoal, planTypeOf } from '#lib/plan/client-plan.ts';
import { otherLines, planOfCarePlan } from '#lib/plan/fhir/care-plan.ts';
import { planGoalOf } from '#lib/plan/fhir/goals.ts';
import { recordOf } from '../judge-visit.ts';
import type { ShownClient } from '../open-client.ts';

/** A plan as it is recorded. */
export interface RecordedPlan {
  readonly plan: ClientPlan;
  readonly source: SourceDescription;
  readonly entry: PlanEntry;
  /** What stands in it and cannot be changed here. */
  readonly others: readonly string[];
}

/** Somebody who can be chosen by a press. */
export interface KnownPerson {
  readonly name: string;
  readonly role: OwnerRole;
  readonly roleText?: string;
}

/** Why nothing can be recorded now; what is written stays a draft. */
export type RecordBar =
  /** No source of the own register knows the client. */
  | 'noSource'
  /** The gate keeps the plan of the own register closed. */
  | 'notPermitted'
  /** The own register did not tell in full: there may be a plan that is not seen. */
  | 'plansUnknown'
  /** The source does not say which version it told: a change could write over another's. */
  | 'noVersion';

export interface PlanPicture {
  readonly type: ClientPlan['type'];
  /** Where this professional writes; absent where the own register does not know the client. */
  readonly sourceId?: string;
  /** The plan of the own register in force. */
  readonly own?: RecordedPlan;
  /** Plans in force of other registers, and further ones of the own. */
  readonly others: readonly RecordedPlan[];
  /** Goals of the own register in force that no plan of it names: a new plan begins with them. */
  readonly looseGoals: readonly PlanGoal[];
  readonly people: readonly KnownPerson[];
  readonly bar?: RecordBar;
}

interface OwnSource {
  readonly source: SourceDescription;
  readonly record: SourceRecord;
}

/** The source into which this professional writes: of the own register, and it knows the client. */
export function ownSourceOf({ record, professional }: ShownClient): OwnSource | undefined {
  for (const { source, result } of record.sources) {
    const told = recordOf(result);
    if (source.register === professional.register && told?.client !== undefined)
      return { source, record: told };
  }
  return undefined;
}

/** The goals of one source. */
export function goalsOf(record: SourceRecord): readonly GoalEntry[] {
  return record.entries.filter((entry) => entry.kind === 'goal');
}

function recordedPlans(client: ShownClient): readonly RecordedPlan[] {
  const today = todayIn(client.now, client.timeZone);
  return client.record.sources.flatMap(({ source, result }) => {
    const told = recordOf(result);
    if (told === undefined || client.decide(source, 'plan').outcome === 'closed') return [];
    return told.entries.flatMap((entry): readonly RecordedPlan[] => {
      if (entry.kind !== 'plan' || entry.resource === undefined) return [];
      const { type, resource, status, to } = entry;
      const isClients = type === 'healthAndCare' || type === 'clientPlan';
      if (!isClients || status === 'ended' || !isInForce(to === undefined ? {} : { to }, today)) return [];
      const plan = planOfCarePlan(resource, { type, goals: goalsOf(told) });
      return [{ plan, source, entry, others: otherLines(resource) }];
    });
  });
}

/** The newest first; what has no date comes last. */
function byDate(one: RecordedPlan, other: RecordedPlan): number {
  return (other.entry.from ?? '').localeCompare(one.entry.from ?? '');
}

function barOf(
  client: ShownClient,
  own: OwnSource | undefined,
  plan: RecordedPlan | undefined,
): RecordBar | undefined {
  if (own === undefined) return 'noSource';
  if (client.decide(own.source, 'plan').outcome === 'closed') return 'notPermitted';
  if (plan !== undefined) return plan.entry.version === undefined ? 'noVersion' : undefined;
  const isHidden = client.withheld.some(
    ({ kind, sourceId }) => kind === 'plan' && sourceId === own.source.id,
  );
  return own.record.searches.plans?.status === 'ok' && !isHidden ? undefined : 'plansUnknown';
}

/** What the plan's page shows of the client who is open, as far as the gate lets it be seen. */
export function composePlanPicture(client: ShownClient): PlanPicture {
  const { professional, record, now, timeZone } = client;
  const type = planTypeOf(professional.register);
  const ownSource = ownSourceOf(client);
  const plans = [...recordedPlans(client)].sort(byDate);
  const own = plans.find(({ plan, source }) => plan.type === type && source.id === ownSource?.source.id);
  const named = new Set(
    plans
      .filter(({ source }) => source.id === ownSource?.source.id)
      .flatMap(({ plan }) => plan.goals.map(({ id }) => id)),
  );
  const canSee = ownSource !== undefined && client.decide(ownSource.source, 'plan').outcome !== 'closed';
  const looseGoals = (canSee ? goalsOf(ownSource.record) : [])
    .filter(({ ownWords, status }) => ownWords && status === 'active')
    .map(planGoalOf)
    .filter(({ id }) => !named.has(id));
  const today = todayIn(now, timeZone);
  const people = record.sources.flatMap(({ source, result }) => {
    if (client.decide(source, 'owners').outcome === 'closed') return [];
    return (recordOf(result)?.entries ?? []).flatMap((entry): readonly KnownPerson[] =>
      entry.kind === 'owner' && isInForce(entry, today)
        ? [
            {
              name: entry.name,
              role: entry.role,
              ...(entry.roleText === undefined ? {} : { roleText: entry.roleText }),
            },
          ]
        : [],
    );
  });
  const bar = barOf(client, ownSource, own);
  return {
    type,
    ...(ownSource === undefined ? {} : { sourceId: ownSource.source.id }),
    ...(own === undefined ? {} : { own }),
    others: plans.filter((each) => each !== own),
    looseGoals,
    people: [...new Map(people.map((person) => [person.name, person])).values()],
    ...(bar === undefined ? {} : { bar }),
  };
}
