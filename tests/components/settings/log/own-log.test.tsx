import '#components/ui/base.css';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords, type Namespace } from '#components/app/words.ts';
import { OwnLog } from '#components/settings/log/OwnLog.tsx';
import type { OwnLogPort } from '#components/settings/log/own-log-port.ts';
import { type Language, languages } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { LoggedEvent } from '#lib/ports/access-log.ts';
import { accessEvent, disclosureEvent } from '#tests/builders/access-events.ts';
import { fakeLog } from './fake-log.ts';

const namespaces: readonly Namespace[] = ['log', 'settings', 'terms', 'app'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const reino = {
  identifiers: [{ system: 'urn:oid:1.2.246.21', value: '010190-900P' }],
  name: 'Kemppainen Reino',
};
const larisaEvent = accessEvent({ at: '2026-11-18T07:41:00.000Z' });
const events: readonly LoggedEvent[] = [
  disclosureEvent({ at: '2026-11-18T08:00:00.000Z', client: reino }),
  accessEvent({
    at: '2026-11-18T07:50:00.000Z',
    action: 'openForReason',
    purpose: 'emergency',
    basis: { kind: 'specialReason', reason: { code: 'emergency', text: 'Tajuton, omaista ei tavoiteta' } },
  }),
  // Half past midnight of the 18th in Finland is the 17th in UTC.
  { ...larisaEvent, at: '2026-11-17T22:30:00.000Z' },
].map((event, place) => ({ event, sequence: 3 - place, hash: 'ab', delivered: place > 0 }));

async function open(port: OwnLogPort, language: Language = 'fi') {
  const saveFile = vi.fn<(name: string, text: string, type?: string) => void>();
  const words = await loadWords(language, namespaces);
  const screen = await render(
    <WordsProvider language={language} timeZone="Europe/Helsinki" initial={words} namespaces={namespaces}>
      <OwnLog port={port} saveFile={saveFile} />
    </WordsProvider>,
  );
  return { screen, saveFile };
}
const rowsOf = (screen: Awaited<ReturnType<typeof open>>['screen']) =>
  screen
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => row.textContent ?? '');

