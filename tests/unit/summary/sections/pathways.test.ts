import { describe, expect, it } from 'vitest';
import { aPlan, aTask } from '#tests/builders/entries.ts';
import { itHasEveryState } from '#tests/builders/section-states.ts';
import { aSection, linesOf } from '#tests/builders/summaries.ts';

itHasEveryState('pathways', aTask());

const message = aTask({
  type: 'message',
  text: 'Kysymys lääkkeestä',
  sent: '2026-11-02T17:10:00+02:00',
  from: 'Asiakas',
});

describe('care pathways, tasks and messages', () => {
  it('shows pathways in force, not other plans', () => {
    const { view } = aSection('pathways', [
      aPlan({ type: 'pathway', title: 'Diabeteksen hoitopolku' }),
      aPlan({ type: 'pathway', title: 'Päättynyt', to: '2026-11-17' }),
      aPlan({ type: 'pathway', title: 'Lopetettu', status: 'ended' }),
      aPlan(),
    ]);
    expect(view.pathways.map(({ title }) => title)).toEqual(['Diabeteksen hoitopolku']);
  });

  it('counts what is open, tasks by their due date and undated last', () => {
    const { due: _none, ...undated } = aTask({ text: 'Milloin vain' });
    const { view } = aSection('pathways', [
      undated,
      aTask({ text: 'Myöhemmin', due: '2026-12-01' }),
      aTask({ text: 'Myöhässä', due: '2026-11-08', type: 'professionalTask' }),
      aTask({ open: false }),
      message,
    ]);
    expect(view.tasks.map(({ text, lateDays }) => [text, lateDays])).toEqual([
      ['Myöhässä', 10],
      ['Myöhemmin', undefined],
      ['Milloin vain', undefined],
    ]);
    expect([view.messages.length, view.open]).toEqual([1, 4]);
  });

  it('reads as text; the date of a task is when it was recorded', () => {
    const section = aSection('pathways', [
      aPlan({ type: 'pathway', title: 'Diabeteksen hoitopolku', from: '2019-03-05' }),
      aTask({ due: '2026-11-17', recordedAt: '2026-10-15T10:00:00+03:00' }),
      message,
    ]);
    expect(linesOf(section)).toEqual([
      'Hoitoketju: Diabeteksen hoitopolku, 5.3.2019 (Terveys)',
      'Asiakkaan tehtävä: Kotimittaukset viikon ajalta, määräaika 17.11.2026, myöhässä 1 pv, 15.10.2026 (Terveys)',
      'Viesti: Kysymys lääkkeestä, Asiakas, 2.11.2026 (Terveys)',
    ]);
  });
});
