import { latePart } from './late-part.ts';
import '#components/ui/base.css';
import type { SegmentView } from '#components/findings/segment/segment-view.ts';
import { SummaryScreen } from '#components/summary/SummaryScreen.tsx';
import type { Language } from '#lib/base/language.ts';
import type { LogState } from '#lib/ports/access-log.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { OutboxState } from '#lib/ports/outbox.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { ClientState } from '#lib/workflows/client-state.ts';
import { countEntries } from './count-entries.ts';
import { Guarded } from './Guarded.tsx';
import { OpeningScreen } from './OpeningScreen.tsx';
import { ResizeEdge } from './ResizeEdge.tsx';
import styles from './SidebarApp.module.css';
import type { Folding, SidebarActions } from './sidebar-actions.ts';
import { WordsProvider } from './WordsProvider.tsx';
import type { LoadedWords } from './words.ts';

/* Not among what the sidebar loads first: seen once a day, when it is folded, and when there is doubt (blank until then). */
const SessionScreen = latePart(() => import('#components/access/SessionScreen.tsx'));
const NoClientScreen = latePart(async () => ({
  default: (await import('./NoClientScreen.tsx')).NoClientScreen,
}));
const Strip = latePart(async () => ({ default: (await import('./Strip.tsx')).Strip }));
const UnclearScreen = latePart(async () => ({
  default: (await import('./UnclearScreen.tsx')).UnclearScreen,
}));

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
  /** What the rules say of the client; undefined until they have been evaluated. */
  readonly findings?: ClientFindings | undefined;
  /** Which customership they suggest; undefined where nothing is suggested. */
  readonly segment?: SegmentView | undefined;
  /** How the delivery of the log stands; said only when it has failed. */
  readonly log?: LogState | undefined;
  /** How much waits in the outbox. */
  readonly outbox?: OutboxState | undefined;
  /** How many consultations wait for the professional. */
  readonly consultations?: number | undefined;
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
        <Guarded facts={state}>
          <Screen key={`${state.kind} ${stamp}`} {...props} />
        </Guarded>
      </div>
    </WordsProvider>
  );
}

function Screen({
  state,
  actions,
  clock,
  folding,
  collapsed,
  width,
  findings,
  segment,
  log,
  outbox,
  consultations,
}: SidebarAppProps) {
  if (collapsed) {
    return <Strip state={state} findings={findings} onUnfold={actions.toggleCollapsed} />;
  }
  return (
    <>
      {state.kind === 'opening' && <OpeningScreen actions={actions} />}
      {state.kind === 'noClient' && <NoClientScreen actions={actions} />}
      {state.kind === 'session' && <SessionScreen session={state.session} actions={actions} />}
      {state.kind === 'unclear' && <UnclearScreen why={state.why} actions={actions} />}
      {state.kind === 'summary' && (
        <SummaryScreen
          summary={state.summary}
          folding={folding}
          actions={actions}
          clock={clock}
          findings={findings}
          loop={state.loop}
          segment={segment}
          log={log}
          outbox={outbox}
          consultations={consultations}
        />
      )}
      <ResizeEdge width={width} onResize={actions.setWidth} />
    </>
  );
}
