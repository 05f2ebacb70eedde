import { describe, expect, it, vi } from 'vitest';
import type { WithheldEntry } from '#lib/summary/views.ts';
import { aClientRecord } from '#tests/builders/records.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { violations } from '#tests/components/app/violations.ts';
import { composed } from './composed.ts';

const entry: WithheldEntry = {
  id: 'Condition/7',
  sourceId: 'health',
  register: 'health',
  kind: 'problem',
  recordedAt: '2026-11-02T10:00:00+02:00',
};
const show = (actions = spyActions()) =>
  renderSidebar(summaryState(composed(aClientRecord(), { withheld: [entry] })), { actions });

describe('a specially protected entry', () => {
  it('is named with its kind, date and register, and nothing of what it says', async () => {
    await show();
    const row = () => document.querySelector('[data-withheld="Condition/7"]')?.textContent;
    await expect.poll(row).toMatch(/diagnoosi.*2\.11\.2026.*Terv/);
    expect(await violations()).toEqual([]);
  });

  it('opens with a second press, and only by itself', async () => {
    const { screen } = await show();
    await screen.getByRole('button', { name: /^Avaa: diagnoosi/ }).click();
    await expect.element(screen.getByText(/erityisesti suojattu/)).toBeInTheDocument();
  });

  it('is opened in the workflow after the second press', async () => {
    const actions = spyActions();
    const { screen } = await show(actions);
    await screen.getByRole('button', { name: /^Avaa: diagnoosi/ }).click();
    expect(actions.confirmSpecialContent).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Avaa ja kirjaa lokiin' }).click();
    expect(actions.confirmSpecialContent).toHaveBeenCalledExactlyOnceWith(entry);
  });

  it('says that nothing was opened when it could not be logged', async () => {
    const confirmSpecialContent = vi.fn(async () => 'notLogged' as const);
    const { screen } = await show({ ...spyActions(), confirmSpecialContent });
    await screen.getByRole('button', { name: /^Avaa: diagnoosi/ }).click();
    await screen.getByRole('button', { name: 'Avaa ja kirjaa lokiin' }).click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('mitään ei avattu');
  });
});
