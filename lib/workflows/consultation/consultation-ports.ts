import type { Language, Translate } from '#lib/base/language.ts';
import type { Actor, StandIn } from '#lib/consultation/consultation-acts.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { AccessLog } from '#lib/ports/access-log.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { ConsultationSource } from '#lib/ports/consultation-source.ts';
import type { ColleagueDirectory } from '#lib/ports/directory.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';

/** Where consultations are kept, one FHIR server each, with what is known of the server. */
export interface ConsultationPlace {
  readonly source: SourceDescription;
  readonly consultations: ConsultationSource;
  /** Absent where the server has no directory that is read. */
  readonly directory?: ColleagueDirectory;
  /** Finds the client of a consultation in another register, when responsibility moves there. */
  readonly records?: Pick<RecordSource, 'findClient'>;
}

/** The words of what is written; the namespaces `text`, `terms` and `consultation` must be loaded. */
export interface ConsultationWords {
  readonly language: Language;
  readonly t: Translate;
}

/** For whom the professional stands in, by source, as the directories said of late. */
export interface StandInMemory {
  of(sourceId: string): readonly StandIn[];
  /** Asks anew when what is known is too old; what a directory does not tell stays as it was. */
  learn(sourceId: string, now: Date, ask: () => Promise<readonly StandIn[] | undefined>): Promise<void>;
}

/** All that consultations need of the outside. */
export interface ConsultationPorts {
  readonly professional: Professional;
  /** Profession in words, as it stands beside the name; absent where nobody says. */
  readonly profession?: string;
  readonly places: readonly ConsultationPlace[];
  readonly outbox: Pick<Outbox, 'put' | 'putAll' | 'list' | 'withdraw' | 'resolveConflict' | 'settleRefused'>;
  readonly accessLog: Pick<AccessLog, 'record'>;
  readonly clock: Clock;
  readonly timeZone: string;
  /** A new UUID each time. */
  readonly createId: () => string;
  readonly words: () => Promise<ConsultationWords>;
  /** Absent where nobody stands in for anybody. */
  readonly standIns?: StandInMemory;
}

/** The professional as one source names them; undefined where it does not. */
export function actorAt(
  { professional, profession, standIns }: Pick<ConsultationPorts, 'professional' | 'profession' | 'standIns'>,
  sourceId: string,
): Actor | undefined {
  const { name, references, teams } = professional;
  const here = references.filter((each) => each.sourceId === sourceId).map(({ reference }) => reference);
  const reference = here.find((each) => each.startsWith('Practitioner/')) ?? here[0];
  if (reference === undefined) return undefined;
  return {
    reference,
    name,
    ...(profession === undefined ? {} : { profession }),
    ...(standIns === undefined ? {} : { standsInFor: standIns.of(sourceId) }),
    teams: teams.filter((each) => each.sourceId === sourceId).map((each) => each.reference),
  };
}

/** The place of one source; undefined when the settings do not have it any more. */
export function placeOf(
  { places }: Pick<ConsultationPorts, 'places'>,
  sourceId: string,
): ConsultationPlace | undefined {
  return places.find(({ source }) => source.id === sourceId);
}
