import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aClientRecord, aClosedResult } from '#tests/builders/records.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { violations } from '#tests/components/app/violations.ts';
import { composed } from './composed.ts';

const reasons = [
  { code: 'emergency', text: { fi: 'Hätätilanne', sv: 'Nödsituation', en: 'Emergency' } },
  { code: 'law', text: { fi: 'Lain peruste', sv: 'Grund i lag', en: 'Ground in law' } },
];
const ownWords = 'Tajunta alentunut, tarvitaan lääkelista';

async function openForm(width = 400, said: Partial<ReturnType<typeof spyActions>> = {}) {
  await page.viewport(width, 900);
  const actions = { ...spyActions(), reasons, ...said };
  const record = aClientRecord({
    health: aClosedResult('noRelationship'),
    social: aClosedResult('noRelationship'),
  });
  const { screen } = await renderSidebar(summaryState(composed(record)), { actions });
  await screen.getByRole('button', { name: 'Avaa syyllä' }).click();
  await expect.element(screen.getByRole('dialog')).toBeInTheDocument();
  await expect.element(screen.getByRole('radio', { name: 'Hätätilanne' })).toBeInTheDocument();
  return { screen, actions, submit: screen.getByRole('button', { name: 'Avaa ja kirjaa lokiin' }) };
}

describe('a client with no recorded relationship', () => {
  it('is closed in one box that says why, and shows no section', async () => {
    const record = aClientRecord({ health: aClosedResult('noRelationship') });
    const { screen } = await renderSidebar(summaryState(composed(record)));
    await expect.element(screen.getByText(/suhdetta ei ole kirjattu/).first()).toBeInTheDocument();
    expect(document.querySelectorAll('section[data-section]')).toHaveLength(0);
    expect(await violations()).toEqual([]);
  });
});

describe('opening for a special reason', () => {
  it.each([360, 400])('asks whose, what, how long and why at %i px, and covers no banner', async (width) => {
    const { screen } = await openForm(width);
    const dialog = screen.getByRole('dialog').element().getBoundingClientRect();
    const banner = document.querySelector('[data-banner-name]')?.getBoundingClientRect();
    expect(dialog.top).toBeGreaterThan(banner?.bottom ?? 0);
    const words = screen.getByRole('dialog').element().textContent;
    expect(words).toContain('tämä asiakas, tämä istunto');
    // The other register opens too where the client has permitted it, and the form must not hide that.
    expect(words).toContain('sekä muu rekisteri, jos asiakas on antanut luvan');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(await violations()).toEqual([]);
  });

  it('opens with a coded reason and twenty characters of own words, not with less', async () => {
    const { screen, actions, submit } = await openForm();
    await expect.element(submit).toBeDisabled();
    await screen.getByRole('radio', { name: 'Hätätilanne' }).click();
    await screen.getByRole('textbox').fill(ownWords.slice(0, 19));
    await expect.element(submit).toBeDisabled();
    await screen.getByRole('textbox').fill(ownWords);
    await submit.click();
    expect(actions.openForReason).toHaveBeenCalledExactlyOnceWith({ code: 'emergency', text: ownWords });
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  });

  it('says that nothing was opened when it could not be logged, and keeps what was written', async () => {
    const openForReason = vi.fn(async () => 'notLogged' as const);
    const { screen, submit } = await openForm(400, { openForReason });
    await screen.getByRole('radio', { name: 'Lain peruste' }).click();
    await screen.getByRole('textbox').fill(ownWords);
    await submit.click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('mitään ei avattu');
    await expect.element(screen.getByRole('textbox')).toHaveValue(ownWords);
  });

  it('is given up with Esc, and nothing was opened', async () => {
    const { screen, actions } = await openForm();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    expect(actions.openForReason).not.toHaveBeenCalled();
  });
});
