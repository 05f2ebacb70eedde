import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';

/** One earlier filling in of a form, as the source holds it. */
export interface EarlierResponse {
  /** Id at the source. */
  readonly id: string;
  readonly authored?: IsoInstant;
  /** Who wrote it down, by the name that stands in it. */
  readonly by?: string;
  /** The answers are the client's own, whoever wrote them down. */
  readonly byClient?: true;
  /** It was left unfinished. */
  readonly isUnfinished: boolean;
  /** The QuestionnaireResponse as it is. */
  readonly resource: Readonly<Record<string, unknown>>;
}

/** Earlier answers to one form, newest first, read on the opening of the form: nobody needs them to see the summary. */
export interface EarlierResponses {
  read(
    asked: {
      readonly sourceId: string;
      /** Whose they must be, every one. */
      readonly patientId: string;
      /** Canonical address of the form, without its version: answers to an earlier version count. */
      readonly form: string;
    },
    signal: AbortSignal,
  ): Promise<
    Result<{ readonly responses: readonly EarlierResponse[]; readonly hasMore: boolean }, SourceFailure>
  >;
}
