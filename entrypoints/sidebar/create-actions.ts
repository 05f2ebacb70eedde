import { browser } from 'wxt/browser';
import type {
  AnswerOutcome,
  Folding,
  OpeningOutcome,
  SidebarActions,
} from '#components/app/sidebar-actions.ts';
import { type LoadedWords, loadWords } from '#components/app/words.ts';
import { accessLimitsOf, reasonsOf } from '#lib/access/access-defaults.ts';
import { changeSettings, sendToHost } from '#lib/adapters/messaging/send.ts';
import { takeOpening } from '#lib/adapters/store/record-opening.ts';
import type { Result } from '#lib/base/result.ts';
import { registers } from '#lib/model/register.ts';
import type { HostSettings, SummarySettings } from '#lib/model/settings/settings.ts';
import type { LogFailure } from '#lib/ports/access-log.ts';
import type { InsertFailure } from '#lib/ports/host-adapter.ts';
import type { FrameLayout } from '#lib/ports/messages.ts';
import type { UsefulnessStore } from '#lib/ports/usefulness.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { segmentNamesIn } from '#lib/risk/segment-names.ts';
import type { AnswerGiven } from '#lib/workflows/answer-finding.ts';
import { answerText } from '#lib/workflows/answer-text.ts';
import { countAnswer } from '#lib/workflows/count-answer.ts';
import type { SegmentRecording } from '#lib/workflows/record-segment.ts';
import { createSessionAccess } from './create-session-access.ts';
import type { RunningSidebar } from './run-sidebar.ts';

/** Adapters that can put text into the record's focused field. */
const inserting: ReadonlySet<HostSettings['adapter']> = new Set(['demo-record', 'openmrs', 'configured']);

interface ActionPorts {
  readonly tabId: number;
  readonly running: RunningSidebar;
  /** Whether the user can see all of the sidebar; see `guard-press.ts`. */
  readonly isInSight: () => boolean;
  readonly layout: () => FrameLayout;
  readonly onLayout: (layout: FrameLayout) => void;
  readonly onFolding: (folding: Folding) => void;
  readonly usefulness: UsefulnessStore;
}

