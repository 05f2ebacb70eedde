import { browser } from 'wxt/browser';
import { createAccessLog } from '#lib/adapters/log/access-log.ts';
import { observeClientContext } from '#lib/adapters/messaging/client-context.ts';
import { sendToBackground } from '#lib/adapters/messaging/send.ts';
import { createRecordStore } from '#lib/adapters/store/record-store.ts';
import { createSessionGrants } from '#lib/adapters/store/session-grants.ts';
import { observeSettingsInForce } from '#lib/adapters/store/settings-in-force.ts';
import type { Register } from '#lib/model/register.ts';
import type { ProfessionalSettings, Settings } from '#lib/model/settings/settings.ts';
import type { AccessLog, LogState } from '#lib/ports/access-log.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { TabContext } from '#lib/ports/messages.ts';
import type { ClientState } from '#lib/workflows/client-state.ts';
import { createClosedClient } from '#lib/workflows/closed-client.ts';
import type { FindingsPart } from '#lib/workflows/find-findings.ts';
import { createOpenClient, type OpenClient } from '#lib/workflows/open-client.ts';
import type { Session } from '#lib/workflows/session.ts';
import { type BrowserSession, createSession } from '../session/create-session.ts';
import { createOutboxAccess } from './create-outbox-access.ts';
import { createCapabilityCache, createSources } from './create-sources.ts';

export interface RunningSidebar {
  /** The settings and the controller in force; both change together. */
  readonly current: {
    readonly settings: Settings;
    readonly client: OpenClient;
    readonly clock: Clock;
    /** Of whoever is signed in. */
    readonly ownRegister: Register;
    /** Whoever is signed in; the settings' own where no source asks for a sign-in. */
    readonly professional: ProfessionalSettings;
  };
  /** The context that the host showed last. */
  readonly context: TabContext | undefined;
  readonly session: BrowserSession;
  readonly log: AccessLog;
  readonly outbox: SidebarOutbox;
}
type SidebarOutbox = ReturnType<typeof createOutboxAccess>;

export function createClock({ fixedNow }: Settings): Clock {
  return fixedNow === undefined ? { now: () => new Date() } : { now: () => new Date(fixedNow) };
}

/** Milliseconds between two looks at whether the log reaches its server. */
const logStateEveryMs = 30_000;
/**
 * Milliseconds from the last look until its delivery: after the client has been painted, and several looks at once. A
 * sidebar that is gone by then leaves it to the background's alarm.
 */
const deliverAfterMs = 3000;
/** Milliseconds after which a page that gets no frames is taken as painted. */
const withoutFramesMs = 500;
const noStamp = { instance: '', sequence: 0 };

/**
 * Connects one tab's host to the workflow that opens its clients. When the settings change in anything but language and
 * layout, or the session opens or closes, the workflow is made anew and told again what the host shows.
 */
