import { browser } from 'wxt/browser';
import type { SessionAccess } from '#components/app/sidebar-actions.ts';
import { groupOfTeam } from '#components/worklist/group-of-team.tsx';
import type { WorklistPageProps } from '#components/worklist/WorklistPage.tsx';
import { createAccessLog } from '#lib/adapters/log/access-log.ts';
import { observeSettingsInForce } from '#lib/adapters/store/settings-in-force.ts';
import { leastPassphrase } from '#lib/adapters/store/vault/least-passphrase.ts';
import { todayIn } from '#lib/base/dates.ts';
import type { Translate } from '#lib/base/language.ts';
import { fail } from '#lib/base/result.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import { parseSavedViews } from '#lib/worklist/list/saved-view.ts';
import { type BrowserSession, createSession } from '../session/create-session.ts';
import { createPageActions } from './create-page-actions.ts';
import type { PageLink } from './page-link.ts';
import type { WorklistPicture } from './WorklistRoot.tsx';
import type { StartWork, WorklistWork, WorkPorts } from './worklist-work.ts';

type ViewsOfPage = WorklistPageProps['views'];

/** How often it is looked whether another day has begun: days are counted to today. */
const dayCheckMs = 60_000;

interface RunOptions {
  readonly settings: Settings;
  readonly t: Translate;
  readonly startWork: StartWork;
  /** The view that the page was opened with. */
  readonly link: PageLink;
  readonly onPicture: (picture: WorklistPicture) => void;
}

/**
 * Follows the session: while it is open the list of its professional is worked and painted, and when it closes nothing of it
 * is left on the screen or in memory.
 */
export async function runWorklist({ settings, t, startWork, link, onPicture }: RunOptions): Promise<void> {
  let latest = settings;
  const browserSession = createSession(async () => latest);
  const { session } = browserSession;
  const log = createAccessLog({
    openSealer: () => session.openSealer(),
    hasServer: async () => latest.log !== undefined,
  });
  const access = sessionAccessOf(browserSession, () => latest);
  let work: WorklistWork | undefined;
  let onLink: () => void = () => undefined;
  let open = '';
  let changing = Promise.resolve();

  async function follow(): Promise<void> {
    const state = await session.read();
    const now = JSON.stringify([latest, state]);
    if (now === open) return;
    open = now;
    work?.stop();
    work = undefined;
    if (state.kind !== 'open') {
      onPicture({ kind: 'closed', settings: latest, session: state, access });
      return;
    }
    const { fixedNow } = latest;
    const ports: WorkPorts = {
      settings: { ...latest, professional: state.professional },
      professional: state.professional,
      browserSession,
      log,
      now: () => (fixedNow === undefined ? new Date() : new Date(fixedNow)),
    };
    work = await startWork(ports);
    await paintWork(ports, work);
  }

  async function paintWork(ports: WorkPorts, current: WorklistWork): Promise<void> {
    const { professional } = ports;
    const { actions, readViews } = createPageActions(ports, current, t('worklist.export.fileName'), {
      onViews: () => void readViews().then((own) => paint({ own })),
      forgetLink() {
        link.forget();
        paint({ linked: link.read() });
      },
    });
    const shared = parseSavedViews(ports.settings.worklist?.sharedViews).views;
    const lead = {
      name: professional.name,
      role: professional.role,
      references: (professional.references ?? []).map(({ reference }) => reference),
      ownerRole: professional.register === 'social' ? ('ownWorker' as const) : ('careLead' as const),
    };
    let views: ViewsOfPage = { own: await readViews(), shared, linked: link.read() };
    const paint = (changed?: Partial<ViewsOfPage>) => {
      if (work !== current) return;
      // One identity for the same views: the page opens a linked one when it is another.
      if (changed !== undefined) views = { ...views, ...changed };
      onPicture({
        kind: 'open',
        settings: ports.settings,
        page: {
          state: current.state(),
          now: ports.now,
          today: todayIn(ports.now(), ports.settings.timeZone),
          team: current.team(),
          professional: lead,
          people: current.people(),
          views,
          group: groupOfTeam,
          actions,
        },
      });
    };
    current.observe(() => paint());
    onLink = () => paint({ linked: link.read() });
    paint();
    const day = setInterval(() => (work === current ? paint() : clearInterval(day)), dayCheckMs);
  }

  const change = () => {
    changing = changing.then(follow);
  };
  observeSettingsInForce(browser.storage.session, (next) => {
    if (next === undefined) return;
    latest = next;
    change();
  });
  link.observe(() => onLink());
  browserSession.observe(change);
  await follow();
}

/** The page is the extension's own tab: nothing can lie over it, so a press is always meant. */
function sessionAccessOf({ session, signIn }: BrowserSession, settings: () => Settings): SessionAccess {
  const nobody = fail({ reason: 'unavailable', detail: 'signedOut' } as const);
  return {
    get signInSources() {
      return settings().sources.filter((source) => source.signIn.kind === 'smart');
    },
    signIn,
    vault: {
      create: async (passphrase) => (await session.vault())?.create(passphrase) ?? nobody,
      unlock: async (passphrase) => (await session.vault())?.unlock(passphrase) ?? nobody,
      forget: async () => (await session.vault())?.forget() ?? nobody,
    },
    leastPassphrase,
    countUndelivered: async () => undefined,
  };
}
