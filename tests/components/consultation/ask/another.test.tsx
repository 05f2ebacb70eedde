import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '#components/ui/base.css';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
// Loaded before the first test, which would wait for them otherwise.
import '#components/app/TabPanel.tsx';
import '#components/consultation/ConsultationTab.tsx';
import '#components/consultation/inbox/ClientInbox.tsx';
import AskAnother from '#components/consultation/ask/AskAnother.tsx';
import type { AskAccess } from '#components/consultation/consultation-port.ts';
import { fail, ok } from '#lib/base/result.ts';
import { violations } from '#tests/components/app/violations.ts';
import { sidebarWithConsultations } from '#tests/components/effort/sidebar-with-consultations.ts';
import { shownItem } from '../thread/fake-thread.ts';
import { arto, fakeAsk, maija, sanna, team, unknownRole } from './fake-ask.ts';

beforeEach(() => page.viewport(360, 900));

const line = () => document.querySelector('[data-ask-another]');

async function rendered(colleagues: AskAccess['colleagues']) {
  const { professional } = fakeAsk().access;
  const onChoose = vi.fn<(recipient: unknown) => void>();
  const words = await loadWords('fi', ['app', 'terms', 'consultation']);
  await render(
    <WordsProvider language="fi" timeZone="Europe/Helsinki" initial={words}>
      <main>
        <AskAnother access={{ professional, colleagues }} onChoose={onChoose} />
      </main>
    </WordsProvider>,
  );
  return { onChoose };
}

it('full: two at most, the client’s own first, and who is away is said; a press chooses', async () => {
  const colleagues = [maija, team, arto, { ...maija, lastAskedAt: '2026-11-01T08:00:00Z' }, sanna];
  const { onChoose } = await rendered(async () => ok(colleagues));
  await expect.poll(() => line()?.textContent).toContain('Sanna');
  const names = [...document.querySelectorAll('[data-ask-another] button')].map((each) => each.textContent);
  expect(names).toEqual(['Sanna Räisänen, omatyöntekijä', 'Arto Keränen, lääkäri, poissa']);
  expect(await violations()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Kysy: Sanna Räisänen, omatyöntekijä' }).click();
  expect(onChoose).toHaveBeenCalledWith(sanna.colleague);
});

it.each<[string, Awaited<ReturnType<AskAccess['colleagues']>>]>([
  ['empty', ok([])],
  ['of nobody who is the client’s or was asked', ok([maija, unknownRole, team])],
  ['failed', fail({ reason: 'timedOut' })],
])('%s: no line', async (_name, answer) => {
  const colleagues = vi.fn<AskAccess['colleagues']>(async () => answer);
  await rendered(colleagues);
  await expect.poll(() => colleagues.mock.calls.length).toBe(1);
  await expect.poll(line).toBeNull();
});

it('partial: while the directory is asked the line keeps its place, and names nobody', async () => {
  await rendered(() => new Promise(() => undefined));
  await expect.poll(() => line()?.getAttribute('data-ask-another')).toBe('asking');
  expect(line()?.textContent).toBe('');
});

it('stands under the open threads of the client and opens the form with whoever was pressed', async () => {
  const ask = fakeAsk();
  const { screen } = await sidebarWithConsultations({ ask: ask.access, items: [shownItem()] });
  await screen.getByRole('tab', { name: /Konsultaatiot/ }).click();
  await expect.poll(() => line()?.textContent ?? '', { timeout: 5000 }).toContain('Sanna Räisänen');
  const [thread] = document.querySelectorAll('[data-thread]');
  expect(thread === undefined || line() === null).toBe(false);
  expect(thread?.compareDocumentPosition(line() as Element)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await screen.getByRole('button', { name: /^Kysy: Sanna/ }).click();
  await expect.element(screen.getByRole('heading', { name: 'Kysy sosiaalityöntekijältä' })).toBeVisible();
});
