import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { languages } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import { violations } from '#tests/components/app/violations.ts';
import { homeVisit } from '#tests/components/functioning/questionnaire/imported-form.ts';
import { fakePorts } from '../fake-ports.ts';
import { fakeForms, fakeLibrary } from './fake-forms.ts';
import { chooseFile, openForms, stored } from './stage.tsx';

const text = JSON.stringify({ ...homeVisit.json, url: 'https://example.fi/home', version: '1' });
const kept = {
  id: 'q-kotikaynnin-kysely',
  title: 'Kotikäynnin kysely',
  importedAt: '2026-11-01T08:00:00.000Z',
  from: 'home.json',
  text,
};
const source = {
  id: 'health',
  name: 'Terveydenhuolto',
  controller: 'Kainuu',
  register: 'health',
  kind: 'fhir',
  baseUrl: 'https://fhir.example.fi/r4',
  signIn: { kind: 'none' },
  askedByDefault: true,
} as const;
const inputOf = (part: HTMLElement) => {
  const input = part.querySelector<HTMLInputElement>('[data-imported] input[type="file"]');
  if (input === null) throw new Error('no way to choose a file');
  return input;
};
const words = (part: HTMLElement) => part.querySelector('[data-imported]')?.textContent ?? '';

describe('questionnaires imported in the settings', () => {
  it('are looked at with what cannot be shown, and kept on a press; nothing is kept before', async () => {
    const library = fakeLibrary();
    const ports = fakePorts(defaultSettings, { forms: fakeForms({ library }) });
    const { screen, part } = await openForms(ports);
    await expect.poll(() => words(part)).toContain('Ei tuotuja lomakkeita.');
    chooseFile(inputOf(part), 'home.json', text);
    await expect.poll(() => words(part)).toContain('Esikatselu: Kotikäynnin kysely');
    await expect.poll(() => words(part)).toContain('1 asia lomakkeesta luettiin vajaasti');
    // The preview can be tried: a condition shows its question.
    await screen.getByRole('radio', { name: 'kyllä' }).click();
    await expect.poll(() => words(part)).toContain('Kuinka monta kertaa?');
    expect(await library.forms()).toEqual(ok([]));
    await screen.getByRole('button', { name: 'Ota käyttöön näin' }).click();
    await expect.poll(() => words(part)).toContain('Lomake on käytössä · Kotikäynnin kysely');
    expect(await library.forms()).toMatchObject({
      value: [{ id: kept.id, title: kept.title, from: 'home.json', text }],
    });
    expect(part.querySelector(`[data-switch="${kept.id}"]`)?.textContent).toContain('asia luettiin vajaasti');
  });

  it('take the place of an earlier version, known by its address, on a press alone', async () => {
    const library = fakeLibrary({ forms: [kept] });
    const { screen, part } = await openForms(fakePorts(defaultSettings, { forms: fakeForms({ library }) }));
    const newer = text.replace('"version":"1"', '"version":"2"').replace('Kotikäynnin kysely', 'Kotikäynti');
    chooseFile(inputOf(part), 'newer.json', newer);
    await expect.poll(() => words(part)).toContain('Korvaa lomakkeen aiemman version.');
    await screen.getByRole('button', { name: 'Älä tallenna' }).click();
    expect(await library.forms()).toEqual(ok([kept]));
    chooseFile(inputOf(part), 'newer.json', newer);
    await screen.getByRole('button', { name: 'Ota käyttöön näin' }).click();
    await expect
      .poll(async () => library.forms())
      .toMatchObject({ value: [{ id: kept.id, title: 'Kotikäynti' }] });
  });

  it.each([
    ['{', 'tiedosto ei ole JSONia, tai se katkeaa kesken'],
    ['{"resourceType":"Patient"}', 'tiedostossa ei ole FHIR-lomaketta'],
    ['{"resourceType":"Questionnaire","status":"active"}', 'lomakkeessa ei ole yhtään kohtaa'],
  ])('are none of %s, and it is said why', async (wrong, why) => {
    const library = fakeLibrary({ forms: [kept] });
    const { part } = await openForms(fakePorts(defaultSettings, { forms: fakeForms({ library }) }));
    chooseFile(inputOf(part), 'wrong.json', wrong);
    await expect.poll(() => words(part)).toContain(`Lomaketta ei tuotu · ${why}`);
    expect(await library.forms()).toEqual(ok([kept]));
  });

  it('say when the disk did not keep one', async () => {
    const library = fakeLibrary();
    library.putForm = async () => fail({ reason: 'full' });
    const { screen, part } = await openForms(fakePorts(defaultSettings, { forms: fakeForms({ library }) }));
    chooseFile(inputOf(part), 'home.json', text);
    await screen.getByRole('button', { name: 'Ota käyttöön näin' }).click();
    await expect.poll(() => words(part)).toContain('Lomaketta ei tuotu · selaimen tallennustila on täynnä');
  });

  it('are asked for from a source, and one is looked at before it is kept', async () => {
    const offered = vi.fn(async () => ok([{ id: '7', title: 'Kotikäynnin kysely', version: '1', text }]));
    const library = fakeLibrary();
    const ports = fakePorts(
      { ...defaultSettings, sources: [source] },
      { forms: fakeForms({ library, offered }) },
    );
    const { screen, part } = await openForms(ports);
    expect(offered).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Hae lähteestä: Terveydenhuolto' }).click();
    await screen.getByRole('button', { name: 'Katso lomaketta: Kotikäynnin kysely' }).click();
    await screen.getByRole('button', { name: 'Ota käyttöön näin' }).click();
    await expect.poll(() => words(part)).toContain('Lomake on käytössä');
    expect(await library.forms()).toMatchObject({ value: [{ from: 'Terveydenhuolto' }] });
  });

  it.each([
    [fail({ reason: 'unreachable' } as const), 'Lähde ei vastannut'],
    [ok([]), 'Lähteessä ei ole lomakkeita'],
  ])('of a source that answers %j are none, and it is said which kind of none', async (answer, said) => {
    const ports = fakePorts(
      { ...defaultSettings, sources: [source] },
      { forms: fakeForms({ offered: async () => answer }) },
    );
    const { screen, part } = await openForms(ports);
    await screen.getByRole('button', { name: 'Hae lähteestä: Terveydenhuolto' }).click();
    await expect.poll(() => words(part)).toContain(said);
  });

  it('are switched off, exported as they came, and removed after a second press', async () => {
    const library = fakeLibrary({ forms: [kept] });
    const ports = fakePorts(defaultSettings, { forms: fakeForms({ library }) });
    const { screen, part } = await openForms(ports);
    await expect.poll(() => part.querySelector(`[data-switch="${kept.id}"]`)).not.toBeNull();
    await userEvent.click(part.querySelector(`[data-switch="${kept.id}"] input`) as HTMLElement);
    await expect.poll(() => stored(ports)?.forms).toEqual({ [kept.id]: false });
    await screen.getByRole('button', { name: 'Lisätiedot: Kotikäynnin kysely' }).click();
    await screen.getByRole('button', { name: 'Vie tiedostoon: Kotikäynnin kysely' }).click();
    expect(ports.files).toEqual([{ name: `${kept.id}.json`, text }]);
    await screen.getByRole('button', { name: 'Poista lomake: Kotikäynnin kysely' }).click();
    expect(words(part)).toContain('Luonnokset jäävät asiakkaille');
    await screen.getByRole('button', { name: 'Poista lomake: Kotikäynnin kysely' }).last().click();
    await expect.poll(async () => library.forms()).toEqual(ok([]));
    expect(stored(ports)?.forms).toEqual({});
  });

  it('say when a kept one cannot be read any more', async () => {
    const library = fakeLibrary({ forms: [{ ...kept, text: '{' }] });
    const { part } = await openForms(fakePorts(defaultSettings, { forms: fakeForms({ library }) }));
    await expect.poll(() => words(part)).toContain('tallennettua lomaketta ei voi lukea');
  });

  it.each(languages)('are accessible in %s', async (language) => {
    const library = fakeLibrary({ forms: [kept] });
    const { screen, part } = await openForms(
      fakePorts({ ...defaultSettings, language, sources: [source] }, { forms: fakeForms({ library }) }),
      language,
    );
    await userEvent.click(screen.getByRole('button', { name: /: Kotikäynnin kysely$/ }).first());
    await expect.poll(() => part.querySelector('[data-questionnaire]')).not.toBeNull();
    expect(await violations()).toEqual([]);
    expect(words(part)).not.toMatch(/(?:forms|instruments)\.[a-z]|\{\{/);
  });
});
