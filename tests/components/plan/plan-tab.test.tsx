import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SidebarActions } from '#components/app/sidebar-actions.ts';
import { emptyPlan } from '#lib/plan/client-plan.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import { aPlan, ownGoal } from '#tests/builders/plans.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { violations } from '#tests/components/app/violations.ts';
import { larisaFindings, repeated } from '#tests/components/findings/larisa-findings.ts';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import { fakePlan, planPicture, planVersion, recordedPlan } from './fake-plan.ts';

beforeEach(() => page.viewport(400, 900));

const text = () => document.querySelector('[role="tabpanel"]')?.textContent ?? '';
const draftLine = () => document.querySelector<HTMLElement>('[data-draft]');

async function opened(
  plan = fakePlan(),
  said: {
    readonly findings?: ClientFindings;
    readonly openPlan?: SidebarActions['openPlan'];
    readonly language?: 'fi' | 'sv' | 'en';
  } = {},
) {
  const { openPlan = async () => plan.access, language = 'fi', ...more } = said;
  const actions = { ...spyActions(), openPlan };
  const stage = await renderSidebar(summaryState(larisaSummary()), { actions, language, ...more });
  const name = { fi: 'Suunnitelma', sv: 'Plan', en: 'Plan' }[language];
  await stage.screen.getByRole('tab', { name }).click();
  await expect.poll(() => text().length).toBeGreaterThan(20);
  return { ...stage, actions, plan };
}

describe('the tabs', () => {
  it('are not there where there is no other page', async () => {
    await renderSidebar(summaryState(larisaSummary()));
    expect(document.querySelector('[role="tablist"]')).toBeNull();
  });

  it('go by Alt and a digit, and by the arrows', async () => {
    const { screen } = await opened();
    await userEvent.keyboard('{Alt>}1{/Alt}');
    await expect
      .element(screen.getByRole('tab', { name: 'Yhteenveto' }))
      .toHaveAttribute('aria-selected', 'true');
    expect(document.querySelector('[data-plan-form]')).toBeNull();
    await userEvent.keyboard('{ArrowRight}');
    await expect
      .element(screen.getByRole('tab', { name: 'Suunnitelma' }))
      .toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Alt>}4{/Alt}');
    await expect.element(screen.getByRole('tab', { name: 'Suunnitelma' })).toHaveFocus();
  });
});

describe('what stands on the page', () => {
  it('empty: says that there is none, and how to begin', async () => {
    await opened();
    expect(text()).toContain('Voimassa olevaa suunnitelmaa ei ole kirjattu');
    expect(text()).toContain('Kirjoita suunnitelma');
    expect(await violations()).toEqual([]);
  });

  it('full: the plan in force with the part of each profession, and other registers’ plans', async () => {
    const own = recordedPlan(aPlan({ reviews: [{ on: '2026-05-01' }] }));
    const social = recordedPlan(aPlan({ type: 'clientPlan', matters: 'Raha-asiat kuntoon' }), '1', 'social');
    await opened(fakePlan({ picture: planPicture({ own, others: [social] }) }));
    for (const said of [
      '”Lapsenlapset ja oma rauha”',
      '”Haluan nukkua yöni',
      'Unipäiväkirja kahden viikon ajan (Larisa)',
      'Sanna Räisänen: velkaneuvonta',
      'puhelu 2 viikon välein, Tiina Mustonen',
      '18.2.2027',
      'pidetty 1.5.2026',
      'sairaanhoitaja, Tiina Mustonen',
      'Muut suunnitelmat',
      'Raha-asiat kuntoon',
    ]) {
      expect(text()).toContain(said);
    }
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['notPermitted', 'Sinulla ei ole oikeutta', false],
    ['plansUnknown', 'Lähde ei kertonut kaikkia suunnitelmia', true],
    ['noSource', 'Oman rekisterisi lähde ei tunne asiakasta', true],
  ] as const)('barred by %s: says so, and lets a draft be written: %s', async (bar, words, canWrite) => {
    await opened(fakePlan({ picture: planPicture({ bar }) }));
    expect(text()).toContain(words);
    expect(text().includes('Kirjoita suunnitelma')).toBe(canWrite);
  });

  it('nothing at all before its look is in the log', async () => {
    await opened(fakePlan(), { openPlan: async () => 'notLogged' });
    expect(text()).toContain('Katselua ei voitu kirjata käyttölokiin');
  });

  it('an earlier draft that could not be opened is named', async () => {
    await opened(fakePlan({ readFailure: { reason: 'unreadable' } }));
    expect(text()).toContain('Aiempi luonnos oli vioittunut');
  });

  it.each(['sv', 'en'] as const)('in %s: whole sentences', async (language) => {
    await opened(fakePlan({ picture: planPicture({ own: recordedPlan(aPlan()) }) }), { language });
    expect(text()).not.toContain('⟦');
    expect(await violations()).toEqual([]);
  });

  it.each([360, 400, 560])('keeps within %i px', async (width) => {
    await page.viewport(width, 900);
    const { screen } = await opened(fakePlan({ picture: planPicture({ own: recordedPlan(aPlan()) }) }));
    await screen.getByRole('button', { name: 'Päivitä' }).click();
    await expect.poll(() => document.querySelector('[data-plan-form]')).not.toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(await violations()).toEqual([]);
  });
});

