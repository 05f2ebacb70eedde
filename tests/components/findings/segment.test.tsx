import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { SegmentView } from '#components/findings/segment/segment-view.ts';
import { languages } from '#lib/base/language.ts';
import { renderSidebar, sectionNode, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { violations } from '#tests/components/app/violations.ts';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import { larisaFindings } from './larisa-findings.ts';

const names = {
  selfActing: 'Omatoimiasiakkuus',
  community: 'Yhteisöasiakkuus',
  cooperating: 'Yhteistyöasiakkuus',
  network: 'Verkostoasiakkuus',
};
const suggested: SegmentView = {
  names,
  suggested: 'cooperating',
  complexity: 'complex',
  reasons: ['5 huomiota', 'palveluja kahdesta rekisteristä'],
  resources: { level: 'good', date: '2026-09-04', register: 'health' },
};
const unasked: SegmentView = { names, complexity: 'complex', reasons: ['5 huomiota'] };

async function shown(segment: SegmentView | undefined, said: Parameters<typeof renderSidebar>[1] = {}) {
  const stage = await renderSidebar(summaryState(larisaSummary()), {
    findings: larisaFindings,
    segment,
    ...said,
  });
  await expect.poll(() => sectionNode('findings').querySelector('[data-finding]')).not.toBeNull();
  return stage;
}
const block = () => document.querySelector<HTMLElement>('[data-segment]');

describe('the segment', () => {
  it('is not there where nothing was worked out', async () => {
    await shown(undefined);
    expect(block()).toBeNull();
  });

  it('is a suggestion with its reasons, the client\u2019s own view beside it with date and register', async () => {
    await shown(suggested);
    expect(block()?.textContent).toContain('Yhteistyöasiakkuus · ehdotus');
    expect(block()?.textContent).toContain('monitahoinen · 5 huomiota ja palveluja kahdesta rekisteristä');
    expect(block()?.textContent).toContain('voimavarat riittävät arkeen 4.9.2026 Terv');
  });

  it('suggests nothing before the client was asked, and asks in two presses', async () => {
    const actions = spyActions();
    const { screen } = await shown(unasked, { actions });
    expect(block()?.textContent).toContain('ei vielä ehdotusta');
    expect(block()?.textContent).toContain('ei kysytty');
    await screen.getByRole('button', { name: 'Kysy asiakkaalta' }).click();
    await screen.getByRole('button', { name: 'Eivät riitä' }).click();
    expect(actions.rateResources).toHaveBeenCalledExactlyOnceWith('scarce');
    await expect.poll(() => document.querySelector('[data-resources]')).toBeNull();
  });

  it('is overridden with a reason, and not without one', async () => {
    const actions = spyActions();
    const { screen } = await shown(suggested, { actions });
    await screen.getByRole('button', { name: 'Muuta', exact: true }).click();
    // What is suggested already is no other choice.
    expect(document.querySelectorAll('input[type="radio"]')).toHaveLength(3);
    const give = screen.getByRole('button', { name: 'Kirjaa' });
    await screen.getByLabelText('Verkostoasiakkuus').click();
    await expect.element(give).toBeDisabled();
    await screen.getByLabelText('Miksi').fill('Omainen ei enää jaksa');
    await give.click();
    expect(actions.chooseSegment).toHaveBeenCalledExactlyOnceWith('network', 'Omainen ei enää jaksa');
  });

  it('says who chose otherwise, why, and what the suggestion was', async () => {
    await shown({
      ...suggested,
      chosen: {
        segment: 'network',
        reason: 'Omainen ei enää jaksa',
        by: 'T. Mustonen',
        at: '2026-11-18T09:30:00+02:00',
      },
    });
    expect(block()?.dataset.segment).toBe('network');
    expect(block()?.textContent).toContain('Verkostoasiakkuus · ammattilaisen valinta');
    expect(block()?.textContent).toContain('Omainen ei enää jaksa · 18.11.2026, T. Mustonen');
    expect(block()?.textContent).toContain('ehdotus oli Yhteistyöasiakkuus');
  });

  it('says that nothing was recorded', async () => {
    const actions = spyActions();
    actions.rateResources.mockResolvedValue('notSaved');
    const { screen } = await shown(unasked, { actions });
    await screen.getByRole('button', { name: 'Kysy asiakkaalta' }).click();
    await screen.getByRole('button', { name: 'Riittävät', exact: true }).click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('Mitään ei kirjattu');
  });

  it.each(languages)(
    'has its words in %s, fits at 360 px and has no fault of accessibility',
    async (language) => {
      await page.viewport(360, 900);
      const { screen } = await shown(suggested, { language, width: 360 });
      const presses = block()?.querySelectorAll<HTMLElement>('[aria-expanded]') ?? [];
      for (const press of presses) {
        press.click();
        await expect.poll(() => press.getAttribute('aria-expanded')).toBe('true');
        expect(block()?.textContent).not.toMatch(/⟦|\{\{/);
        expect(document.documentElement.scrollWidth).toBe(360);
        expect(await violations()).toEqual([]);
      }
      await screen.unmount();
    },
  );
});
