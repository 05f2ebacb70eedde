/** The store is locked: its key is in no context's memory. What is on disk is safe and waits for the passphrase. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}
