import { describe, expect, it } from 'vitest';
import { languages } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import { instrumentById } from '#lib/functioning/instruments/registry.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import { functioningInForce } from '#lib/workflows/functioning/functioning-in-force.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fakePorts } from '../fake-ports.ts';
import { fakeForms, fakeLibrary } from './fake-forms.ts';
import { chooseFile, openForms, stored } from './stage.tsx';

const list = {
  language: 'fi',
  source: 'Julkaisija',
  version: '1.0',
  importedAt: '2026-11-01T08:00:00.000Z',
  titles: { d450: { title: 'Keksitty kulkemisen nimike' } },
} as const;
const csv = 'koodi;nimi;määritelmä\nd450;Keksitty kulku;Selitys\nb280;Keksitty vaiva;\nb;Osa\n';

const partOf = (part: HTMLElement, name: string) => {
  const found = part.querySelector<HTMLElement>(`[data-${name}]`);
  if (found === null) throw new Error(`no ${name}`);
  return found;
};
const inputOf = (part: HTMLElement, name: string) =>
  partOf(part, name).querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;

describe('official titles of ICF in the settings', () => {
  const words = (part: HTMLElement) => partOf(part, 'code-lists').textContent ?? '';

  it('are kept with their publisher and version, and then found by and shown in the search', async () => {
    const library = fakeLibrary();
    const { screen, part } = await openForms(fakePorts(defaultSettings, { forms: fakeForms({ library }) }));
    await expect.poll(() => words(part)).toContain('Nimikkeitä ei ole tuotu.');
    expect(partOf(part, 'code-lists').querySelector('a')?.href).toContain('thl.fi');
    chooseFile(inputOf(part, 'code-lists'), 'icf.csv', csv);
    await expect
      .poll(() => words(part))
      .toContain('Tiedostossa on 2 nimikettä · 1 määritelmä · 1 otsikkoluokka ohitettu');
    await screen.getByRole('button', { name: 'Tallenna nimikkeet' }).click();
    expect(words(part)).toContain('täytä julkaisija ja versio');
    expect(await library.codeList('fi')).toEqual(ok(undefined));
    await screen.getByLabelText('Luettelon julkaisija').fill('Julkaisija');
    await screen.getByRole('textbox', { name: 'Versio' }).fill('2.1');
    await screen.getByRole('button', { name: 'Tallenna nimikkeet' }).click();
    await expect.poll(() => words(part)).toContain('2 nimikettä · Julkaisija, versio 2.1');
    await screen.getByRole('button', { name: 'Tee kooste' }).click();
    await screen.getByLabelText('Hae kohtia').fill('keksitty vaiva');
    await expect.element(screen.getByRole('button', { name: /^b280/ })).toBeVisible();
    expect(part.textContent).toContain('virallinen nimike: Keksitty vaiva');
  });

  it('of a bad file are none: each line is said, and those before stay', async () => {
    const library = fakeLibrary({ codeLists: [list] });
    const { part } = await openForms(fakePorts(defaultSettings, { forms: fakeForms({ library }) }));
    chooseFile(inputOf(part, 'code-lists'), 'icf.csv', 'koodi;nimi\nd45;Yksi\nd450;\n');
    await expect
      .poll(() => words(part))
      .toContain('Nimikkeitä ei tuotu: 2 virhettä · aiemmat nimikkeet ovat ennallaan');
    expect(words(part)).toContain('rivi 2: ”d45” ei ole ICF-koodi');
    expect(words(part)).toContain('rivi 3: koodilta d450 puuttuu nimike');
    expect(await library.codeList('fi')).toEqual(ok(list));
  });

  it('lists no more errors than anybody mends at once', async () => {
    const { part } = await openForms(fakePorts(defaultSettings));
    const bad = Array.from({ length: 60 }, (_, place) => `x${place};Nimi`).join('\n');
    chooseFile(inputOf(part, 'code-lists'), 'icf.csv', `koodi;nimi\n${bad}`);
    await expect.poll(() => words(part)).toContain('ja 10 muuta');
  });

  it('are removed by language, and the disk is believed when it did not', async () => {
    const library = fakeLibrary({ codeLists: [list] });
    const { screen, part } = await openForms(fakePorts(defaultSettings, { forms: fakeForms({ library }) }));
    const remove = library.removeCodeList;
    library.removeCodeList = async () => fail({ reason: 'full' });
    await screen.getByRole('button', { name: 'Poista nimikkeet: suomi' }).click();
    await expect.poll(() => words(part)).toContain('selaimen tallennustila on täynnä');
    library.removeCodeList = remove;
    await screen.getByRole('button', { name: 'Poista nimikkeet: suomi' }).click();
    await expect.poll(() => words(part)).toContain('Nimikkeitä ei ole tuotu.');
  });
});

