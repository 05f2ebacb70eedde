import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { SectionId } from '#lib/summary/section.ts';
import type { OwnerRow, RiskFactorRow, SectionViews, Summary } from '#lib/summary/views.ts';
import { renderSidebar, sectionNode, summaryState } from '#tests/components/app/stage.tsx';
import { everySection, larisaSummary } from './larisa-summary.ts';

const folding = Object.fromEntries(everySection.map((id) => [id, 'open' as const]));

/** Larisa's summary with another view in one section. */
function withView<Id extends SectionId>(id: Id, view: SectionViews[Id]): Summary {
  const summary = larisaSummary();
  return { ...summary, sections: { ...summary.sections, [id]: { ...summary.sections[id], view } } };
}
async function textOf<Id extends SectionId>(id: Id, view: SectionViews[Id]): Promise<string> {
  await page.viewport(400, 900);
  await renderSidebar(summaryState(withView(id, view)), { folding });
  return sectionNode(id).textContent ?? '';
}
const provenance = {
  sourceId: 'health',
  register: 'health',
  controller: 'Kainuu',
  reference: 'Observation/1',
} as const;

describe('a responsible professional who is missing', () => {
  it.each<[OwnerRow['state'], string]>([
    ['notRecorded', 'ei kirjattu'],
    ['notPermitted', 'ei oikeutta'],
    ['notAnswered', 'lähde ei vastannut'],
    ['notAskedFor', 'ei haettu'],
    ['waiting', 'odottaa vastausta'],
  ])('is said in words: %s', async (state, words) => {
    if (state === 'named') throw new Error('Not missing');
    expect(await textOf('owners', { rows: [{ state, role: 'ownWorker', register: 'social' }] })).toContain(
      `Omatyöntekijä${words}`,
    );
  });
});

describe('a risk factor', () => {
  const recorded: RiskFactorRow = {
    state: 'recorded',
    measures: 'ldl',
    value: '2.4',
    unit: 'mmol/L',
    date: '2026-09-04T08:00:00+03:00',
    trend: [],
    unitUnknown: false,
    provenance,
  };

  it('is written in the language of the user with its unit, date and register', async () => {
    expect(await textOf('risk-factors', { rows: [recorded] })).toContain(
      'LDL-kolesteroli2,4 mmol/l4.9.2026Terv',
    );
  });

  it('says in words that it is above the target, not by colour alone', async () => {
    const text = await textOf('risk-factors', {
      rows: [{ ...recorded, band: 'aboveTarget', target: { value: 1.8, source: 'guideline' } }],
    });
    expect(text).toContain('yli suosituksen rajan');
    expect(text).not.toContain('yli oman tavoitteen');
  });

  it('has no mark within the target', async () => {
    await textOf('risk-factors', {
      rows: [{ ...recorded, band: 'withinTarget', target: { value: 2.6, source: 'own' } }],
    });
    expect(sectionNode('risk-factors').querySelectorAll('li svg[style*="above-target"]')).toHaveLength(0);
  });

  it('says that it was not recorded within its interval, with the last value and date', async () => {
    expect(
      await textOf('risk-factors', {
        rows: [
          { ...recorded, measures: 'auditC', value: '3', outOf: 12, state: 'outdated', intervalMonths: 12 },
        ],
      }),
    ).toContain('AUDIT-Cei kirjattu 12 kk · ed. 34.9.2026');
  });

  it('was never asked', async () => {
    expect(
      await textOf('risk-factors', { rows: [{ state: 'notRecorded', measures: 'loneliness' }] }),
    ).toContain('Yksinäisyysei kirjattu · ei koskaan kysytty');
  });

  it('is shown as recorded when its unit is not known, and says so', async () => {
    const { unit: _converted, ...rest } = recorded;
    expect(
      await textOf('risk-factors', { rows: [{ ...rest, value: '14', unit: 'foo/L', unitUnknown: true }] }),
    ).toContain('yksikköä ei tunnistettu');
  });
});

describe('the plan', () => {
  it('puts the late mark on the late row and not in the open head', async () => {
    await renderSidebar(summaryState(larisaSummary()));
    const late = [...sectionNode('plan').querySelectorAll('strong')].filter((node) =>
      node.textContent?.includes('myöhässä'),
    );
    expect(late).toHaveLength(1);
    expect(late[0]?.closest('li')?.textContent).toContain('Terveys- ja hoitosuunnitelma');
  });

  it('keeps the late mark in the closed head', async () => {
    await renderSidebar(summaryState(larisaSummary()), { folding: { plan: 'folded' } });
    expect(sectionNode('plan').querySelector('h2')?.parentElement?.textContent).toContain(
      'tarkistus myöhässä 35 pv',
    );
  });

  it('quotes the client and nobody else', async () => {
    const text = await textOf('plan', {
      goals: [
        { text: 'Jaksaa ulos', ownWords: true, provenance },
        { text: 'Paino alle 80 kg', ownWords: false, provenance: { ...provenance, reference: 'Goal/2' } },
      ],
      plans: [],
    });
    expect(text).toContain('”Jaksaa ulos”');
    expect(text).not.toContain('”Paino');
  });
});

describe('functional capacity', () => {
  it('writes a change with both numbers and every difference with its size', async () => {
    const text = await textOf('functioning', {
      rows: [
        {
          code: 'd450',
          text: 'Käveleminen',
          performance: 2,
          ownRating: 3,
          previous: { performance: 1, date: '2025-09-09T09:00:00+03:00' },
          change: 'declined',
          difference: 1,
          provenance,
        },
      ],
    });
    expect(text).toContain('ammattilainen 2 kohtalainen · asiakas 3 vaikea · ero 1');
    expect(text).toContain('heikentynyt 1 → 2');
  });

  it('writes 8 and 9 as words, never as numbers', async () => {
    const text = await textOf('functioning', {
      rows: [{ code: 'd450', text: 'Käveleminen', performance: 'notSpecified', provenance }],
    });
    expect(text).toContain('ammattilainen ei määritelty');
  });
});

describe('critical risk information', () => {
  it('shows a recorded "none known" as a fact with its date', async () => {
    expect(
      await textOf('risk-information', { rows: [], recordedAbsence: { date: '2024-02-01', provenance } }),
    ).toContain('Ei tiedossa olevia allergioita1.2.2024Terv');
  });
});

describe('what has ended', () => {
  it('stands behind one line with its count', async () => {
    const { problems } = larisaSummary().sections;
    const { view } = problems;
    await textOf('problems', { ...view, active: [], past: view.active });
    expect(sectionNode('problems').textContent).toContain('Päättyneet (7)');
    expect(sectionNode('problems').textContent).not.toContain('Alaselkäkipu');
  });
});
