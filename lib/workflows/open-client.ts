import { accessLimitsOf } from '#lib/access/access-defaults.ts';
import { confirmationKey } from '#lib/access/filter-entries.ts';
import type { IsoInstant } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { LoggedBasis } from '#lib/model/access-event.ts';
import type { HostClient } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { TriageEntry } from '#lib/model/entries.ts';
import type { SummarySettings } from '#lib/model/settings/settings.ts';
import type { AccessLog, LogFailure } from '#lib/ports/access-log.ts';
import type { ContextStamp, TabContext } from '#lib/ports/messages.ts';
import type { SessionGrant, SessionGrants } from '#lib/ports/session-grants.ts';
import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';
import { composeSummary } from '#lib/summary/compose-summary.ts';
import { sectionOfKind } from '#lib/summary/section-gate.ts';
import type { WithheldEntry } from '#lib/summary/views.ts';
import type { AnswerFailure, AnswerGiven } from './answer-finding.ts';
import { attempt } from './attempt.ts';
import { clientKeyOf } from './client-key.ts';
import type { ClientState } from './client-state.ts';
import { type ClientVisit, openVisit, type VisitPorts } from './client-visit.ts';
import type { FindingsPart } from './find-findings.ts';
import { type FreshEntry, withFresh } from './fresh-entries.ts';
import { recordOf } from './judge-visit.ts';
import { createVisitLog, recordSafely, type VisitLog } from './log-looks.ts';
import type { LoopWords } from './loop/loop-text.ts';
import type { LoopPress } from './loop/press-loop.ts';
import type { LoopFailure, LoopUndo } from './loop/put-step.ts';
import type { UndoFailure } from './loop/undo-loop.ts';
import type { VisitLoop } from './loop/visit-loop.ts';
import { type PacedEmission, paceEmission } from './paced-emission.ts';
import type { SegmentRecording } from './record-segment.ts';
import type { ShownClient } from './shown-client.ts';
import { type LookContext, lookEvent, type ShownSections, shownSections } from './shown-events.ts';
import { professionalOf } from './visit-access.ts';

export type { ShownClient } from './shown-client.ts';

export interface OpenClientPorts extends VisitPorts {
  readonly accessLog: AccessLog;
  readonly grants: SessionGrants;
  /** A new UUID each time. */
  readonly createId: () => string;
  /** The rules and what belongs to them, once loaded: they come after the first picture. No findings without them. */
  readonly findings?: () => FindingsPart | undefined;
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
  /** Opens what is closed for want of a relationship: a coded reason and own words, for this client and session. */
  openForReason(reason: { readonly code: string; readonly text: string }): Promise<Result<void, LogFailure>>;
  /** Opens one specially protected entry. */
  confirmSpecialContent(entry: WithheldEntry): Promise<Result<void, LogFailure>>;
  /** Records the professional's answer to a finding of the client who is open. `text`: the answer in words. */
  answerFinding(finding: Finding, given: AnswerGiven, text: string): Promise<Result<void, AnswerFailure>>;
  /** Records how the client rates everyday resources, or which segment was chosen and why. */
  recordSegment(recording: SegmentRecording): Promise<Result<void, AnswerFailure>>;
  /** Does what was pressed about the owner, the review or the closing of the client who is open. */
  pressLoop(press: LoopPress, words: LoopWords): Promise<Result<LoopUndo, LoopFailure>>;
  /** Takes back what was pressed within this session. */
  undoLoop(undo: LoopUndo, words: LoopWords): Promise<Result<void, UndoFailure>>;
  /** Something was put into the outbox or has left it. */
  outboxChanged(): void;
  /** The client who is shown, for pages beside the summary; undefined while no summary is. */
  shown(): ShownClient | undefined;
  /** The rules have been loaded: what is shown is judged. */
  findingsReady(): void;
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
  readonly log: VisitLog;
  readonly key: string;
  /** Grows with each emission: a summary that waited for the log gives way to what was emitted meanwhile. */
  emissions: number;
  looked?: Promise<void>;
  lastLook?: IsoInstant;
  /** Answers to findings that the record does not tell of yet; undefined until the outbox has been read. */
  waiting?: readonly TriageEntry[];
  /** What was recorded in this visit, the newest first. */
  recorded: readonly FreshEntry[];
  /** Comes with the rules, after the first picture. */
  loop?: VisitLoop | undefined;
  isLookWritten: boolean;
}