/** What each press sets going. */
export function createActions(ports: ActionPorts): SidebarActions {
  const { tabId, running } = ports;

  function changeSummary(next: (summary: SummarySettings) => SummarySettings): void {
    void changeSettings({ summary: next(running.current.settings.summary) });
  }
  function setLayout(layout: FrameLayout): void {
    ports.onLayout(layout);
    void sendToHost(tabId, { type: 'setFrameLayout', layout });
  }

  /** What opens something closed must have been meant: not under a picture that the host has laid over it. */
  async function opening(open: () => Promise<Result<void, LogFailure>>): Promise<OpeningOutcome> {
    if (!ports.isInSight()) return 'covered';
    return (await open()).ok ? 'opened' : 'notLogged';
  }

  async function answer(finding: Finding, given: AnswerGiven): Promise<AnswerOutcome> {
    if (!ports.isInSight()) return 'covered';
    const { language } = running.current.settings;
    const { t } = await loadWords(language, ['outbox']);
    const text = answerText(finding.rule, given, { language, t });
    const answered = await running.current.client.answerFinding(finding, given, text);
    if (!answered.ok) return 'notSaved';
    void countAnswer(ports.usefulness, finding, given);
    return 'saved';
  }

  async function recordSegment(
    recordingIn: (words: LoadedWords) => SegmentRecording,
  ): Promise<AnswerOutcome> {
    if (!ports.isInSight()) return 'covered';
    const words = await loadWords(running.current.settings.language, ['findings']);
    const saved = await running.current.client.recordSegment(recordingIn(words));
    return saved.ok ? 'saved' : 'notSaved';
  }

  /** Pressed after the first picture, so loaded after it. */
  const loop = () =>
    import('./create-loop-actions.ts').then(({ createLoopActions }) =>
      createLoopActions(running, ports.isInSight),
    );

  async function insertText(text: string): Promise<'inserted' | 'covered' | InsertFailure> {
    if (!ports.isInSight()) return 'covered';
    const stamp = running.context?.stamp;
    if (stamp === undefined) return 'noFocusedField';
    const answer = await sendToHost(tabId, { type: 'insertText', text, stamp });
    if (answer === undefined) return 'notSupported';
    return answer.inserted ? 'inserted' : answer.failure;
  }
  function canInsert(): boolean {
    const reading = running.context?.reading;
    if (reading?.state !== 'client') return false;
    const host = running.current.settings.hosts.find(({ id }) => id === reading.client.hostId);
    return host !== undefined && inserting.has(host.adapter);
  }

  return {
    retry: (sourceId) => running.current.client.retry(sourceId),
    ask: (sourceId) => running.current.client.ask(sourceId),
    async copyText(text) {
      if (!ports.isInSight()) return 'covered';
      try {
        await navigator.clipboard.writeText(text);
        return 'copied';
      } catch {
        return 'notCopied';
      }
    },
    insertText,
    get canInsert() {
      return canInsert();
    },
    setLanguage: (language) => void changeSettings({ language }),
    setOrder: (order) =>
      changeSummary(({ order: _before, ...summary }) =>
        order === undefined ? summary : { ...summary, order },
      ),
    setHidden: (hidden) => changeSummary((summary) => ({ ...summary, hidden })),
    setFolding: ports.onFolding,
    toggleCollapsed: () => setLayout({ ...ports.layout(), collapsed: !ports.layout().collapsed }),
    setWidth: (width) => setLayout({ ...ports.layout(), width }),
    ...(running.current.settings.professional.role === 'teamLead'
      ? {
          openWorklist: () => void browser.tabs.create({ url: browser.runtime.getURL('/worklist.html') }),
        }
      : {}),
    async takeOpening() {
      const reading = running.context?.reading;
      if (reading?.state !== 'client') return undefined;
      return takeOpening(browser.storage.session, tabId, reading.client, Date.now());
    },
    openOptions: () => void browser.runtime.openOptionsPage(),
    get reasons() {
      return reasonsOf(running.current.settings);
    },
    get reasonOpens() {
      const { settings, ownRegister } = running.current;
      return accessLimitsOf(settings).reasonOpensRegisters ? registers : [ownRegister];
    },
    openForReason: (reason) => opening(() => running.current.client.openForReason(reason)),
    answerFinding: (finding, given) => answer(finding, given),
    reopenFinding: (finding) => answer(finding, { answer: 'reopened' }),
    rateResources: (answer) =>
      recordSegment(({ t }) => ({
        kind: 'resources',
        answer,
        question: t('findings.segment.question'),
        answerText: t(`findings.segment.answer.${answer}`),
      })),
    chooseSegment: (segment, reason) =>
      recordSegment(({ t, language }) => ({
        kind: 'segment',
        segment,
        reason,
        title: t('findings.segment.title'),
        segmentText: segmentNamesIn(language, running.current.settings.risk)[segment],
      })),
    loop: {
      press: async (press) => (await loop()).press(press),
      undo: async (undo) => (await loop()).undo(undo),
      members: async () => (await loop()).members(),
    },
    access: createSessionAccess(running, ports.isInSight),
    outbox: running.outbox,
    // Most clients are opened without it: it comes with the first press on its tab.
    openPlan: async () => (await import('./create-plan-access.ts')).openPlanAccess(running, ports.isInSight),
    openConsultations: async () =>
      (await import('./create-consultation-access.ts')).openConsultationAccess(running, ports.isInSight),
    openFunctioning: async () =>
      (await import('./create-functioning-access.ts')).openFunctioningAccess(
        running,
        ports.isInSight,
        canInsert() ? insertText : undefined,
      ),
    confirmSpecialContent: (entry) => opening(() => running.current.client.confirmSpecialContent(entry)),
  };
}
