import type { IsoInstant } from '#lib/base/dates.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Actor, StandIn } from './consultation-acts.ts';
import { timeOf } from './due.ts';
import { presenceOf } from './presence.ts';

/** What the directory is asked for somebody. */
interface Asked {
  readonly sourceId: string;
  readonly now: IsoInstant;
  readonly timeZone: string;
}

/**
 * For whom a professional stands in, as one source's directory says it now: for those who have named them while they are away, and for
 * whoever works in the same unit. Of another register nobody, since the client agreed to the recipient's. What was attached was composed
 * for the recipient's role: only who has the same one may take it up, and where no role is said nobody.
 */
export function standInsOf(
  colleagues: readonly Colleague[],
  { references, teams, register, role }: Professional,
  { sourceId, now, timeZone }: Asked,
): readonly StandIn[] {
  const here = (all: Professional['references']) =>
    new Set(all.filter((each) => each.sourceId === sourceId).map(({ reference }) => reference));
  const [mine, myTeams] = [here(references), here(teams)];
  return colleagues.flatMap((colleague): readonly StandIn[] => {
    const { kind, reference, units, hours } = colleague;
    if (kind !== 'person' || colleague.sourceId !== sourceId || mine.has(reference)) return [];
    if (colleague.register !== register) return [];
    const presence = presenceOf(hours, now, timeZone);
    const substitute = presence.state === 'away' ? presence.substitute?.reference : undefined;
    const mayTake = colleague.role === role;
    if (substitute !== undefined && mine.has(substitute)) return [{ reference, as: 'substitute', mayTake }];
    return units.some((unit) => myTeams.has(unit.reference)) ? [{ reference, as: 'team', mayTake }] : [];
  });
}

/**
 * As whose stand-in somebody sees a consultation whose time has run out; undefined while it is in time, and for whoever takes part in it.
 * Nothing moves by it: the asker answers for the client, and the question stays with whoever was asked until a stand-in takes it up.
 */
export function raisedTo(consultation: Consultation, actor: Actor, now: IsoInstant): StandIn | undefined {
  const { asker, recipient, taker, participants } = consultation;
  const answering = taker ?? recipient;
  const isOwn = [asker, answering, ...participants].some(({ reference }) => reference === actor.reference);
  if (isOwn || timeOf(consultation, now) !== 'late') return undefined;
  return actor.standsInFor?.find(({ reference }) => reference === answering.reference);
}
