import type { Coding } from '#lib/model/coding.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { FactKind } from '../criterion.ts';
import type { DayNumber } from './day-number.ts';

/** What is categorical in a fact: all that a selector looks at. Many facts share one shape. */
export interface Shape {
  readonly kind: FactKind;
  readonly register: Register;
  readonly status: string;
  readonly name: string;
  readonly channel: string;
  readonly urgency: string;
  /** Lower case, as recorded. */
  readonly profession: string;
  readonly service: string;
  readonly text: string;
  readonly codings: readonly Coding[];
}

/** One entry as the rules see it. A blood pressure is three facts: itself, its systolic and its diastolic number. */
export interface Fact {
  readonly shape: Shape;
  readonly day?: DayNumber;
  /** Last day of a stay or of a period in force. */
  readonly endDay?: DayNumber;
  /** Day by which something is due: a plan's review, a task. */
  readonly dueDay?: DayNumber;
  /** Day on which it was recorded. */
  readonly recordedDay?: DayNumber;
  /** In the unit of its measurement kind; absent when the unit is unknown or the number is only a limit ("<5"). */
  readonly value?: number;
  readonly entry: Entry;
}
