import type { AccessDecision } from '#lib/access/access-decision.ts';
import { ok } from '#lib/base/result.ts';
import type { ClientIdentity, HostClient } from '#lib/model/client.ts';
import type {
  ClientRecord,
  ClosedReason,
  SourceDescription,
  SourceResult,
} from '#lib/model/client-record.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SourceFailure, SourceRecord } from '#lib/model/source-record.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import type { RecordStore } from '#lib/ports/record-store.ts';
import type { Schedule } from '#lib/ports/schedule.ts';
import type { SessionGrant } from '#lib/ports/session-grants.ts';
import type { WithheldEntry } from '#lib/summary/views.ts';
import { attempt } from './attempt.ts';
import { completeHostClient, hostSourceIdOf, lookupAt } from './client-lookup.ts';
import type { UnclearIdentity } from './client-state.ts';
import { type AgreedField, agreeOnIdentity, type IdentityAgreement } from './identity-agreement.ts';
import { judgeVisit, recordOf, type Verdict } from './judge-visit.ts';
import { createEntryFilter } from './shown-record.ts';
import { usableRecords } from './usable-cache.ts';
import { createVisitAccess, type OtherProfessional } from './visit-access.ts';

export interface VisitPorts {
  readonly sources: readonly RecordSource[];
  readonly store: RecordStore;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly schedule: Schedule;
  /** Runs what can wait until the screen that was emitted last is painted; at once where nobody paints. */
  readonly afterPicture?: (run: () => void) => void;
}

/** Milliseconds after which the sources are asked although the cache has not answered. */
const longestCacheWaitMs = 50;
/** Milliseconds after which they are asked although what the cache answered is not shown yet. */
const longestPictureWaitMs = 250;

/** What a visit has found so far: all of it about one client. */
export interface VisitPicture {
  readonly verdict: Verdict;
  /** Without what the gate keeps closed. */
  readonly record: ClientRecord;
  readonly withheld: readonly WithheldEntry[];
  readonly agreedOn: readonly AgreedField[];
  readonly settled: boolean;
}

/** One opened client: from the moment the host shows it until it shows another. */
export interface ClientVisit {
  /** Resolves when the sources are asked. */
  start(): Promise<void>;
  /** The picture stands on the screen, or is about to: the sources are asked behind it. */
  pictureShown(): void;
  picture(): VisitPicture;
  /** What the gate says of a section of a source, as things stand. */
  decide(source: SourceDescription, section: string): AccessDecision;
  /** What it would say to somebody else, for what may leave for them. */
  decideFor(other: OtherProfessional, source: SourceDescription, section: string): AccessDecision;
  readonly grant: SessionGrant;
  /** The professional opened something by hand: what was closed is judged and asked anew. */
  opened(grant: SessionGrant): void;
  /** Asks one source, again or for the first time. */
  ask(sourceId: string): void;
  /** Aborts everything under way; nothing changes afterwards. */
  leave(): void;
}

const skipped: SourceResult = { status: 'skipped', reason: 'notAskedByDefault' };

/** Closed only because nobody could tell: what is kept stays kept, and is not shown. */
const notKnown: ReadonlySet<ClosedReason> = new Set([
  'permissionUnknown',
  'permissionStale',
  'relationshipUnknown',
  'signInNeeded',
]);

/** After these, old facts are not shown either: the source says that this person may not see them, or doubts who it is. */
const endsOldFacts: ReadonlySet<SourceFailure['reason']> = new Set([
  'notSignedIn',
  'forbidden',
  'ambiguousClient',
  'identityDiffers',
]);

/**
 * Opens a client: serves the cache, asks the professional's own register, and other registers only where the client's
 * permission opens the gate. No fact of a source is used before its client agreed with the host's. `changed` is called
 * whenever the picture changed; with `atOnce` when the change must not wait for the next repaint.
 */
