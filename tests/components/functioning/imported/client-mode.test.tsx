import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FunctioningAccess } from '#components/functioning/functioning-port.ts';
import type { FormDraft } from '#components/functioning/questionnaire/forms-access.ts';
import { languages } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import { toResponse } from '#lib/functioning/questionnaire/write-response.ts';
import { violations } from '#tests/components/app/violations.ts';
import { node, text } from '../instruments/stage.tsx';
import { counted, homeVisit, mood } from '../questionnaire/imported-form.ts';
import { type Given, openForm } from './fake-forms.tsx';

beforeEach(() => page.viewport(360, 740));

const screen = () => text('[data-client-instrument]');
const press = (selector: string) => node(selector)?.click();
/** As a person goes on: when the next question is there. */
const next = async () => {
  const before = screen();
  press('[data-next]');
  await expect.poll(screen).not.toBe(before);
};
const choose = (name: string) => page.getByRole('radio', { name }).last().click();
const record = () => page.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
const several = {
  kind: 'coding',
  system: 'http://loinc.org',
  code: 'LA6569-3',
  display: 'useina päivinä',
} as const;
const harm: FormDraft['answers'] = { g: [{ under: { harm: [{ value: several }] } }] };
const draft = (answers: FormDraft['answers'], rest: Partial<FormDraft> = {}): FormDraft => ({
  formId: 'q',
  version: '1',
  responseId: 'r',
  answers,
  beside: [],
  ...rest,
});

/** The form with the device in the client's hand. */
async function given(how: Given = {}, language?: 'fi' | 'sv' | 'en') {
  const stage = await openForm({ form: mood, ...how }, language);
  press('[data-client-head] button');
  await expect.poll(() => node('[data-client-instrument]')).not.toBeNull();
  return stage;
}