describe('writing', () => {
  it('says first that it is not recorded, and keeps every keystroke', async () => {
    const { screen, plan } = await opened();
    await screen.getByRole('button', { name: 'Kirjoita suunnitelma' }).click();
    expect(draftLine()?.textContent).toMatch(/^EI KIRJATTU · Mitään ei ole vielä kirjoitettu/);
    await screen.getByLabelText('Tavoite 1').click();
    await userEvent.keyboard('Haluan nukkua');
    await expect.poll(() => plan.stored?.plan.goals[0]?.text).toBe('Haluan nukkua');
    await expect
      .poll(() => draftLine()?.textContent)
      .toMatch(/^EI KIRJATTU, tallessa vain tässä koneessa klo\u00a09\.44/);
    await expect.element(screen.getByRole('tab', { name: /luonnos/ })).toBeInTheDocument();
  });

  it('records a usual plan in eight presses beside what is typed', async () => {
    const { screen, plan, actions } = await opened(fakePlan(), { findings: larisaFindings });
    await screen.getByRole('button', { name: 'Kirjoita suunnitelma' }).click();
    await screen.getByLabelText('Tavoite 1').fill('Haluan nukkua yöni');
    await screen.getByRole('button', { name: /unirytmi/ }).click();
    await screen.getByRole('button', { name: /Sanna Räisänen/ }).click();
    await screen.getByRole('button', { name: /puhelu 2 viikon välein/ }).click();
    await screen.getByRole('button', { name: /^3 kk/ }).click();
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => plan.recorded.length).toBe(1);
    expect(plan.recorded[0]?.plan).toMatchObject({
      goals: [{ id: 'urn:uuid:new-1', text: 'Haluan nukkua yöni', ownWords: true }],
      means: [{ text: 'unirytmi ja unipäiväkirja' }],
      support: [{ who: 'Sanna Räisänen' }],
      contacts: [
        { channel: 'call', rhythm: { every: 2, unit: 'week' }, who: 'Tiina Mustonen', from: '2026-11-18' },
      ],
      reviewDue: '2027-02-18',
      from: '2026-11-18',
    });
    expect(plan.recorded[0]?.text).toContain('”Haluan nukkua yöni”');
    await expect.poll(() => plan.stored).toBeUndefined();
    expect(actions.answerFinding).not.toHaveBeenCalled();
  });

  it('asks for what is still needed, and goes there', async () => {
    const { screen, plan } = await opened();
    await screen.getByRole('button', { name: 'Kirjoita suunnitelma' }).click();
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    expect(text()).toContain('Vielä puuttuu: tavoite, tai tieto ettei asiakas halunnut sitä, tarkistuspäivä');
    await expect.element(screen.getByLabelText('Tavoite 1')).toHaveFocus();
    await screen.getByRole('checkbox', { name: 'Asiakas ei halunnut asettaa tavoitetta' }).click();
    await screen.getByRole('button', { name: /^1 kk/ }).click();
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => plan.recorded[0]?.plan.noGoal).toBe(true);
  });

  it('names the social register where it goes there', async () => {
    const picture = planPicture({ type: 'clientPlan', sourceId: 'social' });
    const { screen } = await opened(fakePlan({ picture, register: 'social' }));
    await screen.getByRole('button', { name: 'Kirjoita suunnitelma' }).click();
    expect(text()).toContain('Asiakassuunnitelma');
    await expect.element(screen.getByRole('button', { name: 'Kirjaa asiakastietoon' })).toBeInTheDocument();
  });

  it('says that it is not saved when the disk is full, and saves once there is room', async () => {
    const plan = fakePlan();
    plan.failWriting({ reason: 'full' });
    const { screen } = await opened(plan);
    await screen.getByRole('button', { name: 'Kirjoita suunnitelma' }).click();
    await screen.getByLabelText('Tavoite 1').fill('Haluan');
    await expect.poll(() => draftLine()?.textContent).toMatch(/EI KIRJATTU, EI TALLESSA.*levy on täynnä/);
    plan.failWriting(undefined);
    await screen.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect.poll(() => plan.stored?.plan.goals[0]?.text).toBe('Haluan');
    expect(await violations()).toEqual([]);
  });

  it('shows a conflict with another tab, and loses neither', async () => {
    const plan = fakePlan();
    const { screen } = await opened(plan);
    await screen.getByRole('button', { name: 'Kirjoita suunnitelma' }).click();
    plan.writeInAnotherTab({ plan: { ...emptyPlan('healthAndCare'), matters: 'Toisen välilehden' } });
    await screen.getByLabelText('Mikä asiakkaalle on tärkeää').fill('Minun');
    await expect.poll(() => draftLine()?.dataset.draft).toBe('conflict');
    expect(plan.stored?.plan.matters).toBe('Toisen välilehden');
    await screen.getByRole('button', { name: 'Ota toisen välilehden luonnos' }).click();
    await expect
      .element(screen.getByLabelText('Mikä asiakkaalle on tärkeää'))
      .toHaveValue('Toisen välilehden');
  });

  it('keeps the draft when recording does not succeed, and says why', async () => {
    const plan = fakePlan({ found: { plan: { ...aPlan(), reviewDue: '2027-02-18' } } });
    plan.failRecording('onItsWay');
    const { screen } = await opened(plan);
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(text).toContain('Edellinen muutos on vielä matkalla');
    expect(plan.stored).toBeDefined();
  });

  it.each([
    ['Tarkistus pidetty', '[data-plan-panel="review"]'],
    ['Päätä suunnitelma', '[data-plan-panel="end"]'],
  ])('"%s" takes the focus, and Esc gives it back', async (name, panel) => {
    const { screen } = await opened(fakePlan({ picture: planPicture({ own: recordedPlan(aPlan()) }) }));
    await screen.getByRole('button', { name }).click();
    await expect.poll(() => document.querySelector(panel)?.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector(panel)).toBeNull();
    await expect.element(screen.getByRole('button', { name })).toHaveFocus();
  });

  it('deletes a draft only after a second press', async () => {
    const { screen, plan } = await opened(fakePlan({ found: { plan: aPlan() } }));
    await screen.getByRole('button', { name: 'Poista luonnos' }).click();
    // The focus stands at the answer that loses nothing, and stays in the foot when it is given.
    await expect.element(screen.getByRole('button', { name: 'Älä poista' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('button', { name: 'Poista luonnos' })).toHaveFocus();
    expect(plan.stored).toBeDefined();
    await screen.getByRole('button', { name: 'Poista luonnos' }).click();
    await screen.getByRole('button', { name: 'Poista', exact: true }).click();
    await expect.poll(() => plan.stored).toBeUndefined();
  });

  it('takes changes that were recorded meanwhile into the draft before anything is written over them', async () => {
    const before = aPlan();
    const found = {
      plan: { ...before, matters: 'Minun' },
      before,
      basis: { id: 'CarePlan/1', version: '2' },
    };
    const theirs = aPlan({ reviewDue: '2027-05-18' });
    const plan = fakePlan({ found, picture: planPicture({ own: recordedPlan(theirs, '3') }) });
    const { screen } = await opened(plan);
    expect(text()).toContain('Tarkistuspäivä · muutettu: 18.5.2027 · oli: 18.2.2027');
    await expect.element(screen.getByRole('button', { name: 'Kirjaa potilastietoon' })).toBeDisabled();
    await screen.getByRole('button', { name: 'Lisää ne luonnokseen' }).click();
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect
      .poll(() => plan.recorded[0]?.plan)
      .toMatchObject({ matters: 'Minun', reviewDue: '2027-05-18' });
  });
});

