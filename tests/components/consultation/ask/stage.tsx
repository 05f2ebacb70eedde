import { expect, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import type { AskPageProps } from '#components/consultation/ask/AskPage.tsx';
import AskTab from '#components/consultation/ask/AskTab.tsx';
import { emptyQuestion } from '#components/consultation/ask/question-draft.ts';
import type { QuestionDraft } from '#components/consultation/consultation-port.ts';
import '#components/ui/base.css';
import type { Language } from '#lib/base/language.ts';
import type { Urgency } from '#lib/model/consultation.ts';
import { fakeAsk, sanna } from './fake-ask.ts';
import { usualQuestion } from './usual-question.ts';

const due: Record<Urgency, string> = {
  now: '2026-11-18T08:17:00Z',
  today: '2026-11-18T14:00:00Z',
  thisWeek: '2026-11-20T14:00:00Z',
};

/** The form as the sidebar shows it, without the sidebar. */
export async function renderAsk(
  ask = fakeAsk(),
  said: Partial<AskPageProps> & { readonly language?: Language } = {},
) {
  const { language = 'fi', ...props } = said;
  const spies = {
    onClose: vi.fn<AskPageProps['onClose']>(),
    onSent: vi.fn<NonNullable<AskPageProps['onSent']>>(),
    onOpen: vi.fn<AskPageProps['onOpen']>(),
    onDraft: vi.fn<NonNullable<AskPageProps['onDraft']>>(),
  };
  const words = await loadWords(language, ['app', 'summary', 'terms']);
  const screen = await render(
    <WordsProvider language={language} timeZone="Europe/Helsinki" initial={words}>
      <main>
        <AskTab access={ask.access} dueOf={(urgency) => due[urgency]} {...spies} {...props} />
      </main>
    </WordsProvider>,
  );
  await vi.waitFor(() => {
    if (document.querySelector('[data-ask-form]') === null) throw new Error('the form is not there yet');
  });
  return { screen, ask, ...spies };
}

export const text = () => document.querySelector('main')?.textContent ?? '';

export const node = (selector: string) => document.querySelector<HTMLElement>(selector);

export const said = (selector: string) => node(selector)?.textContent ?? '';

/** Names of who is offered, in their order. */
export const names = () =>
  [...document.querySelectorAll('[data-colleague] strong')].map(({ textContent }) => textContent);

/** Once the directory has answered. */
export const listed = () => vi.waitFor(() => expect(names().length).toBeGreaterThan(0));

/** A question in which nothing lacks. */
export const written: QuestionDraft = {
  ...emptyQuestion,
  recipient: sanna.colleague,
  urgency: 'today',
  asked: usualQuestion,
  sections: ['plan', 'functioning'],
  agreement: { how: 'spoken', interpreter: false, at: '2026-11-18T07:47:00Z' },
};
