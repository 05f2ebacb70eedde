import { createRoot, type Root } from 'react-dom/client';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import { WorklistPage, worklistNamespaces } from '#components/worklist/WorklistPage.tsx';
import type { WorklistActions } from '#components/worklist/worklist-actions.ts';
import { ok } from '#lib/base/result.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { segmentNames } from '#lib/risk/segment-names.ts';
import { noFilters } from '#lib/worklist/list/filters.ts';
import { createListModels } from '#lib/worklist/list/list-model.ts';
import type { ListedRow } from '#lib/worklist/listed-row.ts';

import type { WorklistState } from '#lib/worklist/worklist-state.ts';
import { rowsToday } from '../../builders/worklist-row-parts.ts';
import { randomRows } from '../../builders/worklist-rows.ts';
import { bareList, framesOf } from './bare-list.ts';
import { defaultModels } from './table-models.ts';
import { type WatchedFrames, watchFrames } from './watched-frames.ts';

/*
 * A page of the build for measurements alone: the product's own list over invented rows, for a program to press.
 */

export interface WorklistUnderMeasure {
  prepare(count: number): Promise<void>;
  /** Takes the list away, and makes each row a new object: what was worked out of the rows before counts for nothing. */
  renew(): Promise<void>;
  /** Milliseconds from rows in memory to a painted list; each time as a page that has just been opened. */
  paint(): Promise<number>;
  /** Milliseconds of the first sort or filter of new rows, and of each one after it. */
  sort(runs: number): { readonly first: number; readonly ours: number[]; readonly theirs: number[] };
  filter(runs: number): { readonly first: number; readonly ours: number[]; readonly theirs: number[] };
  /**
   * Milliseconds of each frame while the list is scrolled by so many pixels a frame; then the same for as many plain rows of
   * the same number of cells, put there and taken away without any library.
   */
  scroll(frames: number, pixels: number): Promise<{ readonly ours: number[]; readonly bare: number[] }>;
  /** Begins to note the frames of a list that is scrolled from outside. */
  watch(): void;
  /** Ends it: milliseconds of each frame in which the list moved, and from the last of them until every row was whole. */
  watched(): Promise<{ readonly times: readonly number[]; readonly untilWhole: number }>;
  close(): void;
}

const words = await loadWords('fi', worklistNamespaces);
let rows: readonly ListedRow[] = [];
let root: Root | undefined;
let frames: WatchedFrames | undefined;

const nobody = async () => ({ deed: 'addNote' as const, saved: [], refused: [] });
const actions: WorklistActions = {
  requestOwner: nobody,
  setReviewDate: nobody,
  addNote: nobody,
  openingOf: () => ({ state: 'possible' }),
  openRecord: async () => true,
  export: async () => ok(undefined),
  saveView: async () => true,
  removeView: async () => true,
  shareView: () => undefined,
  refresh: () => undefined,
  cancelRefresh: () => undefined,
  retryPeople: () => undefined,
  copyViewLink: async () => ({ kind: 'notPossible' }),
  forgetLink: () => undefined,
  openOptions: () => undefined,
};
const titles: WorklistState['titles'] = new Map(
  ruleCatalogue.map(({ id, words: { fi, sv, en } }) => [
    id,
    { fi: { title: fi.title }, sv: { title: sv.title }, en: { title: en.title } },
  ]),
);
const names = Object.fromEntries(
  segmentNames().map(({ segment, words: own }) => [segment, own]),
) as WorklistState['segmentNames'];
const professional = {
  name: 'Ritva Oinonen',
  role: 'teamLead',
  references: ['Practitioner/mustonen'],
  ownerRole: 'careLead',
} as const;

const context = () => ({
  today: rowsToday,
  timeZone: 'Europe/Helsinki',
  me: professional.references,
  titleOf: ({ ruleId }: { ruleId: string }) => titles.get(ruleId)?.fi.title ?? ruleId,
});
/** A task that is queued in the last callback before painting runs when the frame has been painted. */
const painted = () =>
  new Promise<void>((done) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done();
      channel.port2.postMessage(undefined);
    }),
  );
