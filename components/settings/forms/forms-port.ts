import type { Result } from '#lib/base/result.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { OpenEvaluator } from '#lib/ports/expression-evaluator.ts';
import type { FormLibrary, OfferedForm } from '#lib/ports/form-library.ts';

/** What the forms part of the settings page needs from the world. */
export interface FormsPort {
  readonly library: FormLibrary;
  now(): Date;
  /** Questionnaires of a source's server; asks about nobody. */
  offered(source: SourceSettings): Promise<Result<readonly OfferedForm[], SourceFailure>>;
  /** Loads what calculates, for the preview of a form that has something to calculate. */
  loadEvaluator(): Promise<OpenEvaluator>;
}
