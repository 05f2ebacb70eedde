import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { languages } from '#lib/base/language.ts';
import { mostCodes } from '#lib/functioning/forms/own-form.ts';
import { icfCategories } from '#lib/functioning/icf/find-categories.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import { functioningInForce } from '#lib/workflows/functioning/functioning-in-force.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fakePorts } from '../fake-ports.ts';
import { fakeForms, fakeLibrary } from './fake-forms.ts';
import { openForms, stored } from './stage.tsx';

const homeCare = { id: 'kotihoito', name: 'Kotihoito', codes: ['d450', 'b280'] };
const withSets = (functioning: object) => ({ ...defaultSettings, functioning });

describe('sets of the organisation’s own in the settings', () => {
  it('are built by searching in any language, ordered, named in three languages and used at once', async () => {
    const ports = fakePorts(defaultSettings);
    const { screen, part } = await openForms(ports);
    expect(part.textContent).toContain('Ei yhtään omaa koostetta.');
    await screen.getByRole('button', { name: 'Tee kooste' }).click();
    await screen.getByRole('button', { name: 'Tallenna kooste' }).click();
    expect(part.textContent).toContain('anna koosteelle nimi');
    await screen.getByLabelText('Nimi suomeksi').fill('Kotihoito');
    expect(part.textContent).toContain('valitse ainakin yksi kohta');
    await screen.getByLabelText('Nimi ruotsiksi').fill('Hemvård');
    const search = screen.getByLabelText('Hae kohtia');
    await search.fill('att gå');
    await userEvent.click(screen.getByRole('button', { name: /^d450/ }));
    await search.fill('kipu');
    await userEvent.click(screen.getByRole('button', { name: /^b280/ }));
    await search.fill('washing');
    await userEvent.click(screen.getByRole('button', { name: /^d510/ }));
    expect(part.textContent).toContain(`3 kohtaa, enintään ${mostCodes}`);
    await screen.getByRole('button', { name: /^Siirrä ylöspäin: b280/ }).click();
    await screen.getByRole('button', { name: /^Poista koosteesta: d510/ }).click();
    await screen.getByRole('button', { name: 'Tallenna kooste' }).click();
    await expect
      .poll(() => stored(ports)?.sets)
      .toEqual([{ id: 'kotihoito', name: 'Kotihoito', names: { sv: 'Hemvård' }, codes: ['b280', 'd450'] }]);
    const { forms } = functioningInForce(stored(ports) ?? {}, 'sv');
    expect(forms.at(-1)).toMatchObject({ codes: ['b280', 'd450'], name: { sv: 'Hemvård', en: 'Kotihoito' } });
  });

  it('cannot have more items than a form may, and say so in numbers', async () => {
    const codes = icfCategories.slice(0, mostCodes).map(({ code }) => code);
    const ports = fakePorts(withSets({ sets: [{ ...homeCare, codes }] }));
    const { screen, part } = await openForms(ports);
    await screen.getByRole('button', { name: 'Muokkaa: Kotihoito' }).click();
    expect(part.textContent).toContain(`${mostCodes} kohtaa, enintään ${mostCodes}`);
    await screen.getByLabelText('Hae kohtia').fill('e580');
    await expect.element(screen.getByRole('button', { name: /^e580/ })).toBeDisabled();
  });

  it('are switched off, offered to some roles alone, and removed with what was said of them', async () => {
    const ports = fakePorts(withSets({ sets: [homeCare] }));
    const { screen, part } = await openForms(ports);
    const item = part.querySelector('[data-item="kotihoito"]');
    await userEvent.click(item?.querySelector('input[type="checkbox"]') as HTMLElement);
    await expect.poll(() => stored(ports)?.forms).toEqual({ kotihoito: false });
    await screen.getByRole('button', { name: 'Muokkaa: Kotihoito' }).click();
    await screen.getByRole('checkbox', { name: 'lääkäri' }).click();
    await screen.getByRole('button', { name: 'Tallenna kooste' }).click();
    await expect
      .poll(() => stored(ports)?.roles)
      .toEqual({ kotihoito: ['nurse', 'socialWorker', 'teamLead'] });
    await screen.getByRole('button', { name: 'Poista Kotihoito' }).click();
    expect(part.textContent).toContain('Kirjatut arviot ja luonnokset säilyvät');
    await screen.getByRole('button', { name: 'Poista Kotihoito' }).last().click();
    await expect.poll(() => stored(ports)).toEqual({ sets: [], forms: {}, roles: {} });
  });

  it('say when one in the settings is none', async () => {
    const { part } = await openForms(fakePorts(withSets({ sets: [{ ...homeCare, codes: ['d999'] }] })));
    expect(part.textContent).toContain('Ei käytössä: koosteessa on virhe');
  });

  it('are shown and not changed where the organisation decides', async () => {
    const { part, screen } = await openForms(
      fakePorts(withSets({ sets: [homeCare] }), { managed: ['functioning'] }),
    );
    expect(part.textContent).toContain('Organisaatiosi määrää tämän kohdan');
    expect(screen.getByRole('button', { name: 'Tee kooste' }).elements()).toEqual([]);
    expect(part.querySelectorAll('input:not(:disabled)')).toHaveLength(0);
  });

  it('say that the library could not be read, and still let sets be built', async () => {
    const library = fakeLibrary({ failure: { reason: 'full' } });
    const { part, screen } = await openForms(fakePorts(defaultSettings, { forms: fakeForms({ library }) }));
    await expect.poll(() => part.textContent).toContain('Tuotuja lomakkeita ja nimikkeitä ei voitu lukea');
    expect(part.textContent).toContain('selaimen tallennustila on täynnä');
    await expect.element(screen.getByRole('button', { name: 'Tee kooste' })).toBeVisible();
  });
});

