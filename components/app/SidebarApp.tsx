import { lazy, Suspense } from 'react';
import '#components/ui/base.css';
import { Strip } from '#components/app/Strip.tsx';
import { SummaryScreen } from '#components/summary/SummaryScreen.tsx';
import type { Language } from '#lib/base/language.ts';
import type { LogState } from '#lib/ports/access-log.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { ClientState } from '#lib/workflows/client-state.ts';
import { countEntries } from './count-entries.ts';
import { NoClientScreen } from './NoClientScreen.tsx';
import { OpeningScreen } from './OpeningScreen.tsx';
import { ResizeEdge } from './ResizeEdge.tsx';
import styles from './SidebarApp.module.css';
import type { Folding, SidebarActions } from './sidebar-actions.ts';
import { UnclearScreen } from './UnclearScreen.tsx';
import { WordsProvider } from './WordsProvider.tsx';
import type { LoadedWords } from './words.ts';

/** Seen once a day; not among what the sidebar loads first. */
const SessionScreen = lazy(() => import('#components/access/SessionScreen.tsx'));

export interface SidebarAppProps {
  readonly state: ClientState;
  readonly language: Language;
  readonly timeZone: string;
  readonly clock: Clock;
  readonly actions: SidebarActions;
  readonly folding: Folding;
  readonly collapsed: boolean;
  /** CSS pixels, 360-560. */
  readonly width: number;
  /** How the delivery of the log stands; said only when it has failed. */
  readonly log?: LogState | undefined;
  /** Words that are loaded before the first frame. */
  readonly words?: LoadedWords | undefined;
}

/**
 * Everything the sidebar shows follows from one state, painted in one go: a change of client takes the old facts away
 * in the same frame. The key is the context's stamp, so that no open sheet, shown code or scroll position outlives it.
 */
export function SidebarApp(props: SidebarAppProps) {
  const { state, language, timeZone, words } = props;
  const stamp = `${state.stamp.instance}:${state.stamp.sequence}`;
  return (
    <WordsProvider language={language} timeZone={timeZone} initial={words}>
      <div
        className={styles.root}
        data-client-state={state.kind}
        data-stamp={stamp}
        data-entry-count={state.kind === 'summary' ? countEntries(state.summary) : 0}
        data-collapsed={props.collapsed}
      >
        <Screen key={`${state.kind} ${stamp}`} {...props} />
      </div>
    </WordsProvider>
  );
}

function Screen({ state, actions, clock, folding, collapsed, width, log }: SidebarAppProps) {
  if (collapsed) return <Strip state={state} onUnfold={actions.toggleCollapsed} />;
  return (
    <>
      {state.kind === 'noClient' && <NoClientScreen actions={actions} />}
      {state.kind === 'opening' && <OpeningScreen actions={actions} />}
      {state.kind === 'session' && (
        <Suspense>
          <SessionScreen session={state.session} actions={actions} />
        </Suspense>
      )}
      {state.kind === 'unclear' && <UnclearScreen why={state.why} actions={actions} />}
      {state.kind === 'summary' && (
        <SummaryScreen summary={state.summary} folding={folding} actions={actions} clock={clock} log={log} />
      )}
      <ResizeEdge width={width} onResize={actions.setWidth} />
    </>
  );
}
