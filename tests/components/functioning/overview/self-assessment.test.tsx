import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import '#components/app/TabPanel.tsx';
// Loaded before the first test, which would wait for it otherwise.
import '#components/functioning/FunctioningTab.tsx';
import type { FunctioningAccess, SelfAssessment } from '#components/functioning/functioning-port.ts';
import type { Language } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import { form as generic7 } from '#lib/functioning/forms/generic-7.ts';
import { instrumentById } from '#lib/functioning/instruments/registry.ts';
import { scoreInstrument } from '#lib/workflows/functioning/score-instrument.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { violations } from '#tests/components/app/violations.ts';
import { fakeFunctioning, pictured } from '#tests/components/functioning/icf/fake-functioning.ts';
import { node, text as textOf } from '#tests/components/functioning/icf/stage.tsx';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';

beforeEach(() => page.viewport(400, 900));

const list = () => textOf('[data-self-assessments]');
const asked: SelfAssessment = {
  task: 'Task/12',
  sourceId: 'health',
  register: 'health',
  text: 'Arvioi oma toimintakykysi',
  form: generic7,
  state: 'asked',
  asked: '2026-11-10T07:41:00.000Z',
  by: 'Tiina Mustonen',
  due: '2026-11-24',
  code: 'K7PQ-4RX2',
};
const answered = { ...asked, state: 'answered', changed: '2026-11-17T16:05:00.000Z' } as const;
const at = '2026-11-19T16:05:00.000Z';
const answers: Awaited<ReturnType<FunctioningAccess['readSelfAnswers']>> = ok({
  kind: 'ours',
  form: generic7,
  answers: {
    formId: 'generic-7',
    formVersion: '1.0',
    from: 'QuestionnaireResponse/5',
    at,
    ratings: [
      { code: 'd450', value: 3, at },
      { code: 'd850', value: 'notApplicable', at },
      { code: 'b130', value: 1, at: '2026-11-18T07:00:00.000Z' },
    ],
    beside: ['summary'],
  },
});

type Gaps = ReturnType<typeof larisaSummary>['sections']['pathways']['gaps'];

async function opened(
  functioning: ReturnType<typeof fakeFunctioning>,
  gaps: Gaps = [],
  language: Language = 'fi',
) {
  const actions = { ...spyActions(), openFunctioning: async () => functioning.access };
  const summary = larisaSummary();
  const pathways = { ...summary.sections.pathways, gaps };
  const told = { ...summary, sections: { ...summary.sections, pathways } } as typeof summary;
  const stage = await renderSidebar(summaryState(told), { actions, language });
  await stage.screen.getByRole('tab', { name: /Toimintakyky|Funktionsförmåga|Functional capacity/ }).click();
  await expect.poll(() => node('[data-self-assessments]')).not.toBeNull();
  return stage;
}
const press = (name: RegExp) => page.getByRole('button', { name }).click();

describe('what the client was asked to rate', () => {
  it('empty, failed and locked are said each in their own words', async () => {
    const first = await opened(fakeFunctioning());
    expect(list()).toContain('Itsearviota ei ole pyydetty');
    await first.screen.unmount();
    const source = { id: 'o', name: 'Toinen', register: 'social', controller: 'Hyvinvointialue' } as const;
    const failure = { reason: 'serverError', status: 500 } as const;
    const second = await opened(fakeFunctioning(), [
      { source, kind: 'failed', failure },
      { source: { ...source, id: 'p', name: 'Kolmas' }, kind: 'notPermitted', reason: 'noPermission' },
    ]);
    expect(list()).toContain('Toinen: lähde ei vastannut');
    expect(list()).toContain('Kolmas: ei oikeutta');
    expect(list()).not.toContain('ei ole pyydetty');
    await second.screen.unmount();
  });

  it.each([
    [asked, 'odottaa asiakasta'],
    [{ ...asked, state: 'opened', changed: '2026-11-12T16:05:00.000Z' }, 'asiakas avannut 12.11.2026'],
    [answered, 'vastattu 17.11.2026'],
    [{ ...asked, state: 'ended' }, 'päättynyt ilman vastausta'],
    [{ ...asked, state: undefined } as unknown as SelfAssessment, 'tilaa ei tiedetä'],
  ] as const)('tells how far it has come, when and by whom: %#', async (one, words) => {
    await opened(fakeFunctioning({ asked: [one] }));
    expect(list()).toContain(words);
    expect(list()).toContain('pyydetty 10.11.2026 · Tiina Mustonen');
    expect(list().includes('vastattava 24.11.2026 mennessä')).toBe(/odottaa|avannut/.test(words));
    expect(await violations()).toEqual([]);
  });
});

