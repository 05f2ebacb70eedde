import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import {
  WorklistPage,
  type WorklistPageProps,
  worklistNamespaces,
} from '#components/worklist/WorklistPage.tsx';
import type { DeedReport, WorklistActions } from '#components/worklist/worklist-actions.ts';
import type { Language } from '#lib/base/language.ts';
import { ok } from '#lib/base/result.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { segmentNames } from '#lib/risk/segment-names.ts';
import type { ListedRow } from '#lib/worklist/listed-row.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import type { WorklistState } from '#lib/worklist/worklist-state.ts';
import { rowColleagues, rowsToday } from '#tests/builders/worklist-row-parts.ts';

const saved = (deed: DeedReport['deed']) => async (rows: readonly WorklistRow[]) => ({
  deed,
  saved: rows.map(({ clientKey }) => clientKey),
  refused: [],
  undo: async () => ({ undone: rows.map(({ clientKey }) => clientKey), kept: [] }),
});

export function spyWorklistActions(said: Partial<WorklistActions> = {}) {
  return {
    requestOwner: vi.fn<WorklistActions['requestOwner']>(saved('requestOwner')),
    setReviewDate: vi.fn<WorklistActions['setReviewDate']>(saved('setReview')),
    addNote: vi.fn<WorklistActions['addNote']>(saved('addNote')),
    openingOf: vi.fn<WorklistActions['openingOf']>(() => ({ state: 'possible' })),
    openRecord: vi.fn<WorklistActions['openRecord']>(async () => true),
    export: vi.fn<WorklistActions['export']>(async () => ok(undefined)),
    saveView: vi.fn<WorklistActions['saveView']>(async () => true),
    removeView: vi.fn<WorklistActions['removeView']>(async () => true),
    shareView: vi.fn<WorklistActions['shareView']>(),
    copyViewLink: vi.fn<WorklistActions['copyViewLink']>(async () => ({ kind: 'copied', left: 0 })),
    forgetLink: vi.fn<WorklistActions['forgetLink']>(),
    refresh: vi.fn<WorklistActions['refresh']>(),
    cancelRefresh: vi.fn<WorklistActions['cancelRefresh']>(),
    retryPeople: vi.fn<WorklistActions['retryPeople']>(),
    openOptions: vi.fn<WorklistActions['openOptions']>(),
    ...said,
  };
}

const sourceOf = (register: 'health' | 'social') => ({
  id: register,
  name: `Kainuu, ${register}`,
  controller: 'Kainuun hyvinvointialue',
  register,
});

export function worklistState(rows: readonly ListedRow[], said: Partial<WorklistState> = {}): WorklistState {
  return {
    rows,
    titles: new Map(
      ruleCatalogue.map(({ id, words }) => [
        id,
        { fi: { title: words.fi.title }, sv: { title: words.sv.title }, en: { title: words.en.title } },
      ]),
    ),
    segmentNames: Object.fromEntries(
      segmentNames().map(({ segment, words }) => [segment, words]),
    ) as WorklistState['segmentNames'],
    refresh: { kind: 'idle', completedAt: '2026-11-18T04:00:00Z' },
    sources: [
      { source: sourceOf('health'), readAt: '2026-11-18T04:00:00Z' },
      { source: sourceOf('social'), readAt: '2026-11-18T04:02:00Z' },
    ],
    left: 0,
    notShown: 0,
    ...said,
  };
}

/** Keeps the identity of what does not change, as the entrypoint does. */
const lead = {
  name: 'Ritva Oinonen',
  role: 'teamLead',
  references: ['Practitioner/oinonen'],
  ownerRole: 'careLead',
} as const;
const now = () => new Date('2026-11-18T06:30:00Z');
const noViews = { own: [], shared: [] };
const people = {
  state: 'ready',
  people: rowColleagues.slice(0, 3).map(({ reference, name }, at) => ({
    reference,
    name,
    profession: at === 2 ? 'lääkäri' : 'sairaanhoitaja',
    load: { owned: [18, 11, 23][at] ?? 0, asked: 0 },
  })),
} as const;

interface Staging extends Partial<Omit<WorklistPageProps, 'state'>> {
  readonly language?: Language;
}

/** The page as the entrypoint shows it. */
export async function renderWorklist(state: WorklistState, { language = 'fi', ...said }: Staging = {}) {
  const words = await loadWords(language, worklistNamespaces);
  const actions = said.actions ?? spyWorklistActions();
  const page = (shown: WorklistState) => (
    <WordsProvider
      language={language}
      timeZone="Europe/Helsinki"
      initial={words}
      namespaces={worklistNamespaces}
    >
      <WorklistPage
        state={shown}
        today={rowsToday}
        now={now}
        team="Kajaanin terveysasema, tiimi 2"
        professional={lead}
        people={people}
        views={noViews}
        {...said}
        actions={actions}
      />
    </WordsProvider>
  );
  const screen = await render(page(state));
  return { screen, actions, show: (next: WorklistState) => screen.rerender(page(next)) };
}
