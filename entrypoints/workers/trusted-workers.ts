import expressionAddress from './expression-worker.ts?worker&url';
import findingsAddress from './findings-worker.ts?worker&url';

/** As far as it is needed of Trusted Types, which not every browser has. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (text: string) => string },
  ): { createScriptURL(text: string): string };
}

const addresses = { expressions: expressionAddress, findings: findingsAddress };

/**
 * The one policy of the extension's pages (`trusted-types` in wxt.config.ts): a worker is started from an address, and the
 * only addresses that it lets through are those of this build's own workers.
 */
const policyName = 'own-workers';

let policy: { createScriptURL(text: string): string } | undefined;

/** Refuses every other address; where there are no Trusted Types the address itself. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return address;
  policy ??= trustedTypes.createPolicy(policyName, {
    createScriptURL(text) {
      if (!Object.values(addresses).includes(text)) throw new TypeError('not the address of a worker');
      return text;
    },
  });
  return policy.createScriptURL(address);
}

/** Starts one of the extension's own workers. */
export function startWorker(name: keyof typeof addresses): Worker {
  return new Worker(trusted(addresses[name]), { type: 'module', name });
}
