import { defineContentScript } from 'wxt/utils/define-content-script';
import { runHost } from '#lib/adapters/host/run-host.ts';

/** Registered at run time for the hosts of the settings: see `lib/adapters/background/host-scripts.ts`. */
export default defineContentScript({
  registration: 'runtime',
  async main(context) {
    await runHost(window, { signal: context.signal, isValid: () => context.isValid });
  },
});
