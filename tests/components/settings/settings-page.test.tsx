import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { loadWords } from '#components/app/words.ts';
import { SettingsPage, settingsNamespaces } from '#components/settings/SettingsPage.tsx';
import { type Language, languages } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import { type FakePorts, fakePorts } from './fake-ports.ts';

const full: Settings = {
  ...defaultSettings,
  professional: { id: 'tm', name: 'Tiina Mustonen', role: 'nurse', register: 'health' },
  sources: [
    {
      id: 'kainuu-health',
      name: 'Kainuu, terveydenhuolto',
      controller: 'Kainuun hyvinvointialue',
      register: 'health',
      kind: 'fhir',
      baseUrl: 'https://fhir.example.fi/health',
      signIn: { kind: 'smart', clientId: 'rinnalla' },
      askedByDefault: true,
    },
    {
      id: 'kainuu-social',
      name: 'Kainuu, sosiaalihuolto',
      controller: 'Kainuun hyvinvointialue',
      register: 'social',
      kind: 'embedded',
      signIn: { kind: 'none' },
      askedByDefault: false,
    },
  ],
  hosts: [
    {
      id: 'openmrs',
      name: 'OpenMRS',
      adapter: 'openmrs',
      matches: ['https://emr.example.fi/openmrs/*'],
      sourceId: 'kainuu-health',
    },
  ],
};

async function open(ports: FakePorts, language: Language = 'fi') {
  const words = await loadWords(language, settingsNamespaces);
  const screen = await render(<SettingsPage ports={ports} words={words} />);
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  return screen;
}

function stored(ports: FakePorts): Settings {
  return ports.stored() as Settings;
}