async function faults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { runOnly: rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

describe('my own log', () => {
  it('shows who was looked at, what, when and why, newest first', async () => {
    const { screen } = await open(fakeLog(events));
    await expect.element(screen.getByRole('table', { name: /uusin ensin · 3 tapahtumaa/ })).toBeVisible();
    const rows = rowsOf(screen);
    expect(rows[0]).toMatch(/klo\s10\.00.*odottaa.*Kemppainen Reino.*010190-900P.*Sosiaali/);
    expect(rows[0]).toMatch(/Luovutus: Kainuun hyvinvointialue.*hoito.*EpisodeOfCare\/12.*lupa Consent\/3/);
    expect(rows[1]).toMatch(
      /toimitettu.*Avattu erityisellä syyllä: Diagnoosit, Lääkitys.*hätätilanne.*Tajuton/,
    );
    expect(await faults()).toEqual([]);
  });

  it('answers who looked at this client, however the code is typed', async () => {
    const { screen } = await open(fakeLog(events));
    await screen.getByLabelText('Henkilötunnus').fill(' 010190-900p ');
    await expect.element(screen.getByText(/· 1 tapahtuma$/)).toBeVisible();
    expect(rowsOf(screen)[0]).toContain('Kemppainen Reino');
    await screen.getByRole('button', { name: 'Poista rajaus' }).click();
    await expect.element(screen.getByText(/· 3 tapahtumaa/)).toBeVisible();
  });

  it('shows only disclosures, or only some days of the local calendar', async () => {
    const { screen } = await open(fakeLog(events));
    await screen.getByRole('checkbox', { name: /Vain luovutukset/ }).click();
    await expect.element(screen.getByText(/· 1 tapahtuma$/)).toBeVisible();
    await screen.getByRole('checkbox', { name: /Vain luovutukset/ }).click();
    await screen.getByLabelText('Alkaen').fill('2026-11-18');
    await expect.element(screen.getByText(/· 3 tapahtumaa/)).toBeVisible();
    await screen.getByLabelText('Päättyen').fill('2026-11-17');
    await expect.element(screen.getByText('Yksikään tapahtuma ei vastaa rajausta.')).toBeVisible();
  });

  it('is empty, locked or unreadable in words', async () => {
    const empty = await open(fakeLog());
    await expect.element(empty.screen.getByText('Lokissa ei ole tapahtumia.')).toBeVisible();
    await expect.element(empty.screen.getByRole('button', { name: 'Taulukko (CSV)' })).toBeDisabled();
    await empty.screen.unmount();
    const locked = await open(fakeLog([], { read: async () => fail({ reason: 'locked' }) }));
    await expect.element(locked.screen.getByText('Loki on lukittu')).toBeVisible();
    await locked.screen.unmount();
    const read = async () => fail({ reason: 'unavailable', detail: 'x' } as const);
    const failed = await open(fakeLog([], { read }));
    await expect.element(failed.screen.getByText(/ei ole poistettu/)).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  it('shows a hundred rows at first, and the rest on a press', async () => {
    const many = Array.from({ length: 230 }, (_, place) => ({
      event: accessEvent(),
      sequence: 230 - place,
      hash: 'ab',
      delivered: true,
    }));
    const { screen } = await open(fakeLog(many));
    await expect.element(screen.getByText(/230 tapahtumaa/)).toBeVisible();
    expect(rowsOf(screen).length).toBe(100);
    await screen.getByRole('button', { name: 'Näytä seuraavat 100' }).click();
    await screen.getByRole('button', { name: 'Näytä seuraavat 30' }).click();
    expect(rowsOf(screen).length).toBe(230);
  });
});

describe('whether the events reached the server', () => {
  const at = '2026-11-18T07:41:00.000Z';
  it.each([
    ['all', { waiting: 0, hasServer: true }, [/Kaikki tapahtumat on toimitettu/]],
    [
      'under way',
      { waiting: 2, oldestWaiting: at, hasServer: true },
      [/2 tapahtumaa odottaa.*vanhin 18\.11\./],
    ],
    [
      'not reached',
      { waiting: 2, oldestWaiting: at, hasServer: true, failure: { reason: 'unreachable', at } },
      [/Viimeksi yritetty .*9\.41: palvelimeen ei saada yhteyttä\./, /tallessa salattuina/],
    ],
    [
      'refused',
      { waiting: 1, hasServer: true, failure: { reason: 'refused', at } },
      [/1 tapahtuma odottaa/, /ei ottanut tapahtumaa vastaan\. Kerro tästä pääkäyttäjälle/],
    ],
    [
      'a reason that is not known here',
      { waiting: 1, hasServer: true, failure: { reason: 'constructor', at } },
      [/tuntematon virhe/],
    ],
    ['no server', { waiting: 3, hasServer: false }, [/ei ole lokipalvelinta.*3 tapahtumaa säilyy/]],
  ] as const)('%s', async (_name, state, words) => {
    const { screen } = await open(fakeLog(events, { state: async () => state }));
    for (const word of words) await expect.element(screen.getByText(word)).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  it('is tried at once on a press, and told anew', async () => {
    let waiting = 1;
    const deliverNow = vi.fn(async () => {
      waiting = 0;
    });
    const state = async () => ({ waiting, hasServer: true });
    const { screen } = await open(fakeLog(events, { state, deliverNow }));
    await screen.getByRole('button', { name: 'Lähetä nyt' }).click();
    await expect.element(screen.getByText(/Kaikki tapahtumat on toimitettu/)).toBeVisible();
    expect(deliverNow).toHaveBeenCalledTimes(1);
  });
});

describe('whether the log is whole', () => {
  it('is checked when the page opens', async () => {
    const { screen } = await open(fakeLog(events));
    await expect.element(screen.getByText('Loki on ehjä')).toBeVisible();
  });

  it('is told place by place when it is not', async () => {
    const problems = [
      { sequence: 4, kind: 'missing' },
      { sequence: 9, kind: 'changed' },
      ...Array.from({ length: 25 }, (_, place) => ({ sequence: 20 + place, kind: 'unreadable' as const })),
    ] as const;
    const { screen } = await open(fakeLog(events, { verify: async () => ok(problems) }));
    await expect.element(screen.getByText(/Lokia on muutettu 27 kohdassa/)).toBeVisible();
    await expect.element(screen.getByText('Tapahtumasta 4 alkaen: poistettu')).toBeVisible();
    await expect.element(screen.getByText('Tapahtuma 9: muutettu tai lisätty')).toBeVisible();
    await expect.element(screen.getByText('ja 7 muuta')).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});

describe('taking the log out', () => {
  it('takes what the filter shows, after it has been written into the log', async () => {
    const done: string[] = [];
    const recordExport = vi.fn(async () => {
      done.push('recorded');
      return ok(undefined);
    });
    const { screen, saveFile } = await open(fakeLog(events, { recordExport }));
    saveFile.mockImplementation((name) => void done.push(name));
    await screen.getByLabelText('Henkilötunnus').fill('010190-900P');
    await expect.element(screen.getByText(/· 1 tapahtuma$/)).toBeVisible();
    await screen.getByRole('button', { name: 'Taulukko (CSV)' }).click();
    await expect.element(screen.getByText('1 tapahtuma vietiin')).toBeVisible();
    expect(done).toEqual(['recorded', 'rinnalla-log.csv']);
    expect(recordExport).toHaveBeenCalledWith([events[0]]);
    expect(saveFile.mock.calls[0]?.[1]).toMatch(/^\uFEFF"Numero";"Aika".*Kemppainen Reino/s);
    expect(saveFile.mock.calls[0]?.[1]).not.toContain('Tervahauta');
    await screen.getByRole('button', { name: 'FHIR (NDJSON)' }).click();
    await expect.poll(() => saveFile.mock.calls[1]?.[0]).toBe('rinnalla-log.ndjson');
  });

  it('makes no file when it cannot be written into the log', async () => {
    const recordExport = async () => fail({ reason: 'full' } as const);
    const { screen, saveFile } = await open(fakeLog(events, { recordExport }));
    await screen.getByRole('button', { name: 'FHIR (NDJSON)' }).click();
    await expect.element(screen.getByText(/Tiedostoa ei tehty.*ei voitu merkitä lokiin/)).toBeVisible();
    expect(saveFile).not.toHaveBeenCalled();
  });
});

describe.each(languages)('in %s', (language) => {
  it.each([360, 1280])('fits %i px, and every sentence is there', async (width) => {
    await page.viewport(width, 900);
    const state = async () =>
      ({ waiting: 1, oldestWaiting: '2026-11-18T07:41:00.000Z', hasServer: true }) as const;
    const { screen } = await open(fakeLog(events, { state }), language);
    await expect.element(screen.getByRole('table')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(document.body.textContent).not.toContain('⟦');
    await page.viewport(400, 900);
  });
});