describe('a finding that starts a plan', () => {
  const openFinding = async (plan = fakePlan()) => {
    const actions = { ...spyActions(), openPlan: async () => plan.access };
    const stage = await renderSidebar(summaryState(larisaSummary()), { actions, findings: larisaFindings });
    await stage.screen.getByRole('button', { name: /Yhteydenotot toistuvat/ }).click();
    await stage.screen.getByRole('button', { name: /^Toimin/ }).click();
    await stage.screen.getByRole('button', { name: /Suunnitelman tekeminen/ }).click();
    await expect.poll(() => document.querySelector('[data-plan-form]')).not.toBeNull();
    return { ...stage, actions, plan };
  };

  it('is named in the plan, and is answered when the plan is recorded, not before', async () => {
    const { screen, actions, plan } = await openFinding();
    expect(text()).toContain('Yhteydenotot toistuvat samasta syystä');
    expect(actions.answerFinding).not.toHaveBeenCalled();
    await screen.getByLabelText('Tavoite 1').fill('Haluan nukkua');
    await screen.getByRole('button', { name: /^3 kk/ }).click();
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => plan.recorded[0]?.plan.findings).toEqual([repeated.rule.id]);
    expect(actions.answerFinding).toHaveBeenCalledExactlyOnceWith(repeated, { answer: 'act', deed: 'plan' });
  });

  it('says so when its answer could not be saved', async () => {
    const { screen, actions } = await openFinding();
    vi.mocked(actions.answerFinding).mockResolvedValue('notSaved');
    await screen.getByRole('checkbox', { name: /ei halunnut/ }).click();
    await screen.getByRole('button', { name: /^3 kk/ }).click();
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => vi.mocked(actions.answerFinding).mock.calls.length).toBe(1);
    await expect.poll(text).toContain('vastausta huomioon ei saatu tallennettua');
  });
});

