import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { addMonths } from '#lib/base/dates.ts';
import type { DerivedRow, DerivingContext } from '#lib/worklist/list/derived-row.ts';
import { createListModels, type ListModel } from '#lib/worklist/list/list-model.ts';
import { readyViews } from '#lib/worklist/list/ready-views.ts';
import { loopStateOf } from '#lib/worklist/loop/loop-state.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { DeedLine } from './DeedLine.tsx';
import { FilterBar } from './filters/FilterBar.tsx';
import { ListDialogs, type OpenDialog } from './ListDialogs.tsx';
import { ListOutbox } from './outbox/ListOutbox.tsx';
import styles from './page.module.css';
import { Preview } from './preview/Preview.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { StatusLine } from './StatusLine.tsx';
import { WorklistTable } from './table/WorklistTable.tsx';
import { useDeeds } from './use-deeds.ts';
import { useListChoice } from './use-list.ts';
import { usePageKeys } from './use-page-keys.ts';
import { useViewCounts } from './use-view-counts.ts';
import { LinkNoteLine } from './views/LinkNoteLine.tsx';
import { type NamedView, viewOf } from './views/named-view.ts';
import { useViewLinks } from './views/use-view-links.ts';
import { ViewTabs } from './views/ViewTabs.tsx';
import type { WorklistPageProps } from './WorklistPage.tsx';

/** Months until the review that is proposed with a new owner. */
const proposedReviewMonths = 1;

interface ListScreenProps extends WorklistPageProps {
  readonly context: DerivingContext;
}

