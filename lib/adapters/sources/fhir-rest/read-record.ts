import { fail, ok, type Result } from '#lib/base/result.ts';
import type { SearchId, SearchOutcome, SourceFailure, SourceRecord } from '#lib/model/source-record.ts';
import type { RecordBuilder, RecordTaker } from '../mapping/record-builder.ts';
import { askBatch, isBatchRefused } from './ask-batch.ts';
import { type FhirHttp, plainResult } from './fhir-http.ts';
import { type PageReading, readPages, toBundle } from './read-pages.ts';
import { everythingPath, type PlannedRequest, type SearchPlan } from './search-plan.ts';

/** Requests under way at once: browsers keep six connections to an HTTP/1.1 server. */
const mostAtOnce = 6;

/** Everything that carrying out a plan needs. */
export interface PlanReading {
  readonly http: FhirHttp;
  readonly builder: RecordTaker;
  readonly plan: SearchPlan;
  readonly wanted: readonly SearchId[];
  /** Whom the plan asks for. */
  readonly clientIds: readonly string[];
  readonly signal: AbortSignal;
  /** Called when there is more than before, and more is to come. */
  readonly onGrowth?: () => void;
}

/** Everything that the reading of one record needs. */
export interface RecordReading extends Omit<PlanReading, 'onGrowth'> {
  readonly builder: RecordBuilder;
  readonly progress?: ((soFar: SourceRecord) => void) | undefined;
}

/** Carries the plan out for one client. Fails only when nothing at all was answered. */
export async function readPlannedRecord(
  reading: RecordReading,
): Promise<Result<SourceRecord, SourceFailure>> {
  const { builder, progress } = reading;
  const outcomes = await readPlan({ ...reading, onGrowth: () => progress?.(builder.build()) });
  const failure = failureOfAll([...outcomes.values()]);
  return failure === undefined ? ok(builder.build()) : fail(failure);
}

/** Why nothing at all was answered; undefined when something was, or nothing was asked. */
export function failureOfAll(outcomes: readonly SearchOutcome[]): SourceFailure | undefined {
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'failed' ? [outcome.failure] : []));
  return failures.length === outcomes.length ? failures[0] : undefined;
}

/** Carries the plan out, into the builder. Gives what came of each search that was made. */
export async function readPlan(reading: PlanReading): Promise<ReadonlyMap<SearchId, SearchOutcome>> {
  const { builder, plan } = reading;
  for (const search of plan.notOffered) builder.settle(search, { status: 'notOffered' });
  return plan.way === 'everything' ? readEverything(reading) : readSearches(reading);
}

async function readEverything(reading: PlanReading): Promise<Map<SearchId, SearchOutcome>> {
  const { http, builder, plan, wanted, clientIds, signal } = reading;
  const [clientId = ''] = clientIds;
  const sent = plainResult(await http.send({ path: everythingPath(clientId) }, signal));
  const outcome = await readPages('everything', sent.ok ? toBundle(sent.value) : sent, pageReading(reading));
  const outcomes = new Map<SearchId, SearchOutcome>();
  for (const search of wanted) {
    if (plan.notOffered.includes(search)) continue;
    builder.settle(search, outcome);
    outcomes.set(search, outcome);
  }
  return outcomes;
}

async function readSearches(reading: PlanReading): Promise<Map<SearchId, SearchOutcome>> {
  const { http, builder, plan, signal, onGrowth } = reading;
  const outcomes = new Map<SearchId, SearchOutcome>();
  const pages = pageReading(reading);
  const answers: ReadonlyMap<PlannedRequest, Answer> =
    plan.way === 'batch' ? await firstAnswers(reading) : new Map();

  /** Set when the server cannot be reached at all: then the searches that wait need not find that out again. */
  let down: Answer | undefined;

  async function ask(request: PlannedRequest): Promise<Answer> {
    const answer =
      answers.get(request) ?? down ?? plainResult(await http.send({ path: request.path }, signal));
    if (!answer.ok && outcomes.size === 0 && concernsServer(answer.failure)) down = answer;
    return answer;
  }

  async function finish(request: PlannedRequest): Promise<void> {
    const outcome = await readAnswer(request, await ask(request), builder, pages);
    // A server without care teams may still name the client's own doctor; it has no care teams all the same.
    if (plan.notOffered.includes(request.search)) return;
    const combined = combine(outcomes.get(request.search), outcome);
    outcomes.set(request.search, combined);
    builder.settle(request.search, combined);
    // In a batch the first pages come together, and are worth showing only when more is to follow.
    if (plan.way === 'parallel') onGrowth?.();
  }

  await eachOf(plan.requests, finish);
  return outcomes;
}

type Answer = Result<unknown, SourceFailure>;

function concernsServer({ reason }: SourceFailure): boolean {
  return reason === 'unreachable' || reason === 'timedOut' || reason === 'notSignedIn';
}

/** Answers of the batch; a request that is not among them is asked by itself. */
async function firstAnswers({
  http,
  plan,
  signal,
}: PlanReading): Promise<ReadonlyMap<PlannedRequest, Answer>> {
  const batch = await askBatch(http, plan.requests, signal);
  const answers = new Map<PlannedRequest, Answer>();
  if (!batch.ok && isBatchRefused(batch.failure)) return answers;
  plan.requests.forEach((request, place) => {
    const answer = batch.ok ? batch.value[place] : batch;
    if (answer !== undefined) answers.set(request, answer);
  });
  return answers;
}

async function readAnswer(
  request: PlannedRequest,
  answer: Answer,
  builder: RecordTaker,
  pages: PageReading,
): Promise<SearchOutcome> {
  if (request.kind === 'search') {
    return readPages(request.search, answer.ok ? toBundle(answer.value) : answer, pages);
  }
  // Of everything that a page brings, Patients are taken for what they name.
  if (request.kind === 'patients') {
    return readPages('everything', answer.ok ? toBundle(answer.value) : answer, pages);
  }
  if (!answer.ok) return { status: 'failed', failure: answer.failure };
  builder.addPatient(answer.value);
  return { status: 'ok', count: 0 };
}

/** Two requests can make one search: it is whole only when both are. */
function combine(before: SearchOutcome | undefined, after: SearchOutcome): SearchOutcome {
  if (before === undefined || before.status === 'notOffered') return after;
  if (after.status === 'notOffered') return before;
  const count = countOf(before) + countOf(after);
  const failure = failureOf(before) ?? failureOf(after);
  if (failure === undefined) return { status: 'ok', count };
  const both = before.status === 'failed' && after.status === 'failed';
  return both ? { status: 'failed', failure } : { status: 'partial', count, failure };
}

function countOf(outcome: SearchOutcome): number {
  return 'count' in outcome ? outcome.count : 0;
}

function failureOf(outcome: SearchOutcome): SourceFailure | undefined {
  return 'failure' in outcome ? outcome.failure : undefined;
}

function pageReading({ http, builder, clientIds, signal, onGrowth }: PlanReading): PageReading {
  return { http, builder, clientIds, signal, onPage: () => onGrowth?.() };
}

/** Does the work for each, a few at a time, in order of starting. */
export async function eachOf<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  async function worker(): Promise<void> {
    for (const item of queue) await work(item);
  }
  await Promise.all(Array.from({ length: mostAtOnce }, worker));
}
