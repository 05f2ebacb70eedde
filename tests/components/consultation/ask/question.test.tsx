import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ok } from '#lib/base/result.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fakeAsk, larisaContext, sanna } from './fake-ask.ts';
import { listed, renderAsk, said, text, written } from './stage.tsx';
import { usualQuestion } from './usual-question.ts';

beforeEach(() => page.viewport(400, 900));

describe('the question', () => {
  it('has the template of the recipient’s profession, and the first gap is written over', async () => {
    const { screen, ask } = await renderAsk(fakeAsk({ found: { ...written, asked: '' } }));
    await screen.getByRole('button', { name: 'Pohja: selvitä tuki' }).click();
    await userEvent.keyboard('ohjaaja');
    const filled = 'Voiko asiakas saada tukea: ohjaaja? Mihin mennessä: …';
    await expect.poll(() => ask.stored?.asked).toBe(filled);
  });

  it('on a template keeps what was written before', async () => {
    const { screen, ask } = await renderAsk(fakeAsk({ found: { ...written, asked: 'Oma alku.' } }));
    await screen.getByRole('button', { name: 'Pohja: selvitä tuki' }).click();
    await expect.poll(() => ask.stored?.asked).toMatch(/^Oma alku\.\nVoiko asiakas/);
  });

  it.each([
    ['Voiko hän tulla?', ''],
    ['Oikeasti??', ''],
    ['Voiko hän tulla? Milloin?', 'näyttää olevan kaksi: yksi saa nopeammin vastauksen'],
    ['A? B? C?', 'näyttää olevan 3'],
  ])('“%s” is warned of softly: “%s”', async (asked, words) => {
    await renderAsk(fakeAsk({ found: { ...written, asked } }));
    if (words === '') expect(text()).not.toContain('näyttää olevan');
    else expect(text()).toContain(words);
  });

  it('has lines that open on a press, and read as lines again', async () => {
    const { screen, ask } = await renderAsk(fakeAsk({ found: written }));
    await screen.getByRole('button', { name: /^Asiakas toivoo/ }).click();
    await userEvent.keyboard('samaa ihmistä');
    await screen.getByRole('textbox', { name: 'Kysymys' }).click();
    await expect.poll(text).toContain('”samaa ihmistä”');
    expect(ask.stored?.wishes).toBe('samaa ihmistä');
  });

  it('says “call first” with the number where there is one', async () => {
    const { screen } = await renderAsk(fakeAsk({ found: written }));
    await screen.getByRole('button', { name: /^Heti/ }).click();
    await expect
      .element(screen.getByRole('link', { name: '044 799 1234' }))
      .toHaveAttribute('href', 'tel:0447991234');
  });

  it('says “call first” where the directory has no number', async () => {
    const { phone: _phone, ...silent } = sanna.colleague;
    await renderAsk(
      fakeAsk({
        found: { ...written, urgency: 'now', recipient: silent },
        colleagues: ok([{ ...sanna, colleague: silent }]),
      }),
    );
    await expect.poll(text).toContain('Hakemistossa ei ole puhelinnumeroa');
  });

  it('may ask to take the client over; off until it is chosen', async () => {
    const { screen, ask } = await renderAsk(fakeAsk({ found: written }));
    const box = screen.getByRole('checkbox', { name: 'Pyydän ottamaan asiakkaan vastuulle' });
    await expect.element(box).not.toBeChecked();
    await box.click();
    expect(text()).toContain('Vastuu säilyy sinulla, kunnes vastaanottaja hyväksyy sen.');
    await expect.poll(() => ask.stored?.handOver).toBe(true);
  });
});

