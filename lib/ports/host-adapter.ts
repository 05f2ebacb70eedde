import type { Result } from '#lib/base/result.ts';
import type { HostClient } from '#lib/model/client.ts';

/** What the record UI shows at this moment. Doubt is a state of its own: the sidebar then shows words and no facts. */
export type HostReading =
  /** No client is open (a list, a login page). */
  | { readonly state: 'none' }
  /** A client is being opened: the address says so, the header is not there yet or still shows another. */
  | {
      readonly state: 'pending';
      /** What is waited for: the patient header, or that the header and the address name the same client. */
      readonly awaiting?: 'header' | 'agreement';
    }
  | { readonly state: 'client'; readonly client: HostClient }
  /** The host shows contradicting or unreadable identity. */
  | { readonly state: 'unclear'; readonly reason: 'contradiction' | 'incomplete' | 'unreadable' };

/** The page as an adapter sees it: `url` is the address after the change, even while `location` is still the old one. */
export interface HostPage {
  readonly root: Document;
  readonly url: URL;
}

export type InsertFailure = 'noFocusedField' | 'fieldReadOnly' | 'notSupported';

/** Knows one record UI: which client is open there, and how to be told when that changes. */
export interface HostAdapter {
  readonly id: string;
  matches(url: URL): boolean;
  /** Pure reading of the page; touches nothing. */
  readClientContext(page: HostPage): HostReading;
  /**
   * Calls `changed` when anything that `readClientContext` looks at may have changed, until `signal` aborts.
   * Watches the patient header (or the node where it will appear), never the whole body's subtree.
   */
  observe(root: Document, changed: () => void, signal: AbortSignal): void;
  /** Where this record UI opens a client by the source's own Patient id; undefined when nothing says where. */
  clientAddress?(patientId: string): string | undefined;
  /** Puts text into the record's focused field, only after the user pressed for it. */
  insertText?(root: Document, text: string): Result<void, InsertFailure>;
}
