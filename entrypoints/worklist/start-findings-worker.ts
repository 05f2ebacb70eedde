import {
  type AskedWorker,
  createWorkerClient,
  type WorkerClient,
} from '#lib/adapters/messaging/worker-client.ts';
import type { WorkerAnswer, WorkerCommand } from '#lib/risk/columnar/worker-protocol.ts';
import workerAddress from './findings-worker.ts?worker&url';

/** As far as it is needed of Trusted Types, which not every browser has. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (text: string) => string },
  ): { createScriptURL(text: string): string };
}

/**
 * The one policy of the extension's pages (`trusted-types` in wxt.config.ts): a worker is started from an address, and the
 * only address that it lets through is that of the findings' worker in this build.
 */
const policyName = 'findings-worker';

let policy: { createScriptURL(text: string): string } | undefined;

/** Refuses every other address; where there are no Trusted Types the address itself. */
function trustedAddress(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return workerAddress;
  policy ??= trustedTypes.createPolicy(policyName, {
    createScriptURL(text) {
      if (text !== workerAddress) throw new TypeError('not the address of the worker');
      return text;
    },
  });
  return policy.createScriptURL(workerAddress);
}

/** The worker that judges the rules for the team; started with the first command. */
export function startFindingsWorker(): WorkerClient<WorkerCommand, WorkerAnswer> {
  return createWorkerClient(
    (): AskedWorker => new Worker(trustedAddress(), { type: 'module', name: 'findings' }),
  );
}