describe('what leaves', () => {
  it('is ticked by what the role usually needs; what was taken away stays away for another role', async () => {
    const { screen, ask } = await renderAsk();
    await listed();
    expect(text()).toContain('Valitse ensin vastaanottaja');
    await screen.getByRole('button', { name: /^Sanna Räisänen/ }).click();
    await screen.getByRole('checkbox', { name: /^Tavoite ja suunnitelma/ }).click();
    await screen.getByRole('checkbox', { name: /^Huomiot/ }).click();
    await screen.getByRole('button', { name: /^Vaihda vastaanottaja/ }).click();
    await screen.getByRole('button', { name: /^Arto Keränen/ }).click();
    const sections = ['problems', 'medication', 'risk-information', 'risk-factors'];
    await expect.poll(() => ask.stored?.sections).toEqual(sections);
  });

  it('is read in full before it leaves: exactly the composed text of what is ticked', async () => {
    const { screen } = await renderAsk(fakeAsk({ found: { ...written, tried: 'ohjaus' } }));
    await screen.getByRole('button', { name: 'Koko teksti' }).click();
    const texts = [...document.querySelectorAll('[data-section-text]')].map((each) => each.textContent);
    const ticked = larisaContext.attachable.filter(({ id }) => ['plan', 'functioning'].includes(id));
    expect(texts).toEqual(ticked.map((each) => each.text));
    expect(said('[data-full-text]')).toContain(usualQuestion);
    expect(said('[data-full-text]')).not.toContain('Metformiini');
    expect(await violations()).toEqual([]);
  });

  it('and what stays behind is named with its reason, never whether there is anything', async () => {
    const { screen } = await renderAsk(fakeAsk({ found: written }));
    await expect
      .poll(() => said('[data-withheld]'))
      .toMatch(/Ei lähde erityisesti suojattuDiagnoosit \(Terveys\)vastaanottajalla ei oikeuttaRiskitekijät/);
    await screen.getByRole('button', { name: 'Miksi ei lähde?' }).click();
    expect(said('[data-withheld]')).toContain('Tämä ei kerro, onko tietoja.');
  });

  it('locked: everything is withheld, and the question alone can leave', async () => {
    const withheld = [{ id: 'plan', register: 'social', reason: 'noPermission' }] as const;
    const ask = fakeAsk({ found: written, context: { attachable: [], withheld, needsAgreement: false } });
    const { screen } = await renderAsk(ask);
    await expect.poll(text).toContain('asiakkaan luovutuslupa puuttuu');
    expect(text()).not.toContain('Asiakas suostuu');
    await screen.getByRole('button', { name: 'Lähetä' }).click();
    await expect.poll(() => ask.sent[0]?.sections).toEqual([]);
  });

  it('is not sent unseen: when it cannot be composed, sending says so and goes there', async () => {
    const ask = fakeAsk({ found: written, context: undefined });
    const { screen } = await renderAsk(ask);
    await expect.poll(text).toContain('Ei saatu selville, mitä voi lähteä mukana');
    await screen.getByRole('button', { name: 'Lähetä' }).click();
    expect(text()).toContain('Vielä puuttuu: tieto siitä, mitä lähtee mukana');
    expect(document.activeElement?.closest('[data-part="context"]')).not.toBeNull();
    expect(ask.sent).toEqual([]);
    expect(await violations()).toEqual([]);
    ask.compose(larisaContext);
    await screen.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect.element(screen.getByRole('checkbox', { name: /^Lääkitys/ })).toBeVisible();
  });
});

describe('what it begins from', () => {
  const startedBy = {
    ruleId: 'repeated-reason',
    title: 'Yhteydenotot toistuvat samasta syystä',
    evidence: 'alaselkä, 4 kertaa',
  };
  const line = 'Yhteydenotot toistuvat samasta syystä (alaselkä, 4 kertaa).';

  it('a finding: first line, its section and its rule; nothing is kept before something is typed', async () => {
    const { screen, ask } = await renderAsk(fakeAsk(), { startedBy });
    await listed();
    await expect.element(screen.getByRole('textbox', { name: 'Kysymys' })).toHaveValue(`${line}\n`);
    expect(ask.stored).toBeUndefined();
    await screen.getByRole('button', { name: /^Sanna Räisänen/ }).click();
    await expect.element(screen.getByRole('checkbox', { name: /^Huomiot/ })).toBeChecked();
    await expect.poll(() => ask.stored?.ruleIds).toEqual(['repeated-reason']);
    await screen.getByRole('button', { name: 'Lähetä' }).click();
    // The first line alone asks nothing.
    expect(text()).toContain('Vielä puuttuu: kiireellisyys, kysymys, asiakkaan suostumus');
  });

  it('a finding joins a draft that waits, once', async () => {
    const found = { ...written, asked: `${line}\nVoiko?`, ruleIds: ['another'] };
    const { screen, ask } = await renderAsk(fakeAsk({ found }), { startedBy });
    await expect.poll(() => ask.stored?.ruleIds).toEqual(['another', 'repeated-reason']);
    await expect.element(screen.getByRole('textbox', { name: 'Kysymys' })).toHaveValue(`${line}\nVoiko?`);
  });

  it('an assessment: its line and its section', async () => {
    const assessment = { text: 'Generic-7 4.9.2026: kipu kohtalainen.', section: 'functioning' } as const;
    const { screen } = await renderAsk(fakeAsk(), { startedBy: assessment });
    await expect
      .element(screen.getByRole('textbox', { name: 'Kysymys' }))
      .toHaveValue('Generic-7 4.9.2026: kipu kohtalainen.\n');
  });
});
