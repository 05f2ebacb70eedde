import type {
  AnswersDraft,
  EarlierScore,
  FunctioningAccess,
  RecordFailure,
  RiskFactorLine,
  RiskFactorValue,
} from '#components/functioning/functioning-port.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { Instrument } from '#lib/functioning/instrument.ts';
import { instruments } from '#lib/functioning/instruments/registry.ts';
import type { TextPack } from '#lib/functioning/text-pack/text-pack.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { Draft, DraftStore } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { ScoredPerson } from '#lib/workflows/functioning/instrument-scores.ts';
import { scoreInstrument } from '#lib/workflows/functioning/score-instrument.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';

/** 18 November 2026, 9.44 in Helsinki. */
export const now = new Date('2026-11-18T07:44:12Z');

interface FakeOptions {
  readonly found?: AnswersDraft;
  readonly readFailure?: StoreFailure;
  readonly register?: Register;
  readonly on?: readonly Instrument[];
  readonly packs?: readonly TextPack[];
  readonly earlier?: Readonly<Record<string, readonly EarlierScore[]>>;
  readonly person?: ScoredPerson;
  readonly factors?: readonly RiskFactorLine[];
}

type Failure = RecordFailure | { readonly reason: 'covered' };

const notHere = () => {
  throw new Error('not a part of this screen');
};

/** Instruments and risk factors without a browser's store or a server; scores are those of the product. */
export function fakeAccess(options: FakeOptions = {}) {
  const {
    register = 'health',
    on = instruments,
    earlier = {},
    person = { age: 58, sex: 'female' },
  } = options;
  const { found } = options;
  let stored: Draft<AnswersDraft> | undefined =
    found === undefined
      ? undefined
      : {
          clientKey: 'c',
          form: `answers:${found.instrumentId}`,
          content: found,
          savedAt: '2026-11-17T13:05:00Z',
          revision: 4,
        };
  let writeFailure: StoreFailure | undefined;
  let recordFailure: Failure | undefined;
  let cannotDiscard = false;
  const recorded: AnswersDraft[] = [];
  const factors: (readonly [MeasurementKind, RiskFactorValue])[] = [];
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
      if (cannotDiscard) return fail({ reason: 'full' });
      stored = undefined;
      return ok(undefined);
    },
    list: async () => ok(stored === undefined ? [] : [{ form: stored.form, savedAt: stored.savedAt }]),
    observe: () => () => undefined,
  };
  const access: FunctioningAccess = {
    professional: {
      id: 'tiina',
      name: 'Tiina Mustonen',
      role: register === 'social' ? 'socialWorker' : 'nurse',
      register,
      references: [{ sourceId: register, reference: 'Practitioner/tiina' }],
      teams: [],
    },
    now: () => now,
    forms: [],
    instruments: on,
    ...(options.packs === undefined ? {} : { packs: options.packs }),
    titles: new Map(),
    entries: () => [],
    statutory: () => [],
    earlier: (id) => earlier[id] ?? [],
    score: (id, answers) => scoreInstrument(id, answers, person),
    riskFactors: () => options.factors ?? [],
    drafts: async () => (options.readFailure === undefined ? store.list('c') : fail(options.readFailure)),
    readAssessment: notHere,
    keepAssessment: notHere,
    readAnswers: async (id) => {
      if (options.readFailure !== undefined) return fail(options.readFailure);
      return ok(stored?.form === `answers:${id}` ? stored : undefined);
    },
    keepAnswers: (id, before, onState) =>
      keepDraft({
        store,
        clock: { now: () => now },
        clientKey: 'c',
        form: `answers:${id}`,
        ...(before === undefined ? {} : { found: before }),
        onState,
      }),
    observeDrafts: () => () => undefined,
    observeOutbox: () => () => undefined,
    stuckAssessments: async () => ok([]),
    reopen: async () => fail({ reason: 'notFound' }),
    continueRecorded: async () => ok(undefined),
    begin: notHere,
    record: notHere,
    async recordAnswers(draft) {
      if (recordFailure !== undefined) return fail(recordFailure);
      recorded.push(draft);
      return ok(undefined);
    },
    async recordRiskFactor(measures, value) {
      if (recordFailure !== undefined) return fail(recordFailure);
      factors.push([measures, value]);
      return ok(undefined);
    },
    askSelfAssessment: notHere,
    selfAssessments: () => [],
    mayWithdraw: () => false,
    withdrawSelfAssessment: notHere,
    stuckWithdrawals: async () => [],
    readSelfAnswers: notHere,
    takeSelfAnswers: notHere,
    takeFormAnswers: notHere,
    print: notHere,
    goalToPlan: async () => ok(undefined),
    readyText: notHere,
    copyText: notHere,
  };
  return {
    access,
    recorded,
    factors,
    get stored() {
      return stored?.content;
    },
    failWriting: (failure: StoreFailure | undefined) => {
      writeFailure = failure;
    },
    failRecording: (failure: Failure | undefined) => {
      recordFailure = failure;
    },
    failDiscarding: () => {
      cannotDiscard = true;
    },
    writeInAnotherTab: (content: AnswersDraft) => {
      const form = `answers:${content.instrumentId}`;
      stored = { clientKey: 'c', form, content, savedAt: '2026-11-18T07:50:00Z', revision: 9 };
    },
  };
}
