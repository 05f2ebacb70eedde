import type { LoopEntry } from '#lib/model/entries.ts';
import { putStep } from '#lib/worklist/loop/put-step.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import type { RefreshState, WorklistState } from '#lib/worklist/worklist-state.ts';
import { attempt } from './attempt.ts';
import type { RulesInForce } from './find-findings.ts';
import { listWords } from './list-words.ts';
import { loadRows } from './load-rows.ts';
import { paceEmission } from './paced-emission.ts';
import { type RefreshRowsPorts, refreshRows } from './refresh-rows.ts';
import { createRowTable, type RowChange, type RowOverlay } from './row-table.ts';
import { isExpired, isPermitStale, type RowWidth } from './shown-again.ts';
import { createSourceLines } from './source-lines.ts';
import { rulesOfRole } from './team-findings.ts';

/** A step of the loop that is in the outbox, and the client it is about. */
export interface WaitingStep {
  readonly clientKey: string;
  readonly entry: LoopEntry;
}

export interface WorklistSessionPorts extends RefreshRowsPorts {
  readonly inForce: () => RulesInForce;
  /** Steps of the loop that are on their way: they count from the first painting on. */
  readonly waitingSteps?: () => Promise<readonly WaitingStep[]>;
}

/** The team's list of one professional, from the opening of the page until it is closed, locked or signed out. */
export interface WorklistSession {
  /** The same object until something changes. */
  state(): WorklistState;
  observe(listener: () => void): () => void;
  /** Shows the rows that are kept on this device, after their look has been written to the use log. */
  start(): Promise<void>;
  /** Reads the team anew; goes on where an earlier refresh was interrupted. One at a time. */
  refresh(): Promise<void>;
  /** Ends the refresh under way; what was read stays. */
  cancel(): void;
  /** Signed out, locked or gone: no row stays in memory, and nothing is shown any more. */
  stop(): void;
  /** Lays a change over a row while it is on its way to the record. */
  apply(clientKey: string, change: RowChange): RowOverlay;
  /** Shows a step that was put into the outbox, until the record tells of it. */
  put(clientKey: string, entry: LoopEntry): RowOverlay;
  /** Other rules are in force: the rows are judged anew without asking a server. */
  rulesChanged(): Promise<void>;
}

/** Milliseconds between two paintings while clients arrive: four a second. */
const pauseMs = 250;
/** How often it is looked whether what is shown has become too old. */
const ageCheckMs = 5 * 60_000;

