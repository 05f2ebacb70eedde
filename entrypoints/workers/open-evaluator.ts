import { createWorkerEvaluator } from '#lib/adapters/expressions/worker-evaluator.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { startWorker } from './trusted-workers.ts';

/** What calculates, for one form that is open. The worker is started, and its library loaded, by the first expression. */
export const openEvaluator = () =>
  createWorkerEvaluator({ start: () => startWorker('expressions'), wait: waitInRealTime });
