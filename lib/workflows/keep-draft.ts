import type { IsoInstant } from '#lib/base/dates.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { Draft, DraftStore } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { attempt } from './attempt.ts';

/** How the typed content stands on the disk. */
export type DraftState<Content> =
  /** Nothing is kept, and nothing was typed. */
  | { readonly kind: 'none' }
  /** What was typed last is on the disk. */
  | { readonly kind: 'kept'; readonly savedAt: IsoInstant }
  /** It is on its way there; `savedAt`: what lies there meanwhile. */
  | { readonly kind: 'keeping'; readonly savedAt?: IsoInstant }
  /** Not on the disk: it is only on the screen. */
  | { readonly kind: 'failed'; readonly failure: StoreFailure; readonly savedAt?: IsoInstant }
  /** Another tab has written a newer one. Both are there until somebody chooses. */
  | { readonly kind: 'conflict'; readonly newer: Draft<Content> };

/** Keeps one form's content on the disk while it is typed. */
export interface DraftKeeper<Content> {
  /** Takes what is typed now. Writing never waits for a pause in the typing, and never runs twice at once. */
  change(content: Content): void;
  /** Tries once more to write what could not be written. */
  retry(): void;
  /** Resolves when nothing waits to be written any more, whether or not it could be. */
  settled(): Promise<void>;
  /** `mine`: what is typed here is written over the other tab's draft. `theirs`: the other one is taken, and returned. */
  resolve(choice: 'mine' | 'theirs'): Draft<Content> | undefined;
  /** Takes the draft away, after what was being written: it was recorded, or is not wanted. */
  end(): Promise<boolean>;
  readonly state: DraftState<Content>;
  /** Stops taking changes; what was typed before is still written. */
  stop(): void;
}

interface KeeperOptions<Content> {
  readonly store: DraftStore;
  readonly clock: Clock;
  readonly clientKey: string;
  readonly form: string;
  /** What was found on the disk when the form was opened. */
  readonly found?: Draft<Content>;
  readonly onState: (state: DraftState<Content>) => void;
}

/**
 * Every keystroke is written: the newest content begins to be written as soon as the writing before it has ended, so that the
 * disk is behind by one writing at most, and a fast typist does not queue up writings.
 */
export function keepDraft<Content>(options: KeeperOptions<Content>): DraftKeeper<Content> {
  const { store, clock, clientKey, form, found, onState } = options;
  let revision = found?.revision ?? 0;
  let savedAt = found?.savedAt;
  let waiting: { readonly content: Content } | undefined;
  /** What could not be written: held for `retry`, until something newer is typed. */
  let unwritten: { readonly content: Content } | undefined;
  let running: Promise<void> | undefined;
  let isStopped = false;
  let state: DraftState<Content> = savedAt === undefined ? { kind: 'none' } : { kind: 'kept', savedAt };

  function tell(next: DraftState<Content>): void {
    state = next;
    onState(next);
  }
  const kept = () => (savedAt === undefined ? {} : { savedAt });

  async function run(): Promise<void> {
    while (waiting !== undefined && state.kind !== 'conflict') {
      const { content } = waiting;
      waiting = undefined;
      const at = clock.now().toISOString();
      const written = await attempt(() =>
        store.write({ clientKey, form, content, savedAt: at, basedOn: revision }),
      );
      if (written.ok) {
        revision = written.value.revision;
        savedAt = at;
        tell(waiting === undefined ? { kind: 'kept', savedAt: at } : { kind: 'keeping', savedAt: at });
      } else if (written.failure.reason === 'conflict') {
        // What is typed here is held until somebody chooses: it may be the better one.
        waiting ??= { content };
        tell({ kind: 'conflict', newer: (written.failure as { newer: Draft<Content> }).newer });
      } else {
        unwritten = { content };
        tell({ kind: 'failed', failure: written.failure as StoreFailure, ...kept() });
      }
    }
  }

  function start(): void {
    if (running !== undefined) return;
    running = run().finally(() => {
      running = undefined;
      if (waiting !== undefined && state.kind !== 'conflict') start();
    });
  }

  async function settled(): Promise<void> {
    while (running !== undefined) await running;
  }

  return {
    change(content) {
      if (isStopped) return;
      waiting = { content };
      unwritten = undefined;
      if (state.kind === 'conflict') return;
      if (state.kind !== 'keeping') tell({ kind: 'keeping', ...kept() });
      start();
    },
    retry() {
      if (unwritten === undefined || isStopped) return;
      waiting ??= unwritten;
      unwritten = undefined;
      start();
    },
    settled,
    resolve(choice) {
      if (state.kind !== 'conflict') return undefined;
      const { newer } = state;
      revision = newer.revision;
      savedAt = newer.savedAt;
      if (choice === 'theirs') {
        waiting = undefined;
        tell({ kind: 'kept', savedAt: newer.savedAt });
        return newer;
      }
      tell({ kind: 'keeping', savedAt: newer.savedAt });
      start();
      return undefined;
    },
    async end() {
      waiting = undefined;
      unwritten = undefined;
      await settled();
      const discarded = await attempt(() => store.discard(clientKey, form));
      if (!discarded.ok) return false;
      revision = 0;
      savedAt = undefined;
      tell({ kind: 'none' });
      return true;
    },
    get state() {
      return state;
    },
    stop() {
      isStopped = true;
    },
  };
}
