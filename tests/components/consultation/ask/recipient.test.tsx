import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fail, ok } from '#lib/base/result.ts';
import { violations } from '#tests/components/app/violations.ts';
import { arto, fakeAsk, larisaContext, maija, sanna, team } from './fake-ask.ts';
import { listed, names, node, renderAsk, said, text, written } from './stage.tsx';

beforeEach(() => page.viewport(400, 900));

describe('the recipient', () => {
  it('is offered the client’s own first, then who was asked last, then by name; never oneself', async () => {
    const me = {
      ...maija,
      colleague: { ...maija.colleague, reference: 'Practitioner/tiina', name: 'Tiina Mustonen' },
    };
    const others = ['Åke Vik', 'Zaida Ek', 'Östen Rönn'].map((name, place) => ({
      ...maija,
      colleague: { ...maija.colleague, reference: `Practitioner/${place}`, name },
    }));
    const { screen } = await renderAsk(fakeAsk({ colleagues: ok([...others, me, arto, sanna]) }));
    await listed();
    expect(names()).toEqual(['Sanna Räisänen', 'Arto Keränen', 'Zaida Ek', 'Åke Vik']);
    expect(text()).toContain('ja 1 muu');
    await screen.getByRole('searchbox').fill('kajaanin fysio');
    expect(names()).toEqual(['Zaida Ek', 'Åke Vik', 'Östen Rönn']);
    await screen.getByRole('searchbox').fill('ei ketään');
    expect(text()).toContain('Haulla ei löytynyt ketään');
  });

  it('says in words who can be reached, and how long answers take where that is known', async () => {
    await renderAsk();
    await listed();
    expect(said('[data-colleague="Practitioner/sanna"]')).toContain(
      'paikalla klo\u00a016.00 asti · vastaa 3 h (mediaani, 30 pv)',
    );
    expect(said('[data-colleague="Practitioner/arto"]')).toContain(
      'poissa 30.11.2026 asti, sijainen Maija Öhman · kysyit viimeksi 3.11.2026',
    );
    // Why a colleague is away is their own matter; four answers tell nothing of the usual.
    expect(text()).not.toContain('sairausloma');
    expect(said('[data-colleague="Practitioner/maija"]')).toContain('paikallaolo ei tiedossa');
    expect(said('[data-colleague="Practitioner/maija"]')).not.toContain('vastaa');
  });

  it('is changed for the substitute in one press', async () => {
    const { screen, ask } = await renderAsk();
    await listed();
    await screen.getByRole('button', { name: 'Valitse sijainen: Maija Öhman' }).click();
    await expect.poll(() => ask.stored?.recipient?.name).toBe('Maija Öhman');
    await expect.element(screen.getByRole('heading', { name: 'Kysy fysioterapeutilta' })).toBeVisible();
  });

  it('may be a team, and the one before stays until another is chosen', async () => {
    const { screen, ask } = await renderAsk(fakeAsk({ found: written }));
    await screen.getByRole('button', { name: 'Tiimi' }).click();
    await expect.element(screen.getByRole('searchbox')).toHaveFocus();
    expect(names()).toEqual(['Kotihoidon tiimi']);
    await userEvent.keyboard('{Escape}');
    expect(node('[data-recipient="Practitioner/sanna"]')).not.toBeNull();
    await screen.getByRole('button', { name: 'Tiimi' }).click();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => ask.stored?.recipient?.reference).toBe(team.colleague.reference);
    // The client agreed to another recipient.
    expect(ask.stored?.agreement).toBeUndefined();
    await expect.element(screen.getByRole('heading', { name: 'Kysy tiimiltä' })).toBeVisible();
  });

  it('is found by what is typed whatever its kind, those of the chosen kind first', async () => {
    const { screen, ask } = await renderAsk();
    await listed();
    expect(names()).not.toContain('Kotihoidon tiimi');
    await screen.getByRole('searchbox').fill('i');
    expect(names().at(-1)).toBe('Kotihoidon tiimi');
    await screen.getByRole('searchbox').fill('kotihoi');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => ask.stored?.recipient?.reference).toBe(team.colleague.reference);
  });

  it('that was pressed before the form opened stands in it; what was written stays, but for the agreement', async () => {
    const { ask } = await renderAsk(fakeAsk({ found: written }), { to: arto.colleague });
    await expect.poll(() => ask.stored?.recipient?.name).toBe('Arto Keränen');
    expect(ask.stored).toMatchObject({ asked: written.asked, urgency: 'today' });
    expect(ask.stored?.agreement).toBeUndefined();
  });

  it('with an unknown role and a long name: named as recorded, and nothing of the record leaves', async () => {
    const withheld = larisaContext.attachable.map(
      ({ id }) => ({ id, register: 'health', reason: 'recipientUnknown' }) as const,
    );
    const context = { attachable: [], withheld, needsAgreement: true };
    await page.viewport(360, 900);
    const { screen } = await renderAsk(fakeAsk({ context }));
    await listed();
    await screen.getByRole('button', { name: /^Aino-Kaisa/ }).click();
    await expect.element(screen.getByRole('heading', { name: 'Kysy: kuvataideterapeutti' })).toBeVisible();
    await expect.poll(text).toContain('vastaanottajan oikeudet eivät ole tiedossa');
    expect(text()).toContain('Hakemisto ei kerro käyttöoikeuksia');
    expect(text()).toContain('Kysymys lähtee ilman tietoja');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(await violations()).toEqual([]);
  });

  it('whom the directory no longer knows is said, and nothing is sent to them', async () => {
    const { screen, ask } = await renderAsk(fakeAsk({ found: written, colleagues: ok([maija]) }));
    await expect.poll(text).toContain('Hakemisto ei enää tunne vastaanottajaa');
    await screen.getByRole('button', { name: 'Lähetä' }).click();
    expect(text()).toContain('Vielä puuttuu: vastaanottaja');
    await expect.element(screen.getByRole('button', { name: /^Vaihda vastaanottaja/ })).toHaveFocus();
    expect(ask.sent).toEqual([]);
  });

  it('has the rights that the directory tells now, not those of the draft', async () => {
    const now = { ...sanna, colleague: { ...sanna.colleague, role: 'nurse' as const } };
    const { screen, ask } = await renderAsk(fakeAsk({ found: written, colleagues: ok([now]) }));
    await expect.element(screen.getByRole('checkbox', { name: /^Toimintakyky/ })).toBeChecked();
    await screen.getByRole('button', { name: 'Lähetä' }).click();
    await expect.poll(() => ask.sent[0]?.recipient?.role).toBe('nurse');
  });
});

describe('the directory', () => {
  it('empty: says so', async () => {
    await renderAsk(fakeAsk({ colleagues: ok([]) }));
    await expect.poll(text).toContain('Hakemistossa ei ole ketään, jolta kysyä');
    expect(await violations()).toEqual([]);
  });

  it('that did not answer is said with its reason, and is asked again on a press', async () => {
    const ask = fakeAsk({ colleagues: fail({ reason: 'serverError', status: 503 }) });
    const { screen } = await renderAsk(ask);
    await expect.poll(text).toContain('Hakemistoa ei saatu · lähteen palvelimessa on virhe (503)');
    expect(await violations()).toEqual([]);
    ask.answer(ok([sanna]));
    await screen.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await listed();
  });

  it('that does not answer does not keep back a question whose recipient is chosen', async () => {
    const ask = fakeAsk({ colleagues: fail({ reason: 'unreachable' }), found: written });
    const { screen } = await renderAsk(ask);
    await expect.element(screen.getByRole('checkbox', { name: /^Toimintakyky/ })).toBeChecked();
    await screen.getByRole('button', { name: 'Lähetä' }).click();
    await expect.poll(() => ask.sent.length).toBe(1);
  });
});
