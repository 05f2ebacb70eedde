const name = 'rinnalla-drafts';

/** Tells every tab of this browser that a draft has changed: whose, by its keyed hash, and which form; no content. */
export function announceDraftChange(client: string, form: string): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage({ client, form });
  channel.close();
}

/** Calls back after each change, in whichever tab it was made. Returns how to stop. */
export function observeDraftChanges(changed: (client: string, form: string) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('client' in data) || !('form' in data)) return;
    if (typeof data.client === 'string' && typeof data.form === 'string') changed(data.client, data.form);
  });
  return () => channel.close();
}
