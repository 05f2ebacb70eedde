import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Language } from '#lib/base/language.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { Summary } from '#lib/summary/views.ts';
import type { LoopView } from '#lib/workflows/loop/loop-part.ts';
import { loopStateOf } from '#lib/worklist/loop/loop-state.ts';
import { larisaNow, larisaRecord } from '#tests/builders/larisa.ts';
import { loopFacts, rowFinding, tiina } from '#tests/builders/loop.ts';
import { aPlan } from '#tests/builders/plans.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { violations } from '#tests/components/app/violations.ts';
import { sidebarWithConsultations } from '#tests/components/effort/sidebar-with-consultations.ts';
import { larisaFindings } from '#tests/components/findings/larisa-findings.ts';
import { fakeFunctioning, pictured } from '#tests/components/functioning/icf/fake-functioning.ts';
import { fakePlan, planPicture, recordedPlan } from '#tests/components/plan/fake-plan.ts';
import { larisaSummary } from './larisa-summary.ts';

beforeEach(() => page.viewport(360, 900));

const text = () => document.body.textContent?.replaceAll('\u00ad', '') ?? '';
const note = {
  fi: 'Asiakas on kuollut: tiedot voi lukea, uutta ei aloiteta.',
  sv: 'Klienten är avliden: uppgifterna kan läsas, inget nytt påbörjas.',
  en: 'The client has died: everything can be read, nothing new is begun.',
} as const satisfies Record<Language, string>;

/** Larisa as every register would tell her death. */
function summaryAtDeath(death: { readonly deceasedOn?: string } = { deceasedOn: '2026-10-27' }): Summary {
  const record = larisaRecord(larisaNow);
  return larisaSummary({
    record: {
      ...record,
      sources: record.sources.map(({ source, result }) => ({
        source,
        result:
          result.status === 'ok' && result.record.client !== undefined
            ? {
                ...result,
                record: { ...result.record, client: { ...result.record.client, deceased: true, ...death } },
              }
            : result,
      })),
    },
  });
}

const facts = loopFacts({ findings: [rowFinding()] });
const loop: LoopView = {
  state: loopStateOf(facts, '2026-11-18', 'Europe/Helsinki'),
  entries: facts.loop,
  owner: facts.owner,
  ownerRole: 'careLead',
  me: tiina.reference,
  isLead: false,
};
/** As the rules answer of somebody who has died: nothing, whatever is recorded. */
const none: ClientFindings = {
  ...larisaFindings,
  open: [],
  handled: [],
  lapsed: [],
  notPermitted: [],
  insufficient: [],
  judged: 0,
};

async function shown(summary: Summary, language: Language = 'fi', findings = none) {
  const state = { ...summaryState(summary), ...{ loop } };
  const stage = await renderSidebar(state, { language, findings });
  await expect.poll(() => document.querySelector('[data-findings]')).not.toBeNull();
  return stage;
}

describe('the summary of a client who has died', () => {
  it.each(['fi', 'sv', 'en'] as const)('says what the death means, once, in %s', async (language) => {
    await shown(summaryAtDeath(), language);
    await expect.poll(text).toContain(note[language]);
    expect(document.querySelectorAll('[data-deceased]')).toHaveLength(1);
    expect(text()).not.toContain('⟦');
    expect(await violations()).toEqual([]);
  });

  it('offers and reminds of nothing, and says nothing in red', async () => {
    await shown(summaryAtDeath());
    await expect.poll(text).toContain('Kuolleesta ei etsitä huomioita.');
    for (const words of ['Nimeä', 'myöhässä', 'odottaa arviotasi', 'ei koskaan kysytty', 'Kysy asiakkaalta'])
      expect(text()).not.toContain(words);
    expect(document.querySelector('[data-loop]')).toBeNull();
  });

  it('lets everything recorded be read: the plan with its date, the risk factors, who was responsible', async () => {
    await shown(summaryAtDeath());
    for (const words of ['Kuollut 27.10.2026', 'tarkistus 14.10.2026', 'Verenpaine', 'Tiina Mustonen'])
      expect(text()).toContain(words);
  });

  it.each([
    [{}, 'Kuollut'],
    [{ deceasedOn: '2026' }, 'Kuollut 2026'],
  ])('is the same where the day is not known: %j', async (death, words) => {
    await shown(summaryAtDeath(death));
    expect(document.querySelector('header')?.textContent).toContain(words);
    await expect.poll(text).toContain(note.fi);
    expect(text()).not.toContain('Nimeä');
  });

  it('is that of the living where the death is dated ahead, and says so', async () => {
    await shown(summaryAtDeath({ deceasedOn: '2027-01-02' }), 'fi', larisaFindings);
    await expect.poll(() => document.querySelector('[data-loop]')).not.toBeNull();
    expect(text()).toContain('Kuolinpäiväksi kirjattu 2.1.2027, joka on edessä: tarkista');
    expect(text()).toContain('Nimeä');
    expect(document.querySelector('[data-deceased]')).toBeNull();
  });
});

const tabText = () => document.querySelector('[role="tabpanel"]')?.textContent ?? '';

describe('the pages beside it', () => {
  it('functional capacity: what was recorded, no form, no risk factor, no instrument, and the draft that waits', async () => {
    const functioning = fakeFunctioning({ found: pictured() });
    const actions = { ...spyActions(), openFunctioning: async () => functioning.access };
    const { screen } = await renderSidebar(summaryState(summaryAtDeath()), { actions });
    await screen.getByRole('tab', { name: 'Toimintakyky' }).click();
    await expect.poll(() => document.querySelector('[data-profile]')).not.toBeNull();
    await expect.poll(tabText).toContain(note.fi);
    expect(document.querySelector('[data-forms]')).toBeNull();
    expect(document.querySelector('[data-drafts]')).not.toBeNull();
    for (const words of ['Riskitekijät', 'Mittarit', 'AUDIT-C', 'Lakisääteinen', 'RAI'])
      expect(tabText()).not.toContain(words);
    expect(await violations()).toEqual([]);
  });

  it('consultations: those that there are, and no new question', async () => {
    const { screen } = await sidebarWithConsultations({ summary: summaryAtDeath() });
    await screen.getByRole('tab', { name: /Konsultaatiot/ }).click();
    await expect.poll(() => document.querySelector('[data-inbox="read"]')).not.toBeNull();
    await expect.poll(tabText).toContain(note.fi);
    expect(document.querySelector('[data-ask]')).toBeNull();
    expect(document.querySelector('[data-start-ask]')).toBeNull();
  });

  it('the plan: to be read, copied and ended, and neither written nor reviewed', async () => {
    const own = recordedPlan(aPlan({ reviewDue: '2026-10-14' }));
    const plan = fakePlan({ picture: planPicture({ own }) });
    const actions = { ...spyActions(), openPlan: async () => plan.access };
    const { screen } = await renderSidebar(summaryState(summaryAtDeath()), { actions });
    await screen.getByRole('tab', { name: 'Suunnitelma' }).click();
    await expect.poll(tabText).toContain('14.10.2026');
    expect(tabText()).toContain(note.fi);
    expect(tabText()).not.toContain('myöhässä');
    await expect.element(screen.getByRole('button', { name: 'Päätä suunnitelma' })).toBeVisible();
    for (const name of ['Päivitä', 'Tarkistus pidetty'])
      expect(screen.getByRole('button', { name }).query(), name).toBeNull();
  });
});
