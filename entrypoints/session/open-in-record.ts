import { browser } from 'wxt/browser';
import { createHostAdapter } from '#lib/adapters/host/create-host-adapter.ts';
import { leaveOpening } from '#lib/adapters/store/record-opening.ts';
import type { ClientIdentifier } from '#lib/model/client.ts';
import type { RecordPlace } from '#lib/model/record-place.ts';
import type { HostSettings, Settings } from '#lib/model/settings/settings.ts';

/** A client as a list knows them. */
export interface OpenableClient {
  readonly identifiers: readonly ClientIdentifier[];
  readonly own: { readonly sourceId: string; readonly patientId: string };
}

/** Whether a client can be opened in a record UI, and why not. */
export type RecordAddress =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'none'; readonly why: 'noHost' | 'noAddress' | 'noPatientId' };

/** Record UIs that open clients by the Patient id of the client's own source: an id of another would open somebody else. */
function hostsOf({ hosts }: Settings, { own }: OpenableClient): readonly HostSettings[] {
  return hosts.filter(({ sourceId, addressSourceId = sourceId }) => addressSourceId === own.sourceId);
}

/** The address of a client in the first record UI that knows where it opens clients of this source. */
export function recordAddressOf(settings: Settings, client: OpenableClient): RecordAddress {
  const { patientId } = client.own;
  if (patientId === '') return { kind: 'none', why: 'noPatientId' };
  const hosts = hostsOf(settings, client);
  if (hosts.length === 0) return { kind: 'none', why: 'noHost' };
  for (const host of hosts) {
    const url = createHostAdapter(host)?.clientAddress?.(patientId);
    if (url !== undefined) return { kind: 'address', url };
  }
  return { kind: 'none', why: 'noAddress' };
}

/** Opens the client in a tab of the record UI and leaves word for its sidebar where to stand. */
export async function openInRecord(
  settings: Settings,
  client: OpenableClient,
  place: RecordPlace | undefined,
): Promise<RecordAddress> {
  const address = recordAddressOf(settings, client);
  if (address.kind === 'none') return address;
  // One navigation only: a blank tab that was sent on to the address at once stayed unloaded now and then. The note is left
  // long before it is asked for: the record has yet to load, tell its client and have the sidebar read that client.
  const tab = await browser.tabs.create({ url: address.url });
  if (place !== undefined && tab.id !== undefined) {
    const { identifiers, own } = client;
    await leaveOpening(browser.storage.session, tab.id, { identifiers, own, place, at: Date.now() });
  }
  return address;
}
