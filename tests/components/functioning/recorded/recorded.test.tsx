import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { StuckAssessment } from '#lib/workflows/functioning/assessment-writes.ts';
import '#components/app/TabPanel.tsx';
// Loaded before the first test, which would wait for it otherwise.
import '#components/functioning/FunctioningTab.tsx';
import '#components/functioning/recorded/RecordedPage.tsx';
import type { FunctioningAccess, Reopened, ReopenFailure } from '#components/functioning/functioning-port.ts';
import { fail, ok } from '#lib/base/result.ts';
import { form as generic7 } from '#lib/functioning/forms/generic-7.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { violations } from '#tests/components/app/violations.ts';
import { sidebarWithConsultations } from '#tests/components/effort/sidebar-with-consultations.ts';
import {
  fakeFunctioning,
  pictured,
  rating,
  september,
} from '#tests/components/functioning/icf/fake-functioning.ts';
import { chosen, node, renderForm, text as textOf } from '#tests/components/functioning/icf/stage.tsx';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';

beforeEach(() => page.viewport(400, 900));

const text = () => textOf('[role="tabpanel"]');
const sanna = { name: 'Sanna Räisänen', reference: 'Practitioner/sanna' };
const at = '2026-11-18T07:41:00.000Z';
const contested = [{ place: 'performance', rating: { value: 4, at, by: sanna } }] as const;
const both = pictured({
  items: pictured().items.map((item) => (item.code === 'd450' ? { ...item, contested } : item)),
});
const entries = [
  rating('d450', 1, { assessment: 'a-1', assessed: '2026-11-18T09:44:00+02:00' }),
  ...september,
];

function reopened(said: Partial<Reopened> = {}): Reopened {
  const assessment = said.assessment ?? pictured();
  return {
    form: generic7,
    unread: [],
    basis: {
      sourceId: 'health',
      assessment,
      recorded: {
        response: { id: 'r', version: '1', resource: { resourceType: 'QuestionnaireResponse' } },
        observations: [],
      },
    },
    ...said,
    assessment,
  };
}

async function opened(
  said: {
    readonly found?: Parameters<typeof pictured>[0];
    readonly reopen?: FunctioningAccess['reopen'];
    readonly entries?: readonly FunctioningEntry[];
    readonly stuck?: readonly StuckAssessment[];
  } = {},
) {
  const { reopen = async () => ok(reopened()), found } = said;
  const functioning = fakeFunctioning({
    entries: said.entries ?? entries,
    reopen,
    ...(said.stuck === undefined ? {} : { stuck: ok(said.stuck) }),
    ...(found === undefined ? {} : { found: pictured(found) }),
  });
  const actions = { ...spyActions(), openFunctioning: async () => functioning.access };
  const stage = await renderSidebar(summaryState(larisaSummary()), { actions, language: 'fi' });
  await stage.screen.getByRole('tab', { name: 'Toimintakyky' }).click();
  await stage.screen.getByRole('button', { name: /^ICF Generic-7.*avaa arvio 18.11.2026/ }).click();
  await expect.poll(() => node('[data-recorded-page]')?.textContent).toBeTruthy();
  await expect.poll(text).not.toContain('Haetaan');
  return { ...stage, functioning };
}

describe('a colleague', () => {
  it('is asked about a recorded assessment: the question begins with its name and day', async () => {
    const { access } = fakeFunctioning({ entries, reopen: async () => ok(reopened()) });
    const { screen } = await sidebarWithConsultations({ more: { openFunctioning: async () => access } });
    await screen.getByRole('tab', { name: 'Toimintakyky' }).click();
    await screen.getByRole('button', { name: /^ICF Generic-7.*avaa arvio 18.11.2026/ }).click();
    await screen.getByRole('button', { name: 'Kysy kollegalta' }).click();
    await expect
      .element(screen.getByRole('textbox', { name: /Kysymys/ }))
      .toHaveValue('ICF Generic-7, 18.11.2026\n');
  });
});