/** One session of the list. Rows are the team's own current clients, each through the gate and in the log, nobody else. */
export function createWorklistSession(ports: WorklistSessionPorts): WorklistSession {
  const { settings, clock, schedule, rowStore, findings, inForce, waitingSteps } = ports;
  const { role, register } = settings.professional;
  const ending = new AbortController();
  const listeners = new Set<() => void>();
  const sources = createSourceLines(
    settings.sources.map(({ id, name, controller, register }) => ({ id, name, controller, register })),
  );
  const emission = paceEmission(emit, schedule, pauseMs);
  const table = createRowTable(emission.changed);
  /** Which rows tell what another register told, and of which that is left out. */
  const widths = new Map<string, RowWidth>();
  const steps = new Map<string, readonly LoopEntry[]>();
  let rules = inForce();
  let words = listWords(rules);
  let readsAll = false;
  let refresh: RefreshState = { kind: 'idle' };
  let left = 0;
  let notShown = 0;
  let starting: Promise<void> | undefined;
  let refreshing: Promise<void> | undefined;
  let cancelling: AbortController | undefined;
  let cancelAgeCheck: () => void = () => undefined;
  let state = currentState();

  function currentState(): WorklistState {
    return { rows: table.rows(), ...words, refresh, sources: sources.lines(), left, notShown };
  }

  function emit(): void {
    state = currentState();
    for (const listener of listeners) listener();
  }

  function setRefresh(next: RefreshState): void {
    const isOther = next.kind !== refresh.kind;
    refresh = next;
    if (isOther) emission.emitNow();
    else emission.changed();
  }

  /** Steps that wait in the outbox are laid over a row when it first comes. */
  function show(row: WorklistRow, width: RowWidth): void {
    const isNew = !table.has(row.clientKey);
    widths.set(row.clientKey, width);
    table.put(row);
    if (isNew) for (const entry of steps.get(row.clientKey) ?? []) put(row.clientKey, entry);
  }

  function hide(clientKey: string): void {
    widths.delete(clientKey);
    table.remove(clientKey);
  }

  /** A rule that was switched off after the row was kept shows nothing more. */
  function withRulesInForce(row: WorklistRow, asked: ReadonlySet<string>): WorklistRow {
    const standing = row.findings.filter(({ origin, ruleId }) => origin === 'server' || asked.has(ruleId));
    return standing.length === row.findings.length ? row : { ...row, findings: standing };
  }

  async function loadKept(only?: ReadonlySet<string>): Promise<void> {
    const asked = new Set(rulesOfRole(rules.rules, role).map(({ id }) => id));
    await loadRows(
      ports,
      (shown) => {
        for (const { row, width } of shown) show(withRulesInForce(row, asked), width);
        emission.changed();
      },
      ending.signal,
      only,
    );
  }

  async function startNow(): Promise<void> {
    setRefresh({ kind: 'loading' });
    const waiting = await attempt(async () => ({ ok: true, value: (await waitingSteps?.()) ?? [] }) as const);
    for (const { clientKey, entry } of waiting.ok ? waiting.value : [])
      steps.set(clientKey, [...(steps.get(clientKey) ?? []), entry]);
    await loadKept();
    const progress = await attempt(() => rowStore.readProgress());
    if (ending.signal.aborted) return;
    const completedAt = progress.ok ? progress.value?.completedAt : undefined;
    sources.stand(table.read());
    setRefresh({ kind: 'idle', ...(completedAt === undefined ? {} : { completedAt }) });
    cancelAgeCheck = schedule(checkAges, ageCheckMs);
  }

  /** What another register told is shown as long as its permit is believed, and a row as long as the cache is. */
  function checkAges(): void {
    const now = clock.now();
    const rows = [...table.read()];
    const stale = rows.filter((row) => isPermitDoubted(row, now));
    for (const row of rows.filter((each) => isExpired(each, settings, now))) hide(row.clientKey);
    for (const { clientKey } of stale) hide(clientKey);
    // The rows without what the others told are kept beside them.
    if (stale.length > 0) void loadKept(new Set(stale.map(({ clientKey }) => clientKey)));
    cancelAgeCheck = schedule(checkAges, ageCheckMs);
  }

  function isPermitDoubted(row: WorklistRow, now: Date): boolean {
    return widths.get(row.clientKey) === 'wide' && isPermitStale(row, settings, now);
  }

  /** When each row was read; never, for those that are not whole and are to be read whatever the servers say of changes. */
  function keptSince(): ReadonlyMap<string, string> {
    const now = clock.now();
    const isWhole = (row: WorklistRow) =>
      row.unanswered.length === 0 && widths.get(row.clientKey) !== 'narrowed' && !isPermitDoubted(row, now);
    return new Map([...table.read()].map((row) => [row.clientKey, isWhole(row) ? row.readAt : '']));
  }

  async function refreshNow(signal: AbortSignal): Promise<void> {
    let isResumed = false;
    let counts = { done: 0, total: 0 };
    sources.begin();
    const { reading, completedAt } = await refreshRows(
      ports,
      {
        stored: keptSince(),
        readsAll,
        onStart(resumed) {
          isResumed = resumed;
          if (!signal.aborted) setRefresh({ kind: 'running', ...counts, resumed });
        },
        onRows(kept) {
          if (ending.signal.aborted) return;
          for (const { row, ownOnly } of kept) show(row, ownOnly === undefined ? 'own' : 'wide');
        },
        onGone: hide,
        onProgress(progress) {
          counts = progress;
          if (!signal.aborted) setRefresh({ kind: 'running', ...progress, resumed: isResumed });
        },
        onRecord: sources.told,
      },
      signal,
    );
    if (ending.signal.aborted) return;
    for (const { source, failure } of reading.lacking) sources.failed(source, failure);
    // Of whom nobody could tell, no record came along that says why.
    if (reading.unanswered > 0) sources.silent(register);
    left = reading.left;
    if (completedAt !== undefined) {
      // Before the end whoever is missing has not been read, and nothing says that they may not be shown.
      notShown = Math.max(0, reading.total - table.size);
      const isTold = reading.lacking.length === 0 && reading.unanswered === 0;
      sources.stand(table.read(), isTold ? { register, at: completedAt } : undefined);
      readsAll = false;
      setRefresh({ kind: 'idle', completedAt });
    } else setRefresh({ kind: signal.aborted ? 'cancelled' : 'failed', ...counts });
  }

  function put(clientKey: string, entry: LoopEntry): RowOverlay {
    return apply(clientKey, (row) => {
      const loop = putStep(row.loop, entry);
      return loop === row.loop ? row : { ...row, loop };
    });
  }

  function apply(clientKey: string, change: RowChange): RowOverlay {
    const laid = table.lay(clientKey, change);
    emission.emitNow();
    return {
      undo() {
        laid.undo();
        emission.emitNow();
      },
      settle: laid.settle,
    };
  }

  const start = () => {
    starting ??= ending.signal.aborted ? Promise.resolve() : startNow();
    return starting;
  };

  return {
    state: () => state,
    observe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start,
    refresh() {
      if (ending.signal.aborted) return Promise.resolve();
      const controller = new AbortController();
      cancelling = refreshing === undefined ? controller : cancelling;
      refreshing ??= start()
        .then(() => refreshNow(AbortSignal.any([controller.signal, ending.signal])))
        .catch(() => {
          if (!ending.signal.aborted) setRefresh({ kind: 'failed', done: 0, total: 0 });
        })
        .finally(() => {
          refreshing = undefined;
        });
      return refreshing;
    },
    cancel: () => cancelling?.abort(),
    stop() {
      ending.abort();
      cancelAgeCheck();
      widths.clear();
      steps.clear();
      table.clear();
      refresh = { kind: 'idle' };
      left = 0;
      notShown = 0;
      emission.emitNow();
      emission.stop();
    },
    apply,
    put,
    async rulesChanged() {
      const before = rules;
      rules = inForce();
      words = listWords(rules);
      // What is new in a row is known in full only when its client has been read again.
      readsAll = true;
      const { timeZone, worklist } = settings;
      const context = { role, now: clock.now(), timeZone, origin: worklist?.findings ?? 'both' } as const;
      const judged = new Map([...table.read()].map((row) => [row.clientKey, row]));
      const changed = await findings.judgeAnew(judged.values(), before.rules, context);
      if (ending.signal.aborted) return;
      // Who was read again meanwhile was judged by the rules of now.
      for (const [key, row] of changed) if (table.readOf(key) === judged.get(key)) table.put(row);
      emission.emitNow();
    },
  };
}
