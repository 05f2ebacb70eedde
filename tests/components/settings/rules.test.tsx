import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { loadWords } from '#components/app/words.ts';
import { SettingsPage, settingsNamespaces } from '#components/settings/SettingsPage.tsx';
import { type Language, languages } from '#lib/base/language.ts';
import { fail } from '#lib/base/result.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import { type FakePorts, fakePorts, fakeRules } from './fake-ports.ts';

async function open(ports: FakePorts, language: Language = 'fi') {
  const words = await loadWords(language, settingsNamespaces);
  const screen = await render(<SettingsPage ports={ports} words={words} />);
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  const part = screen.container.querySelector<HTMLElement>('section#rules');
  if (part === null) throw new Error('The page has no rules');
  return { screen, part };
}

const risk = (ports: FakePorts) => (ports.stored() as Settings).risk;
const title = 'Päivystyskäyntejä toistuvasti';

describe('the rules of findings in the settings', () => {
  it('lists them by group with whether they are in use and how they were answered', async () => {
    const { screen, part } = await open(fakePorts(defaultSettings));
    await expect.element(screen.getByText(title)).toBeVisible();
    expect(part.textContent).toContain('Käytössä 2 / 2 sääntöä');
    expect(part.textContent).toContain('10 vastausta: tiedossa jo 50 %, toimin 30 %');
  });

  it('switches a rule off at once', async () => {
    const ports = fakePorts(defaultSettings);
    const { part } = await open(ports);
    await page.elementLocator(part).getByRole('checkbox', { name: 'Käytössä' }).last().click();
    await expect.poll(() => risk(ports)).toEqual({ rules: { 'emergency-visits': { on: false } } });
  });

  it('changes a limit within its range, and refuses one outside with the range said', async () => {
    const ports = fakePorts(defaultSettings);
    const { screen } = await open(ports);
    await screen.getByRole('button', { name: `Avaa sääntö ${title}` }).click();
    const visits = screen
      .getByRole('textbox', { name: /\(visits\)/ })
      .or(screen.getByRole('spinbutton', { name: /\(visits\)/ }));
    await visits.fill('2');
    await screen.getByRole('button', { name: 'Tallenna', exact: true }).last().click();
    await expect.element(visits).toHaveAttribute('aria-invalid', 'true');
    expect(risk(ports)).toBeUndefined();
    await visits.fill('6');
    await screen.getByRole('button', { name: 'Tallenna', exact: true }).last().click();
    await expect
      .poll(() => risk(ports)?.rules?.['emergency-visits']?.parameters)
      .toEqual({ visits: 6, months: 12 });
  });

  it('shows the wording, the roles and the source', async () => {
    const { screen, part } = await open(fakePorts(defaultSettings));
    await screen.getByRole('button', { name: `Avaa sääntö ${title}` }).click();
    expect(part.textContent).toContain('Näytetään: sairaanhoitaja');
    expect(part.textContent).toContain('emergency-visits v1.0');
    expect(part.textContent).not.toContain('{{');
  });

  it("tries a rule on the team's own clients: how many, which, and of whom nothing is known", async () => {
    const { screen, part } = await open(fakePorts(defaultSettings));
    await screen.getByRole('button', { name: `Avaa sääntö ${title}` }).click();
    await screen.getByRole('button', { name: 'Kokeile' }).click();
    await expect.element(screen.getByText('Löytyisi 1 / 3 asiakasta')).toBeVisible();
    expect(part.textContent).toContain('Esimerkki Aino');
    expect(part.textContent).toContain('Tietoja liian vähän: 1');
  });

  it('reads nothing when nobody is signed in, and says so', async () => {
    const { screen } = await open(
      fakePorts(defaultSettings, { rules: fakeRules({ preview: async () => 'signedOut' }) }),
    );
    await screen.getByRole('button', { name: `Avaa sääntö ${title}` }).click();
    await screen.getByRole('button', { name: 'Kokeile' }).click();
    await expect.element(screen.getByText(/Mitään ei luettu/)).toBeVisible();
  });

  it('names every error of a rule that cannot be imported', async () => {
    const problem = {
      path: 'when.of.kind',
      expected: { key: 'oneOf' as const, values: { choices: 'contact' } },
      got: { kind: 'nothing' as const },
    };
    const ports = fakePorts(defaultSettings, { rules: fakeRules({ parse: async () => fail([problem]) }) });
    const { screen, part } = await open(ports);
    const input = part.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('No file can be chosen');
    const files = new DataTransfer();
    files.items.add(new File(['{}'], 'rule.json', { type: 'application/json' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.element(screen.getByText('Sääntöä ei tuotu: 1 virhe')).toBeVisible();
    expect(part.textContent).toContain('when.of.kind');
    expect(risk(ports)).toBeUndefined();
  });

  it.each(languages)('has no key left over in %s, opened', async (language) => {
    const { part } = await open(fakePorts({ ...defaultSettings, language }), language);
    await expect.poll(() => part.querySelectorAll('[data-rule]').length).toBe(2);
    for (const button of part.querySelectorAll<HTMLButtonElement>('[data-rule] button')) button.click();
    await expect.poll(() => part.querySelectorAll('form').length).toBe(2);
    expect(part.textContent).not.toMatch(/⟦|\{\{|settings\.rules/);
  });
});
