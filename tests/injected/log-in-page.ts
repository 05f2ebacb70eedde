import { browser } from 'wxt/browser';
import { readSettingsInForce } from '#lib/adapters/store/settings-in-force.ts';
import { createSession } from '../../entrypoints/session/create-session.ts';

export { createAccessLog } from '#lib/adapters/log/access-log.ts';

/** The sealer of whoever is signed in, as every context of the extension has it. */
export const openSealer = () =>
  createSession(() => readSettingsInForce(browser.storage.session)).session.openSealer();
