import { createRoot, type Root } from 'react-dom/client';
import '#components/ui/base.css';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import { Inbox, type ListAccess } from '#components/consultation/inbox/Inbox.tsx';
import { ok } from '#lib/base/result.ts';
import { composeInbox } from '#lib/consultation/compose-inbox.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import { sanna } from '../../builders/consultations.ts';
import { listedConsultations, listedNow } from '../../builders/listed-consultations.ts';
import { painted } from '../painted.ts';
import { plainRows } from './plain-rows.ts';

/*
 * A page of the build for measurements alone: the product's own inbox over invented consultations, for a program to press.
 */

export interface InboxUnderMeasure {
  prepare(count: number): void;
  /** Takes the inbox away, and makes each consultation a new object: what was worked out of them before counts for nothing. */
  renew(): Promise<void>;
  /** Milliseconds from consultations in memory, not sorted and not boxed yet, to a painted inbox. */
  paint(): Promise<number>;
  /** Milliseconds to as many plain rows of the same words as the inbox had in the document, painted. */
  paintPlain(): Promise<number>;
  /** How many lines stand in the document. */
  rows(): number;
}

const words = await loadWords('fi', ['app', 'terms', 'inbox']);
let listed: readonly ListedConsultation[] = [];
let root: Root | undefined;
const lines = () => [...document.querySelectorAll<HTMLElement>('[data-thread]')];

const access: ListAccess = {
  now: () => new Date(listedNow),
  read: async () => ok({ items: composeInbox(listed, sanna, listedNow), failures: [] }),
  observe: () => () => undefined,
  openClient: async () => 'opened',
  thread: () => {
    throw new Error('No conversation is opened here');
  },
};

const page: { readonly inboxUnderMeasure: InboxUnderMeasure } = {
  inboxUnderMeasure: {
    prepare(count) {
      listed = listedConsultations(count);
    },
    async renew() {
      root?.unmount();
      root = undefined;
      listed = listed.map((each) => ({ ...each, consultation: { ...each.consultation } }));
      await painted();
    },
    async paint() {
      const started = performance.now();
      root = createRoot(document.getElementById('root') as HTMLElement);
      root.render(
        <WordsProvider
          language="fi"
          timeZone="Europe/Helsinki"
          initial={words}
          namespaces={['app', 'terms', 'inbox']}
        >
          <Inbox access={access} wide={false} thread={() => null} />
        </WordsProvider>,
      );
      do await painted();
      while (lines().length === 0);
      return performance.now() - started;
    },
    async paintPlain() {
      const texts = lines().map((line) => [...line.children].map(({ textContent }) => textContent));
      root?.unmount();
      root = undefined;
      await painted();
      const started = performance.now();
      const list = plainRows(texts);
      await painted();
      const time = performance.now() - started;
      list.remove();
      return time;
    },
    rows: () => lines().length,
  },
};
Object.assign(globalThis, page);
