import { browser } from 'wxt/browser';
import type { Opening } from '#components/worklist/worklist-actions.ts';
import { createHostAdapter } from '#lib/adapters/host/create-host-adapter.ts';
import { leaveOpening } from '#lib/adapters/store/record-opening.ts';
import type { HostSettings, Settings } from '#lib/model/settings/settings.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';

/** Record UIs that open clients by the Patient id of the client's own source: an id of another would open somebody else. */
function hostsOf({ hosts }: Settings, { own }: WorklistRow): readonly HostSettings[] {
  return hosts.filter(({ sourceId, addressSourceId = sourceId }) => addressSourceId === own.sourceId);
}

/** The address of a client in the first of these that knows where it opens clients. */
function addressOf(settings: Settings, row: WorklistRow): string | undefined {
  const { own } = row;
  return hostsOf(settings, row)
    .map((host) => createHostAdapter(host)?.clientAddress?.(own.patientId))
    .find((address) => address !== undefined);
}

export function openingOf(settings: Settings, row: WorklistRow): Opening {
  if (row.own.patientId === '') return { state: 'impossible', why: 'noPatientId' };
  if (hostsOf(settings, row).length === 0) return { state: 'impossible', why: 'noHost' };
  return addressOf(settings, row) === undefined
    ? { state: 'impossible', why: 'noAddress' }
    : { state: 'possible' };
}

/** Opens the client in a tab of the record UI and leaves word for its sidebar which finding to stand at. */
export async function openRecord(
  settings: Settings,
  row: WorklistRow,
  ruleId: string | undefined,
): Promise<boolean> {
  const url = addressOf(settings, row);
  if (url === undefined) return false;
  // The note is there before the record's page runs.
  const tab = await browser.tabs.create({ url: 'about:blank', active: false });
  if (tab.id === undefined) return false;
  if (ruleId !== undefined) {
    const { identifiers, own } = row;
    await leaveOpening(browser.storage.session, tab.id, { identifiers, own, ruleId, at: Date.now() });
  }
  await browser.tabs.update(tab.id, { url, active: true });
  return true;
}
