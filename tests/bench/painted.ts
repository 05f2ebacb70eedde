/** Resolves when the next frame has been painted: a task that is queued in the last callback before painting runs after it. */
export function painted(): Promise<void> {
  return new Promise((done) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done();
      channel.port2.postMessage(undefined);
    }),
  );
}
