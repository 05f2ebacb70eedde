import { describe, expect, it, vi } from 'vitest';
import { OwnerForm, type OwnerPeople, type OwnerRequest } from '#components/loop/OwnerForm.tsx';
import { languages } from '#lib/base/language.ts';
import { outi, tiina } from '#tests/builders/loop.ts';
import { expectAccessible, saidOn, showLoop } from './stage.tsx';

const ready: OwnerPeople = {
  state: 'ready',
  people: [
    { ...tiina, profession: 'sairaanhoitaja', load: { owned: 18, asked: 0 } },
    { ...outi, profession: 'sairaanhoitaja', load: { owned: 11, asked: 2 } },
    { reference: 'Practitioner/leinonen', name: 'Jari Leinonen', profession: 'lääkäri' },
  ],
};

async function shown(given: Partial<Parameters<typeof OwnerForm>[0]> = {}) {
  const onRequest = vi.fn<(request: OwnerRequest) => void>();
  const screen = await showLoop(
    <OwnerForm people={ready} ownerRole="careLead" today="2026-11-18" onRequest={onRequest} {...given} />,
  );
  return { screen, onRequest };
}
const sendButton = () => document.querySelector<HTMLButtonElement>('button[type="submit"]');

describe('naming an owner', () => {
  it('takes two presses: the person, and asking', async () => {
    const { screen, onRequest } = await shown({ suggestedDue: '2026-12-16' });
    expect(sendButton()?.disabled).toBe(true);
    await screen.getByRole('radio', { name: /Outi Karppinen/ }).click();
    expect(saidOn()).toContain('Vastuu säilyy tiimillä, kunnes Outi Karppinen hyväksyy.');
    await screen.getByRole('button', { name: 'Pyydä hyväksyntä' }).click();
    expect(onRequest).toHaveBeenCalledExactlyOnceWith({ owner: outi, due: '2026-12-16' });
  });

  it('says what each answers for already, and what is not known', async () => {
    const { screen } = await shown();
    await expect
      .element(screen.getByRole('radio', { name: /Outi Karppinen.*11 asiakasta, 2 pyyntöä auki/ }))
      .toBeVisible();
    await expect
      .element(screen.getByRole('radio', { name: /Jari Leinonen.*kuorma ei tiedossa/ }))
      .toBeVisible();
    await expectAccessible();
  });

  it('says whose responsibility it stays, and takes the message along', async () => {
    const { screen, onRequest } = await shown({ ownerNow: 'Jari Leinonen' });
    await screen.getByRole('radio', { name: /Tiina/ }).click();
    expect(saidOn()).toContain('Vastuu säilyy: Jari Leinonen, kunnes Tiina Mustonen hyväksyy.');
    await screen.getByLabelText('Viesti vastuuhenkilölle').fill('  Tulkki varattava ');
    await screen.getByRole('button', { name: 'Pyydä hyväksyntä' }).click();
    expect(onRequest).toHaveBeenCalledExactlyOnceWith({ owner: tiina, text: 'Tulkki varattava' });
  });

  it('of oneself is taking over, and is said to be', async () => {
    const { screen } = await shown({ me: tiina.reference });
    await screen.getByRole('radio', { name: /Tiina Mustonen.*sinä/ }).click();
    await expect.element(screen.getByRole('button', { name: 'Ota vastuu' })).toBeEnabled();
  });

  it('for many says for how many', async () => {
    const { screen } = await shown({ clients: 3 });
    await screen.getByRole('radio', { name: /Tiina/ }).click();
    await expect.element(screen.getByRole('button', { name: 'Nimeä 3 asiakkaalle' })).toBeEnabled();
  });

  it('does not ask with a day that has gone', async () => {
    const { screen, onRequest } = await shown();
    await screen.getByRole('radio', { name: /Tiina/ }).click();
    await screen.getByLabelText('Tarkistuspäivä').fill('2026-11-17');
    expect(saidOn()).toContain('Valitse päivä, joka on edessä.');
    expect(sendButton()?.disabled).toBe(true);
    expect(onRequest).not.toHaveBeenCalled();
  });

  it.each<[string, OwnerPeople, string]>([
    ['waited for', { state: 'loading' }, 'Haetaan tiimin ammattilaisia'],
    ['not to be had', { state: 'failed' }, 'Tiimin ammattilaisia ei saatu luettua.'],
    ['empty', { state: 'ready', people: [] }, 'Hakemistossa ei ole tiimin ammattilaisia.'],
  ])('waits while the directory is %s', async (_name, people, words) => {
    const onRetry = vi.fn<() => void>();
    const { screen } = await shown({ people, onRetry });
    expect(saidOn()).toContain(words);
    expect(sendButton()?.disabled).toBe(true);
    await expectAccessible();
    if (people.state === 'failed') {
      await screen.getByRole('button', { name: 'Yritä uudelleen' }).click();
      expect(onRetry).toHaveBeenCalledOnce();
    }
  });

  it('says why it was not recorded', async () => {
    await shown({ problem: 'Joku on jo pyydetty.' });
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('Joku on jo pyydetty.');
  });

  it('finds one among many by name', async () => {
    const people = Array.from({ length: 12 }, (_, place) => ({
      reference: `Practitioner/${place}`,
      name: `Nimi ${place}`,
    }));
    const { screen } = await shown({ people: { state: 'ready', people } });
    await screen.getByRole('searchbox').fill('nimi 11');
    expect(document.querySelectorAll('[data-person]')).toHaveLength(1);
  });

  it.each(languages)('has all its words in %s', async (language) => {
    await showLoop(
      <OwnerForm people={ready} ownerRole="ownWorker" today="2026-11-18" onRequest={() => {}} />,
      language,
    );
    expect(saidOn()).not.toContain('⟦');
  });
});