describe('text packs in the settings', () => {
  const words = (part: HTMLElement) => partOf(part, 'text-packs').textContent ?? '';
  const phq2 = instrumentById('phq-2');
  const pack = {
    instrument: 'phq-2',
    version: phq2?.version,
    language: 'fi',
    licence: 'Sopimus',
    items: Object.fromEntries((phq2?.items ?? []).map(({ id }) => [id, `Keksitty kysymys ${id}`])),
  };
  const withPacks = (...packs: readonly unknown[]) => ({ ...defaultSettings, functioning: { packs } });

  it('say what they cover, take the licence in the organisation’s own words, and are in force at once', async () => {
    const ports = fakePorts(defaultSettings);
    const { screen, part } = await openForms(ports);
    expect(words(part)).toContain('Lisensoiduista mittareista näkyvät numerot');
    chooseFile(inputOf(part, 'text-packs'), 'phq.json', JSON.stringify(pack));
    await expect.poll(() => words(part)).toContain('PHQ-2, suomi');
    expect(words(part)).toContain('2 kohdan sanamuodot · vastausvaihtoehdot omin sanoin');
    const licence = screen.getByLabelText('Millä oikeudella organisaatio käyttää sanamuotoa');
    await licence.fill(' ');
    await screen.getByRole('button', { name: 'Tallenna tekstipaketti' }).click();
    await expect.element(licence).toHaveAttribute('aria-invalid', 'true');
    expect(stored(ports)).toBeUndefined();
    await licence.fill('Sopimus 1.11.2026');
    await screen.getByRole('button', { name: 'Tallenna tekstipaketti' }).click();
    await expect.poll(() => words(part)).toContain('Tekstipaketti tallennettu');
    expect(functioningInForce(stored(ports) ?? {}, 'fi').packs).toMatchObject([
      { licence: 'Sopimus 1.11.2026' },
    ]);
  });

  it('take the place of the one for the same instrument and language alone', async () => {
    const ports = fakePorts(withPacks(pack, { ...pack, language: 'sv' }));
    const { screen, part } = await openForms(ports);
    chooseFile(inputOf(part, 'text-packs'), 'phq.json', JSON.stringify({ ...pack, licence: 'Uusi' }));
    await expect.poll(() => words(part)).toContain('Korvaa saman mittarin ja kielen aiemman paketin.');
    await screen.getByRole('button', { name: 'Tallenna tekstipaketti' }).click();
    await expect
      .poll(() => stored(ports)?.packs)
      .toMatchObject([
        { language: 'sv', licence: 'Sopimus' },
        { language: 'fi', licence: 'Uusi' },
      ]);
    await screen.getByRole('button', { name: 'Poista tekstipaketti: PHQ-2, suomi' }).click();
    await expect.poll(() => stored(ports)?.packs).toMatchObject([{ language: 'sv' }]);
  });

  it('are none of a wrong file, with each error named; one that fits no more says so', async () => {
    const broken = { ...pack, version: 'other' };
    const ports = fakePorts(withPacks(broken));
    const { part } = await openForms(ports);
    expect(words(part)).toContain('Paketti ei sovi mittarin nykyiseen versioon');
    chooseFile(inputOf(part, 'text-packs'), 'phq.json', JSON.stringify({ ...pack, items: {} }));
    await expect
      .poll(() => words(part))
      .toContain('Tekstipakettia ei tuotu: 2 virhettä · mikään ei muuttunut');
    expect(words(part)).toContain('items.1');
    expect(stored(ports)?.packs).toEqual([broken]);
  });
});

it.each(languages)('titles and packs are accessible in %s, with what is wrong in words', async (language) => {
  const { part } = await openForms(fakePorts({ ...defaultSettings, language }), language);
  chooseFile(inputOf(part, 'code-lists'), 'icf.csv', csv);
  await expect.poll(() => partOf(part, 'code-lists').querySelector('form')).not.toBeNull();
  chooseFile(inputOf(part, 'text-packs'), 'x.json', '{');
  await expect.poll(() => partOf(part, 'text-packs').querySelector('dl')).not.toBeNull();
  expect(await violations()).toEqual([]);
  expect(part.textContent).not.toMatch(/forms\.[a-z]|\{\{/);
});
