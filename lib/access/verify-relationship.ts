import { addDays, hasTime, type IsoDate, isInForce, isIsoDate, localDate, todayIn } from '#lib/base/dates.ts';
import type { AccessFacts, RelationshipFact } from '#lib/model/access-facts.ts';
import type { Professional, SourceReference } from '#lib/model/professional.ts';
import type { VerifiedRelationship } from './access-decision.ts';
import type { AccessLimits } from './access-defaults.ts';
import { isReadableDate } from './permission-period.ts';

type Days = Pick<AccessLimits, 'contactDaysAfter' | 'appointmentDaysBefore'>;

/** The steadiest first: it is what the log will name. */
const preferred = ['episode', 'team', 'appointment', 'contact'] as const;

/**
 * The care or client relationship as the record, or the host, has verified it (Act 703/2023, section 57). `none` when
 * every source told and nobody names this professional; `unknown` when one could not tell, or none was asked.
 * A consultation comes after the host's word: it opens less.
 */
export function verifyRelationship(
  professional: Professional,
  factsBySource: readonly AccessFacts[],
  host: { readonly id: string; readonly verifiesRelationship: boolean },
  days: Days,
  now: Date,
  timeZone: string,
): VerifiedRelationship | 'none' | 'unknown' {
  const today = todayIn(now, timeZone);
  const ties = factsBySource.flatMap(({ sourceId, register, relationships }) =>
    (relationships === 'unknown' ? [] : relationships)
      .filter((fact) => register === professional.register || fact.type === 'consultation')
      .filter((fact) => names(fact, sourceId, professional) && isTieOn(today, fact, days, timeZone))
      .filter((fact) => fact.type !== 'consultation' || !isOver(fact.to, now))
      .map((fact) => ({ sourceId, fact })),
  );

  for (const type of preferred) {
    const tie = ties.find(({ fact }) => fact.type === type);
    if (tie !== undefined) return recorded(tie.fact, tie.sourceId);
  }
  if (host.verifiesRelationship) return { kind: 'hostVerified', reference: host.id, type: 'host' };
  const consultation = newestOf(ties.filter(({ fact }) => fact.type === 'consultation'));
  if (consultation !== undefined) return recorded(consultation.fact, consultation.sourceId);

  const ownTold = factsBySource.some(({ register }) => register === professional.register);
  const allTold = factsBySource.every(({ relationships }) => relationships !== 'unknown');
  return ownTold && allTold ? 'none' : 'unknown';
}

function recorded(fact: RelationshipFact, sourceId: string): VerifiedRelationship {
  const { reference, type } = fact;
  const verified = { kind: 'relationship', reference, sourceId, type } as const;
  return type === 'consultation' ? { ...verified, sections: fact.sections ?? [] } : verified;
}

/** One consultation at a time: the log names the one that opened. */
function newestOf<Tie extends { readonly fact: RelationshipFact }>(ties: readonly Tie[]): Tie | undefined {
  return [...ties].sort((a, b) => (b.fact.from ?? '').localeCompare(a.fact.from ?? ''))[0];
}

/** The same id at another source is another person or team. */
function names(fact: RelationshipFact, sourceId: string, { references, teams }: Professional): boolean {
  const here = (known: readonly SourceReference[], named: readonly string[]) =>
    known.some((each) => each.sourceId === sourceId && named.includes(each.reference));
  const namedTeams = fact.type === 'team' ? [...fact.teams, fact.reference] : fact.teams;
  return here(references, fact.people) || here(teams, namedTeams);
}

/** Dates that cannot be read tie nobody to anybody. */
function isTieOn(today: IsoDate, fact: RelationshipFact, days: Days, timeZone: string): boolean {
  const from = fact.from === undefined ? undefined : localDate(fact.from, timeZone);
  const to = fact.to === undefined ? undefined : localDate(fact.to, timeZone);
  if (fact.type === 'appointment' || fact.type === 'contact') return isNear(today, fact.type, from, to, days);
  if (![from, to].every((date) => date === undefined || isReadableDate(date))) return false;
  return isInForce({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }, today);
}

/** What a colleague was shown closes at its minute, and not at the end of that day. */
function isOver(to: RelationshipFact['to'], now: Date): boolean {
  return to !== undefined && hasTime(to) && Date.parse(to) < now.getTime();
}

/**
 * Whole days only: a window around "some day in November" would be a guess. A contact without an end is under way; an
 * appointment without one is over on its day.
 */
function isNear(
  today: IsoDate,
  type: 'appointment' | 'contact',
  from: string | undefined,
  to: string | undefined,
  { contactDaysAfter, appointmentDaysBefore }: Days,
): boolean {
  if (from === undefined || !isIsoDate(from)) return false;
  if (to !== undefined && (!isIsoDate(to) || to < from)) return false;
  const first = type === 'appointment' ? addDays(from, -appointmentDaysBefore) : from;
  const end = to ?? (type === 'appointment' ? from : undefined);
  return first <= today && (end === undefined || today <= addDays(end, contactDaysAfter));
}