export function openVisit(
  ports: VisitPorts,
  client: HostClient,
  clientKey: string,
  granting: Promise<SessionGrant>,
  changed: (atOnce: boolean) => void,
): ClientVisit {
  const { sources, store, clock, settings, schedule } = ports;
  const ownRegister = settings.professional.register;
  const hostSourceId = hostSourceIdOf(client, settings);
  const askedByDefault = new Map(settings.sources.map((source) => [source.id, source.askedByDefault]));
  const own = sources.filter(({ description }) => description.register === ownRegister);
  const others = sources.filter(({ description }) => description.register !== ownRegister);

  const departure = new AbortController();
  const { signal } = departure;
  const access = createVisitAccess(settings, client, clock, () => tellers());
  const filter = createEntryFilter();
  const results = new Map<string, SourceResult>();
  const cached = new Map<string, SourceRecord>();
  const agreed = new Map<string, ClientIdentity>();
  const agreedOn = new Map<string, readonly AgreedField[]>();
  const disagreements = new Map<string, UnclearIdentity>();
  const pressedFor = new Set<string>();
  /** Sources of the own register whose client agreed, and whose record waits for a relationship. */
  const admitted = new Map<string, ClientIdentity>();

  const idOf = (source: RecordSource) => source.description.id;
  const isAsked = (source: RecordSource) =>
    pressedFor.has(idOf(source)) || (askedByDefault.get(idOf(source)) ?? true);
  const isSettled = () => [...results.values()].every(({ status }) => status !== 'asking');
  const hostDisagreement = () => (hostSourceId === undefined ? undefined : disagreements.get(hostSourceId));

  /** The client as the host says it, completed by the own register's identity: the host's own source first. */
  function reference(): HostClient {
    const ofHost = hostSourceId === undefined ? undefined : agreed.get(hostSourceId);
    // While the own register does not answer, what it said last (and what agreed with the host) tells the identifiers.
    const lastSaid = own.map((source) => cached.get(idOf(source))?.client).find((each) => each !== undefined);
    return completeHostClient(client, ofHost ?? agreed.values().next().value ?? lastSaid);
  }

  function setResult(source: RecordSource, result: SourceResult, atOnce = false) {
    results.set(idOf(source), result);
    changed(atOnce || isSettled());
  }

  /** An older record, as long as the gate lets it be shown. */
  function oldFacts(source: RecordSource): SourceRecord | undefined {
    return access.decideSource(source.description).open === true ? cached.get(idOf(source)) : undefined;
  }

  function startAsking(source: RecordSource) {
    disagreements.delete(idOf(source));
    const stale = oldFacts(source);
    setResult(source, stale === undefined ? { status: 'asking' } : { status: 'asking', stale });
  }

  function fail(source: RecordSource, failure: SourceFailure) {
    if (failure.reason === 'notSignedIn') {
      cached.delete(idOf(source));
      setResult(source, { status: 'notAuthorised', reason: 'signInNeeded' }, true);
      return;
    }
    const stale = endsOldFacts.has(failure.reason) ? undefined : oldFacts(source);
    setResult(
      source,
      stale === undefined ? { status: 'failed', failure } : { status: 'failed', failure, stale },
    );
  }

  function forget(source: RecordSource) {
    const id = idOf(source);
    for (const kept of [agreed, agreedOn]) kept.delete(id);
    access.forget(id);
    drop(source);
  }

  /** The record goes; who the client is and who may look stay known. */
  function drop(source: RecordSource) {
    cached.delete(idOf(source));
    void attempt(() => store.remove(clientKey, idOf(source)));
  }

  /** The source's client is another, or cannot be told to be the same: none of its facts is used, old ones neither. */
  function disagree(source: RecordSource, agreement: Exclude<IdentityAgreement, { kind: 'agreed' }>) {
    forget(source);
    const { id, name } = source.description;
    const differences = agreement.kind === 'differs' ? agreement.differences : [];
    disagreements.set(
      id,
      agreement.kind === 'differs'
        ? { reason: 'differs', sourceName: name, differences }
        : { reason: 'incomplete' },
    );
    const differs = differences.flatMap(({ field }) => (field === 'identityCode' ? [] : [field]));
    setResult(source, { status: 'failed', failure: { reason: 'identityDiffers', differs } }, true);
  }

  /** Finds the client at the source and checks the identity; undefined when that is where it ends for this source. */
  async function identify(source: RecordSource): Promise<ClientIdentity | undefined> {
    const { id, name, register } = source.description;
    const asReference = reference();
    const lookup = lookupAt(id, asReference);
    if (lookup === undefined) {
      setResult(source, skipped);
      return undefined;
    }
    const found = await attempt(() => source.findClient(lookup, signal));
    if (signal.aborted) return undefined;
    if (!found.ok) {
      if (found.failure.reason === 'ambiguousClient') {
        disagreements.set(id, { reason: 'ambiguous', sourceName: name, count: found.failure.count });
      }
      fail(source, found.failure);
      return undefined;
    }
    if (found.value === undefined) {
      forget(source);
      const fetchedAt = clock.now().toISOString();
      const record = { sourceId: id, register, fetchedAt, entries: [], searches: {}, unread: [] };
      setResult(source, { status: 'ok', record, fromCache: false });
      return undefined;
    }
    const agreement = agreeOnIdentity(asReference, found.value);
    if (agreement.kind !== 'agreed') {
      disagree(source, agreement);
      return undefined;
    }
    if (register === ownRegister) agreedOn.set(id, agreement.on);
    return found.value;
  }

  async function readRecord(source: RecordSource, identity: ClientIdentity): Promise<void> {
    const { id, register } = source.description;
    /** The record says once more whose it is; without a client of its own it is the one that was asked for. */
    const isOfClient = (record: SourceRecord) =>
      record.sourceId === id &&
      record.register === register &&
      (record.client === undefined || record.client.id === identity.id);
    const withClient = (record: SourceRecord) => ({ ...record, client: record.client ?? identity });
    let isReading = true;
    const progress = (soFar: SourceRecord) => {
      const isLate = signal.aborted || !isReading;
      // A page of a new answer is no better than the whole old one: that stays until all is there.
      if (isLate || cached.has(id) || !isOpen(source, soFar) || !isOfClient(soFar)) return;
      setResult(source, { status: 'asking', stale: withClient(soFar) });
    };
    const read = await attempt(() => source.readRecord(identity, { now: clock.now(), progress }, signal));
    isReading = false;
    if (signal.aborted || !isOpen(source, read.ok ? read.value : undefined)) return;
    if (!read.ok) {
      fail(source, read.failure);
    } else if (isOfClient(read.value)) {
      const record = withClient(read.value);
      cached.set(id, record);
      setResult(source, { status: 'ok', record, fromCache: false });
      // A store that is full or gone costs time at the next opening, nothing else.
      void attempt(() => store.write(clientKey, record));
    } else {
      disagree(source, { kind: 'incomplete', on: [] });
    }
  }

  /** Asks who may look and what the client permits; what was told is kept with its time, for when nobody answers. */
  async function readAccessFacts(source: RecordSource, identity: ClientIdentity): Promise<void> {
    const read = await attempt(() => source.readAccessFacts(identity, signal));
    if (signal.aborted) return;
    access.told(idOf(source), read.ok ? read.value : 'unknown');
    if (read.ok) void attempt(() => store.writeAccessFacts(clientKey, read.value));
    judgeShown();
    admitOwn();
  }

  /** What is shown was shown on facts of an earlier visit: today's may close it. */
  function judgeShown() {
    for (const source of sources) {
      const result = results.get(idOf(source));
      if (result !== undefined && recordOf(result) !== undefined) isOpen(source);
    }
  }

  /** Reads the own register's records as soon as a relationship is known; closes them when none can be. */
  function admitOwn() {
    for (const source of own) {
      const identity = admitted.get(idOf(source));
      if (identity === undefined) continue;
      const opening = access.decideSource(source.description);
      if (opening.open === 'pending') continue;
      admitted.delete(idOf(source));
      if (opening.open) void safely(source, () => readRecord(source, identity));
      else close(source, opening.reason);
    }
  }

  /** A source whose answer cannot even be looked at has failed, and stops no other. */
  async function safely(source: RecordSource, ask: () => Promise<void>): Promise<void> {
    const asked = await attempt<void, never>(async () => ok(await ask()));
    if (!asked.ok && !signal.aborted) fail(source, asked.failure);
  }

  /** Resolves when the client is identified and it is known who may look; the record is read on meanwhile. */
  async function askOwn(source: RecordSource): Promise<void> {
    if (!isAsked(source)) return setResult(source, skipped);
    const identity = await identify(source);
    if (identity === undefined || signal.aborted) return;
    agreed.set(idOf(source), identity);
    admitted.set(idOf(source), identity);
    access.protectionOrder(isProtected());
    // A relationship that was verified a short while ago, or by another source: the record need not wait.
    admitOwn();
    await readAccessFacts(source, identity);
  }

  function isProtected(): boolean {
    return [...agreed.values()].some(({ protectionOrder }) => protectionOrder);
  }

  /** Where the host shows a source's own id, that source says by which identifiers the others find the client. */
  async function askOwnRegister(asked: readonly RecordSource[]): Promise<void> {
    const isNamed = (source: RecordSource) => idOf(source) === client.sourcePatient?.sourceId;
    const ask = (source: RecordSource) => safely(source, () => askOwn(source));
    await Promise.all(asked.filter(isNamed).map(ask));
    if (signal.aborted) return;
    const rest = asked.filter((source) => !isNamed(source));
    if (hostDisagreement() === undefined) await Promise.all(rest.map(ask));
    else for (const source of rest) setResult(source, skipped);
    // Whoever could not be asked has told nothing: nobody waits for them any longer.
    for (const teller of tellers()) if (!access.hasTold(teller)) access.told(teller, 'unknown');
    admitOwn();
  }

  /** The own register's sources that may hold a permission or a refusal of this client. */
  function tellers(): readonly string[] {
    return own.map(idOf).filter((id) => {
      const result = results.get(id);
      const isUnknownThere = result?.status === 'ok' && result.record.client === undefined;
      return result?.status !== 'skipped' && !isUnknownThere;
    });
  }

  function isOpen(source: RecordSource, record?: SourceRecord): boolean {
    // A refusal that one source of another register holds closes the others of that register too.
    if (record !== undefined && others.includes(source) && access.heardRefusals(record.entries)) {
      for (const other of others) if (other !== source) isOpen(other);
    }
    const opening = access.decideSource(source.description);
    if (opening.open === false) close(source, opening.reason);
    return opening.open === true;
  }

  function close(source: RecordSource, reason: ClosedReason) {
    // What the client closed is not kept either; what is only not known now may be opened again.
    if (notKnown.has(reason)) cached.delete(idOf(source));
    else drop(source);
    setResult(source, { status: 'notAuthorised', reason }, true);
  }

  /** Asks another register's source when the gate opens; a closed one is not even asked whether it knows the client. */
  async function askOther(source: RecordSource): Promise<void> {
    if (!isOpen(source)) return;
    if (!isAsked(source)) return setResult(source, skipped);
    const old = cached.get(idOf(source))?.client;
    if (old !== undefined && agreeOnIdentity(reference(), old).kind !== 'agreed') cached.delete(idOf(source));
    startAsking(source);
    const identity = await identify(source);
    if (identity !== undefined && !signal.aborted && isOpen(source)) await readRecord(source, identity);
  }

  async function askOthers(asked: readonly RecordSource[]): Promise<void> {
    if (signal.aborted) return;
    const ask = (source: RecordSource) => safely(source, () => askOther(source));
    if (hostDisagreement() === undefined) await Promise.all(asked.map(ask));
    else for (const source of asked) close(source, 'permissionUnknown');
  }

  /** True when something of it can be shown. */
  async function serveCache(): Promise<boolean> {
    const [stored, facts, granted] = await Promise.all([
      attempt(() => store.readAll(clientKey)),
      attempt(() => store.readAccessFacts(clientKey)),
      granting,
    ]);
    if (signal.aborted) return false;
    access.granted(granted);
    if (!stored.ok) return false;
    let isServed = false;
    if (facts.ok) for (const each of facts.value) access.remembered(each);
    const limits = { now: clock.now(), cacheHours: settings.cacheHours, ownRegister, hostSourceId };
    for (const { record, agreedOn: fields } of usableRecords(stored.value, client, limits)) {
      const source = sources.find((each) => idOf(each) === record.sourceId);
      const before = results.get(record.sourceId);
      if (source === undefined || disagreements.has(record.sourceId)) continue;
      if (before?.status !== 'asking' && before?.status !== 'failed') continue;
      cached.set(record.sourceId, record);
      // Another register's old facts wait for today's permission: the cache is no permission.
      if (record.register !== ownRegister || recordOf(before) !== undefined) continue;
      // The own register's too wait, unless a relationship was verified when the record was kept.
      if (access.decideSource(source.description).open !== true) continue;
      access.protectionOrder(record.client?.protectionOrder === true || isProtected());
      if (!agreedOn.has(record.sourceId)) agreedOn.set(record.sourceId, fields);
      if (before.status === 'asking') startAsking(source);
      else fail(source, before.failure);
      isServed = true;
    }
    return isServed;
  }

  async function askAgain(source: RecordSource): Promise<void> {
    const isLost = (each: RecordSource) => {
      const status = results.get(idOf(each))?.status;
      return status !== 'ok' && status !== 'asking';
    };
    const again = own.filter((each) => each === source || (isLost(each) && isAsked(each)));
    for (const each of again) {
      access.askedAnew(idOf(each));
      startAsking(each);
    }
    if (!own.includes(source)) {
      setResult(source, { status: 'asking' });
      // Permissions may have changed since: another register is opened by today's, not by this morning's.
      const known = own.filter((each) => !again.includes(each));
      await Promise.all(
        known.map((each) => {
          const identity = agreed.get(idOf(each));
          return identity === undefined ? undefined : readAccessFacts(each, identity);
        }),
      );
    }
    await askOwnRegister(again);
    await askOthers(others.filter((each) => each === source || isLost(each)));
  }

  let isAsking = false;
  let tellAsking: () => void = () => undefined;
  const asking = new Promise<void>((resolve) => {
    tellAsking = resolve;
  });

  function askAll() {
    if (isAsking || signal.aborted) return;
    isAsking = true;
    tellAsking();
    void askOwnRegister(own).then(() => askOthers(others));
  }

  for (const source of sources) {
    results.set(idOf(source), isAsked(source) || others.includes(source) ? { status: 'asking' } : skipped);
  }

  return {
    start() {
      // What is known is painted first: sending the questions, and hearing the answers, takes longer than reading the
      // cache. A cache that does not answer, or whose answer is not shown, holds up nobody.
      const cancelWait = schedule(askAll, longestCacheWaitMs);
      void serveCache().then((isServed) => {
        cancelWait();
        if (isServed) schedule(askAll, longestPictureWaitMs);
        else askAll();
      });
      return asking;
    },
    pictureShown: () => (ports.afterPicture ?? runNow)(askAll),
    picture() {
      const why = hostDisagreement();
      const asked = sources.map((source) => ({
        source: source.description,
        result: results.get(idOf(source)) ?? skipped,
      }));
      return {
        verdict:
          why === undefined ? judgeVisit(asked, [...disagreements.values()]) : { show: 'unclear', why },
        ...filter({ hostClient: client, sources: asked }, access.decide, access.grant.confirmed),
        agreedOn: [...new Set([...agreedOn.values()].flat())],
        settled: isSettled(),
      };
    },
    ask(sourceId) {
      const source = sources.find((each) => idOf(each) === sourceId);
      if (source === undefined || results.get(sourceId)?.status === 'asking') return;
      pressedFor.add(sourceId);
      void askAgain(source);
    },
    decide: access.decide,
    decideFor: access.decideFor,
    get grant() {
      return access.grant;
    },
    opened(grant) {
      access.granted(grant);
      for (const source of sources) {
        const result = results.get(idOf(source));
        if (result?.status === 'notAuthorised' && access.decideSource(source.description).open === true) {
          void askAgain(source);
        }
      }
      changed(true);
    },
    leave: () => departure.abort(),
  };
}

function runNow(run: () => void): void {
  run();
}