export async function runSidebar(options: {
  readonly tabId: number;
  readonly settings: Settings;
  readonly onState: (state: ClientState) => void;
  readonly onSettings: (settings: Settings) => void;
  readonly onLog: (state: LogState) => void;
}): Promise<RunningSidebar> {
  const { tabId, onState, onSettings, onLog } = options;
  let latest = options.settings;
  const browserSession = createSession(async () => latest);
  const { session, signIn } = browserSession;
  /** Whose vault it is, is asked once for each session: at every look it would be five questions to the browser. */
  let openVault = () => session.openSealer();
  const openSealer = () => openVault();
  const log = createAccessLog({ openSealer, hasServer: async () => latest.log !== undefined });
  let telling: ReturnType<typeof setTimeout> | undefined;
  const tellLater = () => {
    clearTimeout(telling);
    telling = setTimeout(() => void sendToBackground({ type: 'accessRecorded' }), deliverAfterMs);
  };
  const accessLog: AccessLog = {
    ...log,
    async record(events) {
      const recorded = await log.record(events);
      if (recorded.ok) tellLater();
      return recorded;
    },
  };
  const outbox = createOutboxAccess(browserSession);
  const grants = createSessionGrants(browser.storage.session);
  const capabilityCache = createCapabilityCache(browser.storage.local);
  let context: TabContext | undefined;

  async function create(settings: Settings) {
    const state = await session.read();
    const vault = await session.vault();
    openVault = vault === undefined ? () => session.openSealer() : () => vault.openSealer();
    const clock = createClock(settings);
    const work = JSON.stringify([workOf(settings), state]);
    const client =
      state.kind === 'open'
        ? await createWork({ ...settings, professional: state.professional }, clock)
        : createClosedClient(state, onState);
    const professional = state.kind === 'open' ? state.professional : settings.professional;
    return { settings, client, clock, work, state, professional, ownRegister: professional.register };
  }

  async function createWork(settings: Settings, clock: Clock): Promise<OpenClient> {
    const accessToken = (sourceId: string, renew: boolean) => signIn.accessToken(sourceId, { renew });
    const sources = await createSources(settings, { clock, openSealer, capabilityCache, accessToken });
    const schedule = (run: () => void, afterMs: number) => {
      const timer = setTimeout(run, afterMs);
      return () => clearTimeout(timer);
    };
    const createId = () => crypto.randomUUID();
    // One for each session: a store keeps the sealer that it was opened with.
    const store = createRecordStore(openSealer);
    let part: FindingsPart | undefined;
    let isLoading = false;
    /** The rules come behind the first picture, so that it does not wait for them. */
    const loadRules = () => {
      if (isLoading) return;
      isLoading = true;
      void import('./load-findings.ts').then(async ({ loadFindings }) => {
        part = await loadFindings(settings, outbox);
        client.findingsReady();
      });
    };
    const client = createOpenClient({
      sources,
      store,
      clock,
      settings,
      schedule,
      accessLog,
      grants,
      createId,
      findings: () => part,
      afterPicture,
      onState(state) {
        onState(state);
        if (state.kind === 'summary') afterPicture(loadRules);
      },
    });
    return client;
  }

  let current = await create(latest);
  let changing = Promise.resolve();

  async function change(settings: Settings): Promise<void> {
    const state = await session.read();
    if (JSON.stringify([workOf(settings), state]) === current.work) {
      const before = current.settings;
      current = { ...current, settings };
      if (JSON.stringify(settings.summary) !== JSON.stringify(before.summary)) {
        current.client.summarySettingsChanged(settings.summary);
      }
    } else {
      current.client.close();
      // What was shown goes before anything new is made: a lock leaves nothing on the screen.
      if (state.kind !== 'open') showClosed(state);
      current = await create(settings);
      if (context !== undefined) current.client.contextChanged(context);
    }
    onSettings(settings);
  }

  function showClosed(state: Exclude<Session, { kind: 'open' }>): void {
    onState({ kind: 'session', stamp: context?.stamp ?? noStamp, session: state });
  }

  observeSettingsInForce(browser.storage.session, (settings) => {
    // Without settings no host is named: the content script takes this frame away.
    if (settings === undefined) return;
    latest = settings;
    changing = changing.then(() => change(settings));
  });
  browserSession.observe(() => {
    changing = changing.then(() => change(latest));
  });
  observeClientContext({
    tabId,
    onContext(next) {
      context = next;
      current.client.contextChanged(next);
    },
  });
  outbox.observe(() => current.client.outboxChanged());
  if (current.state.kind !== 'open') showClosed(current.state);
  // Opens the log's database before the first look has to be written.
  const readLog = () => void log.state().then(onLog, () => undefined);
  readLog();
  setInterval(readLog, logStateEveryMs);
  return {
    get current() {
      return current;
    },
    get context() {
      return context;
    },
    session: browserSession,
    log,
    outbox,
  };
}

/** After the frame with the first screen and the one with the rest; where nobody looks there are no frames, and it runs all the same. */
function afterPicture(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(run)));
  setTimeout(run, withoutFramesMs);
}

/** What the workflow stands on: everything but the language and the user's layout. */
function workOf({ language: _language, summary: _summary, ...work }: Settings): string {
  return JSON.stringify(work);
}
