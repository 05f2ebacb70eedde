import { describe, expect, it } from 'vitest';
import type { Folding } from '#components/app/sidebar-actions.ts';
import { renderSidebar, sectionNode, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { everySection, larisaSummary, summaryWith } from './larisa-summary.ts';

const allOpen: Folding = Object.fromEntries(everySection.map((id) => [id, 'open']));
const allFolded: Folding = Object.fromEntries(everySection.map((id) => [id, 'folded']));
/** The findings are not made of one section's sources: their states have tests of their own. */
const ids = everySection.filter((id) => id !== 'findings');

/** One fact of Larisa's that each section shows when it may. */
const fact: Record<string, string> = {
  owners: 'Sanna Räisänen',
  plan: 'Haluan nukkua yöni',
  'service-use': 'Terveysasema',
  'risk-factors': '152/91',
  problems: 'Alaselkäkipu',
  medication: 'Metformiini 1000 mg',
  'risk-information': 'ihottuma',
  'social-services': 'Täydentävä toimeentulotuki',
  functioning: 'Käveleminen',
  pathways: 'Verenpaineen kotimittaukset',
};

describe.each(ids)('the section %s', (id) => {
  it('shows its facts when every source answered', async () => {
    await renderSidebar(summaryState(larisaSummary()), { folding: allOpen });
    const node = sectionNode(id);
    expect(node.dataset.state).toBe(larisaSummary().sections[id].state);
    if (fact[id] !== undefined) expect(node.textContent).toContain(fact[id]);
  });

  it('keeps its facts when one source is missing, and names the source', async () => {
    await renderSidebar(summaryState(summaryWith(id, 'partial')), { folding: allOpen });
    const node = sectionNode(id);
    expect(node.dataset.state).toBe('partial');
    if (fact[id] !== undefined) expect(node.textContent).toContain(fact[id]);
    expect(node.textContent).toContain('Laboratorio');
    expect(node.textContent).toContain('lähde ei vastannut');
  });

  it('says that nothing is recorded', async () => {
    await renderSidebar(summaryState(summaryWith(id, 'empty')), { folding: allOpen });
    expect(sectionNode(id).dataset.state).toBe('empty');
    expect(sectionNode(id).textContent).toContain('ei kirjattu');
  });

  it('says what would open it when it is locked, and never whether there are data', async () => {
    await renderSidebar(summaryState(summaryWith(id, 'locked')), { folding: allOpen });
    await expect.poll(() => sectionNode(id).textContent).toContain('Ei oikeutta: Sosiaalihuolto');
    const text = sectionNode(id).textContent;
    expect(text).toContain('luovutuslupa puuttuu');
    expect(text).toContain('Ei kerrota, onko tietoja');
    expect(text).toContain('Asiakkaan luovutuslupa');
    expect(text).not.toContain('ei kirjattu');
  });

  it('offers to try again when its source did not answer', async () => {
    const actions = spyActions();
    const { screen } = await renderSidebar(summaryState(summaryWith(id, 'failed')), {
      folding: allOpen,
      actions,
    });
    expect(sectionNode(id).textContent).toContain('lähde ei vastannut');
    expect(sectionNode(id).textContent).not.toContain('ei kirjattu');
    await screen.getByRole('button', { name: 'Yritä uudelleen: Laboratorio' }).click();
    expect(actions.retry).toHaveBeenCalledExactlyOnceWith('laboratory');
  });

  it('offers to ask a source that was not asked', async () => {
    const actions = spyActions();
    const { screen } = await renderSidebar(summaryState(summaryWith(id, 'notAskedFor')), {
      folding: allOpen,
      actions,
    });
    expect(sectionNode(id).textContent).toContain('ei haettu');
    await screen.getByRole('button', { name: 'Hae: Työterveyshuolto' }).click();
    expect(actions.ask).toHaveBeenCalledExactlyOnceWith('occupational');
  });

  it('says what it waits for', async () => {
    await renderSidebar(summaryState(summaryWith(id, 'waiting')), { folding: allOpen });
    expect(sectionNode(id).textContent).toContain('Sosiaalihuolto: odottaa vastausta');
  });

  it.each([
    ['empty', 'ei kirjattu'],
    ['locked', 'ei oikeutta'],
    ['failed', 'lähde ei vastannut'],
    ['notAskedFor', 'ei haettu'],
    ['waiting', 'odottaa vastausta'],
  ] as const)('says in its closed head that it is %s', async (state, words) => {
    await renderSidebar(summaryState(summaryWith(id, state)), { folding: allFolded });
    expect(sectionNode(id).textContent).toContain(words);
  });

  it('does not hide behind a closed head that a source is missing', async () => {
    await renderSidebar(summaryState(summaryWith(id, 'partial')), { folding: allFolded });
    expect(sectionNode(id).textContent).toMatch(/vajaa|lähde ei vastannut/);
  });
});

describe('the place of the findings', () => {
  it('has no button that does nothing before there are any', async () => {
    await renderSidebar(summaryState(larisaSummary()));
    const names = [...sectionNode('findings').querySelectorAll('button')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent,
    );
    expect(names).toEqual(['Huomiot', 'Huomiot: lisää toimintoja']);
  });
});