describe('a plan in force', () => {
  const own = recordedPlan(aPlan({ findings: [repeated.rule.id] }));

  it('is reviewed in three presses: held today, and when the next one is', async () => {
    const { screen, plan, actions } = await opened(fakePlan({ picture: planPicture({ own }) }), {
      findings: larisaFindings,
    });
    await screen.getByRole('button', { name: 'Tarkistus pidetty' }).click();
    await screen.getByRole('button', { name: /^6 kk/ }).click();
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect
      .poll(() => plan.recorded[0]?.plan)
      .toMatchObject({
        reviews: [{ on: '2026-11-18', by: 'Tiina Mustonen' }],
        reviewDue: '2027-05-18',
      });
    expect(actions.answerFinding).toHaveBeenCalledExactlyOnceWith(repeated, {
      answer: 'known',
      reason: 'on suunnitelmassa, tarkistettu 18.11.2026',
    });
  });

  it('ends with a reason', async () => {
    const { screen, plan } = await opened(fakePlan({ picture: planPicture({ own }) }));
    await screen.getByRole('button', { name: 'Päätä suunnitelma' }).click();
    await expect.element(screen.getByRole('button', { name: 'Kirjaa päättyneeksi' })).toBeDisabled();
    await screen.getByLabelText('Miksi').fill('Tavoite saavutettu');
    await screen.getByRole('button', { name: 'Kirjaa päättyneeksi' }).click();
    await expect
      .poll(() => plan.recorded[0]?.plan)
      .toMatchObject({
        status: 'ended',
        to: '2026-11-18',
        endReason: 'Tavoite saavutettu',
      });
  });

  it('says what has changed since the last review', async () => {
    const before = aPlan({ matters: 'Ennen', reviews: [{ on: '2026-05-01' }] });
    const now = aPlan({ matters: 'Nyt', reviews: [{ on: '2026-05-01' }] });
    const plan = fakePlan({
      picture: planPicture({ own: recordedPlan(now) }),
      versions: [
        planVersion('2', '2026-11-10T08:00:00Z', now),
        planVersion('1', '2026-05-01T08:00:00Z', before),
      ],
    });
    const { screen } = await opened(plan);
    await screen.getByRole('button', { name: 'Mikä on muuttunut?' }).click();
    await expect.poll(text).toContain('Tärkeää · muutettu: Nyt · oli: Ennen');
  });

  it('shows what is recorded and not read back yet, green, with its time and how far it has come', async () => {
    const { screen } = await opened(fakePlan({ found: { plan: aPlan({ goals: [ownGoal] }) } }));
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await screen.getByRole('tab', { name: 'Yhteenveto' }).click();
    await screen.getByRole('tab', { name: 'Suunnitelma' }).click();
    await expect.poll(text).toContain('Kirjattu klo\u00a09.45 · odottaa lähettämistä');
    expect(text()).toContain('”Haluan nukkua yöni');
    expect(await violations()).toEqual([]);
  });

  it('gives the client a copy in plain language, in the language that is chosen, without a code', async () => {
    const { screen } = await opened(fakePlan({ picture: planPicture({ own }) }));
    await screen.getByRole('button', { name: 'Asiakkaan kappale' }).click();
    const copy = () => document.querySelector('[data-client-copy]')?.textContent ?? '';
    await expect.poll(copy).toContain('Sinulle soitetaan 2 viikon välein. Yhteyttä pitää Tiina Mustonen.');
    await screen.getByRole('button', { name: 'svenska' }).click();
    await expect.poll(copy).toContain('Det här är viktigt för dig:');
    expect(copy()).not.toContain('140368');
    expect(await violations()).toEqual([]);
  });
});

