import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { languages } from '#lib/base/language.ts';
import { larisaNow, larisaRecord } from '#tests/builders/larisa.ts';
import { renderSidebar, sectionNode, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import { everyKind, larisaFindings, nothingFound, repeated, sensitive } from './larisa-findings.ts';

const section = () => sectionNode('findings');
const rows = () => [...section().querySelectorAll<HTMLElement>('[data-finding]')];
const strip = () => document.querySelector('[data-completeness]')?.textContent ?? '';

/** Shown once what is loaded late has come. */
async function shown(text: string) {
  await expect.poll(() => section().textContent).toContain(text);
}

describe('the place of the findings', () => {
  it('says before the evaluation that nothing has been evaluated, and never that nothing was found', async () => {
    await renderSidebar(summaryState(larisaSummary()));
    expect(section().textContent).toContain('ei vielä arvioitu');
    expect(section().textContent).toContain('kun lähteet ovat vastanneet');
    expect(section().textContent).not.toContain('0 huomiota');
    expect(strip()).not.toContain('odottaa arviotasi');
  });

  it('says when nothing was found what was searched', async () => {
    await renderSidebar(summaryState(larisaSummary()), { findings: nothingFound });
    await shown('0 huomiota · 34 sääntöä arvioitu · haettu: Terveys ja Sosiaali');
    expect(rows()).toEqual([]);
    expect(section().querySelector('[data-search="limited"]')).toBeNull();
    // The line keeps its place, so that what comes late pushes nothing down.
    expect(strip()).toContain('0 huomiota odottaa arviotasi');
  });

  it.each([
    [
      'not every register was searched in full',
      { result: undefined, searched: ['health'] },
      '0 huomiota siitä, mitä nähtiin',
    ],
    [
      'no source answered',
      { result: { status: 'failed', failure: { reason: 'timedOut' } }, searched: [] },
      'Huomioita ei arvioitu: tietoja ei saatu',
    ],
    [
      'everything is closed',
      { result: { status: 'notAuthorised', reason: 'noRelationship' }, searched: [] },
      'Huomioita ei arvioitu: tietoja ei saatu',
    ],
  ] as const)('has no tick for nothing found where %s', async (_where, { result, searched }, words) => {
    const record = larisaRecord(larisaNow);
    const sources = record.sources.map((each) => (result === undefined ? each : { ...each, result }));
    await renderSidebar(summaryState(larisaSummary({ record: { ...record, sources } })), {
      findings: { ...nothingFound, searched: [...searched] },
    });
    await expect.poll(strip).toContain(words);
    expect(strip()).not.toContain('0 huomiota odottaa');
    expect(document.querySelector('[data-section="findings"]')?.textContent ?? words).toContain(words);
  });

  it('does not say of a register whose sources all answered that it is closed', async () => {
    await renderSidebar(summaryState(larisaSummary()), {
      findings: { ...nothingFound, searched: ['health'] },
    });
    await shown('Ei haettu kokonaan: Sosiaali (vain osittain)');
    expect(section().textContent).not.toContain('ei oikeutta');
  });

  it('says that it is the role that limits a register that answered, and what opens it', async () => {
    await renderSidebar(summaryState(larisaSummary()), {
      findings: { ...nothingFound, searched: ['health'], limitedByRole: ['social'] },
    });
    await shown('Ei haettu kokonaan: Sosiaali (osa ei kuulu tehtäväsi oikeuksiin)');
    await shown('Lisäoikeuden antaa pääkäyttäjä.');
    expect(section().textContent).not.toContain('vain osittain');
  });

  it('says first what went wrong, where the role limits the register too', async () => {
    const record = larisaRecord(larisaNow);
    const sources = record.sources.map((each) =>
      each.source.id === 'social'
        ? { ...each, result: { status: 'failed', failure: { reason: 'timedOut' } } as const }
        : each,
    );
    await renderSidebar(summaryState(larisaSummary({ record: { ...record, sources } })), {
      findings: { ...nothingFound, searched: ['health'], limitedByRole: ['social'] },
    });
    await shown('Sosiaali (lähde ei vastannut)');
    expect(section().textContent).not.toContain('pääkäyttäjä');
  });

  it.each([
    [{ status: 'failed', failure: { reason: 'serverError', status: 503 } }, 'Sosiaali (lähde ei vastannut)'],
    [{ status: 'notAuthorised', reason: 'refused' }, 'Sosiaali (ei oikeutta)'],
    [{ status: 'skipped', reason: 'notAskedByDefault' }, 'Sosiaali (ei haettu)'],
    [{ status: 'asking' }, 'Sosiaali (odottaa vastausta)'],
  ] as const)('says that a register of which the answer is %o limits it', async (result, words) => {
    const record = larisaRecord(larisaNow);
    const sources = record.sources.map((each) => (each.source.id === 'social' ? { ...each, result } : each));
    const summary = larisaSummary({ record: { ...record, sources } });
    for (const findings of [nothingFound, larisaFindings]) {
      const { screen } = await renderSidebar(summaryState(summary), {
        findings: { ...findings, searched: ['health'] },
      });
      await shown(`Ei haettu kokonaan: ${words}`);
      expect(section().textContent).toContain('vain siihen, mitä nähtiin');
      await screen.unmount();
    }
  });

  it('shows three at most, and counts the rest on one line', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()), { findings: larisaFindings });
    await shown('Yhteydenotot toistuvat samasta syystä');
    expect(rows().map((row) => row.dataset.finding)).toEqual([
      'repeated-reason',
      'services-without-owner',
      'over-target',
    ]);
    expect(rows().map((row) => row.dataset.tier)).toEqual(['first', 'check', 'check']);
    expect(rows()[0]?.textContent).toContain('Alaselkäkipu, 4 kertaa 15.10.–12.11.2026');
    expect(rows()[0]?.textContent).toContain('Terv');
    expect(rows().map((row) => /uusi(?!n)/.test(row.textContent) && row.dataset.finding)).toEqual([
      'repeated-reason',
      false,
      false,
    ]);
    await screen.getByRole('button', { name: '2 muuta huomiota ja 1 käsitelty' }).click();
    expect(rows()).toHaveLength(6);
    expect(section().textContent).toContain('Tiedossa jo: on jo suunnitelmassa · 18.11.2026, T. Mustonen');
  });

  it('opens what lapsed, what is closed and what lacks data, each in words', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()), { findings: everyKind });
    await screen
      .getByRole('button', { name: '2 muuta huomiota, 1 käsitelty ja 1 raukesi arvioimatta' })
      .click();
    const text = section().textContent;
    expect(text).toContain('Rauenneet arvioimatta');
    expect(text).toContain('Kolme palvelua, hoitovastaava nimeämättä · ei oikeutta');
    expect(text).toContain('GFR-arvio, Kreatiniini, sukupuoli: ei kirjattu; Painoindeksi: liian vanha');
    expect(text).not.toContain('SENSITIVE');
  });

  it('has a line for the rules that could not be judged when there is nothing else behind it', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()), {
      findings: { ...nothingFound, insufficient: everyKind.insufficient.slice(0, 1) },
    });
    await screen.getByRole('button', { name: '1 sääntöä ei voitu arvioida' }).click();
    expect(section().textContent).toContain('1 säännöltä puuttuu tietoja');
  });

  it('says in its closed head how many await, and that nothing is evaluated yet', async () => {
    const folding = { findings: 'folded' } as const;
    const { screen } = await renderSidebar(summaryState(larisaSummary()), {
      folding,
      findings: larisaFindings,
    });
    expect(section().textContent).toContain('5 odottaa arviotasi');
    await screen.unmount();
    await renderSidebar(summaryState(larisaSummary()), { folding });
    expect(section().textContent).toContain('ei vielä arvioitu');
  });

  it('shows nothing of a client whose data are closed', async () => {
    const record = larisaRecord(larisaNow);
    const closed = { status: 'notAuthorised', reason: 'noRelationship' } as const;
    const sources = record.sources.map((each) => ({ ...each, result: closed }));
    await renderSidebar(summaryState(larisaSummary({ record: { ...record, sources } })), {
      findings: { ...nothingFound, searched: [] },
    });
    expect(document.querySelector('section[data-section="findings"]')).toBeNull();
  });
});