function scrolledBox(): HTMLElement {
  const list = document.querySelector('[data-worklist-grid]')?.parentElement;
  if (list === null || list === undefined) throw new Error('No list');
  return list;
}
function msOf(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

const page: { readonly worklistUnderMeasure: WorklistUnderMeasure } = {
  worklistUnderMeasure: {
    async prepare(count) {
      rows = randomRows(count);
    },
    async renew() {
      root?.unmount();
      root = undefined;
      rows = rows.map((row) => ({ ...row }));
      await painted();
    },
    async paint() {
      const state: WorklistState = {
        rows,
        titles,
        segmentNames: names,
        refresh: { kind: 'idle' },
        sources: [],
        left: 0,
        notShown: 0,
      };
      await painted();
      const started = performance.now();
      root = createRoot(document.getElementById('root') as HTMLElement);
      root.render(
        <WordsProvider
          language="fi"
          timeZone="Europe/Helsinki"
          initial={words}
          namespaces={worklistNamespaces}
        >
          <WorklistPage
            state={state}
            today={rowsToday}
            now={() => new Date(`${rowsToday}T10:00:00Z`)}
            team={undefined}
            professional={professional}
            people={{ state: 'loading' }}
            views={{ own: [], shared: [] }}
            actions={actions}
          />
        </WordsProvider>,
      );
      while (document.querySelector('tr[data-client]') === null) await painted();
      return performance.now() - started;
    },
    sort(runs) {
      const model = createListModels(context()).of(rows);
      const all = (column: 'name' | 'use', descending: boolean) =>
        model.order(noFilters, [{ column, descending }]).length;
      const first = msOf(() => all('name', false));
      all('use', false);
      const defaults = defaultModels(rows);
      defaults.sort('name', false);
      defaults.sort('use', false);
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let run = 0; run < runs; run += 1) {
        const column = run % 2 === 0 ? 'name' : 'use';
        ours.push(msOf(() => all(column, run % 4 < 2)));
        theirs.push(msOf(() => defaults.sort(column, run % 4 < 2)));
      }
      return { first, ours, theirs };
    },
    filter(runs) {
      const model = createListModels(context()).of(rows);
      const text = (wanted: string) => model.filter({ text: wanted, columns: [] }).length;
      const least = (from: number) =>
        model.filter({
          text: '',
          columns: [{ column: 'use', condition: { kind: 'between', from } }],
        }).length;
      const first = msOf(() => text('kajaani'));
      const defaults = defaultModels(rows);
      defaults.filter(1);
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let run = 0; run < runs; run += 1) {
        ours.push(
          msOf(() => least(run + 2)),
          msOf(() => text(run % 2 === 0 ? 'mustonen' : 'anne ka')),
        );
        theirs.push(msOf(() => defaults.filter(run + 2)));
      }
      return { first, ours, theirs };
    },
    async scroll(frames, pixels) {
      const list = scrolledBox();
      const shown = list.querySelectorAll('tr[data-client]').length;
      const cells = list.querySelectorAll('th').length;
      const ours = await framesOf(list, frames, pixels);
      const box = list.getBoundingClientRect();
      root?.unmount();
      root = undefined;
      const bare = bareList(box, rows, { shown, cells });
      const theirs = await framesOf(bare, frames, pixels);
      bare.remove();
      return { ours, bare: theirs };
    },
    watch() {
      frames = watchFrames(scrolledBox());
    },
    async watched() {
      const untilWhole = (await frames?.untilWhole()) ?? Number.NaN;
      return { times: frames?.stop() ?? [], untilWhole };
    },
    close() {
      root?.unmount();
      root = undefined;
      rows = [];
    },
  },
};
Object.assign(globalThis, page);
