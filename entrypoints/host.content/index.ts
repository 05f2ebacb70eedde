import { defineContentScript } from 'wxt/utils/define-content-script';
import { beginLife } from '#lib/adapters/host/content-script-life.ts';
import { runHost } from '#lib/adapters/host/run-host.ts';

/** Registered at run time for the hosts of the settings: see `lib/adapters/background/host-scripts.ts`. */
export default defineContentScript({
  registration: 'runtime',
  async main() {
    await runHost(window, beginLife());
  },
});