describe('a new installation', () => {
  it('says what is missing and why nothing opens', async () => {
    const screen = await open(fakePorts(defaultSettings));
    await expect.element(screen.getByText('Ei yhtään tietolähdettä.')).toBeVisible();
    await expect.element(screen.getByText('Ei yhtään järjestelmää.')).toBeVisible();
  });

  it('takes a source, asking the browser for its server in the very press', async () => {
    const ports = fakePorts(defaultSettings, { granted: false });
    const screen = await open(ports);
    await screen.getByRole('button', { name: 'Lisää tietolähde' }).click();
    const form = screen.getByRole('form', { name: 'Lisää tietolähde' });
    await form.getByLabelText('Nimi').fill('Kainuu, terveydenhuolto');
    await form.getByLabelText('Rekisterinpitäjä').fill('Kainuun hyvinvointialue');
    await form.getByLabelText('Palvelimen osoite').fill('https://fhir.example.fi:8443/r4');
    await form.getByRole('button', { name: 'Tallenna tietolähde' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Kainuu, terveydenhuolto' })).toBeVisible();
    expect(ports.asked).toEqual([['https://fhir.example.fi/*']]);
    expect(stored(ports).sources).toEqual([
      {
        id: 'kainuu-terveydenhuolto',
        name: 'Kainuu, terveydenhuolto',
        controller: 'Kainuun hyvinvointialue',
        register: 'health',
        kind: 'fhir',
        baseUrl: 'https://fhir.example.fi:8443/r4',
        signIn: { kind: 'none' },
        askedByDefault: true,
      },
    ]);
  });

  it('takes a record UI that nobody here has seen, described by selectors', async () => {
    const ports = fakePorts(defaultSettings);
    const screen = await open(ports);
    await screen.getByRole('button', { name: 'Lisää järjestelmä' }).click();
    const form = screen.getByRole('form', { name: 'Lisää järjestelmä' });
    await form.getByLabelText('Nimi', { exact: true }).first().fill('Lifecare');
    await form
      .getByLabelText('Osoitteet')
      .fill('https://lifecare.example.fi/*\nhttps://varalla.example.fi/*');
    await form.getByLabelText('Asiakkaan otsikko').fill('#client');
    await form.getByLabelText('Nimi, Valitsin').fill('.name');
    await form.getByLabelText('Henkilötunnus, Attribuutti').fill('data-code');
    await form.getByLabelText('Syntymäajan muoto').fill('d.M.yyyy');
    await form.getByRole('button', { name: 'Tallenna järjestelmä' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Lifecare' })).toBeVisible();
    expect(stored(ports).hosts).toEqual([
      {
        id: 'lifecare',
        name: 'Lifecare',
        adapter: 'configured',
        matches: ['https://lifecare.example.fi/*', 'https://varalla.example.fi/*'],
        reading: {
          header: '#client',
          dateFormat: 'd.M.yyyy',
          name: { selector: '.name' },
          identityCode: { attribute: 'data-code' },
        },
      },
    ]);
    expect(ports.asked).toEqual([['https://lifecare.example.fi/*', 'https://varalla.example.fi/*']]);
  });
});

describe('what is wrong', () => {
  it('stands at its field, with what it expects, and nothing is kept', async () => {
    const ports = fakePorts(full);
    const screen = await open(ports);
    await screen.getByRole('button', { name: 'Muokkaa: Kainuu, terveydenhuolto' }).click();
    const form = screen.getByRole('form', { name: 'Kainuu, terveydenhuolto' });
    const address = form.getByLabelText('Palvelimen osoite');
    await address.fill('http://fhir.example.fi');
    await form.getByLabelText('Rekisterinpitäjä').fill('');
    await form.getByRole('button', { name: 'Tallenna tietolähde' }).click();
    await expect.element(form.getByText('Ei tallennettu: 2 kohtaa on korjattava')).toBeVisible();
    await expect
      .element(address)
      .toHaveAccessibleDescription(/Odotetaan: https-osoite.*Nyt: ”http:\/\/fhir\.example\.fi”/);
    await expect.element(address).toHaveAttribute('aria-invalid', 'true');
    expect(stored(ports)).toEqual(full);
  });

  it('is told for a record UI on which no two identifiers could agree', async () => {
    const ports = fakePorts(defaultSettings);
    const screen = await open(ports);
    await screen.getByRole('button', { name: 'Lisää järjestelmä' }).click();
    const form = screen.getByRole('form', { name: 'Lisää järjestelmä' });
    await form.getByLabelText('Nimi', { exact: true }).first().fill('Lifecare');
    await form.getByLabelText('Osoitteet').fill('<all_urls>');
    await form.getByLabelText('Asiakkaan otsikko').fill('#client');
    await form.getByLabelText('Nimi, Lauseke').fill('(');
    await form.getByRole('button', { name: 'Tallenna järjestelmä' }).click();
    await expect.element(form.getByText(/Odotetaan: nimetyn palvelimen osoitemalli/)).toBeVisible();
    await expect.element(form.getByText(/Odotetaan: henkilötunnus tai/)).toBeVisible();
    await expect.element(form.getByText(/Odotetaan: säännöllinen lauseke/)).toBeVisible();
    expect(stored(ports).hosts).toEqual([]);
  });

  it.each(['', 'pitkään', '0', '721'])('is told for %j hours of keeping', async (hours) => {
    const ports = fakePorts(full);
    const screen = await open(ports);
    const form = screen.getByRole('form', { name: 'Tallessa pito' });
    await form.getByLabelText('Tunteja').fill(hours);
    await form.getByRole('button', { name: 'Tallenna' }).click();
    await expect.element(form.getByText(/Odotetaan: luku 1–720/)).toBeVisible();
    expect(stored(ports).cacheHours).toBe(24);
  });

  it('is told when the browser could not keep it', async () => {
    const ports = fakePorts(full);
    const broken = {
      ...ports,
      store: { ...ports.store, write: async () => fail({ reason: 'full' } as const) },
    };
    const screen = await open(broken);
    await screen.getByRole('button', { name: 'Poista OpenMRS' }).click();
    await screen.getByRole('button', { name: 'Poista OpenMRS' }).last().click();
    await expect.element(screen.getByText(/selaimen tallennustila on täynnä/)).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'OpenMRS' })).toBeVisible();
  });

  it('in what is stored is named field by field, with a way on', async () => {
    const ports = fakePorts({ ...full, language: 'se', cacheHours: 'long' });
    const screen = await open(ports);
    await expect.element(screen.getByText('Asetuksissa on virheitä')).toBeVisible();
    await expect.element(screen.getByText('Odotetaan: jokin näistä: fi, sv, en. Nyt: ”se”.')).toBeVisible();
    await expect.element(screen.getByText('cacheHours')).toBeVisible();
    await screen.getByRole('button', { name: 'Aloita tyhjistä asetuksista' }).click();
    await expect.element(screen.getByText('Ei yhtään tietolähdettä.')).toBeVisible();
  });
});

describe('sources and record UIs that are there', () => {
  it('show their register, address and whether the browser lets them be reached', async () => {
    const ports = fakePorts(full, { granted: false });
    const screen = await open(ports);
    await expect.element(screen.getByText('https://fhir.example.fi/health')).toBeVisible();
    await expect.element(screen.getByText('tunnisteet: Kainuu, terveydenhuolto')).toBeVisible();
    await screen.getByRole('button', { name: 'Salli yhteys: Kainuu, terveydenhuolto' }).click();
    expect(ports.asked).toEqual([['https://fhir.example.fi/*']]);
    await expect.element(screen.getByText('selain sallii yhteyden').first()).toBeVisible();
  });

  it.each([
    [
      ok({ name: 'Medplum', fhirVersion: '4.0.1', types: 16, batch: true }),
      /Palvelin vastasi.*Medplum · FHIR 4\.0\.1 · 16 käytettyä tietolajia · niputetut haut/,
    ],
    [fail({ reason: 'unreachable' } as const), /Yhteys ei toimi.*lähteeseen ei saada yhteyttä/],
    [fail({ reason: 'serverError', status: 503 } as const), /Yhteys ei toimi.*503/],
  ])('tell how the connection is: %o', async (answer, words) => {
    const screen = await open(fakePorts(full, { testConnection: async () => answer }));
    await screen.getByRole('button', { name: 'Kokeile yhteyttä: Kainuu, terveydenhuolto' }).click();
    await expect.element(screen.getByText(words)).toBeVisible();
  });

  it('take a dataset from files and list what could not be read', async () => {
    const unread = [{ reference: 'Observation/7', reason: 'status: missing' }];
    const importDataset = vi.fn(async () => ok({ clients: 40, entries: 9120, unread }));
    const screen = await open(fakePorts(full, { importDataset }));
    const file = new File(['{}'], 'bundle.json', { type: 'application/json' });
    await screen.getByLabelText('Tuo tiedostoista: Kainuu, sosiaalihuolto').upload(file);
    await expect.element(screen.getByText(/40 asiakasta tuotu.*9120 merkintää/)).toBeVisible();
    await screen.getByRole('button', { name: '1 merkintää ei voitu lukea' }).click();
    await expect.element(screen.getByText('Observation/7: status: missing')).toBeVisible();
    expect(importDataset).toHaveBeenCalledWith(full.sources[1], [file]);
  });

  it('are removed only on a second press, and no host is left pointing to nothing', async () => {
    const ports = fakePorts(full);
    const screen = await open(ports);
    await screen.getByRole('button', { name: 'Poista Kainuu, terveydenhuolto' }).click();
    expect(stored(ports)).toEqual(full);
    await screen.getByRole('button', { name: 'Poista Kainuu, terveydenhuolto' }).last().click();
    await expect.element(screen.getByText('Tallennettu', { exact: true })).toBeVisible();
    expect(stored(ports).sources.map(({ id }) => id)).toEqual(['kainuu-social']);
    expect(stored(ports).hosts[0]?.sourceId).toBeUndefined();
  });

  it('are kept from change where the organisation decides', async () => {
    const screen = await open(fakePorts(full, { managed: ['sources', 'language'] }));
    await expect.element(screen.getByText('Organisaatiosi määrää tämän kohdan').first()).toBeVisible();
    expect(screen.getByRole('button', { name: 'Lisää tietolähde' }).elements()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Muokkaa: Kainuu, terveydenhuolto' }).elements()).toEqual([]);
    await expect.element(screen.getByRole('combobox', { name: 'Kieli' })).toBeDisabled();
    await expect.element(screen.getByRole('button', { name: 'Lisää järjestelmä' })).toBeVisible();
  });
});

describe('a description of a record UI can be tried', () => {
  const client = { hostId: 'x', identifiers: [{ system: 'urn:oid:1.2.246.21', value: '140368-912D' }] };
  it.each([
    [
      { state: 'client', client: { ...client, name: 'Tervahauta Larisa', birthDate: '1968-03-14' } },
      ['Tervahauta Larisa', '14.3.1968', '140368-912D'],
    ],
    [{ state: 'none' }, ['Sivulla ei ole asiakasta avoinna']],
    [{ state: 'pending' }, [/Asiakas on avautumassa/]],
    [{ state: 'unclear', reason: 'contradiction' }, ['Sivu kertoo kahdesta eri asiakkaasta']],
    [undefined, [/Kirjoita sivun osoite kokonaan/]],
  ] as const)('%o', async (reading, words) => {
    const tryReading = vi.fn(() => reading);
    const screen = await open(fakePorts(defaultSettings, { tryReading }));
    await screen.getByRole('button', { name: 'Lisää järjestelmä' }).click();
    await screen.getByLabelText('Asiakkaan otsikko').fill('#client');
    await screen.getByLabelText('Kokeile: liitä sivun HTML').fill('<div id="client"></div>');
    await screen.getByLabelText('Sivun osoite').fill('https://potilas.example.fi/1');
    await screen.getByRole('button', { name: 'Kokeile lukemista' }).click();
    for (const word of words) await expect.element(screen.getByText(word)).toBeVisible();
    expect(tryReading).toHaveBeenCalledWith(
      expect.objectContaining({ adapter: 'configured', reading: { header: '#client' } }),
      '<div id="client"></div>',
      'https://potilas.example.fi/1',
    );
  });
});

describe('settings as a file', () => {
  const fileOf = (settings: unknown) =>
    new File([JSON.stringify(settings)], 'settings.json', { type: 'application/json' });

  it('go out whole', async () => {
    const ports = fakePorts(full);
    const screen = await open(ports);
    await screen.getByRole('button', { name: 'Vie tiedostoon' }).click();
    expect(ports.files[0]?.text).toContain('https://fhir.example.fi/health');
  });

  it('come in and are in use', async () => {
    const ports = fakePorts(defaultSettings);
    const screen = await open(ports);
    await screen.getByLabelText('Tuo tiedostosta').upload(fileOf(full));
    await expect.element(screen.getByText(/Asetukset on otettu käyttöön/)).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'OpenMRS' })).toBeVisible();
    expect(stored(ports)).toEqual(full);
  });

  it('with errors are not taken: each names its field and what it expects', async () => {
    const ports = fakePorts(full);
    const screen = await open(ports);
    await screen
      .getByLabelText('Tuo tiedostosta')
      .upload(fileOf({ ...full, timeZone: 'Kajaani', summary: { ...full.summary, width: 200 } }));
    await expect.element(screen.getByText(/Tiedostossa on 2 virhettä/)).toBeVisible();
    await expect.element(screen.getByText('summary.width')).toBeVisible();
    await expect.element(screen.getByText('Odotetaan: luku 360–560. Nyt: 200.')).toBeVisible();
    expect(stored(ports)).toEqual(full);
  });
});

