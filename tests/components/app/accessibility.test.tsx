import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ClientState } from '#lib/workflows/client-state.ts';
import { everySection, larisaSummary, summaryWith } from '#tests/components/summary/larisa-summary.ts';
import { renderSidebar, summaryState } from './stage.tsx';
import { violations } from './violations.ts';

const stamp = { instance: 'test', sequence: 1 };
const open = Object.fromEntries(everySection.map((id) => [id, 'open' as const]));
describe('WCAG 2.2 A and AA', () => {
  it.each<[string, ClientState]>([
    ['the summary', summaryState(larisaSummary())],
    ['a partial summary', summaryState(summaryWith('plan', 'partial'))],
    ['a locked section', summaryState(summaryWith('social-services', 'locked'))],
    ['an unclear client', { kind: 'unclear', stamp, why: { reason: 'unreadable' } }],
    ['no client', { kind: 'noClient', stamp }],
  ])('%s has no fault', async (_name, state) => {
    await page.viewport(400, 900);
    await renderSidebar(state, { folding: open });
    expect(await violations()).toEqual([]);
  });

  it('an open sheet and an open menu have none', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()));
    await screen.getByRole('button', { name: 'Sanna Räisänen', exact: true }).click();
    await expect.element(screen.getByRole('dialog')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await screen.getByRole('button', { name: 'Sulje' }).click();
    await screen.getByRole('button', { name: 'Yhteenvedon toiminnot' }).click();
    await expect.element(screen.getByRole('menu')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('the strip has none', async () => {
    await renderSidebar(summaryState(larisaSummary()), { collapsed: true });
    expect(await violations()).toEqual([]);
  });
});
