import type { IsoInstant } from '#lib/base/dates.ts';
import type { HostClient } from '#lib/model/client.ts';
import type { SummarySettings } from '#lib/model/settings/settings.ts';
import type { ContextStamp, TabContext } from '#lib/ports/messages.ts';
import { composeSummary } from '#lib/summary/compose-summary.ts';
import { attempt } from './attempt.ts';
import { clientKeyOf } from './client-key.ts';
import type { ClientState } from './client-state.ts';
import { type ClientVisit, openVisit, type VisitPorts } from './client-visit.ts';
import { type PacedEmission, paceEmission } from './paced-emission.ts';

export interface OpenClientPorts extends VisitPorts {
  /** Called with everything that is to be shown; each state replaces the one before. */
  readonly onState: (state: ClientState) => void;
}

/** Follows the client whom the host shows. One at a time: a new one ends everything of the one before. */
export interface OpenClient {
  contextChanged(context: TabContext): void;
  /** Asks a source again that did not answer, or was closed. */
  retry(sourceId: string): void;
  /** Asks a source that is not asked by default, on the professional's press. */
  ask(sourceId: string): void;
  /** The user reordered or hid sections: shown anew from what is already known. */
  summarySettingsChanged(summary: SummarySettings): void;
  close(): void;
}

/** Milliseconds between two repaints while answers arrive: often enough to look alive, seldom enough to stay calm. */
const pauseMs = 150;

interface Opened {
  stamp: ContextStamp;
  readonly client: HostClient;
  readonly visit: ClientVisit;
  readonly emission: PacedEmission;
  shown: ClientState['kind'];
  looked?: Promise<void>;
  lastLook?: IsoInstant;
  isLookWritten: boolean;
}

/**
 * The rule that nothing of one client is ever shown under another's name lives here. Every state carries identity and
 * facts together; on a new context the state before is replaced in the same call; an answer for a client who is no
 * longer open is aborted, and would be dropped if it came all the same.
 */
export function createOpenClient(ports: OpenClientPorts): OpenClient {
  const { store, clock, settings, schedule, onState } = ports;
  const professionalId = settings.professional.id;
  const lastSequence = new Map<string, number>();
  let summarySettings = settings.summary;
  let opened: Opened | undefined;
  let isClosed = false;

  const cacheLimit = new Date(clock.now().getTime() - settings.cacheHours * 3_600_000);
  void attempt(() => store.purgeOlderThan(cacheLimit.toISOString()));

  /** A host that goes back in its history comes back with its own, higher number; a late message has a lower one. */
  function isNewer({ instance, sequence }: ContextStamp): boolean {
    const last = lastSequence.get(instance);
    if (last !== undefined && sequence <= last) return false;
    lastSequence.set(instance, sequence);
    return true;
  }

  function leave() {
    opened?.visit.leave();
    opened?.emission.stop();
    opened = undefined;
  }

  function open(stamp: ContextStamp, client: HostClient) {
    const key = clientKeyOf(client);
    if (key === undefined) {
      onState({ kind: 'unclear', stamp, why: { reason: 'incomplete' } });
      return;
    }
    onState({ kind: 'opening', stamp, hostClient: client });
    const emission = paceEmission(() => emit(self, key), schedule, pauseMs);
    const visit = openVisit(ports, client, key, (atOnce) => {
      if (opened !== self) return;
      const isWaiting = visit.picture().verdict.show === 'opening';
      // Nothing to show yet; but what is shown goes at once when it has come into doubt.
      if (isWaiting && self.shown === 'opening') return;
      if (atOnce || isWaiting) emission.emitNow();
      else emission.changed();
    });
    const self: Opened = { stamp, client, visit, emission, shown: 'opening', isLookWritten: false };
    opened = self;
    // Read before it is written: what is new is new since the visit before this one.
    self.looked = attempt(() => store.readLastLook(key, professionalId)).then((look) => {
      if (!look.ok || look.value === undefined) return;
      self.lastLook = look.value;
      if (opened === self && self.shown === 'summary') emission.changed();
    });
    visit.start();
  }

  function emit(self: Opened, key: string) {
    if (opened !== self) return;
    const state = stateOf(self);
    self.shown = state.kind;
    onState(state);
    // The picture was shown whole: from now on, only what is recorded later is new.
    if (state.kind !== 'summary' || self.isLookWritten || !self.visit.picture().settled) return;
    self.isLookWritten = true;
    const at = clock.now().toISOString();
    void self.looked?.then(() => attempt(() => store.writeLastLook(key, professionalId, at)));
  }

  function stateOf({ stamp, client, visit, lastLook }: Opened): ClientState {
    const { verdict, record, agreedOn } = visit.picture();
    if (verdict.show === 'opening') return { kind: 'opening', stamp, hostClient: client };
    if (verdict.show === 'unclear') return { kind: 'unclear', stamp, why: verdict.why };
    try {
      const summary = composeSummary({
        record,
        hostClient: client,
        now: clock.now(),
        timeZone: settings.timeZone,
        role: settings.professional.role,
        summarySettings,
        ...(lastLook === undefined ? {} : { lastLook }),
      });
      return { kind: 'summary', stamp, summary: { ...summary, banner: { ...summary.banner, agreedOn } } };
    } catch {
      // Facts that cannot be composed are shown as words, never as the state before.
      return { kind: 'unclear', stamp, why: { reason: 'unreadable' } };
    }
  }

  return {
    contextChanged({ stamp, reading }) {
      if (isClosed || !isNewer(stamp)) return;
      if (reading.state === 'client' && opened !== undefined && isSameClient(reading.client, opened.client)) {
        // The host went to another page of the same client: nothing is asked again, nothing blinks.
        opened.stamp = stamp;
        opened.emission.emitNow();
        return;
      }
      leave();
      if (reading.state === 'client') open(stamp, reading.client);
      else if (reading.state === 'none') onState({ kind: 'noClient', stamp });
      else if (reading.state === 'pending') onState({ kind: 'opening', stamp });
      else onState({ kind: 'unclear', stamp, why: { reason: reading.reason } });
    },
    retry: (sourceId) => opened?.visit.ask(sourceId),
    ask: (sourceId) => opened?.visit.ask(sourceId),
    summarySettingsChanged(summary) {
      summarySettings = summary;
      if (opened?.shown === 'summary') opened.emission.emitNow();
    },
    close() {
      leave();
      isClosed = true;
    },
  };
}

/** The same in everything that the host says: a name or date that changed is a new client until it has agreed. */
function isSameClient(one: HostClient, other: HostClient): boolean {
  return factsOf(one) === factsOf(other);
}

function factsOf({ hostId, identifiers, sourcePatient, name, birthDate }: HostClient): string {
  const codes = identifiers.map(({ system, value }) => `${system}|${value}`).toSorted();
  return JSON.stringify([hostId, codes, sourcePatient?.sourceId, sourcePatient?.id, name, birthDate]);
}
