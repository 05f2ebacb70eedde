import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#components/app/TabPanel.tsx';
import type { SidebarActions } from '#components/app/sidebar-actions.ts';
// Loaded before the first test, which would wait for it otherwise.
import '#components/functioning/FunctioningTab.tsx';
import '#components/ui/MenuPopover.tsx';
import { instruments } from '#lib/functioning/instruments/registry.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { violations } from '#tests/components/app/violations.ts';
import {
  fakeFunctioning,
  pictured,
  rating,
  september,
} from '#tests/components/functioning/icf/fake-functioning.ts';
import { node, text as textOf } from '#tests/components/functioning/icf/stage.tsx';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';

beforeEach(() => page.viewport(400, 900));

const text = () => textOf('[role="tabpanel"]');
const tabs = { fi: 'Toimintakyky', sv: 'Funktionsförmåga', en: 'Functional capacity' };

async function opened(
  functioning = fakeFunctioning(),
  said: {
    readonly openFunctioning?: SidebarActions['openFunctioning'];
    readonly language?: 'fi' | 'sv' | 'en';
    readonly summary?: ReturnType<typeof larisaSummary>;
  } = {},
) {
  const {
    openFunctioning = async () => functioning.access,
    language = 'fi',
    summary = larisaSummary(),
  } = said;
  const actions = { ...spyActions(), openFunctioning };
  const stage = await renderSidebar(summaryState(summary), { actions, language });
  await stage.screen.getByRole('tab', { name: tabs[language] }).click();
  await expect.poll(() => text().length, { timeout: 5000 }).toBeGreaterThan(20);
  await expect.poll(text).not.toMatch(/Haetaan|Hämtar|Fetching/);
  return { ...stage, functioning };
}

