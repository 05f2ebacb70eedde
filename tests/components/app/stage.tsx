import { useState } from 'react';
import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { SidebarApp, type SidebarAppProps } from '#components/app/SidebarApp.tsx';
import type { SidebarActions } from '#components/app/sidebar-actions.ts';
import { loadWords } from '#components/app/words.ts';
import { plotsLoaded } from '#components/summary/use-plots.ts';
import type { Language } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { Summary } from '#lib/summary/views.ts';
import type { ClientState } from '#lib/workflows/client-state.ts';
import { larisaNow } from '#tests/builders/larisa.ts';

export function spyActions(said: { readonly canInsert?: boolean } = {}) {
  return {
    retry: vi.fn<SidebarActions['retry']>(),
    ask: vi.fn<SidebarActions['ask']>(),
    copyText: vi.fn<SidebarActions['copyText']>(async () => 'copied'),
    insertText: vi.fn<SidebarActions['insertText']>(async () => 'inserted'),
    canInsert: false,
    setLanguage: vi.fn<SidebarActions['setLanguage']>(),
    setOrder: vi.fn<SidebarActions['setOrder']>(),
    setHidden: vi.fn<SidebarActions['setHidden']>(),
    setFolding: vi.fn<SidebarActions['setFolding']>(),
    toggleCollapsed: vi.fn<SidebarActions['toggleCollapsed']>(),
    setWidth: vi.fn<SidebarActions['setWidth']>(),
    openOptions: vi.fn<SidebarActions['openOptions']>(),
    reasons: [],
    reasonOpens: ['health'] as const,
    openForReason: vi.fn<SidebarActions['openForReason']>(async () => 'opened'),
    confirmSpecialContent: vi.fn<SidebarActions['confirmSpecialContent']>(async () => 'opened'),
    answerFinding: vi.fn<SidebarActions['answerFinding']>(async () => 'saved'),
    reopenFinding: vi.fn<SidebarActions['reopenFinding']>(async () => 'saved'),
    rateResources: vi.fn<SidebarActions['rateResources']>(async () => 'saved'),
    chooseSegment: vi.fn<SidebarActions['chooseSegment']>(async () => 'saved'),
    loop: {
      press: vi.fn<SidebarActions['loop']['press']>(async () => ({ kind: 'saved', undo: { writes: [] } })),
      undo: vi.fn<SidebarActions['loop']['undo']>(async () => ({ kind: 'saved', undo: { writes: [] } })),
      members: vi.fn<SidebarActions['loop']['members']>(async () => ok([])),
    },
    access: closedAccess,
    outbox: emptyOutbox,
    ...said,
  };
}

const emptyOutbox: SidebarActions['outbox'] = {
  list: async () => ok([]),
  resolveConflict: async () => ok(undefined),
  settleRefused: async () => ok(undefined),
  tryNow: async () => undefined,
  observe: () => () => undefined,
};

/** A session in which nothing answers: for tests of what is shown before anybody has pressed. */
const closedAccess: SidebarActions['access'] = {
  signInSources: [],
  signIn: {
    state: async () => ({ kind: 'signedOut' }),
    signIn: async () => fail({ reason: 'cancelled' }),
    signOut: async () => undefined,
    observe: () => () => undefined,
  },
  vault: {
    create: async () => ok(undefined),
    unlock: async () => ok(undefined),
    forget: async () => ok(undefined),
  },
  leastPassphrase: 12,
  countUndelivered: async () => ({ drafts: 0, writes: 0, events: 0 }),
};

export function summaryState(summary: Summary, sequence = 1): ClientState {
  return { kind: 'summary', stamp: { instance: 'test', sequence }, summary };
}

interface Staging extends Partial<Omit<SidebarAppProps, 'state' | 'language'>> {
  readonly language?: Language;
}

interface StageProps {
  readonly first: SidebarAppProps;
  /** Hands out how the props are changed later. */
  readonly onReady: (show: (next: Partial<SidebarAppProps>) => void) => void;
}

/** Keeps folding the way the entrypoint keeps it. */
function Stage({ first, onReady }: StageProps) {
  const [folding, setFolding] = useState(first.folding);
  const [changed, setChanged] = useState<Partial<SidebarAppProps>>({});
  onReady((next) => setChanged((before) => ({ ...before, ...next })));
  const actions: SidebarActions = {
    ...first.actions,
    setFolding: (next) => {
      first.actions.setFolding(next);
      setFolding(next);
    },
  };
  return <SidebarApp {...first} {...changed} folding={folding} actions={actions} />;
}

/** The sidebar as the entrypoint shows it. */
export async function renderSidebar(state: ClientState, { language = 'fi', ...said }: Staging = {}) {
  await plotsLoaded;
  const first: SidebarAppProps = {
    state,
    language,
    timeZone: 'Europe/Helsinki',
    clock: { now: () => larisaNow },
    collapsed: false,
    width: 400,
    folding: {},
    actions: spyActions(),
    words: await loadWords(language),
    ...said,
  };
  let show: (next: Partial<SidebarAppProps>) => void = () => undefined;
  const screen = await render(
    <Stage
      first={first}
      onReady={(ready) => {
        show = ready;
      }}
    />,
  );
  // What stands below the first screen comes with the next frame.
  const sections = () => document.querySelectorAll('main section[data-section]').length;
  const awaited = state.kind === 'summary' ? state.summary.order.length : 0;
  await vi.waitFor(() => {
    if (sections() > 0 && sections() < awaited) throw new Error(`${sections()} of ${awaited} sections`);
  });
  return { screen, show: (next: Partial<SidebarAppProps>) => show(next) };
}

/** The section with this id; the test ends when it is not on the screen. */
export function sectionNode(id: string): HTMLElement {
  const node = document.querySelector<HTMLElement>(`section[data-section="${id}"]`);
  if (node === null) throw new Error(`No section ${id} on the screen`);
  return node;
}
