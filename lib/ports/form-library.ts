import type { IsoInstant } from '#lib/base/dates.ts';
import type { Language } from '#lib/base/language.ts';
import type { Result } from '#lib/base/result.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { StoreFailure } from './record-store.ts';

/** The options of a value set, all of them, as a server lists them. */
export interface ExpandedSet {
  /** Of the value set, where the server says it. */
  readonly version?: string;
  /** A ValueSet with its expansion. */
  readonly set: { readonly [element: string]: unknown };
}

/** Why there are no options: each has its own sentence. */
export type ExpansionFailure =
  | SourceFailure
  /** More than a form in a sidebar can offer; `incomplete` when the server gave a part of them. */
  | { readonly reason: 'tooManyChoices' | 'incomplete' }
  /** The answer is another thing, is of another set or version, or says that there are no options. */
  | { readonly reason: 'noExpansion' | 'otherSet' | 'empty' }
  /** The server does not know the set, or such questions; the set has no address that could be asked for. */
  | { readonly reason: 'noTerminology' | 'noAddress' };

/** Options that a form names and does not hold, kept with it. */
export interface StoredExpansion extends ExpandedSet {
  /** As the form names it, with a version where it names one. */
  readonly canonical: string;
  readonly sourceId: string;
  /** The name of the source at that time. */
  readonly from: string;
  readonly fetchedAt: IsoInstant;
}

/** A questionnaire that the organisation imported. */
export interface StoredForm {
  readonly id: string;
  readonly title: string;
  readonly importedAt: IsoInstant;
  /** The file, or the name of the source, that it came from. */
  readonly from: string;
  /** FHIR JSON as it came: a Questionnaire, or a Bundle with the value sets that it names. Parsed anew at every use. */
  readonly text: string;
  readonly expansions?: readonly StoredExpansion[];
}

/** A questionnaire that a source's server offers. */
export interface OfferedForm {
  /** Id at the source. */
  readonly id: string;
  readonly title: string;
  readonly version?: string;
  /** The resource as JSON text. */
  readonly text: string;
}

/** One category as the classification itself names it. */
export interface OfficialTitle {
  readonly title: string;
  readonly definition?: string;
}

/** Titles of a classification in one language, that the organisation has the right to. */
export interface CodeList {
  readonly language: Language;
  /** Who publishes it, as it is shown beside each title. */
  readonly source: string;
  readonly version: string;
  readonly importedAt: IsoInstant;
  /** By code, without qualifier. */
  readonly titles: Readonly<Record<string, OfficialTitle>>;
}

/** What was imported on this device: too large for the settings, and nothing of any client. */
export interface FormLibrary {
  /** In the order of their titles. */
  forms(): Promise<Result<readonly StoredForm[], StoreFailure>>;
  form(id: string): Promise<Result<StoredForm | undefined, StoreFailure>>;
  /** Keeps a form, in the place of one with the same id. Durable when it resolves. */
  putForm(form: StoredForm): Promise<Result<void, StoreFailure>>;
  removeForm(id: string): Promise<Result<void, StoreFailure>>;
  codeList(language: Language): Promise<Result<CodeList | undefined, StoreFailure>>;
  /** Keeps a list, in the place of the one in its language. */
  putCodeList(list: CodeList): Promise<Result<void, StoreFailure>>;
  removeCodeList(language: Language): Promise<Result<void, StoreFailure>>;
  /** Calls back after every change, in whichever tab it was made. Returns how to stop. */
  observe(changed: () => void): () => void;
}