describe('the page of functional capacity', () => {
  it('is not shown without an entry in the use log', async () => {
    await opened(fakeFunctioning(), { openFunctioning: async () => 'notLogged' });
    expect(text()).toContain('ei näytetä ilman lokimerkintää');
    expect(text()).not.toContain('Generic-7');
  });

  it('empty: says that nothing is recorded, and offers the quickest form first', async () => {
    await opened(fakeFunctioning({ entries: [] }));
    expect(text()).toContain('Toimintakyvyn arviota ei ole kirjattu');
    const forms = [...document.querySelectorAll('[data-form]')].map((form) => form.getAttribute('data-form'));
    expect(forms[0]).toBe('generic-7');
    expect(await violations()).toEqual([]);
  });

  it('gives the focus back to the row of what was closed, for whoever goes on by keyboard', async () => {
    const { screen } = await opened();
    node('[data-form="generic-7"]')?.click();
    await expect.poll(() => node('[data-icf-form]')).not.toBeNull();
    await screen.getByRole('button', { name: 'Toimintakyvyn etusivulle' }).click();
    await expect.poll(() => document.activeElement?.getAttribute('data-form')).toBe('generic-7');
  });

  it('partial and locked: names the sources that are silent or closed, and what there is', async () => {
    const summary = larisaSummary();
    const source = {
      id: 'other',
      name: 'Toinen lähde',
      register: 'social' as const,
      controller: 'Hyvinvointialue',
    };
    const failed = {
      source,
      kind: 'failed' as const,
      failure: { reason: 'serverError' as const, status: 500 },
    };
    const closed = { source, kind: 'notPermitted' as const, reason: 'noPermission' as const };
    const withGaps = (gaps: readonly (typeof failed | typeof closed)[]) =>
      ({
        ...summary,
        sections: {
          ...summary.sections,
          functioning: { ...summary.sections.functioning, gaps },
        },
      }) as typeof summary;
    const first = await opened(fakeFunctioning(), { summary: withGaps([failed]) });
    expect(text()).toContain('Toinen lähde (');
    expect(textOf('[data-statutory-unknown="failed"]')).toContain('RAI-arviosta ei tiedetä (Toinen lähde)');
    expect(node('[data-profile]')).not.toBeNull();
    await first.screen.unmount();
    await opened(fakeFunctioning({ entries: [] }), { summary: withGaps([closed]) });
    expect(text()).toContain('Toinen lähde: ei oikeutta');
    expect(textOf('[data-statutory-unknown="locked"]')).toContain('RAI-arviosta ei tiedetä');
    expect(text()).not.toContain('arviota ei ole kirjattu');
  });

  it('shows nothing of a client who is no longer open', async () => {
    await opened(fakeFunctioning({ entries: undefined }));
    expect(text()).toContain('Asiakas ei ole enää auki');
    expect(node('[data-forms]')).toBeNull();
  });

  it('says that drafts cannot be read', async () => {
    await opened(fakeFunctioning({ readFailure: { reason: 'locked' } }));
    await expect.poll(text).toContain('Luonnoksia ei voitu lukea');
  });

  it('notes a statutory assessment before any form', async () => {
    await opened(
      fakeFunctioning({
        statutory: [{ name: 'RAI-HC', date: '2026-08-12', due: '2027-02-12', register: 'social' }],
      }),
    );
    expect(node('[data-statutory-unknown]')).toBeNull();
    expect(textOf('[data-statutory]')).toContain('RAI-HC tehty 12.8.2026, seuraava viimeistään 12.2.2027');
    const note = node('[data-statutory]');
    const forms = node('[data-forms]');
    expect(note?.compareDocumentPosition(forms ?? document.body)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('says of an assessment that was never made that it is the first, and by how much it is late', async () => {
    const statutory = [{ name: 'RAI-HC', due: '2026-11-13', register: 'health' as const }];
    const first = await opened(fakeFunctioning({ statutory }));
    expect(textOf('[data-statutory]')).toContain('RAI-HC, ensimmäinen tehtävä viimeistään 13.11.2026');
    expect(textOf('[data-statutory]')).toContain('myöhässä 5 pv');
    expect(textOf('[data-statutory]')).not.toContain('seuraava');
    await first.screen.unmount();
    await opened(
      fakeFunctioning({ statutory: [{ ...statutory[0], name: 'RAI-HC', due: '2026-11-18' }] as never }),
    );
    expect(textOf('[data-statutory]')).not.toContain('myöhässä');
  });

  describe('of a client who has died', () => {
    const summary = larisaSummary();
    const dead = { ...summary, banner: { ...summary.banner, deceased: true } } as typeof summary;
    const score = (date: string, value: number) => ({ date, value, register: 'health' as const });
    const scores: Readonly<Record<string, readonly ReturnType<typeof score>[]>> = {
      'phq-9': [score('2026-03-02T08:00:00Z', 9), score('2026-09-01T08:00:00Z', 14)],
    };
    const scored = (earlier: typeof scores) => {
      const functioning = fakeFunctioning({ entries: [] });
      const access = { ...functioning.access, instruments, earlier: (id: string) => earlier[id] ?? [] };
      return { functioning, said: { openFunctioning: async () => access } };
    };

    it.each([
      ['fi', 'Aiemmat pisteet'],
      ['sv', 'Tidigare poäng'],
      ['en', 'Earlier scores'],
    ] as const)(
      'shows the scores that are recorded, newest first, and begins nothing: %s',
      async (language, title) => {
        const { functioning, said } = scored(scores);
        await opened(functioning, { ...said, summary: dead, language });
        await expect.poll(() => textOf('[data-recorded-scores]')).toContain(title);
        expect(textOf('[data-scored="phq-9"]')).toMatch(/PHQ-9.*14.*5.*1\.9\.2026|PHQ-9.*14.*5.*Sep.*2026/);
        expect(document.querySelectorAll('[data-scored]')).toHaveLength(1);
        expect(node('[data-recorded-scores] button')).toBeNull();
        for (const begun of [
          '[data-instruments]',
          '[data-forms]',
          '[data-factor]',
          '[data-self-assessments]',
        ])
          expect(node(begun)).toBeNull();
        expect(text()).not.toContain('⟦');
        expect(await violations()).toEqual([]);
      },
    );

    it('says that none are recorded, but only where every source has told', async () => {
      const { functioning, said } = scored({});
      const first = await opened(functioning, { ...said, summary: dead });
      await expect.poll(() => textOf('[data-recorded-scores]')).toContain('Ei aiempia pisteitä');
      await first.screen.unmount();
      const source = { id: 'o', name: 'Toinen lähde', register: 'social', controller: 'Hva' } as const;
      const gaps = [{ source, kind: 'notPermitted' as const, reason: 'noPermission' as const }];
      const sections = { ...dead.sections, functioning: { ...dead.sections.functioning, gaps } };
      const again = scored({});
      await opened(again.functioning, { ...again.said, summary: { ...dead, sections } as typeof summary });
      await expect.poll(text).toContain('Toinen lähde: ei oikeutta');
      expect(text()).not.toContain('Ei aiempia pisteitä');
    });

    it('shows the scores of a living client by the instruments, and not twice', async () => {
      const { functioning, said } = scored(scores);
      await opened(functioning, said);
      await expect.poll(() => textOf('[data-instrument="phq-9"]')).toContain('14');
      expect(node('[data-recorded-scores]')).toBeNull();
    });
  });

  it('goes from a waiting draft into its form and back, without drawing without end', async () => {
    const functioning = fakeFunctioning({ found: pictured() });
    const statutory = vi.spyOn(functioning.access, 'statutory');
    const { screen } = await opened(functioning);
    await expect.poll(() => textOf('[data-drafts]')).toMatch(/luonnos tallessa 18\.11\.2026 klo\s9\.44/);
    const drawn = statutory.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(statutory.mock.calls.length).toBe(drawn);
    await screen.getByRole('button', { name: /^Jatka: ICF Generic-7/ }).click();
    await expect.poll(() => node('[data-icf-form="generic-7"]')).not.toBeNull();
    await screen.getByRole('button', { name: 'Toimintakyvyn etusivulle' }).click();
    await expect.poll(() => node('[data-drafts]')).not.toBeNull();
    await expect.element(screen.getByRole('tab', { name: /Toimintakyky.*luonnos/ })).toBeVisible();
  });

  it('asks the client in the county’s own e-service, and says when that did not succeed', async () => {
    const { screen, functioning } = await opened();
    const send = async () => {
      await screen.getByRole('button', { name: 'Lisää: ICF Generic-7' }).click();
      await screen.getByRole('menuitem', { name: /sähköiseen asiointiin/ }).click();
    };
    await send();
    await expect.poll(() => textOf('[data-forms]')).toContain('ICF Generic-7 odottaa asiakasta');
    expect(functioning.asked).toEqual(['generic-7']);
    // It stands among what was asked at once.
    expect(textOf('[data-self-assessment="asked"]')).toContain('odottaa asiakasta');
    // A code to be read aloud, and a sentence; the link only where the e-service's address is set.
    expect(textOf('[data-asked]')).toContain('Koodi K7PQ-4RX2');
    expect(textOf('[data-asked]')).toContain('hän antaa sen sähköisessä asioinnissa');
    await screen.getByRole('button', { name: 'Kopioi koodi' }).click();
    expect(functioning.copyText).toHaveBeenCalledWith('K7PQ-4RX2');
    expect(screen.getByRole('button', { name: 'Kopioi linkki' }).query()).toBeNull();
    functioning.failRecording({ reason: 'noSource' });
    await send();
    await expect.poll(() => textOf('[data-forms]')).toContain('lähde ei tunne asiakasta');
  });
});

it('gives the link of the e-service beside the code where its address is set', async () => {
  const link = 'https://asiointi.example.fi/arvio/K7PQ-4RX2';
  const { screen, functioning } = await opened(fakeFunctioning({ link: { link } }));
  await screen.getByRole('button', { name: 'Lisää: ICF Generic-7' }).click();
  await screen.getByRole('menuitem', { name: /sähköiseen asiointiin/ }).click();
  await expect.poll(() => textOf('[data-asked]')).toContain(link);
  await screen.getByRole('button', { name: 'Kopioi linkki' }).click();
  expect(functioning.copyText).toHaveBeenCalledWith(link);
  expect(await violations()).toEqual([]);
});

describe('the client’s own view on the same screen', () => {
  it('shows nothing of the record, takes the answers, and gives the screen back', async () => {
    const functioning = fakeFunctioning({ found: pictured() });
    const { screen } = await opened(functioning);
    await page.viewport(360, 900);
    await screen.getByRole('button', { name: 'Lisää: ICF Generic-7' }).click();
    await screen.getByRole('menuitem', { name: 'Anna asiakkaan vastata' }).click();
    await expect.poll(() => node('[data-client-form]')).not.toBeNull();
    const box = node('[data-client-form]')?.getBoundingClientRect();
    expect([box?.left, box?.top, box?.width, box?.height]).toEqual([0, 0, 360, 900]);
    expect(textOf('[data-client-form]')).not.toContain('Ammattilainen0');
    expect(textOf('[data-client-form]')).not.toMatch(/b130|kohtalainen|2026/);
    for (const target of document.querySelectorAll('[data-client-form] :is(label, nav button:enabled)')) {
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(node('[data-client-form]')).not.toBeNull();
    await screen.getByRole('radio', { name: 'Vähän' }).click();
    await expect
      .poll(() => functioning.stored?.items.find(({ code }) => code === 'b130')?.own?.value)
      .toBe(1);
    expect(functioning.stored?.items.find(({ code }) => code === 'b130')?.performance?.value).toBe(2);
    for (let place = 0; place < 7; place += 1) {
      await userEvent.click(page.elementLocator(node('[data-next]') ?? document.body));
    }
    expect(textOf('[data-client-end]')).toContain('Anna laite nyt takaisin ammattilaiselle');
    await screen.getByRole('button', { name: 'Ammattilainen jatkaa' }).click();
    await expect.poll(() => node('[data-icf-form]')).not.toBeNull();
  });
});

describe('on every screen', () => {
  it.each([
    [360, 'fi'],
    [400, 'sv'],
    [560, 'en'],
  ] as const)('keeps within %i px in %s, in whole sentences and without a fault', async (width, language) => {
    await page.viewport(width, 900);
    const older = september.map(({ code }) => rating(code, 0, { assessed: '2026-03-04T09:00:00+02:00' }));
    await opened(fakeFunctioning({ entries: [...september, ...older], found: pictured() }), { language });
    const check = async () => {
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expect(text()).not.toContain('⟦');
      expect(text()).not.toContain('{{');
      expect(await violations()).toEqual([]);
    };
    await check();
    await userEvent.click(page.elementLocator(node('[data-form="generic-7"]') ?? document.body));
    await expect.poll(() => node('[data-icf-form]')).not.toBeNull();
    await check();
  });

  it('keeps within its width when the text is twice as large', async () => {
    await opened(fakeFunctioning({ found: pictured() }));
    document.documentElement.style.fontSize = '200%';
    try {
      expect(node('[role="tabpanel"]')?.scrollWidth).toBeLessThanOrEqual(400);
      node('[data-form="generic-7"]')?.click();
      await expect.poll(() => node('[data-icf-form]')).not.toBeNull();
      expect(node('[role="tabpanel"]')?.scrollWidth).toBeLessThanOrEqual(400);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });
});
