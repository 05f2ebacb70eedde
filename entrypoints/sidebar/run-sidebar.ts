import { browser } from 'wxt/browser';
import { createAccessLog } from '#lib/adapters/log/access-log.ts';
import { observeClientContext } from '#lib/adapters/messaging/client-context.ts';
import { openDeviceSealer } from '#lib/adapters/store/device-sealer.ts';
import { createRecordStore } from '#lib/adapters/store/record-store.ts';
import { createSessionGrants } from '#lib/adapters/store/session-grants.ts';
import { observeSettingsInForce } from '#lib/adapters/store/settings-in-force.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { TabContext } from '#lib/ports/messages.ts';
import type { ClientState } from '#lib/workflows/client-state.ts';
import { createOpenClient, type OpenClient } from '#lib/workflows/open-client.ts';
import { createCapabilityCache, createSources } from './create-sources.ts';

export interface RunningSidebar {
  /** The settings and the controller in force; both change together. */
  readonly current: { readonly settings: Settings; readonly client: OpenClient; readonly clock: Clock };
  /** The context that the host showed last. */
  readonly context: TabContext | undefined;
}

export function createClock({ fixedNow }: Settings): Clock {
  return fixedNow === undefined ? { now: () => new Date() } : { now: () => new Date(fixedNow) };
}

/**
 * Connects one tab's host to the workflow that opens its clients. When the settings change in anything but language and
 * layout, the workflow is made anew and told again what the host shows.
 */
export async function runSidebar(options: {
  readonly tabId: number;
  readonly settings: Settings;
  readonly onState: (state: ClientState) => void;
  readonly onSettings: (settings: Settings) => void;
}): Promise<RunningSidebar> {
  const { tabId, onState, onSettings } = options;
  const store = createRecordStore(openDeviceSealer);
  const accessLog = createAccessLog({
    openSealer: openDeviceSealer,
    hasServer: async () => current.settings.log !== undefined,
  });
  const grants = createSessionGrants(browser.storage.session);
  const createId = () => crypto.randomUUID();
  const capabilityCache = createCapabilityCache(browser.storage.local);
  let context: TabContext | undefined;

  async function create(settings: Settings) {
    const clock = createClock(settings);
    const sources = await createSources(settings, { clock, openSealer: openDeviceSealer, capabilityCache });
    const schedule = (run: () => void, afterMs: number) => {
      const timer = setTimeout(run, afterMs);
      return () => clearTimeout(timer);
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
      onState,
    });
    return { settings, client, clock };
  }

  let current = await create(options.settings);
  let changing = Promise.resolve();

  async function change(settings: Settings): Promise<void> {
    const before = current.settings;
    if (workOf(settings) === workOf(before)) {
      current = { ...current, settings };
      if (JSON.stringify(settings.summary) !== JSON.stringify(before.summary)) {
        current.client.summarySettingsChanged(settings.summary);
      }
    } else {
      current.client.close();
      current = await create(settings);
      if (context !== undefined) current.client.contextChanged(context);
    }
    onSettings(settings);
  }

  observeSettingsInForce(browser.storage.session, (settings) => {
    // Without settings no host is named: the content script takes this frame away.
    if (settings !== undefined) changing = changing.then(() => change(settings));
  });
  observeClientContext({
    tabId,
    onContext(next) {
      context = next;
      current.client.contextChanged(next);
    },
  });
  return {
    get current() {
      return current;
    },
    get context() {
      return context;
    },
  };
}

/** What the workflow stands on: everything but the language and the user's layout. */
function workOf({ language: _language, summary: _summary, ...work }: Settings): string {
  return JSON.stringify(work);
}
