import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import type { Thread, ThreadProps } from '#components/consultation/thread/Thread.tsx';
import ThreadPage from '#components/consultation/thread/ThreadPage.tsx';
import type { Language } from '#lib/base/language.ts';
import '#components/ui/base.css';
import styles from '#components/app/SidebarApp.module.css';
import { fakeThread, recipientMay, shownAt, shownItem, worker } from './fake-thread.ts';

type Said = Partial<Parameters<typeof Thread>[0]> & {
  readonly fake?: ReturnType<typeof fakeThread>;
  readonly language?: Language;
};

/** The conversation as the sidebar shows it. */
export async function renderThread({ fake = fakeThread(), language = 'fi', ...said }: Said = {}) {
  const words = await loadWords(language, ['app', 'terms', 'inbox']);
  const props = {
    access: fake.access,
    item: shownItem(),
    now: () => shownAt,
    mayDo: recipientMay,
    chooseColleague: (onChoose) => (
      <button type="button" onClick={() => onChoose({ ...worker, name: 'Aino Heikkinen' })}>
        Aino Heikkinen
      </button>
    ),
    onBack: vi.fn<() => void>(),
    copyText: vi.fn<ThreadProps['copyText']>(async () => 'copied'),
    insertText: vi.fn<NonNullable<ThreadProps['insertText']>>(async () => 'inserted'),
    ...said,
  } satisfies ThreadProps;
  const screen = await render(
    <WordsProvider language={language} timeZone="Europe/Helsinki" initial={words}>
      <main className={styles.root}>
        <div>
          <ThreadPage {...props} />
        </div>
      </main>
    </WordsProvider>,
  );
  await vi.waitFor(() => {
    if (document.querySelector('[data-thread-page]:not([data-thread-page="reading"])') === null)
      throw new Error('not read');
  });
  return { screen, fake, ...props };
}
