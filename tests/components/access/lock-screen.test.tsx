import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '#components/ui/base.css';
import { LockScreen, type LockScreenProps } from '#components/access/LockScreen.tsx';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import { type Language, languages } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { Vault } from '#lib/ports/vault.ts';

function spyVault() {
  return {
    create: vi.fn<Vault['create']>(async () => ok(undefined)),
    unlock: vi.fn<Vault['unlock']>(async () => ok(undefined)),
    forget: vi.fn<Vault['forget']>(async () => ok(undefined)),
  };
}

async function show(
  state: LockScreenProps['state'],
  said: Partial<LockScreenProps> = {},
  language: Language = 'fi',
) {
  await page.viewport(360, 800);
  const vault = spyVault();
  const screen = await render(
    <WordsProvider
      language={language}
      timeZone="Europe/Helsinki"
      initial={await loadWords(language, ['app', 'session'])}
    >
      <LockScreen
        state={state}
        vault={vault}
        atLeast={12}
        undelivered={{ drafts: 2, writes: 1, events: 0 }}
        {...said}
      />
    </WordsProvider>,
  );
  return { screen, vault };
}

async function faults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  });
  return violations.map(({ id }) => id);
}

describe('the lock screen', () => {
  it('says that it did nothing under something of the host', async () => {
    const unlock = vi.fn(async () => fail({ reason: 'covered' } as const));
    const { screen } = await show({ kind: 'locked' }, { vault: { ...spyVault(), unlock } });
    await userEvent.keyboard('kolme sinistä kuusta{Enter}');
    await expect.element(screen.getByText(/Sivupalkin päällä on jotain/)).toBeVisible();
    expect(unlock).toHaveBeenCalledOnce();
  });

  it('opens by typing and Enter, with the focus in the field, and says what is safe', async () => {
    const { screen, vault } = await show({ kind: 'locked' });
    await expect
      .element(screen.getByText('Luonnoksesi ja lähettämättömät kirjauksesi odottavat'))
      .toBeVisible();
    await userEvent.keyboard('kolme sinistä kuusta{Enter}');
    expect(vault.unlock).toHaveBeenCalledExactlyOnceWith('kolme sinistä kuusta');
  });

  it('says in words that the passphrase was wrong, and that nothing is lost', async () => {
    const vault = { ...spyVault(), unlock: async () => fail({ reason: 'wrongPassphrase' } as const) };
    const { screen } = await show({ kind: 'locked' }, { vault });
    await userEvent.keyboard('väärä{Enter}');
    await expect.element(screen.getByRole('alert')).toHaveTextContent('Tiedot ovat tallessa');
    await expect.element(screen.getByLabelText('Tunnuslause')).toHaveFocus();
  });

  it('makes a vault only when both fields have the same passphrase', async () => {
    const { screen, vault } = await show({ kind: 'new' });
    await screen.getByLabelText('Tunnuslause', { exact: true }).fill('kolme sinistä kuusta');
    await screen.getByLabelText('Tunnuslause uudelleen').fill('kolme sinistä kuusia');
    await screen.getByRole('button', { name: 'Ota käyttöön' }).click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('eivät ole samat');
    expect(vault.create).not.toHaveBeenCalled();
    await screen.getByLabelText('Tunnuslause uudelleen').fill('kolme sinistä kuusta');
    await userEvent.keyboard('{Enter}');
    expect(vault.create).toHaveBeenCalledExactlyOnceWith('kolme sinistä kuusta');
  });

  it('ends a forgotten vault only after saying what is lost and being told that it is understood', async () => {
    const { screen, vault } = await show({ kind: 'locked' });
    await screen.getByRole('button', { name: 'Unohdin tunnuslauseen' }).click();
    const lost = screen.getByRole('list');
    await expect.element(lost).toHaveTextContent('2 luonnosta');
    await expect.element(lost).toHaveTextContent('1 lähettämätön kirjaus');
    await expect.element(lost).not.toHaveTextContent('lokitapahtuma');
    const end = screen.getByRole('button', { name: 'Poista ja aloita alusta' });
    await expect.element(end).toBeDisabled();
    await screen.getByRole('checkbox').click();
    await end.click();
    expect(vault.forget).toHaveBeenCalledOnce();
  });

  it.each([
    [{ reason: 'newer' } as const, 'uudempi versio', 0],
    [{ reason: 'full' } as const, 'Levy on täynnä', 0],
    [{ reason: 'damaged' } as const, 'vioittunut', 1],
    [{ reason: 'unavailable', detail: 'UnknownError' } as const, 'UnknownError', 0],
  ])('says what is wrong with the store: %j', async (failure, words, deeds) => {
    const { screen } = await show({ kind: 'unusable', failure });
    await expect.element(screen.getByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('button').elements()).toHaveLength(deeds);
  });

  it.each(
    languages.flatMap((language) => (['new', 'locked'] as const).map((kind) => [language, kind] as const)),
  )('fits 360 px and has no fault of accessibility: %s, %s', async (language, kind) => {
    await show({ kind }, {}, language);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(document.body.textContent).not.toContain('⟦');
    expect(await faults()).toEqual([]);
  });
});
