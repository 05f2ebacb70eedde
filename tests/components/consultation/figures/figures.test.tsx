import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '#components/ui/base.css';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import ConsultationFigures from '#components/consultation/figures/ConsultationFigures.tsx';
import type { FiguresTableProps } from '#components/consultation/figures/FiguresTable.tsx';
import type { Figures } from '#components/consultation/figures/figure-row.ts';
import type { Language } from '#lib/base/language.ts';
import { violations } from '#tests/components/app/violations.ts';

beforeEach(() => page.viewport(1440, 900));

const period = { from: '2026-08-20', to: '2026-11-18' };
const share = (part: number, whole: number, percent: number) =>
  ({ state: 'shown', part, whole, percent }) as const;
const hidden = { state: 'hidden' } as const;
const figures: Figures = {
  professions: [
    {
      profession: 'sosiaalityöntekijä',
      asked: 46,
      open: share(6, 46, 13),
      firstAnswer: { median: 135, p90: 26 * 60 },
      closure: { median: 3 * 24 * 60, p90: 9 * 24 * 60 + 30 },
      withoutVisit: share(25, 40, 63),
      takenOver: share(7, 46, 15),
      declined: hidden,
    },
    {
      profession: 'fysioterapeutti',
      asked: 7,
      open: share(0, 7, 0),
      firstAnswer: { median: 50 },
      withoutVisit: { state: 'none' },
      takenOver: share(0, 7, 0),
      declined: share(0, 7, 0),
    },
    {
      profession: 'psykologi',
      asked: 'hidden',
      open: hidden,
      withoutVisit: hidden,
      takenOver: hidden,
      declined: hidden,
    },
  ],
  total: { asked: 'hidden', open: hidden, withoutVisit: hidden, takenOver: hidden, declined: hidden },
};

async function renderFigures(said: Partial<FiguresTableProps> & { language?: Language } = {}) {
  const { language = 'fi', ...props } = said;
  const words = await loadWords(language, ['app', 'terms', 'inbox']);
  await render(
    <WordsProvider language={language} timeZone="Europe/Helsinki" initial={words}>
      <main>
        <ConsultationFigures figures={figures} period={period} {...props} />
      </main>
    </WordsProvider>,
  );
  await expect.poll(() => document.querySelector('[data-consultation-figures]')).not.toBeNull();
}
const text = () =>
  document.querySelector('[data-consultation-figures]')?.textContent?.replaceAll('\u00a0', ' ') ?? '';

describe('figures of consultations', () => {
  it('full: times that need no arithmetic, shares, and nothing of a group under five', async () => {
    await renderFigures();
    for (const said of [
      '20.8.–18.11.2026',
      '2 h 15 min',
      '90 % ehti 1 pv 2 h',
      '3 pv',
      '63 %25 / 40',
      '15 %7 / 46',
      '13 %6 / 46',
      '50 min',
      'ei vielä',
    ]) {
      expect(text()).toContain(said);
    }
    const row = [...document.querySelectorAll('tr')].find((each) =>
      each.textContent?.startsWith('psykologi'),
    );
    expect(row?.textContent).toBe('psykologiei näytetä');
    const physio = [...document.querySelectorAll('tr')].find(({ textContent }) =>
      textContent?.startsWith('fysio'),
    );
    expect(physio?.textContent).not.toContain('90 %');
    expect(await violations()).toEqual([]);
    await page.screenshot({ path: '../../../../test-results/inbox/figures-1440.png' });
  });

  it('empty and partial: says so, and which source is missing', async () => {
    await renderFigures({
      figures: { professions: [], total: figures.total },
      failures: [{ sourceName: 'Sosiaalihuolto', failure: { reason: 'timedOut' } }],
    });
    expect(text()).toContain('Jaksolla ei ole konsultaatioita');
    expect(text()).toContain('Luvuista puuttuu Sosiaalihuolto · lähde ei vastannut ajoissa');
    expect(await violations()).toEqual([]);
  });

  it.each(['fi', 'sv', 'en'] as const)('keeps within 360 px in %s', async (language) => {
    await page.viewport(360, 900);
    await renderFigures({ language });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(text()).not.toContain('⟦');
    expect(await violations()).toEqual([]);
    await page.screenshot({ path: `../../../../test-results/inbox/figures-360-${language}.png` });
  });
});
