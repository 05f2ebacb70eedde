/** Two points of a group's times, in whole minutes. */
export interface TimeFigure {
  readonly medianMinutes: number;
  readonly p90Minutes: number;
}

/** What is told of the consultations that one profession was asked. A group under five is not told of. */
export type FigureRow =
  | {
      readonly profession: string;
      readonly asked: number;
      /** Absent where nobody has answered yet. */
      readonly firstAnswer?: TimeFigure;
      readonly closure?: TimeFigure;
      /** Of those that were closed with an outcome; absent where none was. */
      readonly withoutVisitPercent?: number;
      readonly takenOver: number;
      readonly declined: number;
    }
  | { readonly profession: string; readonly hidden: true };
