import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import { IcfFormPage, type IcfFormPageProps } from '#components/functioning/icf/IcfFormPage.tsx';
import '#components/ui/base.css';
import type { Language, Translate } from '#lib/base/language.ts';
import { form as generic7 } from '#lib/functioning/forms/generic-7.ts';
import { fakeFunctioning } from './fake-functioning.ts';

/** One form as the page shows it, without the sidebar. */
export async function renderForm(
  functioning = fakeFunctioning(),
  said: Partial<IcfFormPageProps> & {
    readonly language?: Language;
    /** Called with every sentence that is drawn. */
    readonly onWord?: Translate;
  } = {},
) {
  const { language = 'fi', onWord, ...props } = said;
  const onClose = vi.fn<IcfFormPageProps['onClose']>();
  const onDraft = vi.fn<IcfFormPageProps['onDraft']>();
  const words = await loadWords(language, ['app', 'summary', 'terms', 'functioning']);
  const { t } = words;
  const counted: Translate = (key, values) => {
    onWord?.(key, values);
    return t(key, values);
  };
  const screen = await render(
    <WordsProvider language={language} timeZone="Europe/Helsinki" initial={{ ...words, t: counted }}>
      <main>
        <IcfFormPage
          access={functioning.access}
          form={generic7}
          clientName="Tervahauta Larisa"
          onClose={onClose}
          onDraft={onDraft}
          {...props}
        />
      </main>
    </WordsProvider>,
  );
  await vi.waitFor(() => {
    if (node('[data-icf-form], [data-client-form]') === null) throw new Error('the form is not there yet');
  });
  return { screen, functioning, onClose, onDraft };
}

export const node = (selector: string) => document.querySelector<HTMLElement>(selector);

export const text = (selector = 'main') => node(selector)?.textContent ?? '';

/** The cell of one scale, by item, row and digit. */
export const cell = (code: string, row: string, digit: number) =>
  node(`[data-item="${code}"] [data-row="${row}"] [data-step="${digit}"]`);

/** What is chosen in one scale; undefined when nothing is. */
export const chosen = (code: string, row = 'performance') =>
  node(`[data-item="${code}"] [data-row="${row}"] input:checked`)?.dataset.step;
