import type { Contested, EnvironmentRating, RatingSource } from '#lib/functioning/assessment.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import type { RowId } from './rows.ts';

/** What can be done in one item. The same object as long as the form is open: an item is not drawn anew for it. */
export interface ItemEdits {
  rate(code: string, row: RowId, value: IcfQualifier): void;
  clear(code: string, row: RowId): void;
  confirm(code: string): void;
  settle(code: string, chosen: Contested): void;
  note(code: string, text: string): void;
  source(code: string, source: RatingSource | undefined): void;
  factor(code: string, factor: Pick<EnvironmentRating, 'code' | 'kind' | 'value'>): void;
  removeFactor(code: string, factor: string): void;
  /** Begins a goal for it in the draft of the client's plan, and goes there; absent where there is no plan. */
  goal?(code: string): void;
}
