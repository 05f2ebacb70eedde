import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Summary } from '#lib/summary/views.ts';
import { renderSidebar, sectionNode, summaryState } from '#tests/components/app/stage.tsx';
import { larisaSummary } from './larisa-summary.ts';

/** A view that no composer makes: its rows are missing. */
function broken(summary: Summary): Summary {
  const { plan } = summary.sections;
  const view = { ...plan.view, plans: undefined } as unknown as typeof plan.view;
  return { ...summary, sections: { ...summary.sections, plan: { ...plan, view } } };
}

describe('a section that cannot be painted', () => {
  const logged = vi.spyOn(console, 'error');
  beforeEach(() => void logged.mockImplementation(() => undefined));
  afterEach(() => void logged.mockReset());

  it('says so in its place and stops no other', async () => {
    await renderSidebar(summaryState(broken(larisaSummary())));
    expect(sectionNode('plan').textContent).toContain('Osiota ei voitu näyttää');
    expect(sectionNode('plan').dataset.state).toBe('failed');
    expect(sectionNode('owners').textContent).toContain('Sanna Räisänen');
    expect(sectionNode('service-use').textContent).toContain('Terveysasema');
  });

  it('is tried again when new facts come', async () => {
    const { show } = await renderSidebar(summaryState(broken(larisaSummary())));
    show({ state: summaryState(larisaSummary()) });
    await expect.poll(() => sectionNode('plan').textContent).toContain('Haluan nukkua yöni');
  });

  it('logs the kind of fault and nothing of the client', async () => {
    await renderSidebar(summaryState(broken(larisaSummary())));
    const own = logged.mock.calls.filter(([first]) => String(first).startsWith('A part could not'));
    expect(own).toEqual([['A part could not be painted:', 'TypeError']]);
  });
});
