import type { OutboxState } from '#lib/ports/outbox.ts';

/** The part of `browser.storage.session` that is used here. */
interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => void): void;
  };
}

const key = 'outboxCounts';
const nothing: OutboxState = { waiting: 0, stuck: 0 };

/**
 * How much waits in the outbox, told by the background to the other contexts: two numbers and nothing of any client, so that
 * a sidebar need not open the outbox to say that it is empty.
 */
export function publishOutboxCounts(area: SessionArea, { waiting, stuck }: OutboxState): Promise<void> {
  return area.set({ [key]: { waiting, stuck } });
}

export async function readOutboxCounts(area: SessionArea): Promise<OutboxState> {
  return ((await area.get(key))[key] as OutboxState | undefined) ?? nothing;
}

export function observeOutboxCounts(area: SessionArea, changed: (counts: OutboxState) => void): void {
  area.onChanged.addListener((changes) => {
    if (key in changes) changed((changes[key]?.newValue as OutboxState | undefined) ?? nothing);
  });
}
