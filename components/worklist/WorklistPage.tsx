import '#components/ui/base.css';
import { useMemo, useRef, useState } from 'react';
import { latePart } from '#components/app/late-part.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { Namespace } from '#components/app/words.ts';
import type { OwnerPeople } from '#components/loop/OwnerForm.tsx';
import { useKeptFocus } from '#components/ui/use-kept-focus.ts';
import type { IsoDate } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { OwnerRole } from '#lib/model/entries.ts';
import type { SavedView } from '#lib/worklist/list/saved-view.ts';
import type { ViewLinkProblem } from '#lib/worklist/list/view-link.ts';
import type { WorklistState } from '#lib/worklist/worklist-state.ts';
import type { GroupSlot } from './group-slot.ts';
import { ListScreen } from './ListScreen.tsx';
import { PageHeader, type WorklistPageId } from './PageHeader.tsx';
import styles from './page.module.css';
import { StatusLine } from './StatusLine.tsx';
import { useWorklistNames } from './use-names.ts';
import { useWaiting } from './use-waiting.ts';
import { WorklistNamesProvider } from './WorklistContext.tsx';
import type { WorklistActions } from './worklist-actions.ts';

const ConsultationsPage = latePart(() => import('./ConsultationsPage.tsx'), { words: ['inbox'] });

/** Words of the page and of the parts that it shares with the sidebar. */
export const worklistNamespaces: readonly Namespace[] = [
  'worklist',
  'group',
  'terms',
  'findings',
  'loop',
  'app',
  'session',
  'access',
];

export interface WorklistPageProps {
  readonly state: WorklistState;
  readonly today: IsoDate;
  /** The moment that a printed list says it was made at. */
  readonly now: () => Date;
  readonly team: string | undefined;
  readonly professional: {
    readonly name: string;
    readonly role: string;
    /** As the sources name the professional (`Practitioner/…`). */
    readonly references: readonly string[];
    /** Which responsibility is named here, by the professional's own register. */
    readonly ownerRole: OwnerRole;
  };
  readonly people: OwnerPeople;
  readonly views: {
    readonly own: readonly SavedView[];
    readonly shared: readonly SavedView[];
    /** What the link holds that the page was opened with. */
    readonly linked?: Result<SavedView, ViewLinkProblem> | undefined;
  };
  /** Client whom the page opens on: from the sidebar's link. */
  readonly first?: string;
  readonly group?: GroupSlot;
  readonly actions: WorklistActions;
}

/** The team's own current clients: from finding to owner to plan to done. */
export function WorklistPage(props: WorklistPageProps) {
  const { state, today, team, professional, actions } = props;
  const { timeZone } = useWords();
  const [page, setPage] = useState<WorklistPageId>('list');
  const { openConsultations } = actions;
  const waiting = useWaiting(actions);
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place, ['[data-worklist-grid]']);
  const names = useWorklistNames(state, today);
  // One identity for the same references: derived rows are kept for as long as it stays.
  const me = useMemo(() => professional.references, [professional.references]);
  const context = useMemo(
    () => ({ today, timeZone, me, titleOf: names.titleOf }),
    [today, timeZone, me, names.titleOf],
  );
  return (
    <WorklistNamesProvider names={names}>
      <div ref={place} className={styles.page} data-refresh={state.refresh.kind}>
        <PageHeader
          team={team}
          professional={professional}
          pages={openConsultations === undefined ? undefined : { open: page, onOpen: setPage, waiting }}
        />
        {page === 'consultations' && openConsultations !== undefined ? (
          <ConsultationsPage open={openConsultations} />
        ) : state.rows.length === 0 ? (
          <NoRows state={state} actions={actions} />
        ) : (
          <ListScreen {...props} context={context} />
        )}
      </div>
    </WorklistNamesProvider>
  );
}

/** Nothing to show yet, and why: it is being read, it could not be read, or the team has no current clients. */
function NoRows({ state, actions }: Pick<WorklistPageProps, 'state' | 'actions'>) {
  const { t } = useWords();
  const { refresh, sources, notShown } = state;
  const hasFailed = refresh.kind === 'failed' || sources.some(({ failure }) => failure !== undefined);
  const kind =
    refresh.kind === 'loading' || refresh.kind === 'running'
      ? 'loading'
      : hasFailed
        ? 'failed'
        : notShown > 0
          ? 'notShown'
          : 'empty';
  return (
    <main className={styles.screen} data-nothing={kind}>
      <h2 className={styles.screenTitle}>{t(`worklist.nothingHere.${kind}.title`)}</h2>
      <p>{t(`worklist.nothingHere.${kind}.text`)}</p>
      {sources.map(({ source, failure }) =>
        failure === undefined ? null : (
          <p key={source.id}>
            {source.name}: {t(`terms.failure.${failure.reason}`, failureValues(failure))}
          </p>
        ),
      )}
      <StatusLine state={state} onRefresh={actions.refresh} onCancel={actions.cancelRefresh} />
    </main>
  );
}

function failureValues(failure: object): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(failure).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );
}
