/** The only way a delay enters: runs `run` once after so many milliseconds. Returns how to cancel it. */
export type Schedule = (run: () => void, afterMs: number) => () => void;
