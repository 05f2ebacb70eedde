import { describe, expect, it } from 'vitest';
import type { SourceResult } from '#lib/model/client-record.ts';
import { larisaNow, larisaRecord } from '#tests/builders/larisa.ts';
import { aSource } from '#tests/builders/records.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { larisaSummary } from './larisa-summary.ts';

const strip = () => {
  const node = document.querySelector<HTMLElement>('[data-completeness]');
  if (node === null) throw new Error('No status strip');
  return node;
};

/** Larisa's record with what came of the social register's source and of an occupational one. */
function withResults(social: SourceResult | undefined, occupational?: SourceResult) {
  const record = larisaRecord(larisaNow);
  return summaryState(
    larisaSummary({
      record: {
        ...record,
        sources: [
          ...record.sources.map((each) =>
            each.source.id === 'social' && social !== undefined ? { ...each, result: social } : each,
          ),
          ...(occupational === undefined ? [] : [{ source: aSource('occupational'), result: occupational }]),
        ],
      },
    }),
  );
}

describe('the status strip', () => {
  it('names the sources when all answered, with one denominator', async () => {
    await renderSidebar(summaryState(larisaSummary()));
    expect(strip().dataset).toMatchObject({
      completeness: 'complete',
      answered: '3',
      total: '3',
      unread: '0',
    });
    expect(strip().textContent).toContain('Kaikki 3 lähdettä vastasivat · 18.11.2026 klo\u00a09.41');
    expect(strip().textContent).toContain('Terveydenhuolto · Laboratorio · Sosiaalihuolto');
  });

  it('says what is new, and opens it', async () => {
    const { screen } = await renderSidebar(summaryState(larisaSummary()));
    expect(strip().textContent).toContain('4 uutta 3.11.2026 jälkeen');
    expect(strip().textContent).toContain('2 yhteydenottoa');
    await screen.getByRole('button', { name: '4 uutta 3.11.2026 jälkeen' }).click();
    await expect.element(screen.getByRole('dialog')).toHaveTextContent('Alaselkäkipu');
  });

  it('has no line about new entries at the first look', async () => {
    const { lastLook: _never, ...first } = larisaSummary().sinceLastLook;
    await renderSidebar(
      summaryState({ ...larisaSummary(), sinceLastLook: { ...first, total: 0, groups: [] } }),
    );
    expect(strip().textContent).not.toContain('jälkeen');
  });

  it('is partial and opens the list by itself when a source did not answer', async () => {
    const actions = spyActions();
    const { screen } = await renderSidebar(
      withResults({ status: 'failed', failure: { reason: 'serverError', status: 503 } }),
      { actions },
    );
    expect(strip().dataset).toMatchObject({ completeness: 'partial', answered: '2', total: '3' });
    expect(strip().textContent).toContain('Vajaa yhteenveto: 2/3 lähdettä vastasi');
    await expect
      .poll(() => strip().textContent)
      .toContain('lähde ei vastannut · lähteen palvelimessa on virhe (503)');
    await screen.getByRole('button', { name: 'Yritä uudelleen: Sosiaalihuolto' }).first().click();
    expect(actions.retry).toHaveBeenCalledExactlyOnceWith('social');
  });

  it('says what would open a closed source, without saying whether it holds anything', async () => {
    const { screen } = await renderSidebar(withResults({ status: 'notAuthorised', reason: 'refused' }));
    await expect.poll(() => strip().textContent).toContain('ei oikeutta · asiakas on kieltänyt luovutuksen');
    await screen.getByRole('button', { name: 'Mikä avaisi? Sosiaalihuolto' }).first().click();
    await expect.element(screen.getByRole('dialog')).toHaveTextContent('Kiellon peruminen');
    await expect.element(screen.getByRole('dialog')).toHaveTextContent('Ei kerrota, onko tietoja');
  });

  it('always lists what was not asked for, and asks on a press', async () => {
    const actions = spyActions();
    const { screen } = await renderSidebar(
      withResults(undefined, { status: 'skipped', reason: 'notAskedByDefault' }),
      { actions },
    );
    expect(strip().textContent).toContain('Työterveyshuolto: ei haettu');
    await screen.getByRole('button', { name: 'Hae: Työterveyshuolto' }).first().click();
    expect(actions.ask).toHaveBeenCalledExactlyOnceWith('occupational');
  });

  it('waits without alarm while an answer is on its way', async () => {
    await renderSidebar(withResults({ status: 'asking' }));
    expect(strip().dataset).toMatchObject({ completeness: 'waiting', answered: '2', total: '3' });
    expect(strip().textContent).not.toContain('Vajaa');
  });

  it('counts what could not be read and lists each with its reason', async () => {
    const summary = larisaSummary();
    const [first, ...rest] = summary.completeness.lines;
    if (first === undefined) throw new Error('No sources');
    const unread = [
      { reference: 'Observation/12', reason: 'effectiveDateTime: impossible date' },
      { reference: 'Observation', reason: 'no code' },
      { reference: 'Observation', reason: 'no code' },
    ];
    const { screen } = await renderSidebar(
      summaryState({
        ...summary,
        completeness: { ...summary.completeness, unreadCount: 3, lines: [{ ...first, unread }, ...rest] },
      }),
    );
    expect(strip().dataset.unread).toBe('3');
    expect(strip().textContent).toContain('3 merkintää ei voitu lukea');
    await screen.getByRole('button', { name: 'Mitkä?' }).click();
    await expect.element(screen.getByRole('dialog')).toHaveTextContent('Observation/12');
    await expect.element(screen.getByRole('dialog')).toHaveTextContent('effectiveDateTime: impossible date');
    await expect.element(screen.getByRole('dialog')).toHaveTextContent('Observation × 2');
  });
});