describe('copying the findings', () => {
  it('gives all that await with evidence and register, what was answered, and what was searched', async () => {
    const actions = spyActions();
    const { screen } = await renderSidebar(summaryState(larisaSummary()), { findings: everyKind, actions });
    await screen.getByRole('button', { name: 'Kopioi tekstinä: Huomiot' }).click();
    await expect.poll(() => actions.copyText.mock.calls.length).toBe(1);
    const copied = actions.copyText.mock.calls[0]?.[0] ?? '';
    for (const line of [
      '- Yhteydenotot toistuvat samasta syystä: Alaselkäkipu, 4 kertaa 15.10.–12.11.2026 (Terveys)',
      '- Päivystyskäyntejä toistuvasti: 7 yhteydenottoa 21.6.–12.11.2026 (Terveys)',
      'Tiedossa jo: on jo suunnitelmassa · 18.11.2026, T. Mustonen',
      'Raukesi arvioimatta',
      '- 34 sääntöä arvioitu',
      '- haettu: Terveys ja Sosiaali',
    ])
      expect(copied).toContain(line);
    expect(copied).not.toMatch(/SENSITIVE|\{\{|⟦/);
  });

  it('is not offered before they are evaluated', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()));
    expect(screen.getByRole('button', { name: 'Kopioi tekstinä: Huomiot' }).query()).toBeNull();
  });
});