describe('a recorded assessment', () => {
  it('full: says who rated what and when, read only, until it is continued as the same one', async () => {
    const { screen, functioning } = await opened();
    expect(text()).toContain('Kirjattu potilastietoon');
    expect(textOf('[data-recorded-item="b130"]')).toMatch(
      /Ammattilainen2 kohtalainen Tiina Mustonen 18.11.2026Asiakas3 vaikea Tervahauta Larisa/,
    );
    expect(document.querySelectorAll('[data-recorded-page] input')).toHaveLength(0);
    expect(await violations()).toEqual([]);
    await screen.getByRole('button', { name: 'Jatka / korjaa' }).click();
    await expect.poll(() => chosen('b130')).toBe('2');
    expect(functioning.stored?.id).toBe('a-1');
  });

  it('says from what each rating comes: of the whole once, of an item where it is another, of the client by which way', async () => {
    const asked = pictured({
      items: pictured().items.map((item) => ({
        ...item,
        ...(item.code === 'd450' ? { source: 'measurement' as const } : {}),
        ...(item.code === 'b280' ? { source: 'interview' as const } : {}),
        ...(item.code === 'd455' && item.own !== undefined
          ? { own: { ...item.own, from: 'QuestionnaireResponse/7' } }
          : {}),
      })),
    });
    await opened({ reopen: async () => ok(reopened({ assessment: asked })) });
    expect(textOf('header [data-origin]')).toBe('Lähde: haastattelu');
    expect(textOf('[data-recorded-item="d450"] [data-origin]')).toBe('Lähde: mittaus');
    expect(node('[data-recorded-item="b280"] [data-origin]')).toBeNull();
    expect(node('[data-recorded-item="b130"] [data-origin]')).toBeNull();
    expect(textOf('[data-recorded-item="d455"]')).toContain('Tervahauta Larisa, sähköinen asiointi');
    expect(textOf('[data-recorded-item="b130"]')).not.toContain('sähköinen asiointi');
  });

  it('whose source nobody said: says that it is not recorded, and never an interview', async () => {
    const { source: _interview, ...unsaid } = pictured();
    const { screen } = await opened({ reopen: async () => ok(reopened({ assessment: unsaid })) });
    expect(textOf('[data-recorded-page] header [data-origin]')).toBe('Lähde: ei kirjattu');
    await screen.getByRole('button', { name: 'Jatka / korjaa' }).click();
    await expect.poll(() => textOf('[data-icf-form] header')).toContain('Lähde ei kirjattu');
  });

  it('whose form cannot be read: says of each item what its own source said', async () => {
    const measured = entries.map((entry) =>
      entry.code === 'd450' ? { ...entry, source: 'measurement' as const } : entry,
    );
    await opened({ reopen: async () => fail({ reason: 'notFound' }), entries: measured });
    expect(textOf('[data-recorded-item="d450"] [data-origin]')).toBe('Lähde: mittaus');
    expect(node('[data-recorded-page] header [data-origin]')).toBeNull();
  });

  it('of an earlier version of the form: says so, and keeps what is no longer in it', async () => {
    const old = pictured({
      formVersion: '0.9',
      items: [...pictured().items, { code: 'd910', performance: { value: 2, at, by: sanna } }],
    });
    const { screen } = await opened({ reopen: async () => ok(reopened({ assessment: old, unread: ['x'] })) });
    expect(text()).toContain('Lomake on muuttunut arvion aloittamisen jälkeen');
    expect(textOf('[data-not-in-form]')).toMatch(/Ei enää lomakkeessa.*d910/);
    expect(text()).toContain('1 vastausta ei osattu lukea');
    await screen.getByRole('button', { name: 'Jatka / korjaa' }).click();
    await expect.poll(() => textOf('[data-icf-form] [data-newer-form]')).toContain('Lomake on muuttunut');
    expect(textOf('[data-icf-form] [data-not-in-form]')).toContain('d910');
  });

  it.each([
    ['conflict', 'EI perillä: joku muu kirjasi yhtä aikaa'],
    ['refused', 'EI perillä: palvelin ei ottanut kirjausta vastaan'],
  ] as const)('not arrived (%s): nothing says that it is recorded', async (why, words) => {
    const id = entries[0]?.assessment ?? '';
    await opened({ stuck: [{ id, why }] });
    await expect.poll(text).toContain(words);
    expect(textOf('[data-recorded-page] header')).not.toContain('Kirjattu potilastietoon');
  });

  it('recorded by two at once: shows both, and that one has not arrived', async () => {
    await opened({
      reopen: async () =>
        ok(
          reopened({
            assessment: both,
            conflict: { writeId: 'w', places: [{ code: 'd450', place: 'performance' }] },
          }),
        ),
    });
    expect(textOf('[data-reopen-conflict]')).toContain('EI ole perillä');
    expect(textOf('[data-reopen-conflict]')).toContain('1 kohdassa on kaksi eri arviota');
    expect(textOf('[data-recorded-item="d450"]')).toMatch(
      /1 lievä Tiina.*toinen arvio4 ehdoton Sanna Räisänen/,
    );
  });

  it.each<[ReopenFailure, string]>([
    [{ reason: 'notFound' }, 'Lähteessä ei ole tämän arvion lomaketta'],
    [{ reason: 'onItsWay' }, 'vielä matkalla'],
    [{ reason: 'source', failure: { reason: 'timedOut' } }, 'Lähde ei vastannut'],
  ])('failed or empty (%o): shows what the record tells, and nothing to continue', async (failure, words) => {
    const { screen } = await opened({ reopen: async () => fail(failure) });
    expect(textOf('[data-reopen-failure]')).toContain(words);
    expect(textOf('[data-recorded-item="d450"]')).toContain('1 lievä T. Mustonen');
    expect(screen.getByRole('button', { name: 'Jatka / korjaa' }).query()).toBeNull();
  });

  it('locked: shows nothing of it', async () => {
    await opened({ reopen: async () => fail({ reason: 'notPermitted' }) });
    expect(text()).toContain('Sinulla ei ole oikeutta avata');
    expect(node('[data-recorded-item]')).toBeNull();
  });

  it('asks the source once more on a press', async () => {
    let asked = 0;
    const { screen } = await opened({
      async reopen() {
        asked += 1;
        return asked === 1 ? fail({ reason: 'source', failure: { reason: 'timedOut' } }) : ok(reopened());
      },
    });
    await screen.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect.element(screen.getByRole('button', { name: 'Jatka / korjaa' })).toBeVisible();
  });

  it('never goes over another draft of its form', async () => {
    const { screen, functioning } = await opened({ found: { id: 'another' } });
    await screen.getByRole('button', { name: 'Jatka / korjaa' }).click();
    await expect.poll(text).toContain('odottaa toinen luonnos');
    expect(functioning.stored?.id).toBe('another');
    await screen.getByRole('button', { name: 'Avaa luonnos' }).click();
    await expect.poll(() => node('[data-icf-form]')).not.toBeNull();
  });

  it('of another register can be read and not continued', async () => {
    const { basis: _none, ...other } = reopened();
    const { screen } = await opened({ reopen: async () => ok(other) });
    expect(text()).toContain('toisen rekisterin');
    expect(screen.getByRole('button', { name: 'Jatka / korjaa' }).query()).toBeNull();
  });
});

