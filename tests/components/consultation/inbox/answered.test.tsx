import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { violations } from '#tests/components/app/violations.ts';
import { full, item, lines, read, renderInbox, text } from './inbox-stage.tsx';

beforeEach(() => page.viewport(400, 900));

const answered = item(
  3,
  { boxes: ['answered'], waitingFor: 'asker', isMyTurn: false, time: 'over' },
  { state: 'answered' },
);

it('answered: lies in a box of its own for whoever was asked or asked along, which is not there while nothing does', async () => {
  const none = await renderInbox();
  expect(none.screen.getByRole('button', { name: /^Vastatut/ }).query()).toBeNull();
  await none.screen.unmount();
  const { screen } = await renderInbox({ answer: read([...full, answered]) });
  await screen.getByRole('button', { name: /^Vastatut/ }).click();
  expect(lines().map(({ dataset }) => dataset.thread)).toEqual(['thread-3']);
  expect(text()).toContain('vastattu');
  expect(text()).not.toContain('merkitse tulos');
  expect(await violations()).toEqual([]);
});

it.each([
  [360, 'fi'],
  [400, 'sv'],
  [360, 'en'],
] as const)('keeps five boxes within %i px in %s', async (width, language) => {
  await page.viewport(width, 900);
  await renderInbox({ answer: read([...full, answered]), language });
  expect(document.querySelectorAll('[data-box]')).toHaveLength(5);
  const right = Math.max(
    ...[...document.querySelectorAll('[data-box]')].map((box) => box.getBoundingClientRect().right),
  );
  expect(right).toBeLessThanOrEqual(width);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
