import { isObject } from '#lib/fhir/json.ts';
import type { ClientIdentifier, HostClient } from '#lib/model/client.ts';
import { isRecordPlace, type RecordPlace } from '#lib/model/record-place.ts';

/** The part of `browser.storage.session` that is used here. */
interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** A client who was opened from a list, and the place where the sidebar is to stand. */
export interface RecordOpening {
  readonly identifiers: readonly ClientIdentifier[];
  readonly own: { readonly sourceId: string; readonly patientId: string };
  readonly place: RecordPlace;
  /** Milliseconds; an old note is nobody's wish any more. */
  readonly at: number;
}

const keyOf = (tabId: number) => `recordOpening:${tabId}`;
/** A record that has not opened the client by then was left. */
const mostAgeMs = 5 * 60_000;

/** Leaves the note for the sidebar of a tab: in memory, in trusted contexts only, never in the host's address. */
export async function leaveOpening(area: SessionArea, tabId: number, opening: RecordOpening): Promise<void> {
  await area.set({ [keyOf(tabId)]: opening });
}

/**
 * The place to stand at, once, when the tab's host shows the very client of the note; another client's note stays
 * unread. Never rejects: without a note the sidebar stands where it always does.
 */
export async function takeOpening(
  area: SessionArea,
  tabId: number,
  client: HostClient,
  now: number,
): Promise<RecordPlace | undefined> {
  try {
    const note = (await area.get(keyOf(tabId)))[keyOf(tabId)];
    if (!isOpening(note)) return undefined;
    const isOld = now - note.at > mostAgeMs;
    if (!isOld && !isSameClient(note, client)) return undefined;
    await area.remove(keyOf(tabId));
    return isOld ? undefined : note.place;
  } catch {
    // The extension was updated under this page: its memory is gone, and the page is about to be.
    return undefined;
  }
}

function isOpening(value: unknown): value is RecordOpening {
  return (
    isObject(value) &&
    Array.isArray(value.identifiers) &&
    isObject(value.own) &&
    isRecordPlace(value.place) &&
    typeof value.at === 'number'
  );
}

function isSameClient({ identifiers, own }: RecordOpening, client: HostClient): boolean {
  const { sourcePatient } = client;
  if (sourcePatient?.sourceId === own.sourceId) return sourcePatient.id === own.patientId;
  return client.identifiers.some(({ system, value }) =>
    identifiers.some((one) => one.system === system && one.value.toUpperCase() === value.toUpperCase()),
  );
}