describe('recording an assessment with two different ratings of one place', () => {
  it('waits for the choice: names the items, leads to each, and goes on when it is made', async () => {
    const { screen, functioning } = await renderForm(fakeFunctioning({ found: both }));
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    expect(document.body.textContent).toContain('Ei kirjattu: kaksi eri arviota samasta kohdasta');
    expect(functioning.recorded).toEqual([]);
    await screen.getByRole('button', { name: 'Käveleminen d450' }).click();
    expect(document.activeElement?.closest('[data-contested]')).not.toBeNull();
    await screen.getByRole('button', { name: /4 ehdoton, Sanna Räisänen/ }).click();
    expect(document.body.textContent).not.toContain('Ei kirjattu: kaksi');
    await screen.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect.poll(() => functioning.recorded.length).toBe(1);
  });
});

describe('at 200 %', () => {
  afterEach(() => document.documentElement.style.removeProperty('font-size'));

  it.each(['form', 'recorded'])('the %s stays within the bar, and its foot covers nothing', async (what) => {
    if (what === 'form') await renderForm(fakeFunctioning({ found: both }));
    else await opened();
    await page.viewport(360, 450);
    document.documentElement.style.setProperty('font-size', '200%');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    const foot = node('[data-record], [data-continue]')?.closest('section');
    expect(foot === null || foot === undefined ? undefined : getComputedStyle(foot).position).toBe('static');
  });
});
