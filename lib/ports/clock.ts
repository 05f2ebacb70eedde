/** The only way time enters. In a demo with a fixed day the wiring gives a clock that stands still on that day. */
export interface Clock {
  now(): Date;
}