it('whose day has passed says so in the place of the day that was given', async () => {
  await opened(fakeFunctioning({ asked: [{ ...asked, due: '2026-11-03' }] }));
  expect(list()).toContain('määräaika oli 3.11.2026');
  expect(list()).not.toContain('mennessä');
  expect(await violations()).toEqual([]);
});

describe('the answers', () => {
  it.each([asked, { ...asked, state: 'opened', changed: '2026-11-12T16:05:00.000Z' }] as const)(
    'that a look finds are no longer waited for: %#',
    async (one) => {
      await opened(fakeFunctioning({ asked: [one], mayWithdraw: true, answers, found: pictured() }));
      expect(list()).toContain('Peru koodi');
      await press(/^Katso, onko vastattu/);
      await expect.poll(list).toContain('vastattu');
      await expect.poll(list).not.toMatch(/odottaa asiakasta|asiakas avannut|12\.11\.|Peru koodi/);
      expect(list()).toContain('Tuo vastaukset');
      expect(await violations()).toEqual([]);
    },
  );

  it('are said before they are set, and then the client’s own ratings alone', async () => {
    const functioning = fakeFunctioning({ asked: [answered], answers, found: pictured() });
    await opened(functioning);
    await press(/^Tuo vastaukset/);
    await expect.poll(() => textOf('[data-take]')).toContain('3 vaikea (oli 1 lievä)');
    const said = textOf('[data-take]');
    expect(said).toContain('9 ei sovellettavissa');
    expect(said).toContain('Asiakas on arvioinut myöhemmin, arvio pysyy');
    expect(said).toContain('1 muu vastaus ei ole asiakkaan oma arvio');
    expect(said).toContain('Ammattilaisten arvioihin ei kosketa');
    expect(functioning.stored).toEqual(pictured());
    expect(await violations()).toEqual([]);
    const browser = cdp() as unknown as { send(method: string, given: object): Promise<unknown> };
    await browser.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const targets = document.querySelectorAll('[data-self-assessment] button');
    const small = [...targets].filter((each) => each.getBoundingClientRect().height < 43.5);
    const isCoarse = matchMedia('(pointer: coarse)').matches;
    await browser.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    expect([isCoarse, targets.length, small.map(({ outerHTML }) => outerHTML)]).toEqual([true, 3, []]);
    await press(/^Tuo luonnokseen/);
    await expect.poll(() => node('[data-icf-form="generic-7"]')).not.toBeNull();
    const before = pictured().items.find(({ code }) => code === 'd450');
    expect(functioning.stored?.items.find(({ code }) => code === 'd450')).toEqual({
      ...before,
      own: { value: 3, at, by: { name: 'Tervahauta Larisa' }, from: 'QuestionnaireResponse/5' },
    });
    expect(functioning.recorded).toEqual([]);
  });

  it('to another form are shown as they are, with nothing to take', async () => {
    const other = ok({
      kind: 'other',
      questionnaire: 'https://example.fi/kysely|2',
      at,
      lines: [{ linkId: '1', question: 'Miten voit?', values: [{ kind: 'string', value: 'Hyvin' }] }],
    } as const);
    await opened(fakeFunctioning({ asked: [answered], answers: other }));
    await press(/^Tuo vastaukset/);
    await expect.poll(() => textOf('[data-other-answers]')).toContain('Miten voit?Hyvin');
    expect(textOf('[data-other-answers]')).toContain('https://example.fi/kysely|2');
    expect(node('[data-take-answers]')).toBeNull();
    expect(await violations()).toEqual([]);
  });

  const phq9 = instrumentById('phq-9');
  const toPhq9 = ok({
    kind: 'instrument',
    instrument: phq9 as NonNullable<typeof phq9>,
    answers: { '1': 2, '9': 1 },
    from: { reference: 'QuestionnaireResponse/5', sourceId: 'health', at },
    lines: [
      { linkId: '1', question: 'Mielenkiinto?', values: [{ kind: 'string', value: 'useina päivinä' }] },
    ],
  } as const);

  it('to an instrument are read first, and taken into its draft as the client’s own', async () => {
    const functioning = fakeFunctioning({ asked: [answered], answers: toPhq9 });
    const score: FunctioningAccess['score'] = (id, given) => scoreInstrument(id, given, {});
    await opened({ ...functioning, access: { ...functioning.access, score } });
    await press(/^Tuo vastaukset/);
    await expect.poll(() => textOf('[data-take]')).toContain('Mielenkiinto?useina päivinä');
    expect(textOf('[data-take]')).toContain('luonnokseen asiakkaan omina, eikä niitä muuteta');
    // What an answer asks for is not held back until it is taken.
    await expect.poll(() => textOf('[data-prompt]')).toContain('Kysy itsetuhoisista ajatuksista nyt');
    expect(functioning.takenForms).toEqual([]);
    expect(await violations()).toEqual([]);
    await press(/^Tuo luonnokseen/);
    await expect.poll(() => functioning.takenForms).toEqual([toPhq9.value]);
    await expect.poll(() => node('[data-take]')).toBeNull();
  });

  it('to an instrument are not taken over another draft of it, and it is said what to do', async () => {
    const functioning = fakeFunctioning({ asked: [answered], answers: toPhq9, hasOtherDraft: true });
    await opened(functioning);
    await press(/^Tuo vastaukset/);
    await press(/^Tuo luonnokseen/);
    await expect.poll(list).toContain('on jo toinen luonnos. Kirjaa tai poista se ensin');
    functioning.failWriting({ reason: 'full' });
    await press(/^Tuo luonnokseen/);
    await expect.poll(list).toContain('Vastauksia ei voitu tuoda');
  });

  const nothings: readonly (readonly [Awaited<ReturnType<FunctioningAccess['readSelfAnswers']>>, string])[] =
    [
      [fail({ reason: 'notFound' }), 'Vastauksia ei ole lähteessä'],
      [fail({ reason: 'unfinished' }), 'ei ole lähettänyt vastauksiaan'],
      [fail({ reason: 'notPermitted' }), 'Sinulla ei ole oikeutta nähdä vastauksia'],
      [fail({ reason: 'source', failure: { reason: 'serverError', status: 500 } }), 'Lähde ei vastannut'],
    ];
  it.each(nothings)('that are not there: which kind of nothing it is, %#', async (none, words) => {
    await opened(fakeFunctioning({ asked: [asked], answers: none }));
    await press(/^Katso, onko vastattu/);
    await expect.poll(list).toContain(words);
  });

  it('are not taken when the disk is full: the draft stays, and it is said', async () => {
    const functioning = fakeFunctioning({ asked: [answered], answers, found: pictured() });
    await opened(functioning);
    functioning.failWriting({ reason: 'full' });
    await press(/^Tuo vastaukset/);
    await press(/^Tuo luonnokseen/);
    await expect.poll(list).toContain('Vastauksia ei voitu tuoda');
    expect(functioning.stored).toEqual(pictured());
  });
});

