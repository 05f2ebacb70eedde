import { browser } from 'wxt/browser';
import { sendToBackground } from '#lib/adapters/messaging/send.ts';
import { createRecordStore } from '#lib/adapters/store/record-store.ts';
import { createWorklistStore } from '#lib/adapters/store/worklist-store.ts';
import { segmentNames } from '#lib/risk/segment-names.ts';
import { waitingAnswers } from '#lib/workflows/answer-finding.ts';
import { waitingStepsOfAll } from '#lib/workflows/loop/waiting-loop.ts';
import { createTeamFindings } from '#lib/workflows/team-findings.ts';
import { createWorklistSession } from '#lib/workflows/worklist-session.ts';
import type { StoredRow } from '#lib/worklist/stored-row.ts';
import { copyText } from '../session/copy-text.ts';
import { createOutboxAccess } from '../sidebar/create-outbox-access.ts';
import { createCapabilityCache } from '../sidebar/create-sources.ts';
import { rulesInForce } from '../sidebar/load-findings.ts';
import { clientsAtOnce, createTeamSources } from './create-team-sources.ts';
import { doDeed } from './do-deeds.ts';
import { startFindingsWorker } from './start-findings-worker.ts';
import { createTeamPeople } from './team-people.ts';
import type { StartWork } from './worklist-work.ts';

/** Milliseconds from the last look until its delivery: many clients' looks go together. */
const deliverAfterMs = 3000;

/** The list of whoever is signed in: kept rows at once, then the team as its servers tell of it now. */
export const startWork: StartWork = async ({ settings, professional, browserSession, log, now }) => {
  const { session: opened, signIn } = browserSession;
  const clock = { now };
  const openSealer = () => opened.openSealer();
  const accessToken = (sourceId: string, renew: boolean) => signIn.accessToken(sourceId, { renew });
  const capabilityCache = createCapabilityCache(browser.storage.local);
  const { sources, teams } = await createTeamSources(settings, {
    clock,
    openSealer,
    capabilityCache,
    accessToken,
  });

  let telling: ReturnType<typeof setTimeout> | undefined;
  const accessLog = {
    ...log,
    async record(events: Parameters<typeof log.record>[0]) {
      const recorded = await log.record(events);
      clearTimeout(telling);
      telling = setTimeout(() => void sendToBackground({ type: 'accessRecorded' }), deliverAfterMs);
      return recorded;
    },
  };

  const outbox = createOutboxAccess(browserSession);
  /** Asked of for each client of a refresh: read once until something is put or delivered. */
  let listed: ReturnType<typeof outbox.list> | undefined;
  const stopOutbox = outbox.observe(() => {
    listed = undefined;
  });
  const list = () => {
    listed ??= outbox.list();
    return listed;
  };
  const ownSources = settings.sources.filter(({ register }) => register === professional.register);

  const rowStore = createWorklistStore<StoredRow>({ openSealer, readAtOf: ({ row }) => row.readAt });
  const oldest = new Date(now().getTime() - settings.cacheHours * 3_600_000);
  await rowStore.purgeOlderThan(oldest.toISOString()).catch(() => undefined);

  const inForce = { ...(await rulesInForce(settings)), segmentNames: segmentNames(settings.risk) };
  const worker = startFindingsWorker();
  const session = createWorklistSession({
    teams,
    sources,
    store: createRecordStore(openSealer),
    clock,
    settings,
    schedule(run, afterMs) {
      const timer = setTimeout(run, afterMs);
      return () => clearTimeout(timer);
    },
    accessLog,
    createId: () => crypto.randomUUID(),
    rowStore,
    findings: createTeamFindings(worker.ask, () => inForce),
    inForce: () => inForce,
    waitingAnswers: (clientKey, record) => waitingAnswers({ list }, clientKey, record),
    waitingSteps: () => waitingStepsOfAll({ list }, ownSources),
    atOnce: clientsAtOnce,
  });

  const listeners = new Set<() => void>();
  const tell = () => {
    for (const changed of listeners) changed();
  };
  const people = createTeamPeople({ settings, professional, clock }, signIn, tell);
  session.observe(tell);
  people.read();
  void session.start().then(() => session.refresh());

  const deeds = { settings, session, outbox, log: accessLog, now };
  return {
    state: session.state,
    people: () => people.people(session.state().rows),
    team: people.team,
    observe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    deeds: {
      requestOwner: (rows, request) =>
        doDeed(deeds, 'requestOwner', rows, { event: 'requestOwner', ...request }),
      setReviewDate: (rows, due) => doDeed(deeds, 'setReview', rows, { event: 'setReview', due }),
      addNote: (rows, text) => doDeed(deeds, 'addNote', rows, { event: 'addNote', text }),
      outbox: { ...outbox, copyText },
      refresh: () => void session.refresh(),
      cancelRefresh: session.cancel,
      retryPeople: people.read,
    },
    stop() {
      session.stop();
      worker.close();
      stopOutbox();
      clearTimeout(telling);
      void sendToBackground({ type: 'accessRecorded' });
    },
  };
};