/**
 * The rule that nothing of one client is ever shown under another's name lives here. Every state carries identity and
 * facts together; on a new context the state before is replaced in the same call; an answer for a client who is no
 * longer open is aborted, and would be dropped if it came all the same.
 */
export function createOpenClient(ports: OpenClientPorts): OpenClient {
  const { store, clock, settings, schedule, accessLog, grants, createId, onState } = ports;
  const professional = professionalOf(settings);
  const professionalId = professional.id;
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
    const granting = grants.read(professionalId, key).catch((): SessionGrant => ({ confirmed: [] }));
    const emission = paceEmission(() => emit(self), schedule, pauseMs);
    const visit = openVisit(ports, client, key, granting, (atOnce) => {
      if (opened !== self) return;
      const isWaiting = visit.picture().verdict.show === 'opening';
      // Nothing to show yet; but what is shown goes at once when it has come into doubt.
      if (isWaiting && self.shown === 'opening') return;
      if (atOnce || isWaiting) emission.emitNow();
      else emission.changed();
    });
    const log = createVisitLog(accessLog, () => lookContext(client));
    const self: Opened = {
      stamp,
      client,
      visit,
      emission,
      log,
      key,
      shown: 'opening',
      emissions: 0,
      isLookWritten: false,
      recorded: [],
    };
    opened = self;
    // Read before it is written: what is new is new since the visit before this one.
    self.looked = attempt(() => store.readLastLook(key, professionalId)).then((look) => {
      if (!look.ok || look.value === undefined) return;
      self.lastLook = look.value;
      if (opened === self && self.shown === 'summary') emission.changed();
    });
    void visit.start().then(() => readWaiting(self));
  }

  /** Answers that were given before a restart, or while the server could not be reached. Nothing is judged without them. */
  async function readWaiting(self: Opened): Promise<void> {
    const part = ports.findings?.();
    if (part === undefined) return;
    const read = await part.waiting(self.key, self.visit.picture().record).catch(() => []);
    self.loop ??= part.loop?.open({
      client: () => ({ ...self.visit.picture(), decide: self.visit.decide }),
      findings: () => findingsOf(self, ['findings']),
      clientKey: self.key,
      professional,
      now: () => clock.now(),
      timeZone: settings.timeZone,
      ask: (sourceId) => self.visit.ask(sourceId),
      log: (sourceId, action) => logWrite(self, sourceId, 'Task', action),
    });
    await self.loop?.read();
    const given = self.waiting ?? [];
    self.waiting = [...given, ...read.filter(({ id }) => !given.some((each) => each.id === id))];
    if (opened === self && self.shown === 'summary') self.emission.changed();
  }

  /**
   * The rules are asked when every source has come to an end: before, what is missing could still come. What cannot be
   * evaluated is not evaluated, and takes nothing else with it.
   */
  function findingsOf(
    { visit, lastLook, waiting, recorded }: Opened,
    order: readonly string[],
  ): ClientFindings | undefined {
    const find = ports.findings?.()?.find;
    const { settled, record, withheld } = visit.picture();
    if (find === undefined || waiting === undefined || !settled) return undefined;
    if (!order.includes('findings')) return undefined;
    try {
      return find({
        client: { record, withheld, decide: visit.decide },
        role: settings.professional.role,
        now: clock.now(),
        timeZone: settings.timeZone,
        waiting,
        recorded,
        ...(lastLook === undefined ? {} : { lastLook }),
      });
    } catch {
      return undefined;
    }
  }

  function lookContext(hostClient: HostClient): LookContext {
    const own = settings.sources.find(({ register }) => register === professional.register);
    return {
      professional,
      hostClient,
      now: clock.now(),
      createId,
      ownController: own?.controller ?? '',
    };
  }

  /** What stands in doubt goes at once; facts wait until their look is durable in the log. */
  function emit(self: Opened) {
    if (opened !== self) return;
    self.emissions += 1;
    const emission = self.emissions;
    const state = stateOf(self);
    if (state.kind !== 'summary') return show(self, state);
    const { record } = self.visit.picture();
    // A finding shows entries of sections that the user may have hidden: they are looked at all the same.
    const sections = new Set([...state.summary.order, ...evidenceSections(state.findings)]);
    const shown = shownSections(record, [...sections], self.visit.decide);
    if (self.log.isWritten(shown)) return show(self, state);
    void self.log.write(shown).then((written) => {
      // Another state was emitted meanwhile: it shows itself when its own look is written.
      if (opened !== self || self.emissions !== emission) return;
      const { stamp } = self;
      if (written.ok) show(self, { ...state, stamp });
      else
        show(self, { kind: 'unclear', stamp, why: { reason: 'notLogged', failure: written.failure.reason } });
    });
  }

  function show(self: Opened, state: ClientState) {
    self.shown = state.kind;
    onState(state);
    if (state.kind === 'summary') self.visit.pictureShown();
    // The picture was shown whole: from now on, only what is recorded later is new.
    if (state.kind !== 'summary' || self.isLookWritten || !self.visit.picture().settled) return;
    self.isLookWritten = true;
    const at = clock.now().toISOString();
    void self.looked?.then(() => attempt(() => store.writeLastLook(self.key, professionalId, at)));
  }

  function stateOf(self: Opened): ClientState {
    const { stamp, client, visit, lastLook } = self;
    const { verdict, record: read, withheld, agreedOn } = visit.picture();
    const record = withFresh(read, self.recorded);
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
        gate: (source, section) => {
          const decision = visit.decide(source, section);
          return decision.outcome === 'closed' ? decision.reason : undefined;
        },
        withheld,
        ...(lastLook === undefined ? {} : { lastLook }),
      });
      const findings = findingsOf(self, summary.order);
      const loop = self.loop?.view(findings);
      return {
        kind: 'summary',
        stamp,
        summary: { ...summary, banner: { ...summary.banner, agreedOn } },
        ...(findings === undefined ? {} : { findings }),
        ...(loop === undefined ? {} : { loop }),
      };
    } catch {
      // Facts that cannot be composed are shown as words, never as the state before.
      return { kind: 'unclear', stamp, why: { reason: 'unreadable' } };
    }
  }

  /** A special reason opens the own register; another one only where an administrator has said so. */
  function mayOpen({ register }: SourceDescription): boolean {
    return register === professional.register || accessLimitsOf(settings).reasonOpensRegisters;
  }

  /** A write of this professional into one source, for the use log. What is saved already stays saved if this fails. */
  async function logWrite(
    self: Opened,
    sourceId: string,
    resourceType: string,
    action: 'create' | 'update' = 'create',
    section = 'findings',
  ): Promise<void> {
    const line = self.visit.picture().record.sources.find(({ source }) => source.id === sourceId);
    const decision = line && self.visit.decide(line.source, section);
    if (line === undefined || decision === undefined || decision.outcome === 'closed') return;
    const client = recordOf(line.result)?.client;
    const write = { source: line.source, client, sections: [resourceType], basis: decision.basis };
    await recordSafely(accessLog, [lookEvent(write, lookContext(self.client), action)]);
  }

  /** Memory that cannot be written costs a second confirmation at the next visit, nothing else. */
  async function grant(self: Opened, next: SessionGrant): Promise<void> {
    await grants.write(professionalId, self.key, next).catch(() => undefined);
    if (opened === self) self.visit.opened(next);
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
    async openForReason(reason) {
      const self = opened;
      if (self === undefined) return ok(undefined);
      const at = clock.now().toISOString();
      const basis: LoggedBasis = { kind: 'specialReason', reason };
      const closed = self.visit
        .picture()
        .record.sources.filter(({ source, result }) => result.status === 'notAuthorised' && mayOpen(source))
        .map(({ source }): ShownSections => ({ source, client: undefined, sections: [], basis }));
      const events = closed.map((each) => lookEvent(each, lookContext(self.client), 'openForReason'));
      const recorded = await recordSafely(accessLog, events);
      if (recorded.ok) await grant(self, { ...self.visit.grant, glass: { ...reason, at } });
      return recorded;
    },
    async confirmSpecialContent(entry) {
      const self = opened;
      const line = self?.visit.picture().record.sources.find(({ source }) => source.id === entry.sourceId);
      const section = sectionOfKind[entry.kind];
      const decision = line && self?.visit.decide(line.source, section);
      if (self === undefined || line === undefined || decision === undefined) return ok(undefined);
      if (decision.outcome === 'closed') return ok(undefined);
      const client = recordOf(line.result)?.client;
      const look = { source: line.source, client, sections: [section, entry.id], basis: decision.basis };
      const event = lookEvent(look, lookContext(self.client), 'openSpecialContent');
      const recorded = await recordSafely(accessLog, [event]);
      if (recorded.ok) {
        const { confirmed } = self.visit.grant;
        await grant(self, {
          ...self.visit.grant,
          confirmed: [...confirmed, confirmationKey(entry)],
        });
      }
      return recorded;
    },
    async answerFinding(finding, given, text) {
      const self = opened;
      const part = ports.findings?.();
      if (self === undefined || part === undefined) return fail({ reason: 'noSource' });
      const { record } = self.visit.picture();
      const { key: clientKey } = self;
      const request = { finding, given, record, clientKey, professional, now: clock.now(), text };
      const answered = await part.answer(request);
      if (!answered.ok) return answered;
      self.waiting = [answered.value, ...(self.waiting ?? [])];
      await logWrite(self, answered.value.provenance.sourceId, 'Task');
      if (opened === self) self.emission.emitNow();
      return ok(undefined);
    },
    async recordSegment(recording) {
      const self = opened;
      const part = ports.findings?.();
      if (self === undefined || part === undefined) return fail({ reason: 'noSource' });
      const { record } = self.visit.picture();
      const request = { recording, record, clientKey: self.key, professional, now: clock.now() };
      const saved = await part.recordSegment(request);
      if (!saved.ok) return saved;
      self.recorded = [saved.value, ...self.recorded];
      await logWrite(self, saved.value.provenance.sourceId, 'Observation');
      if (opened === self) self.emission.emitNow();
      return ok(undefined);
    },
    async pressLoop(press, words) {
      const self = opened;
      const done = (await self?.loop?.press(press, words)) ?? fail({ reason: 'noSource' as const });
      if (done.ok && self !== undefined && opened === self) self.emission.emitNow();
      return done;
    },
    async undoLoop(undo, words) {
      const self = opened;
      const undone = (await self?.loop?.undo(undo, words)) ?? ok(undefined);
      if (self !== undefined && opened === self) self.emission.emitNow();
      return undone;
    },
    outboxChanged() {
      const self = opened;
      void self?.loop?.read().then(() => {
        if (opened === self && self.shown === 'summary') self.emission.changed();
      });
    },
    shown() {
      const self = opened;
      if (self === undefined || self.shown !== 'summary') return undefined;
      const { record, withheld } = self.visit.picture();
      return {
        clientKey: self.key,
        professional,
        now: clock.now(),
        timeZone: settings.timeZone,
        record: withFresh(record, self.recorded),
        withheld,
        decide: self.visit.decide,
        decideFor: self.visit.decideFor,
        look: (sections) => self.log.write(shownSections(record, [...sections], self.visit.decide)),
        logWrite: (sourceId, type, action, section = 'plan') =>
          logWrite(self, sourceId, type, action, section),
        recorded(entries) {
          self.recorded = [...entries, ...self.recorded];
          if (opened === self) self.emission.emitNow();
        },
      };
    },
    findingsReady() {
      if (opened === undefined) return;
      void readWaiting(opened);
      if (opened.shown === 'summary') opened.emission.changed();
    },
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

/** Sections whose entries the findings show as evidence. */
function evidenceSections(findings: ClientFindings | undefined): readonly string[] {
  if (findings === undefined) return [];
  const { open: awaiting, handled, lapsed } = findings;
  return [...awaiting, ...handled, ...lapsed].flatMap(({ evidence }) =>
    evidence.flatMap(({ entry }) => (entry.kind === 'permission' ? [] : [sectionOfKind[entry.kind]])),
  );
}

/** The same in everything that the host says: a name or date that changed is a new client until it has agreed. */
function isSameClient(one: HostClient, other: HostClient): boolean {
  return factsOf(one) === factsOf(other);
}

function factsOf({ hostId, identifiers, sourcePatient, name, birthDate }: HostClient): string {
  const codes = identifiers.map(({ system, value }) => `${system}|${value}`).toSorted();
  return JSON.stringify([hostId, codes, sourcePatient?.sourceId, sourcePatient?.id, name, birthDate]);
}
