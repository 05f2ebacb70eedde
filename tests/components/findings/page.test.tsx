import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import {
  aboveTarget,
  answered,
  emergency,
  everyKind,
  larisaFindings,
  moodMissing,
  nothingFound,
  repeated,
} from './larisa-findings.ts';

beforeEach(() => page.viewport(400, 900));

const findingPage = () => document.querySelector<HTMLElement>('[data-finding-page]');
const text = () => findingPage()?.textContent ?? '';

/** The page of the first finding of these. */
async function openFirst(findings: ClientFindings, said: Parameters<typeof renderSidebar>[1] = {}) {
  const stage = await renderSidebar(summaryState(larisaSummary()), { findings, ...said });
  await expect.poll(() => document.querySelector('[data-finding] button')).not.toBeNull();
  const row = document.querySelector('[data-finding] button');
  await page.elementLocator(row ?? document.body).click();
  await expect.poll(() => findingPage()).not.toBeNull();
  return stage;
}

const only = (finding: ClientFindings['open'][number]): ClientFindings => ({
  ...nothingFound,
  open: [finding],
});

describe('the page of a finding', () => {
  it('stands under the banner in the place of the summary', async () => {
    await openFirst(larisaFindings);
    expect(document.querySelector('[data-banner-name]')?.textContent).toBe('Tervahauta Larisa');
    const mains = [...document.querySelectorAll('main')].map((main) => main.checkVisibility());
    expect(mains).toEqual([true, false]);
    expect(window.scrollY).toBe(0);
  });

  it('says tier, since when, title and the one thing to check, with its figures', async () => {
    await openFirst(only(repeated));
    expect(text()).toContain('Ensisijainen');
    expect(text()).toContain('huomattu 3.11.2026');
    expect(text()).toContain('uusi');
    expect(text()).toContain(': 4 yhteydenottoa 15.10.2026–12.11.2026. Tarkista');
    expect(text()).not.toContain('{{');
  });

  it('gives the dated entries newest first, with service, channel, profession, code and its name, register', async () => {
    await openFirst(only(repeated));
    const entries = [...document.querySelectorAll('[data-finding-page] li')]
      .map(({ textContent }) => textContent)
      .filter((entry) => entry.includes('klo'));
    expect(entries.map((entry) => entry.slice(0, 10))).toEqual([
      '12.11.2026',
      '3.11.2026T',
      '28.10.2026',
      '15.10.2026',
    ]);
    expect(entries[1]).toContain('Terveysasema');
    expect(entries[1]).toContain('puhelu · sairaanhoitaja · L03 Selän alaosan oire');
    expect(entries[1]).toContain('Terveys');
  });

  it('opens where an entry comes from', async () => {
    const { screen } = await openFirst(only(repeated));
    await screen.getByRole('button', { name: 'Päivystys' }).first().click();
    const dialog = screen.getByRole('dialog');
    await expect.element(dialog).toHaveTextContent('terveydenhuollon potilasrekisteri');
    await expect.element(dialog).toHaveTextContent('A. Keränen');
    await expect.element(dialog).toHaveTextContent('M54.5 Alaselkäkipu');
    await userEvent.keyboard('{Escape}');
    // One Esc closes one layer: the sheet, and not the page.
    expect(findingPage()).not.toBeNull();
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('says what was left out and which registers were searched', async () => {
    await openFirst(only(repeated));
    expect(text()).toContain('1 yhteydenotto ilman syykoodia ei ole mukana.');
    expect(text()).toContain('Haettu kokonaan: Terveys ja Sosiaali.');
  });

  it('names only the registers that the rule looks into', async () => {
    await openFirst(only(emergency));
    expect(text()).toContain('Haettu kokonaan: Terveys.');
  });

  it('holds the limits beside the client\u2019s figures', async () => {
    const { screen } = await openFirst(only(repeated));
    const cells = [...document.querySelectorAll('[data-finding-page] tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(cells).toEqual([
      ['Yhteydenottoja samasta syystä, 90 pv', '≥\u00a03', '4', 'täyttyy'],
      ['Väli enintään', '≤\u00a014\u00a0pv', '13, 6, 9\u00a0pv', 'täyttyy'],
    ]);
    await screen.getByRole('button', { name: 'Raja-arvot' }).click();
    expect(document.querySelector('[data-finding-page] tbody')).toBeNull();
  });

  it('says what clears it, which rule says so in which version, and how sure it is', async () => {
    await openFirst(only(emergency));
    expect(text()).toContain('Alle 4 käyntiä 12 kk:ssa: ');
    expect(text()).toContain('emergency-visits v1.0, 28.11.2026');
    expect(text()).toContain('Raja on tarkistettu useammasta lähteestä.');
    expect(text()).toContain('Muistutus tarkistaa ja sovittaa yhteen. Ei diagnoosi eikä ennuste.');
    const link = document.querySelector<HTMLAnchorElement>('[data-finding-page] a');
    expect(link?.href).toMatch(/^https:/);
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it('makes no link of an address that is none of the web', async () => {
    const source = { text: 'Oma ohje', url: 'javascript:alert(1)' };
    await openFirst(only({ ...repeated, rule: { ...repeated.rule, source } }));
    expect(text()).toContain('Oma ohje');
    expect(document.querySelector('[data-finding-page] a')).toBeNull();
  });

  it('copies the whole as text, with whose it is, dates and registers', async () => {
    const actions = spyActions();
    const { screen } = await openFirst(only(repeated), { actions });
    await screen.getByRole('button', { name: 'Kopioi huomio tekstinä' }).click();
    // The words of the text are loaded with the first press.
    await expect.poll(() => actions.copyText.mock.calls.length).toBe(1);
    const copied = actions.copyText.mock.calls[0]?.[0] ?? '';
    for (const part of [
      'Tervahauta Larisa, s. 14.3.1968',
      'Yhteydenotot toistuvat samasta syystä · Ensisijainen · huomattu 3.11.2026',
      '- 12.11.2026 klo\u00a023.40: Päivystys, käynti, lääkäri, M54.5 Alaselkäkipu (Terveys)',
      '- 1 yhteydenotto ilman syykoodia ei ole mukana.',
      '- Väli enintään: ≤\u00a014\u00a0pv, Asiakas 13, 6, 9\u00a0pv (täyttyy)',
      'repeated-reason v1.0, 28.11.2026',
      'Ei diagnoosi eikä ennuste.',
    ])
      expect(copied).toContain(part);
    expect(copied).not.toMatch(/\{\{|⟦/);
    await expect.poll(text).toContain('Teksti kopioitu');
  });

  it('says when the finding is there no more, and keeps the way back', async () => {
    const { screen, show } = await openFirst(only(repeated));
    show({ findings: nothingFound });
    await expect.poll(text).toContain('rajat eivät enää täyty');
    await screen.getByRole('button', { name: 'Yhteenveto', exact: true }).click();
    await expect.poll(() => findingPage()).toBeNull();
  });

  it('is gone in the same moment as its client', async () => {
    const { show } = await openFirst(only(repeated));
    show({ state: summaryState(larisaSummary(), 2), findings: undefined });
    await expect.poll(() => findingPage()).toBeNull();
    expect(document.body.textContent).not.toContain('samasta syystä');
  });

  it('tells of a lapsed finding that nobody answered', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()), {
      findings: { ...nothingFound, lapsed: everyKind.lapsed },
    });
    await screen.getByRole('button', { name: '1 raukesi arvioimatta' }).click();
    await screen.getByRole('button', { name: /Yhteydenotot toistuvat/ }).click();
    await expect.poll(text).toContain('Raukesi arvioimatta · Raja ei enää täyty');
  });

  it('gives the history of answers, newest first', async () => {
    const before = answered(moodMissing, {
      answer: 'reopened',
      at: '2026-11-10T08:00:00+02:00',
      by: 'A. Keränen',
    });
    const finding = answered(before, { answer: 'later', until: '2026-12-02' });
    const { screen } = await renderSidebar(summaryState(larisaSummary()), {
      findings: { ...nothingFound, handled: [finding] },
    });
    await screen.getByRole('button', { name: '1 käsitelty' }).click();
    await screen.getByRole('button', { name: /Mielialaa/ }).click();
    const list = () => [...document.querySelectorAll('ol li')].map(({ textContent }) => textContent);
    await expect.poll(list).toHaveLength(2);
    expect(list()[0]).toContain('Myöhemmin: tulee takaisin 2.12.2026');
    expect(list()[1]).toContain('Avattu uudelleen');
  });
});

describe('the picture of the evidence', () => {
  const words = () =>
    [...document.querySelectorAll('[data-plot] text')].map(({ textContent }) => textContent);

  it('draws contacts on a line with the gaps between them, today and the window ahead', async () => {
    await openFirst(only(repeated));
    await expect
      .poll(words)
      .toEqual(expect.arrayContaining(['13 pv', '6 pv', '9 pv', 'tänään', '15.10.', '12.11.', '26.11.']));
    expect(document.querySelectorAll('[data-plot] svg g g')).toHaveLength(4);
  });

  it('draws contacts without gaps where the rule asks about none', async () => {
    await openFirst(only(emergency));
    await expect.poll(words).toContain('tänään');
    expect(words().filter((word) => word.endsWith('pv'))).toEqual([]);
  });

  it('draws values with their limit', async () => {
    await openFirst(only(aboveTarget));
    await expect.poll(() => document.querySelectorAll('[data-plot] figure').length).toBe(2);
    expect(text()).toContain('Verenpaine · raja 140');
    expect(words()).toEqual(expect.arrayContaining(['152', '61', '12.11.2026']));
  });

  it('draws nothing where there is nothing to see between', async () => {
    await openFirst(only(moodMissing));
    expect(document.querySelector('[data-plot]')).toBeNull();
  });
});

describe('by keyboard alone', () => {
  it('goes in, on, back and out, and the focus goes with it', async () => {
    await renderSidebar(summaryState(larisaSummary()), { findings: larisaFindings });
    await expect.poll(() => document.querySelector('[data-finding] button')).not.toBeNull();
    document.querySelector<HTMLElement>('[data-finding="services-without-owner"] button')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => document.activeElement?.textContent)
      .toBe('Kolme palvelua, hoitovastaava nimeämättä');
    expect(document.activeElement?.tagName).toBe('H2');
    await userEvent.keyboard('j');
    await expect
      .poll(() => document.activeElement?.textContent)
      .toBe('Verenpaine ja HbA1c yli oman tavoitteen');
    expect(text()).toContain('Huomio 3/5');
    await userEvent.keyboard('kk');
    await expect.poll(text).toContain('Huomio 1/5');
    await userEvent.keyboard('k');
    expect(text()).toContain('Huomio 1/5');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => findingPage()).toBeNull();
    expect(document.activeElement?.closest('[data-finding]')).toBe(
      document.querySelector('[data-finding="repeated-reason"]'),
    );
  });

  it('goes back to the place where the summary was left', async () => {
    await page.viewport(400, 500);
    const { screen } = await renderSidebar(summaryState(larisaSummary()), { findings: larisaFindings });
    await screen.getByRole('button', { name: '2 muuta huomiota ja 1 käsitelty' }).click();
    const left = window.scrollY;
    expect(left).toBeGreaterThan(100);
    await screen.getByRole('button', { name: /Päivystyskäyntejä toistuvasti/ }).click();
    await expect.poll(() => findingPage()).not.toBeNull();
    await screen.getByRole('button', { name: 'Yhteenveto', exact: true }).click();
    await expect.poll(() => findingPage()).toBeNull();
    expect(Math.abs(window.scrollY - left)).toBeLessThan(250);
    expect(document.activeElement?.textContent).toContain('Päivystyskäyntejä toistuvasti');
  });
});
