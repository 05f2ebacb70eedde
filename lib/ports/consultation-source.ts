import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { Consultation, ConsultationMessage } from '#lib/model/consultation.ts';
import type { SourceFailure, UnreadEntry } from '#lib/model/source-record.ts';

/** A consultation with the client it is about, for a list. */
export interface ListedConsultation {
  readonly consultation: Consultation;
  /** Absent when the source did not give the Patient: then no name is shown. */
  readonly client?: ClientIdentity;
}

export interface ConsultationListing {
  readonly listed: readonly ListedConsultation[];
  readonly unread: readonly UnreadEntry[];
  /** More was there than is read at once. */
  readonly isCut: boolean;
}

/** Whose consultations: as this source names the professional and the teams. */
export interface ConsultationQuestion {
  readonly people: readonly string[];
  readonly teams: readonly string[];
  /** Open ones always; closed ones that changed since then. */
  readonly closedSince: IsoInstant;
}

/** A resource as it was read, for a change of it: who answers for a client, or an authorisation that ends. */
export interface ReadResource {
  readonly id: string;
  readonly version?: string;
  readonly resource: Readonly<Record<string, unknown>> & { readonly resourceType: string };
}

/** Consultations of one FHIR server. Every call obeys `signal` and has its own deadline. */
export interface ConsultationSource {
  readonly sourceId: string;
  /** Addressed to, asked by, or shared with these people and teams; newest first. */
  list(
    question: ConsultationQuestion,
    signal: AbortSignal,
  ): Promise<Result<ConsultationListing, SourceFailure>>;
  /** Every consultation of one client that this source has. */
  ofClient(patientId: string, signal: AbortSignal): Promise<Result<ConsultationListing, SourceFailure>>;
  /** The messages of one thread, in the order of their sending. */
  messages(
    thread: Pick<Consultation, 'threadId' | 'patientId'>,
    signal: AbortSignal,
  ): Promise<Result<readonly ConsultationMessage[], SourceFailure>>;
  /** Closed and answered ones since then, of anybody whom the source lets be seen: for the usual answer time. */
  answeredSince(
    since: IsoInstant,
    signal: AbortSignal,
  ): Promise<Result<readonly Consultation[], SourceFailure>>;
  /** The authorisations (ServiceRequest) of these threads that are still active. */
  activeRequests(
    threadIds: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<readonly ReadResource[], SourceFailure>>;
  /** Everything asked since then, answered or not, of anybody whom the source lets be seen: for the figures. */
  askedSince(since: IsoInstant, signal: AbortSignal): Promise<Result<readonly Consultation[], SourceFailure>>;
  /** CareTeams, open EpisodesOfCare and the CarePlans of the client in force, for who answers. */
  responsibilityOf(
    patientId: string,
    signal: AbortSignal,
  ): Promise<Result<readonly ReadResource[], SourceFailure>>;
}
