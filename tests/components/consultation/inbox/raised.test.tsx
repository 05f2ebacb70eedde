import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '#components/ui/base.css';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import type { ThreadAccess } from '#components/consultation/consultation-port.ts';
import { RaisedPanel } from '#components/consultation/inbox/RaisedPanel.tsx';
import type { Language } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import { violations } from '#tests/components/app/violations.ts';
import { shownAt, shownItem, worker } from '../thread/fake-thread.ts';

beforeEach(() => page.viewport(360, 700));

const text = () => document.querySelector('[data-raised]')?.textContent?.replaceAll('\u00a0', ' ') ?? '';

async function renderRaised(
  raised: NonNullable<InboxItem['raised']>,
  said: Partial<InboxItem['consultation']> = {},
  language: Language = 'fi',
) {
  const item = shownItem(
    { dueAt: '2026-11-18T10:05:00Z', ...said },
    { raised, boxes: ['team'], isMyTurn: false, time: 'late' },
  );
  const act = vi.fn<ThreadAccess['act']>(async () => ok(undefined));
  const onTaken = vi.fn<() => void>();
  const onBack = vi.fn<() => void>();
  const words = await loadWords(language, ['app', 'terms', 'inbox']);
  const screen = await render(
    <WordsProvider language={language} timeZone="Europe/Helsinki" initial={words}>
      <main>
        <RaisedPanel item={item} access={{ act }} now={() => shownAt} onBack={onBack} onTaken={onTaken} />
      </main>
    </WordsProvider>,
  );
  return { screen, act, onTaken, onBack };
}

it('says why it is seen and that nothing has moved, and is taken up in one press', async () => {
  const { screen, act, onTaken } = await renderRaised({ as: 'team', mayTake: true });
  for (const said of ['myöhässä 2 h', 'ei ole vastannut ajoissa', 'Mitään ei ole siirretty', 'Vastuu nyt'])
    expect(text()).toContain(said);
  await screen.getByRole('button', { name: 'Ota käsittelyyn' }).click();
  expect(act).toHaveBeenCalledWith({ act: 'accept' });
  await expect.poll(() => onTaken.mock.calls.length).toBe(1);
  expect(await violations()).toEqual([]);
});

it('stays, and says why, when somebody else was first', async () => {
  const { screen, act, onTaken } = await renderRaised({ as: 'substitute', mayTake: true });
  expect(text()).toContain('sinulle sijaisena');
  act.mockResolvedValueOnce(fail({ reason: 'refused', why: 'alreadyAccepted' }));
  await screen.getByRole('button', { name: 'Ota käsittelyyn' }).click();
  await expect.poll(text).toContain('Joku on jo ottanut kysymyksen');
  expect(onTaken).not.toHaveBeenCalled();
});

it('locked to another role: that it waits, what would open it, and nothing to press', async () => {
  const question = { asked: '', handOver: false };
  const { screen } = await renderRaised({ as: 'team', mayTake: false }, { question, sections: [] });
  expect(text()).toContain('Ei oikeutta: kysymystä ei näytetä · se on tarkoitettu toiselle roolille');
  await expect.element(screen.getByRole('button', { name: 'Ota käsittelyyn' })).not.toBeInTheDocument();
  expect(await violations()).toEqual([]);
});

it('is not offered when one of the team has it already', async () => {
  const { screen } = await renderRaised({ as: 'team', mayTake: true }, { state: 'accepted', taker: worker });
  await expect.element(screen.getByRole('button', { name: 'Ota käsittelyyn' })).not.toBeInTheDocument();
  expect(text()).toContain('voi siirtää kysymyksen toiselle');
});

it.each(['fi', 'sv', 'en'] as const)('keeps within 360 px in %s', async (language) => {
  await renderRaised({ as: 'substitute', mayTake: true }, {}, language);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  expect(text()).not.toContain('⟦');
});
