import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';

/** One version of a plan as the server keeps it. */
export interface PlanVersion {
  readonly version: string;
  readonly at?: IsoInstant;
  /** The CarePlan as it was. */
  readonly resource: Readonly<Record<string, unknown>>;
}

/** Earlier versions of a plan, where the server keeps them. Read on a press: nobody needs them to see what was agreed. */
export interface PlanVersions {
  /** The newest first. `planId`: id of the CarePlan at the source; `patientId`: whose it must be, in every version. */
  read(
    plan: { readonly sourceId: string; readonly planId: string; readonly patientId: string },
    signal: AbortSignal,
  ): Promise<Result<readonly PlanVersion[], SourceFailure>>;
}