describe('an imported form that the client fills in', () => {
  it('asks one question at a time, without sums, notes or what only the professional reads', async () => {
    const { kept } = await given();
    expect(screen()).toContain('Omat vastauksesi');
    expect(screen()).toContain('Kysymys 1/2');
    expect(screen()).toContain('Kuinka usein viimeisen kahden viikon aikana?');
    expect(screen()).not.toContain('Raskaat ajatukset');
    await choose('useina päivinä');
    // On the disk with the first press, and whose it is.
    await expect.poll(() => kept()?.byClient).toBe(true);
    await next();
    await expect.poll(screen).toContain('Raskaat ajatukset');
    await choose('useina päivinä');
    // What an answer opens is the next question.
    await expect.poll(screen).toContain('Kysymys 2/3');
    await next();
    await expect.poll(screen).toContain('Mikä auttaa?');
    await next();
    await expect.poll(() => text('[data-client-end]')).toContain('Anna laite takaisin ammattilaiselle.');
    const shown = document.querySelector('dialog')?.textContent ?? '';
    expect(shown).not.toMatch(/Pisteet|Hoitajan arvio|itsetuhoi|Kohta 9|EI kirjattu|Aiemmat|pakollinen/);
    expect(node('[data-prompt]')).toBeNull();
  });

  it('is left by no key, and by the professional’s press alone; then the talk that an answer asks for is the first to read', async () => {
    const { kept } = await given({ draft: draft(harm, { byClient: true }) });
    await userEvent.keyboard('{Escape}{Escape}');
    expect(node('[data-client-instrument]')).not.toBeNull();
    for (let place = 0; place < 3; place += 1) await next();
    await expect.poll(() => text('[data-client-end]')).toContain('Kiitos vastauksistasi');
    expect(node('[data-prompt]')).toBeNull();
    press('[data-client-end-press]');
    await expect.poll(() => text('[data-prompt]')).toContain('Kysy itsetuhoisista ajatuksista nyt');
    const box = node('[data-prompt]')?.getBoundingClientRect();
    expect(box !== undefined && box.top >= 0 && box.bottom <= innerHeight).toBe(true);
    expect(text()).toContain('Kohta 9: kysy itsetuhoisista ajatuksista nyt.');
    expect(kept()?.answers).toEqual(harm);
  });

  it('is read by the professional and changed by nobody but the client, and recorded as the client’s own', async () => {
    const { kept, record: recorded } = await openForm({
      form: mood,
      draft: draft({ g: [{ under: { interest: [{ value: several }] } }] }, { byClient: true }),
    });
    expect(text()).toContain('Asiakkaan omat vastaukset');
    expect(text('[data-link="interest"]')).toContain('useina päivinä');
    expect(document.querySelectorAll('[data-questionnaire] :is(input, select, textarea)')).toHaveLength(0);
    await record();
    await expect.poll(() => text('[data-recorded]')).toContain('Asiakkaan oma vastaus.');
    expect(recorded.mock.lastCall?.[1].byClient).toBe(true);
    expect(kept()).toBeUndefined();
  });

  it('may be left unanswered where the form requires an answer: it is said, and recorded', async () => {
    const { record: recorded } = await openForm({ form: mood, draft: draft(harm, { byClient: true }) });
    expect(text('[data-client-head]')).toContain('1 kysymys, johon lomake edellyttää vastausta');
    await record();
    await expect.poll(() => node('[data-recorded]')).not.toBeNull();
    expect(recorded).toHaveBeenCalledTimes(1);
    // The talk does not go away with the form.
    expect(text('[data-prompt]')).toContain('Kysy itsetuhoisista');
  });

  it('leaves nothing behind when nothing was answered', async () => {
    const { kept, onDraft } = await given();
    await next();
    await next();
    await expect.poll(() => node('[data-client-end-press]')).not.toBeNull();
    press('[data-client-end-press]');
    await expect.poll(kept).toBeUndefined();
    await expect.poll(() => onDraft.mock.lastCall).toEqual([false]);
    // The professional fills it in as before.
    await choose('useina päivinä');
    await expect.poll(() => kept()?.answers).toBeDefined();
    expect(kept()?.byClient).toBeUndefined();
  });

  it('is never mixed with what a professional answered', async () => {
    const { kept } = await openForm({ form: mood, draft: draft(harm) });
    press('[data-client-head] button');
    await expect.poll(() => text('[data-client-head]')).toContain('Luonnoksessa on jo sinun vastauksiasi');
    expect(node('[data-client-instrument]')).toBeNull();
    expect(kept()).toEqual(draft(harm));
  });

  it('says to the client that an answer could not be kept, and to the professional that the record is locked', async () => {
    const stage = await given({
      disk: { failure: { reason: 'locked' } },
      replaced: { record: async () => fail({ reason: 'notPermitted' }) },
    });
    await expect.poll(screen).toContain('Vastausta ei voitu tallentaa. Kerro ammattilaiselle.');
    await choose('useina päivinä');
    for (let place = 0; place < 2; place += 1) await next();
    await expect.poll(() => node('[data-client-end-press]')).not.toBeNull();
    press('[data-client-end-press]');
    await expect.poll(() => text('[data-draft]')).toContain('EI TALLESSA');
    expect(text('[data-link="interest"]')).toContain('useina päivinä');
    await record();
    await expect.poll(() => text('section [role="alert"]:not([data-prompt])')).not.toBe('');
    expect(node('[data-recorded]')).toBeNull();
    expect(stage.kept()).toBeUndefined();
  });

  it('says once what is no answer, and does not hold the client back', async () => {
    const { kept } = await given({ form: homeVisit });
    const fell = { moving: [{ under: { fell: [{ value: { kind: 'boolean', value: true } }] } }] } as const;
    await choose('kyllä');
    await expect.poll(() => kept()?.answers).toEqual(fell);
    await next();
    await expect.poll(screen).toContain('Kuinka monta kertaa?');
    await userEvent.fill(page.getByRole('textbox'), '90');
    await next();
    await expect.poll(screen).toContain('Enintään 50.');
    await next();
    await expect.poll(screen).toContain('Apuväline');
  });

  it('hides a sum that the form calculates, and the professional has it', async () => {
    const stage = await given({ form: counted });
    await expect.poll(() => stage.loadEvaluator).toHaveBeenCalled();
    await choose('kyllä');
    await next();
    await choose('kyllä');
    await next();
    await expect.poll(() => node('[data-client-end-press]')).not.toBeNull();
    expect(screen()).not.toContain('Summa');
    press('[data-client-end-press]');
    await expect.poll(() => text('[data-link="sum"]')).toContain('7');
  });

  it('goes by keyboard alone', async () => {
    const { kept } = await given();
    await expect.poll(() => document.activeElement?.hasAttribute('data-client-step')).toBe(true);
    await userEvent.keyboard('{Tab} ');
    await expect.poll(() => kept()?.answers).toBeDefined();
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await expect.poll(screen).toContain('Raskaat ajatukset');
    expect(document.activeElement?.hasAttribute('data-client-step')).toBe(true);
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Enter}');
    await expect.poll(() => document.activeElement?.textContent).toBe('Kiitos vastauksistasi');
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await expect.poll(() => node('[data-client-instrument]')).toBeNull();
  });

  it.each(languages)('is accessible in %s at 360 px, with targets for a finger', async (language) => {
    await given({ form: homeVisit }, language);
    for (let place = 0; place < 12 && node('[data-next]') !== null; place += 1) {
      expect(await violations()).toEqual([]);
      const targets = [...document.querySelectorAll('dialog :is(button, input, select, textarea)')];
      const heights = targets.map((each) => (each.closest('label') ?? each).getBoundingClientRect());
      expect(heights.filter(({ height }) => height < 43.5)).toEqual([]);
      expect(heights.filter(({ right }) => right > 360)).toEqual([]);
      expect(screen()).not.toMatch(/(?:forms|instruments)\.[a-z]|\{\{/);
      await next();
    }
  });
});

describe('an imported form in the e-service', () => {
  it('is asked for by its own address; the code is shown, and a failure is said', async () => {
    const asked: object[] = [];
    const access: Partial<FunctioningAccess> = {
      async askSelfAssessment(form) {
        asked.push(form);
        return asked.length > 1 ? fail({ reason: 'full' }) : ok({ code: 'K7PQ-4RX2' });
      },
    };
    await openForm({ form: mood, access });
    await page.getByRole('button', { name: 'Lähetä asiakkaalle sähköiseen asiointiin' }).click();
    await expect.poll(() => text('[data-asked]')).toContain('Koodi K7PQ-4RX2');
    expect(asked).toEqual([{ canonical: 'https://example.fi/mieliala|1', name: 'Mieliala' }]);
    expect(text('[data-slip]')).not.toMatch(/toimintakyky|Tervahauta/i);
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Lähetä asiakkaalle sähköiseen asiointiin' }).click();
    await expect.poll(() => text('[data-ask-in-service] [role="alert"]')).not.toBe('');
    expect(node('[data-asked]')).toBeNull();
  });

  it('is not asked for where no other system knows the form', async () => {
    await openForm({ form: { ...mood, url: 'urn:rinnalla:form:q' } });
    await expect.poll(() => text()).toContain('Asiakas vastaa itse');
    expect(node('[data-ask-in-service]')).toBeNull();
  });

  it('was answered there: read here, changed by nobody, and recorded as the client’s own', async () => {
    const from = { reference: 'QuestionnaireResponse/6', sourceId: 'health', at: '2026-11-17T16:05:00.000Z' };
    const { record: recorded } = await openForm({ form: mood, draft: draft(harm, { byClient: true, from }) });
    expect(text('[data-client-head]')).toContain('vastannut sähköisessä asioinnissa');
    expect(page.getByRole('button', { name: 'Asiakas jatkaa vastaamista' }).query()).toBeNull();
    expect(node('[data-ask-in-service]')).toBeNull();
    expect(text('[data-prompt]')).toContain('Kysy itsetuhoisista ajatuksista nyt');
    await record();
    await expect.poll(() => text('[data-recorded]')).toContain('Asiakkaan oma vastaus.');
    expect(recorded.mock.lastCall?.[1].from).toEqual(from);
  });
});

describe('the client’s earlier answers', () => {
  it('are called the client’s own, and no professional’s filling in begins with them', async () => {
    const resource = toResponse(mood, harm, {
      id: 'x',
      subject: 'Patient/1',
      at: '2026-05-02T08:00:00.000Z',
    });
    const response = {
      id: '9',
      authored: '2026-05-02T08:00:00.000Z',
      by: 'Mustonen Tiina',
      byClient: true,
      isUnfinished: false,
      resource,
    } as const;
    await openForm({ form: mood, earlier: { state: 'known', responses: [response], hasMore: false } });
    await expect.poll(() => text('[data-earlier]')).toContain('asiakkaan oma vastaus');
    await page.getByRole('button', { name: /2\.5\.2026/ }).click();
    expect(text('[data-earlier-answers]')).toContain('Asiakkaan oma vastaus.');
    expect(text('[data-earlier-answers]')).toContain('kirjannut Mustonen Tiina');
    expect(text()).not.toContain('Täytä uusi');
    expect(node('[data-differing]')).toBeNull();
  });

  it('stand beside the newest of a professional where they differ, and nothing is made of the two', async () => {
    const at = '2026-05-02T08:00:00.000Z';
    const often = { ...several, code: 'LA6571-9', display: 'lähes joka päivä' };
    const of = (id: string, answers: FormDraft['answers'], said: object) => ({
      ...{ id, authored: at, by: 'Mustonen Tiina', isUnfinished: false },
      resource: toResponse(mood, answers, { id, subject: 'Patient/1', at }),
      ...said,
    });
    const own = of('9', harm, { byClient: true });
    const others = { g: [{ under: { harm: [{ value: often }] } }] } as const;
    const professional = of('8', others, { authored: '2026-05-03T08:00:00.000Z' });
    await openForm({
      form: mood,
      earlier: { state: 'known', responses: [professional, own], hasMore: false },
    });
    await page.getByRole('button', { name: /2\.5\.2026/ }).click();
    const said = () => text('[data-differing]');
    expect(said()).toContain('(asiakas 2.5.2026, ammattilainen 3.5.2026, Mustonen Tiina)');
    expect(said()).toContain('Raskaat ajatuksetasiakas: useina päivinäammattilainen: lähes joka päivä');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Takaisin lomakkeeseen' }).click();
    await page.getByRole('button', { name: /3\.5\.2026/ }).click();
    expect(said()).toContain('asiakas: useina päivinäammattilainen: lähes joka päivä');
  });
});

it('a professional’s answer about self-harm asks for the talk as well', async () => {
  await openForm({ form: mood });
  expect(node('[data-prompt]')).toBeNull();
  await page.getByRole('radio', { name: 'useina päivinä' }).last().click();
  await expect.poll(() => text('[data-prompt]')).toContain('Kysy itsetuhoisista');
});
