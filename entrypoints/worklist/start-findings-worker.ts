import { createWorkerClient, type WorkerClient } from '#lib/adapters/messaging/worker-client.ts';
import type { WorkerAnswer, WorkerCommand } from '#lib/risk/columnar/worker-protocol.ts';
import { startWorker } from '../workers/trusted-workers.ts';

/** The worker that judges the rules for the team; started with the first command. */
export function startFindingsWorker(): WorkerClient<WorkerCommand, WorkerAnswer> {
  return createWorkerClient(() => startWorker('findings'));
}