describe("the day of the review in the client's copy", () => {
  it.each([
    ['today', '2026-11-18', 'Katsomme suunnitelmaa yhdessä uudestaan 18.11.2026.'],
    ['gone by', '2026-11-17', 'Suunnitelmaa oli tarkoitus katsoa yhdessä uudestaan 17.11.2026.'],
  ])('%s', async (_what, reviewDue, sentence) => {
    const own = recordedPlan(aPlan({ reviewDue }));
    const { screen } = await opened(fakePlan({ picture: planPicture({ own }) }));
    await screen.getByRole('button', { name: 'Asiakkaan kappale' }).click();
    const copy = () => document.querySelector('[data-client-copy]')?.textContent ?? '';
    await expect.poll(copy).toContain(sentence);
    expect(copy()).toContain('Tämä kappale on tehty 18.11.2026. Tekijä: Tiina Mustonen.');
  });
});

describe('a client switch', () => {
  it('takes the plan away in the same frame, and the draft stays with its client', async () => {
    const { screen, show, plan } = await opened();
    await screen.getByRole('button', { name: 'Kirjoita suunnitelma' }).click();
    await screen.getByLabelText('Tavoite 1').fill('Larisan tavoite');
    show({ state: { kind: 'opening', stamp: { instance: 'test', sequence: 2 } } });
    await expect.poll(() => document.body.textContent).not.toContain('Larisan tavoite');
    expect(document.querySelector('[data-plan-form]')).toBeNull();
    await expect.poll(() => plan.stored?.plan.goals[0]?.text).toBe('Larisan tavoite');
  });
});