describe('a code that is taken back', () => {
  const withdrawn = { ...answered, state: 'ended', withdrawn: true } as const;
  const open = (said: Parameters<typeof fakeFunctioning>[0] = {}) => {
    const functioning = fakeFunctioning({ asked: [asked], mayWithdraw: true, ...said });
    return opened(functioning).then((stage) => ({ ...stage, functioning }));
  };

  it('is asked about once more in its place, then says so, keeps the focus in its line, and is not asked again', async () => {
    const { functioning } = await open();
    await press(/^Peru koodi: ICF/);
    await expect.poll(list).toContain('Perutaanko koodi K7PQ-4RX2?');
    await press(/^Pidä koodi voimassa/);
    expect(node('[data-withdraw]')).toBeNull();
    expect([...functioning.withdrawn]).toEqual([]);
    await press(/^Peru koodi: ICF/);
    expect(await violations()).toEqual([]);
    (node('[data-withdraw-code]') as HTMLElement).focus();
    await page.getByRole('button', { name: 'Peru koodi', exact: true }).click();
    await expect.poll(list).toContain('koodi peruttu 18.11.2026');
    expect([...functioning.withdrawn]).toEqual(['K7PQ-4RX2']);
    expect(node('[data-withdraw]')).toBeNull();
    expect(list()).not.toContain('Peru koodi');
    await expect.poll(() => document.activeElement?.closest('[data-self-assessment]')).not.toBeNull();
    expect(await violations()).toEqual([]);
  });

  it('is not offered where it may not be', async () => {
    await open({ mayWithdraw: false });
    expect(list()).not.toContain('Peru koodi');
  });

  it.each([
    [{ reason: 'notFound' }, 'pyyntöä ei enää ole lähteessä'],
    [{ reason: 'answered' }, 'asiakas on jo vastannut'],
    [{ reason: 'ended' }, 'pyyntö on jo päättynyt'],
    [{ reason: 'noVersion' }, 'lähde ei kerro pyynnön versiota'],
    [{ reason: 'onItsWay' }, 'juuri lähdössä'],
    [{ reason: 'notPermitted' }, 'ei ole oikeutta perua'],
    [{ reason: 'noSource' }, 'ei ole enää auki'],
    [{ reason: 'source', failure: { reason: 'forbidden' } }, 'lähde epäsi oikeuden'],
    [{ reason: 'source', failure: { reason: 'timedOut' } }, 'lähde ei vastannut'],
    [{ reason: 'full' }, 'tälle laitteelle ei onnistunut'],
    [{ reason: 'covered' }, ''],
  ] as const)('and is not, says why, and still waits: %#', async (withdrawFailure, words) => {
    await open({ withdrawFailure });
    await press(/^Peru koodi: ICF/);
    await page.getByRole('button', { name: 'Peru koodi', exact: true }).click();
    await expect.poll(() => textOf('[data-self-assessment="asked"] [role="alert"]')).toContain(words);
    expect(list()).toContain('odottaa asiakasta');
    expect(list()).not.toContain('⟦');
  });

  it('and refused by the source is no longer said to be taken back, also after somebody has decided', async () => {
    const { functioning } = await open({ asked: [withdrawn] });
    expect(list()).toContain('koodi peruttu');
    functioning.refuseWithdrawals(['K7PQ-4RX2']);
    await expect.poll(list).toContain('Peruminen ei mennyt perille');
    expect(list()).not.toContain('koodi peruttu');
    expect(list()).toContain('tilaa ei tiedetä');
    expect(await violations()).toEqual([]);
    functioning.refuseWithdrawals([]);
    await expect.poll(list).not.toContain('Peruminen ei mennyt perille');
    expect(list()).not.toContain('koodi peruttu');
  });

  it.each([
    [{ ...withdrawn, answers: 'QuestionnaireResponse/5' }, /^Tuo vastaukset/, 'vastattu perumisen jälkeen'],
    [{ ...withdrawn, state: 'answered' }, /^Tuo vastaukset/, 'vastattu perumisen jälkeen'],
    [withdrawn, /^Katso, onko vastattu/, 'koodi peruttu'],
  ] as const)(
    'and answered all the same is shown as late, and taken by a press alone: %#',
    async (one, name, words) => {
      const { functioning } = await open({ asked: [one], answers, found: pictured() });
      expect(list()).toContain(words);
      await press(name);
      await expect.poll(() => textOf('[data-answers], [data-take]')).toContain('omiksi arvioiksi');
      expect(list()).toContain('Koodi oli peruttu, mutta vastaus tuli silti');
      expect(functioning.stored).toEqual(pictured());
      expect(await violations()).toEqual([]);
    },
  );

  it.each(['fi', 'sv', 'en'] as const)('keeps within 360 px in %s', async (language) => {
    await page.viewport(360, 900);
    const functioning = fakeFunctioning({
      asked: [asked, { ...withdrawn, task: 'Task/13', state: 'answered', code: 'AAAA-BBBB' }],
      mayWithdraw: true,
    });
    await opened(functioning, [], language);
    await page
      .getByRole('button', {
        name: { fi: /^Peru koodi/, sv: /^Återta koden/, en: /^Withdraw the code/ }[language],
      })
      .click();
    await expect.poll(() => node('[data-withdraw]')).not.toBeNull();
    expect(list()).not.toContain('⟦');
    const wide = [...document.querySelectorAll('[data-self-assessments] *')].filter(
      (each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0,
    );
    expect(wide.map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('that was just given says on its slip’s place that it is taken back', async () => {
    const functioning = fakeFunctioning({ asked: [{ ...asked, task: 'Task/1' }], mayWithdraw: true });
    await opened(functioning);
    await page.getByRole('button', { name: 'Lisää: ICF Generic-7' }).click();
    await page.getByRole('menuitem', { name: /sähköiseen asiointiin/ }).click();
    await expect.poll(() => node('[data-slip]')).not.toBeNull();
    await press(/^Peru koodi: ICF/);
    await page.getByRole('button', { name: 'Peru koodi', exact: true }).click();
    await expect.poll(() => textOf('[data-asked="withdrawn"]')).toContain('Koodi K7PQ-4RX2 on peruttu');
    expect(node('[data-slip]')).toBeNull();
  });
});

it('prints a slip with the code and the link, and nothing of the client', async () => {
  const link = 'https://asiointi.example.fi/arvio/K7PQ-4RX2';
  const functioning = fakeFunctioning({ link: { link } });
  const { screen } = await opened(functioning);
  await screen.getByRole('button', { name: 'Lisää: ICF Generic-7' }).click();
  await screen.getByRole('menuitem', { name: /sähköiseen asiointiin/ }).click();
  await press(/^Tulosta lappu/);
  expect(functioning.print).toHaveBeenCalledOnce();
  const slip = node('[data-slip]');
  expect(slip?.textContent).toContain('K7PQ-4RX2');
  expect(slip?.textContent).toContain(link);
  expect(slip?.textContent).not.toMatch(/Tervahauta|Larisa|\d{6}[-+A-Y]/);
  expect(slip === null ? '' : getComputedStyle(slip).display).toBe('none');
});
