const name = 'rinnalla-outbox';

/** Tells the other contexts of the extension that the outbox has changed; no content goes with it. */
export function announceOutboxChange(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back after each change made in another context. Returns how to stop. */
export function observeOutbox(listener: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
