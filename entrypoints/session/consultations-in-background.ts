import { browser } from 'wxt/browser';
import type { WaitingConsultations } from '#lib/adapters/background/watch-consultations.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { ConsultationPorts } from '#lib/workflows/consultation/consultation-ports.ts';
import { readWaitingCount } from '#lib/workflows/consultation/count-waiting.ts';
import { askPlaces } from '#lib/workflows/consultation/read-inbox.ts';
import { createStandInMemory } from '#lib/workflows/consultation/stand-ins.ts';
import { professionalOf } from '#lib/workflows/visit-access.ts';
import { consultationPlaces } from './create-consultations.ts';
import type { BrowserSession } from './create-session.ts';
import { openInRecord } from './open-in-record.ts';
import { createStandInShelf } from './stand-in-shelf.ts';

interface InBackground {
  /** Undefined while nobody is signed in. */
  count(): Promise<WaitingConsultations | undefined>;
  /** Opens the client of a thread in the record; the list of consultations where that cannot be done: a press is never without an answer. */
  open(threadId: string): Promise<void>;
}

/**
 * What the service worker does with consultations: it counts them, and finds the client of the one whose notification was pressed.
 * It shows nobody, so it writes no look; it puts nothing.
 */
export function consultationsInBackground(
  { session, signIn }: BrowserSession,
  readSettings: () => Promise<Settings | undefined>,
): InBackground {
  const nothing = fail({ reason: 'unavailable', detail: 'background' } as const);

  async function work(): Promise<
    { readonly ports: ConsultationPorts; readonly settings: Settings } | undefined
  > {
    const [settings, state] = await Promise.all([readSettings(), session.read()]);
    if (settings === undefined || state.kind !== 'open') return undefined;
    const { fixedNow, timeZone, language } = settings;
    const clock = { now: () => (fixedNow === undefined ? new Date() : new Date(fixedNow)) };
    const professional = professionalOf({ ...settings, professional: state.professional });
    const ports: ConsultationPorts = {
      professional,
      standIns: createStandInMemory(createStandInShelf(professional.id)),
      places: consultationPlaces({ settings, signIn, clock, capabilities: browser.storage.local }),
      outbox: {
        put: async () => nothing,
        putAll: async () => nothing,
        list: async () => ok([]),
        withdraw: async () => nothing,
        resolveConflict: async () => nothing,
        settleRefused: async () => nothing,
      },
      accessLog: { record: async () => nothing },
      clock,
      timeZone,
      createId: () => crypto.randomUUID(),
      words: async () => ({ language, t: (key) => key }),
    };
    return { ports, settings };
  }

  /** False while nobody is signed in, and where the source does not list the thread or no record UI opens its client. */
  async function openThreadInRecord(threadId: string): Promise<boolean> {
    const found = await work();
    if (found === undefined) return false;
    const told = await askPlaces(found.ports, new AbortController().signal);
    const listed = told.flatMap(({ told: each }) => (each.ok ? each.value.listed : []));
    const thread = listed.find(({ consultation }) => consultation.threadId === threadId);
    if (thread === undefined) return false;
    const { sourceId, patientId } = thread.consultation;
    const client = { identifiers: thread.client?.identifiers ?? [], own: { sourceId, patientId } };
    const address = await openInRecord(found.settings, client, { at: 'consultation', threadId });
    return address.kind === 'address';
  }

  return {
    async count() {
      const found = await work();
      if (found === undefined) return undefined;
      const counted = await readWaitingCount(found.ports, new AbortController().signal);
      return { ...counted, professionalId: found.ports.professional.id };
    },
    async open(threadId) {
      const isOpen = await openThreadInRecord(threadId).catch(() => false);
      if (!isOpen) {
        await browser.tabs.create({ url: browser.runtime.getURL('/worklist.html') });
      }
    },
  };
}
