/*
 * What the figures of consultations (`lib/consultation/figures.ts`) tell, as far as the table needs it: nothing here is told
 * of fewer than five clients, and nothing can be worked out from it.
 */

/** Whole minutes. `p90` is absent where it would be the time of one client. */
export interface TimeFigure {
  readonly median: number;
  readonly p90?: number;
}

export type ShareFigure =
  | { readonly state: 'shown'; readonly part: number; readonly whole: number; readonly percent: number }
  | { readonly state: 'hidden' }
  | { readonly state: 'none' };

export interface FigureRow {
  /** Absent in the total, and where none was recorded. */
  readonly profession?: string;
  readonly asked: number | 'hidden';
  readonly firstAnswer?: TimeFigure;
  readonly closure?: TimeFigure;
  /** Of all that was asked. */
  readonly open: ShareFigure;
  /** Of answered ones that were closed with an outcome. */
  readonly withoutVisit: ShareFigure;
  readonly takenOver: ShareFigure;
  readonly declined: ShareFigure;
}

export interface Figures {
  readonly total: FigureRow;
  readonly professions: readonly FigureRow[];
}

/** In the order of the table; each is the last part of its head's key. */
export const figureColumns = [
  'asked',
  'open',
  'firstAnswer',
  'closure',
  'withoutVisit',
  'takenOver',
  'declined',
] as const;
