import type { Result } from '#lib/base/result.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { OpenEvaluator } from '#lib/ports/expression-evaluator.ts';
import type { ExpandedSet, ExpansionFailure, FormLibrary, OfferedForm } from '#lib/ports/form-library.ts';

/** What the forms part of the settings page needs from the world. */
export interface FormsPort {
  readonly library: FormLibrary;
  now(): Date;
  /** Questionnaires of a source's server; asks about nobody. */
  offered(source: SourceSettings): Promise<Result<readonly OfferedForm[], SourceFailure>>;
  /** The options of a value set as a source's server lists them; asks about nobody. */
  expand(source: SourceSettings, canonical: string): Promise<Result<ExpandedSet, ExpansionFailure>>;
  /** Loads what calculates, for the preview of a form that has something to calculate. */
  loadEvaluator(): Promise<OpenEvaluator>;
}
