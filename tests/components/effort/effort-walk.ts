/** One everyday task, walked as somebody would who knows the sidebar. */
export interface EffortWalk {
  readonly task: string;
  /** What stands on the screen before the first press. */
  readonly from: string;
  /** What is pressed and typed, in the order of doing it. */
  readonly steps: string;
  readonly aim: {
    readonly words: string;
    readonly presses?: number;
    readonly seconds?: number;
  };
  /** Puts on the screen what it begins from; resolves with the walk, which ends when the task is done and checks that it is. */
  begin(): Promise<() => Promise<void>>;
}
