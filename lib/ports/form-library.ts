import type { IsoInstant } from '#lib/base/dates.ts';
import type { Language } from '#lib/base/language.ts';
import type { Result } from '#lib/base/result.ts';
import type { StoreFailure } from './record-store.ts';

/** A questionnaire that the organisation imported. */
export interface StoredForm {
  readonly id: string;
  readonly title: string;
  readonly importedAt: IsoInstant;
  /** The file, or the name of the source, that it came from. */
  readonly from: string;
  /** FHIR JSON as it came: a Questionnaire, or a Bundle with the value sets that it names. Parsed anew at every use. */
  readonly text: string;
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
