/**
 * The shape of the invented population: what the demo servers serve and what the demo record's own pages show.
 * All people, professionals and events are invented; identity codes carry the individual numbers reserved for tests.
 */

/** The registers that the demo serves, each on a server of its own. */
export type PopulationRegister = 'health' | 'social';

/** A short visit note for the demo record's own page; newest first. */
export interface VisitNote {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly service: string;
  /** Heading with the reason in words. */
  readonly reason: string;
  /** ICPC-2 or ICD-10 code of the reason, when one was recorded. */
  readonly code?: string;
  /** Given name (or its initial) first: initials are read in this order. */
  readonly professional: string;
  readonly text: string;
}

export interface PopulationClient {
  /** 1..n; storylines first. */
  readonly number: number;
  /** Id of the storyline; absent for generated clients. */
  readonly storyline?: string;
  readonly storylineTitle?: string;
  readonly identityCode: string;
  readonly name: { readonly family: string; readonly given: string };
  /** `YYYY-MM-DD`, or a partial date where the register has no more. */
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
  readonly municipality: string;
  readonly municipalityCode: string;
  readonly protectionOrder: boolean;
  /** `YYYY-MM-DD`. */
  readonly deceasedOn?: string;
  /** True when critical risk information (allergy, alert) is in force. */
  readonly hasRiskInformation: boolean;
  /** Patient id at the health server; absent when health does not know the client. Never the same as `socialId`. */
  readonly healthId?: string;
  readonly socialId?: string;
  /** The Patient first, then everything recorded of the client. Empty where the register does not know the client. */
  readonly health: readonly fhir4.FhirResource[];
  readonly social: readonly fhir4.FhirResource[];
  readonly notes: readonly VisitNote[];
}

export interface Population {
  /** The instant that everything is dated back from. */
  readonly now: string;
  readonly clients: readonly PopulationClient[];
}