describe('the user', () => {
  it('is kept with name, role and register, said to be until sign-in', async () => {
    const ports = fakePorts(full);
    const screen = await open(ports);
    const form = screen.getByRole('form', { name: 'Käyttäjä' });
    await expect.element(form.getByText(/Kirjautuminen korvaa nämä tiedot/)).toBeVisible();
    await form.getByLabelText('Nimi').fill('Sanna Räisänen');
    await form.getByLabelText('Tehtävä').selectOptions('sosiaalityöntekijä');
    await form.getByLabelText('Oma rekisteri').selectOptions('sosiaalihuollon asiakasrekisteri');
    await form.getByRole('button', { name: 'Tallenna' }).click();
    await expect.element(screen.getByText('Tallennettu', { exact: true })).toBeVisible();
    expect(stored(ports).professional).toEqual({
      id: 'tm',
      name: 'Sanna Räisänen',
      role: 'socialWorker',
      register: 'social',
    });
  });

  it('changes the language at once, without loading the page anew', async () => {
    const ports = fakePorts(full);
    const screen = await open(ports);
    await screen.getByRole('combobox', { name: 'Kieli' }).selectOptions('Svenska');
    await expect
      .element(screen.getByRole('heading', { level: 1, name: 'Inställningar för Rinnalla' }))
      .toBeVisible();
    await expect.poll(() => document.documentElement.lang).toBe('sv');
  });

  it('orders and hides sections', async () => {
    const ports = fakePorts(full);
    const screen = await open(ports);
    await screen.getByRole('checkbox', { name: 'Toimintakyky' }).click();
    await expect.poll(() => stored(ports).summary.hidden).toEqual(['functioning']);
  });
});

describe.each(languages)('in %s', (language) => {
  it.each([400, 800, 1280])('fits a window %i px wide, and every sentence is there', async (width) => {
    await page.viewport(width, 900);
    const screen = await open(fakePorts({ ...full, language }, { granted: false }), language);
    await screen
      .getByRole('button', { name: /Kainuu, terveydenhuolto$/ })
      .first()
      .click();
    await screen
      .getByRole('button', { name: /OpenMRS$/ })
      .first()
      .click();
    await expect.element(screen.getByRole('form', { name: 'OpenMRS' })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(document.body.textContent).not.toContain('⟦');
    await page.viewport(400, 900);
  });
});
