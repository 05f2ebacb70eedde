import { createRequestHandler } from '#lib/risk/columnar/answer-requests.ts';
import { transferredOf, type WorkerRequest } from '#lib/risk/columnar/worker-protocol.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';

/*
 * The worker beside the worklist's page: keeps the columns of the team's own current clients, in memory only, for as long as the
 * page is open, and judges the rules on them. It asks nobody and stores nothing.
 */

const handle = createRequestHandler(scores);

/** Hears the page that started it, and nobody else. */
const worker = globalThis;

worker.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  const reply = handle(data);
  worker.postMessage(reply, { transfer: [...transferredOf(reply)] });
});