describe('the folded sidebar', () => {
  it('says how many await, and nothing else of them', async () => {
    await renderSidebar(summaryState(larisaSummary()), { findings: everyKind, collapsed: true });
    await expect
      .poll(() => document.querySelector('[data-waiting-findings]')?.textContent)
      .toContain('5 huomiota odottaa arviotasi');
    expect(document.body.textContent).not.toMatch(/Yhteydenotot|SENSITIVE/);
  });

  it('has no such sign when none await', async () => {
    await renderSidebar(summaryState(larisaSummary()), { findings: nothingFound, collapsed: true });
    await expect.poll(() => document.querySelector('aside')).not.toBeNull();
    expect(document.querySelector('[data-waiting-findings]')).toBeNull();
  });
});

describe('the first screen at 400 x 900', () => {
  it.each(languages)('holds the head of the findings and the first of them (%s)', async (language) => {
    await page.viewport(400, 900);
    await renderSidebar(summaryState(larisaSummary()), { findings: larisaFindings, language });
    await expect.poll(rows).not.toEqual([]);
    expect(section().querySelector('h2')?.getBoundingClientRect().bottom).toBeLessThanOrEqual(900);
    expect(rows()[0]?.getBoundingClientRect().top).toBeLessThanOrEqual(900);
  });
});

describe('a sensitive finding', () => {
  const findings = { ...nothingFound, open: [sensitive, repeated] };

  it('is neither named nor counted openly, on no screen', async () => {
    await renderSidebar(summaryState(larisaSummary()), { findings });
    await shown('1 huomio, jota ei näytetä avoimesti');
    expect(document.body.textContent).not.toContain('SENSITIVE');
    await expect.poll(strip).toContain('1 huomio odottaa arviotasi');
  });

  it('shows its title after a press of its own, its content after another, and hides again', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()), { findings });
    await shown('1 huomio, jota ei näytetä avoimesti');
    const show = document.querySelector('[data-sensitive] button');
    await page.elementLocator(show ?? document.body).click();
    expect(section().textContent).toContain('SENSITIVE TITLE');
    expect(section().textContent).not.toContain('SENSITIVE PROMPT');
    await screen.getByRole('button', { name: 'Piilota' }).click();
    expect(section().textContent).not.toContain('SENSITIVE');
  });

  it('is not met by going on from another', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()), { findings });
    await screen.getByRole('button', { name: /Yhteydenotot toistuvat/ }).click();
    await expect.element(screen.getByText('Huomio 1/1')).toBeInTheDocument();
  });
});

describe('the status strip', () => {
  it('says how many await, and beside it what is new', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()), { findings: larisaFindings });
    await expect.poll(strip).toContain('5 huomiota odottaa arviotasi');
    await screen.getByRole('button', { name: '4 uutta 3.11.2026 jälkeen' }).click();
    await expect.element(screen.getByRole('dialog')).toHaveTextContent('Alaselkäkipu');
  });

  it('names no finding', async () => {
    await renderSidebar(summaryState(larisaSummary()), { findings: everyKind });
    await shown('Yhteydenotot toistuvat');
    expect(strip()).not.toContain('Yhteydenotot toistuvat');
  });

  it('goes to the section on a press, and opens it when it is folded', async () => {
    await page.viewport(400, 500);
    const actions = spyActions();
    const { screen } = await renderSidebar(summaryState(larisaSummary()), {
      findings: larisaFindings,
      folding: { findings: 'folded' },
      actions,
    });
    await screen.getByRole('button', { name: '5 huomiota odottaa arviotasi' }).click();
    expect(actions.setFolding).toHaveBeenCalledWith({ findings: 'open' });
    expect(section().contains(document.activeElement)).toBe(true);
    const { top } = section().getBoundingClientRect();
    expect(top).toBeGreaterThan(80);
    expect(top).toBeLessThan(500);
  });
});