describe('the forms and instruments that ship', () => {
  it('say how sure they are; the unverified is off until somebody switches it on', async () => {
    const ports = fakePorts(defaultSettings);
    const { part } = await openForms(ports);
    const row = part.querySelector('[data-switch="low-back-pain"]');
    expect(row?.getAttribute('data-on')).toBe('false');
    expect(row?.textContent).toContain('koodiluettelo vahvistamatta');
    expect(row?.textContent).toContain('tarkista se kansallisesta luokituksesta ennen käyttöä');
    expect(part.querySelector('[data-switch="generic-7"]')?.getAttribute('data-on')).toBe('true');
    await userEvent.click(row?.querySelector('input') as HTMLElement);
    await expect.poll(() => stored(ports)?.forms).toEqual({ 'low-back-pain': true });
    await userEvent.click(part.querySelector('[data-switch="phq-9"] input') as HTMLElement);
    await expect.poll(() => stored(ports)?.instruments).toEqual({ 'phq-9': false });
  });

  it('open with their source and codes, and are offered to chosen roles', async () => {
    const ports = fakePorts(defaultSettings);
    const { screen, part } = await openForms(ports);
    await screen.getByRole('button', { name: 'Lisätiedot: ICF Generic-7' }).click();
    const row = part.querySelector('[data-switch="generic-7"]');
    expect(row?.textContent).toContain('b130');
    for (const role of ['sairaanhoitaja', 'lääkäri', 'sosiaalityöntekijä', 'tiimin vetäjä'])
      await screen.getByRole('checkbox', { name: role }).click();
    await expect.poll(() => stored(ports)?.roles).toEqual({ 'generic-7': [] });
    expect(row?.textContent).toContain('Ei tarjota kenellekään');
    const names = functioningInForce(stored(ports) ?? {}, 'fi', 'nurse').forms.map(({ id }) => id);
    expect(names).not.toContain('generic-7');
  });

  it.each(languages)('are accessible in %s', async (language) => {
    const { screen, part } = await openForms(
      fakePorts({ ...withSets({ sets: [homeCare] }), language }, {}),
      language,
    );
    await userEvent.click(screen.getByRole('button', { name: /Kotihoito/ }).first());
    expect(await violations()).toEqual([]);
    expect(part.textContent).not.toMatch(/forms\.[a-z]|\{\{/);
  });
});