/** The list with its views, filters, preview and deeds. */
export function ListScreen(props: ListScreenProps) {
  const { state, context, today, professional, people, views: saved, first, group, actions } = props;
  const { t, timeZone } = useWords();
  const models = useMemo(() => createListModels(context), [context]);
  const model = useMemo(() => models.of(state.rows), [models, state.rows]);
  const views = useMemo<readonly NamedView[]>(
    () => [
      ...readyViews,
      ...saved.shared.map((view) => viewOf(view, 'shared')),
      ...saved.own.map((view) => viewOf(view, 'own')),
      ...(saved.linked?.ok === true ? [viewOf(saved.linked.value, 'linked')] : []),
    ],
    [saved],
  );
  const list = useListChoice(views[0] ?? { id: 'all', filters: [], sorting: [] });
  const { choice, sort, open, toggleGroup } = list;
  const links = useViewLinks(props, open);
  const openFirst = () => {
    const [firstView] = views;
    if (firstView !== undefined) open(firstView);
  };
  const counts = useViewCounts(model, views);

  const loopOf = useMemo(() => {
    // Made when the group view first asks: the list itself does without.
    let places: ReadonlyMap<WorklistRow, number> | undefined;
    return (row: WorklistRow) => {
      places ??= new Map(model.rows.plain.map((one, at) => [one, at]));
      return model.rows.at(places.get(row) ?? -1)?.loop ?? loopStateOf(row, context.today, context.timeZone);
    };
  }, [model, context]);
  const matcher = useMemo(
    () => group?.createMatcher(state.rows, { today, timeZone, loopOf }),
    [group, state.rows, today, timeZone, loopOf],
  );
  // What is written in the search field stays ahead of the list that follows it.
  const filters = useDeferredValue(choice.filters);
  const order = useMemo(
    () =>
      model.order(
        filters,
        choice.sorting,
        matcher === undefined || choice.group.length === 0
          ? undefined
          : ({ row }) => choice.group.every((filter) => matcher(row, filter)),
      ),
    [model, filters, choice.sorting, choice.group, matcher],
  );

  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState(0);
  const [previewed, setPreviewed] = useState<string | undefined>(first);
  const [dialog, setDialog] = useState<OpenDialog>();
  const deeds = useDeeds();
  const search = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const focusGrid = () => page.current?.querySelector<HTMLElement>('[data-worklist-grid]')?.focus();

  const derivedAt = useCallback(
    (at: number): DerivedRow | undefined => model.rows.at(order[at] ?? -1),
    [model, order],
  );
  const shownPlace = Math.min(active, Math.max(0, order.length - 1));
  const shown = useMemo(() => rowOf(model, previewed), [model, previewed]);
  // Only clients that are still on the list can be acted on; those that left it are not ticked any more.
  const ticked = useMemo(
    () => (selected.size === 0 ? [] : rowsWhere(model, ({ clientKey }) => selected.has(clientKey))),
    [model, selected],
  );

  const living = ticked.flatMap(({ row }) => (row.died === undefined ? [row] : []));

  const preview = useCallback((at: number) => setPreviewed(derivedAt(at)?.row.clientKey), [derivedAt]);
  const openRecord = (derived: DerivedRow | undefined) => {
    if (derived === undefined || actions.openingOf(derived.row).state !== 'possible') return;
    void actions.openRecord(derived.row, derived.top?.ruleId);
  };
  const closeLayer = () => {
    if (previewed !== undefined) setPreviewed(undefined);
    else if (selected.size > 0) setSelected(new Set());
    focusGrid();
  };
  usePageKeys({ onSearch: () => search.current?.focus(), onEscape: closeLayer });
  const view = views.find(({ id }) => id === choice.viewId);
  const isChanged =
    view !== undefined &&
    (choice.filters.columns !== view.filters || choice.filters.text !== '' || choice.group.length > 0);
  const isOnlyLate = choice.filters.columns.some(({ column }) => column === 'reviewLate');
  const suggestedDue = addMonths(today, proposedReviewMonths);

  return (
    <>
      <ViewTabs
        views={views}
        counts={counts}
        chosen={choice.viewId}
        onOpen={(next) => {
          open(next);
          setActive(0);
        }}
        onSave={() => setDialog({ kind: 'saveView' })}
        onShare={actions.shareView}
        onRemove={(one) => {
          void actions.removeView(one.id);
          openFirst();
        }}
        onCopyLink={links.copy}
        onKeep={links.keep}
        onLeave={() => {
          actions.forgetLink();
          openFirst();
        }}
      />
      {links.note !== undefined && <LinkNoteLine note={links.note} onClose={links.closeNote} />}
      <div ref={page} className={styles.middle}>
        <main className={styles.list} data-all-late={isOnlyLate || undefined}>
          {group !== undefined && (
            <group.View
              rows={state.rows}
              today={today}
              timeZone={timeZone}
              loopOf={loopOf}
              readAt={state.sources.flatMap(({ readAt }) => readAt ?? []).toSorted()[0]}
              refresh={state.refresh}
              notShown={state.notShown}
              filters={choice.group}
              onFilter={toggleGroup}
            />
          )}
          <FilterBar
            model={model}
            list={list}
            found={order.length}
            search={search}
            group={group}
            onReset={isChanged ? () => open(view) : undefined}
            onExport={(format) => setDialog({ kind: 'export', format })}
          />
          <WorklistTable
            label={t('worklist.grid', { count: order.length })}
            rows={model.rows}
            order={order}
            shown={choice.shown}
            sorting={choice.sorting}
            onSort={sort}
            selected={selected}
            onSelect={setSelected}
            active={shownPlace}
            onActive={setActive}
            previewed={previewed}
            onPreview={preview}
            onRecord={(at) => openRecord(derivedAt(at))}
          />
          {deeds.report !== undefined && (
            <DeedLine
              report={deeds.report}
              undone={deeds.undone}
              nameOf={(clientKey) => rowOf(model, clientKey)?.row.name ?? ''}
              onUndo={deeds.undo}
              onClose={deeds.close}
            />
          )}
        </main>
        {shown !== undefined && (
          <Preview
            derived={shown}
            people={people}
            role={professional.ownerRole}
            me={professional.references[0]}
            suggestedDue={suggestedDue}
            ticked={ticked.length}
            opening={actions.openingOf(shown.row)}
            problem={undefined}
            isBusy={deeds.isBusy}
            onRequest={(request) => void deeds.run(() => actions.requestOwner([shown.row], request))}
            onRetryPeople={actions.retryPeople}
            onOpen={() => openRecord(shown)}
            onClose={closeLayer}
          />
        )}
      </div>
      <footer className={classNames(styles.foot, ticked.length > 0 && styles.choosing)}>
        {ticked.length > 0 && (
          <SelectionBar
            count={ticked.length}
            died={ticked.length - living.length}
            onName={() => setDialog({ kind: 'name' })}
            onAsk={actions.askColleague === undefined ? undefined : () => actions.askColleague?.(living)}
            onReview={() => setDialog({ kind: 'review' })}
            onNote={() => setDialog({ kind: 'note' })}
            onClear={() => setSelected(new Set())}
          >
            {null}
          </SelectionBar>
        )}
        {actions.outbox !== undefined && (
          <ListOutbox
            outbox={actions.outbox}
            nameOf={(clientKey) => rowOf(model, clientKey)?.row.name}
            sourceName={(id) => state.sources.find(({ source }) => source.id === id)?.source.name ?? id}
          />
        )}
        <StatusLine state={state} onRefresh={actions.refresh} onCancel={actions.cancelRefresh} />
      </footer>
      <ListDialogs
        {...props}
        dialog={dialog}
        onClose={() => setDialog(undefined)}
        ticked={ticked}
        listed={() => [...order].flatMap((at) => model.rows.at(at) ?? [])}
        choice={choice}
        viewName={view?.name ?? t(`worklist.view.${choice.viewId}`)}
        suggestedDue={suggestedDue}
        deeds={deeds}
        onDone={() => setSelected(new Set())}
      />
    </>
  );
}

function rowOf({ rows }: ListModel, clientKey: string | undefined): DerivedRow | undefined {
  if (clientKey === undefined) return undefined;
  return rows.at(rows.plain.findIndex((row) => row.clientKey === clientKey));
}

function rowsWhere({ rows }: ListModel, isWanted: (row: WorklistRow) => boolean): readonly DerivedRow[] {
  return rows.plain.flatMap((row, at) => (isWanted(row) ? (rows.at(at) ?? []) : []));
}
