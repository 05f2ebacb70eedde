import type { PlanAccess, PlanDraft, PlanRecording } from '#components/plan/plan-port.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Register } from '#lib/model/register.ts';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import { toCarePlan } from '#lib/plan/fhir/care-plan.ts';
import type { Draft, DraftStore } from '#lib/ports/draft-store.ts';
import type { OutboxItem, WriteState } from '#lib/ports/outbox.ts';
import type { PlanVersion } from '#lib/ports/plan-versions.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';
import type { PlanPicture, RecordedPlan } from '#lib/workflows/plan/plan-picture.ts';
import { aProvenance } from '#tests/builders/entries.ts';
import { planTexts } from '#tests/builders/plans.ts';
import { aSource } from '#tests/builders/records.ts';

export const today = '2026-11-18';

export function recordedPlan(plan: ClientPlan, version = '3', register: Register = 'health'): RecordedPlan {
  return {
    plan,
    source: aSource(register),
    entry: {
      kind: 'plan',
      id: 'CarePlan/1',
      provenance: aProvenance({ register, reference: 'CarePlan/1' }),
      type: plan.type,
      title: 'Terveys- ja hoitosuunnitelma',
      status: 'active',
      version,
      resource: {},
    },
    others: [],
  };
}

export function planPicture(said: Partial<PlanPicture> = {}): PlanPicture {
  return {
    type: 'healthAndCare',
    sourceId: 'health',
    others: [],
    looseGoals: [],
    people: [{ name: 'Sanna Räisänen', role: 'ownWorker' }],
    ...said,
  };
}

export function planVersion(version: string, at: string, plan: ClientPlan): PlanVersion {
  const author = { name: 'Tiina Mustonen' };
  return {
    version,
    at,
    resource: toCarePlan(plan, { client: 'Patient/1', author, now: at, today, texts: planTexts }),
  };
}

interface FakeOptions {
  readonly picture?: PlanPicture | undefined;
  readonly found?: PlanDraft;
  readonly readFailure?: StoreFailure;
  readonly register?: Register;
  readonly versions?: readonly PlanVersion[];
}

/** The plan's page without a browser's store or a server; each test says what they answer. */
export function fakePlan(options: FakeOptions = {}) {
  const { register = 'health' } = options;
  let picture = 'picture' in options ? options.picture : planPicture();
  let stored: Draft<PlanDraft> | undefined =
    options.found === undefined
      ? undefined
      : {
          clientKey: 'c',
          form: 'plan',
          content: options.found,
          savedAt: '2026-11-18T07:44:00Z',
          revision: 4,
        };
  let writeFailure: StoreFailure | undefined;
  let recordFailure: 'onItsWay' | 'covered' | undefined;
  let written: OutboxItem | undefined;
  const recorded: PlanRecording[] = [];
  let goals = 0;
  const store: DraftStore = {
    read: async () => ok(stored as never),
    async write({ basedOn, ...draft }) {
      if (writeFailure !== undefined) return fail(writeFailure);
      if (stored !== undefined && stored.revision !== basedOn) {
        return fail({ reason: 'conflict', newer: stored as never });
      }
      stored = { ...draft, content: draft.content as never, revision: basedOn + 1 };
      return ok(stored as never);
    },
    async discard() {
      stored = undefined;
      return ok(undefined);
    },
    list: async () => ok([]),
    observe: () => () => undefined,
  };
  const access: PlanAccess = {
    professional: {
      id: 'tiina',
      name: 'Tiina Mustonen',
      role: register === 'social' ? 'socialWorker' : 'nurse',
      register,
      references: [{ sourceId: register, reference: 'Practitioner/tiina' }],
      teams: [],
    },
    today,
    picture: () => picture,
    readDraft: async (): Promise<Result<Draft<PlanDraft> | undefined, StoreFailure>> =>
      options.readFailure === undefined ? ok(stored) : fail(options.readFailure),
    keepDraft: (found, onState) =>
      keepDraft({
        store,
        clock: { now: () => new Date('2026-11-18T07:44:12Z') },
        clientKey: 'c',
        form: 'plan',
        ...(found === undefined ? {} : { found }),
        onState,
      }),
    observeDraft: () => () => undefined,
    async record(recording) {
      if (recordFailure !== undefined) return fail({ reason: recordFailure });
      recorded.push(recording);
      const { plan } = recording;
      const state: WriteState = { kind: 'waiting', attempts: 0 };
      const resource = planVersion('1', '2026-11-18T07:45:00Z', plan).resource as never;
      const write = {
        clientKey: 'c',
        sourceId: 'health',
        what: 'plan' as const,
        change: { kind: 'create' as const, resource },
        text: recording.text,
      };
      written = { id: 'w', sequence: 1, putAt: '2026-11-18T07:45:00Z', write, state };
      return ok(written);
    },
    written: async () => written,
    versions: async () => ok(options.versions ?? []),
    newGoalId: () => `urn:uuid:new-${++goals}`,
    print: () => undefined,
  };
  return {
    access,
    recorded,
    get stored() {
      return stored?.content;
    },
    failWriting: (failure: StoreFailure | undefined) => {
      writeFailure = failure;
    },
    failRecording: (failure: 'onItsWay' | 'covered') => {
      recordFailure = failure;
    },
    writeInAnotherTab: (content: PlanDraft) => {
      stored = { clientKey: 'c', form: 'plan', content, savedAt: '2026-11-18T07:50:00Z', revision: 9 };
    },
    show: (next: PlanPicture | undefined) => {
      picture = next;
    },
  };
}
