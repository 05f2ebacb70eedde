import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderSidebar, sectionNode, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { everySection, larisaSummary } from './larisa-summary.ts';

const open = async (actions = spyActions(), hidden: readonly string[] = []) => {
  await page.viewport(400, 900);
  const rendered = await renderSidebar(summaryState(larisaSummary({ summarySettings: { hidden } })), {
    actions,
  });
  return { ...rendered, actions };
};
const menuOf = (section: string) => ({ name: `${section}: lisää toimintoja` });

describe('one section', () => {
  it('is copied as ready text on one press, and it is said', async () => {
    const { screen, actions } = await open();
    await screen.getByRole('button', { name: 'Kopioi tekstinä: Vastuuhenkilöt' }).click();
    await expect.poll(() => actions.copyText.mock.calls.length).toBe(1);
    const text = actions.copyText.mock.calls[0]?.[0] ?? '';
    expect(text).toContain('Tervahauta Larisa');
    expect(text).toContain('Sanna Räisänen');
    expect(text).not.toContain('Alaselkäkipu');
    await expect.element(screen.getByText('Teksti kopioitu')).toBeInTheDocument();
  });

  it('says when the browser did not allow copying', async () => {
    const actions = spyActions();
    actions.copyText.mockResolvedValue('notCopied');
    const { screen } = await open(actions);
    await screen.getByRole('button', { name: 'Kopioi tekstinä: Vastuuhenkilöt' }).click();
    await expect.element(screen.getByText('Selain ei antanut kopioida')).toBeInTheDocument();
  });

  it('is inserted into the record only where the record can take it', async () => {
    const { screen } = await open();
    await screen.getByRole('button', menuOf('Vastuuhenkilöt')).click();
    await expect.element(screen.getByRole('menuitem', { name: 'Kopioi tekstinä' })).toBeInTheDocument();
    expect(screen.getByRole('menuitem', { name: 'Lisää kirjaukseen' }).query()).toBeNull();
  });

  it('is inserted on an explicit press, and a failure says what to do', async () => {
    const actions = spyActions({ canInsert: true });
    actions.insertText.mockResolvedValue('noFocusedField');
    const { screen } = await open(actions);
    await screen.getByRole('button', menuOf('Vastuuhenkilöt')).click();
    await screen.getByRole('menuitem', { name: 'Lisää kirjaukseen' }).click();
    expect(actions.insertText).toHaveBeenCalledOnce();
    await expect
      .element(screen.getByText('Valitse ensin kenttä potilastietojärjestelmästä'))
      .toBeInTheDocument();
  });

  it('is moved with the keyboard alone', async () => {
    const { screen, actions } = await open();
    (screen.getByRole('button', menuOf('Tavoite ja suunnitelma')).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('menu')).toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(actions.setOrder).toHaveBeenCalledExactlyOnceWith(['plan', 'owners', ...everySection.slice(2)]);
  });

  it('is hidden, and stays named at the end', async () => {
    const { screen, actions } = await open();
    await screen.getByRole('button', menuOf('Riskitekijät')).click();
    await screen.getByRole('menuitem', { name: 'Piilota osio' }).click();
    expect(actions.setHidden).toHaveBeenCalledExactlyOnceWith(['risk-factors']);
  });

  it('opens and closes by its whole head, and the choice is kept', async () => {
    const { screen, actions } = await open();
    await screen.getByRole('button', { name: 'Diagnoosit', exact: true }).click();
    expect(actions.setFolding).toHaveBeenCalledExactlyOnceWith({ problems: 'open' });
    expect(sectionNode('problems').textContent).toContain('Alaselkäkipu');
    await screen.getByRole('button', { name: 'Diagnoosit', exact: true }).click();
    expect(sectionNode('problems').textContent).not.toContain('Alaselkäkipu');
  });
});

describe('the whole summary', () => {
  const menu = { name: 'Yhteenvedon toiminnot' };

  it('is copied from the menu', async () => {
    const { screen, actions } = await open();
    await screen.getByRole('button', menu).click();
    await screen.getByRole('menuitem', { name: 'Kopioi koko yhteenveto' }).click();
    // The text is composed by what is loaded with the first copy.
    await expect.poll(() => actions.copyText.mock.calls.length).toBe(1);
    const text = actions.copyText.mock.calls[0]?.[0] ?? '';
    for (const words of ['Tervahauta Larisa', 'Sanna Räisänen', 'Metformiini', 'Lähteet'])
      expect(text).toContain(words);
  });

  it('changes its language', async () => {
    const { screen, actions } = await open();
    await screen.getByRole('button', menu).click();
    await screen.getByRole('menuitemradio', { name: 'Svenska' }).click();
    expect(actions.setLanguage).toHaveBeenCalledExactlyOnceWith('sv');
  });

  it('goes back to the order of the role', async () => {
    const { screen, actions } = await open();
    await screen.getByRole('button', menu).click();
    await screen.getByRole('menuitem', { name: 'Palauta oletusjärjestys' }).click();
    expect(actions.setOrder).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(actions.setHidden).toHaveBeenCalledExactlyOnceWith([]);
  });

  it('names what is hidden and shows it again from the list of sections', async () => {
    const { screen, actions } = await open(spyActions(), ['functioning', 'pathways']);
    await expect
      .element(screen.getByText('Piilotettu: Toimintakyky, Hoitoketjut ja tehtävät'))
      .toBeInTheDocument();
    await screen.getByRole('button', { name: 'Järjestä osiot' }).click();
    await screen.getByRole('checkbox', { name: 'Toimintakyky' }).click();
    expect(actions.setHidden).toHaveBeenCalledExactlyOnceWith(['pathways']);
  });

  it('opens its menu below the banner', async () => {
    const { screen } = await open();
    await screen.getByRole('button', menu).click();
    const top = screen.getByRole('menu').element().getBoundingClientRect().top;
    expect(top).toBeGreaterThanOrEqual(
      document.querySelector('header')?.getBoundingClientRect().bottom ?? 900,
    );
  });
});

describe('the source of a fact', () => {
  it('opens on a press of its row, below the banner, and gives the focus back', async () => {
    const { screen } = await open();
    const row = screen.getByRole('button', { name: 'Sanna Räisänen', exact: true });
    (row.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    const sheet = screen.getByRole('dialog', { name: 'Omatyöntekijä: Sanna Räisänen' });
    for (const words of ['alk. 3.2.2026', 'sosiaalihuollon asiakasrekisteri', 'Sosiaalihuolto', 'CareTeam/'])
      await expect.element(sheet).toHaveTextContent(words);
    expect(sheet.element().getBoundingClientRect().top).toBeGreaterThan(88);
    await userEvent.keyboard('{Escape}');
    await expect.element(sheet).not.toBeInTheDocument();
    expect(document.activeElement).toBe(row.element());
  });

  it('closes on a press beside it', async () => {
    const { screen } = await open();
    await screen.getByRole('button', { name: 'Sanna Räisänen', exact: true }).click();
    const sheet = screen.getByRole('dialog');
    await expect.element(sheet).toBeInTheDocument();
    sheet.element().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await expect.element(sheet).not.toBeInTheDocument();
  });

  it('is told for a measurement with its target and earlier values', async () => {
    const { screen } = await open();
    await screen.getByRole('button', { name: /^152\/91/ }).click();
    const sheet = screen.getByRole('dialog', { name: 'Verenpaine 152/91 mmHg' });
    await expect.element(sheet).toHaveTextContent('yli oman tavoitteen');
    await expect.element(sheet).toHaveTextContent('138 (7.10.2025)');
    await expect.element(sheet).toHaveTextContent('Laboratorio');
  });
});
