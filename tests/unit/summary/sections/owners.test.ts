import { describe, expect, it } from 'vitest';
import type { SourceResult } from '#lib/model/client-record.ts';
import { anOwner } from '#tests/builders/entries.ts';
import {
  aClientRecord,
  aClosedResult,
  aFailedResult,
  anAskingResult,
  anOkResult,
  answeredSearches,
  aSkippedResult,
  aSource,
  aSourceRecord,
} from '#tests/builders/records.ts';
import { itHasEveryState } from '#tests/builders/section-states.ts';
import { aSection, aSummary, linesOf } from '#tests/builders/summaries.ts';

const careLead = anOwner({ role: 'careLead', name: 'Liisa Pulkkinen', from: '2026-02-03' });

itHasEveryState('owners', careLead);

describe('responsible professionals', () => {
  const rolesOf = (rows: readonly { role: string; state: string }[]) =>
    rows.map(({ role, state }) => [role, state]);

  it('always say the care lead and the own worker, also when there is none', () => {
    expect(rolesOf(aSection('owners', []).view.rows)).toEqual([
      ['careLead', 'notRecorded'],
      ['ownWorker', 'notRecorded'],
    ]);
  });

  it('stand in the order of responsibility', () => {
    const { view } = aSection('owners', [
      anOwner({ role: 'other', roleText: 'Fysioterapeutti' }),
      anOwner({ role: 'diabetesNurse' }),
      anOwner({ role: 'ownDoctor' }),
      anOwner({ role: 'ownWorker', register: 'social' }),
      careLead,
    ]);
    expect(view.rows.map(({ role }) => role)).toEqual([
      'careLead',
      'ownWorker',
      'ownDoctor',
      'diabetesNurse',
      'other',
    ]);
  });

  it.each([
    [anAskingResult(), 'waiting'],
    [aFailedResult(), 'notAnswered'],
    [aClosedResult(), 'notPermitted'],
    [aSkippedResult(), 'notAskedFor'],
    [anOkResult([], { register: 'social' }), 'notRecorded'],
    [
      anOkResult([], {
        register: 'social',
        searches: answeredSearches({ careTeams: { status: 'failed', failure: { reason: 'timedOut' } } }),
      }),
      'notAnswered',
    ],
  ] satisfies [SourceResult, string][])('say of the own worker why nobody knows (%#)', (social, state) => {
    const { view } = aSummary(aClientRecord({ health: anOkResult(), social })).sections.owners;
    expect(view.rows.find(({ role }) => role === 'ownWorker')?.state).toBe(state);
  });

  it('never tell whether there is one where it is not permitted', () => {
    const { view } = aSummary(aClientRecord({ health: anOkResult(), social: aClosedResult() })).sections
      .owners;
    expect(view.rows[1]).toEqual({ state: 'notPermitted', role: 'ownWorker', register: 'social' });
  });

  it('are not recorded when a laboratory that holds no such facts is silent', () => {
    const stale = aSourceRecord({
      sourceId: 'laboratory',
      searches: answeredSearches({ careTeams: { status: 'notOffered' }, episodes: { status: 'notOffered' } }),
    });
    const record = {
      ...aClientRecord(),
      sources: [
        { source: aSource('health'), result: anOkResult() },
        {
          source: aSource('health', { id: 'laboratory' }),
          result: aFailedResult({ reason: 'timedOut' }, stale),
        },
      ],
    };
    expect(aSummary(record).sections.owners.view.rows[0]?.state).toBe('notRecorded');
  });

  it('are not known when a second health source is silent that might hold them', () => {
    const record = {
      ...aClientRecord(),
      sources: [
        { source: aSource('health'), result: anOkResult() },
        { source: aSource('health', { id: 'other-clinic' }), result: aFailedResult() },
      ],
    };
    expect(aSummary(record).sections.owners.view.rows[0]?.state).toBe('notAnswered');
  });

  it.each([
    ['2026-11-17', undefined, 'ended yesterday', 'notRecorded', '2026-01-01'],
    ['2026-11-18', undefined, 'ends today', 'named', '2026-01-01'],
    [undefined, undefined, 'begins tomorrow', 'notRecorded', '2026-11-19'],
  ])('to %s: %s%s is %s', (to, _none, _words, state, from) => {
    const { view } = aSection('owners', [{ ...careLead, from, ...(to === undefined ? {} : { to }) }]);
    expect(view.rows[0]?.state).toBe(state);
  });

  it('are said once when a care team and an episode both name them, with what either says', () => {
    const { view } = aSection('owners', [
      anOwner({ role: 'ownWorker', name: 'Sanna Räisänen', from: '2026-02-03', register: 'social' }),
      anOwner({
        role: 'ownWorker',
        name: 'sanna räisänen ',
        from: '2025-01-01',
        phone: '044 000 0101',
        register: 'social',
      }),
    ]);
    expect(view.rows.filter(({ role }) => role === 'ownWorker')).toMatchObject([
      { name: 'Sanna Räisänen', from: '2026-02-03', phone: '044 000 0101' },
    ]);
  });

  it('stay two rows in two registers', () => {
    const { view } = aSection('owners', [
      anOwner({ role: 'other', roleText: 'Yhdyshenkilö', name: 'A', register: 'social' }),
      anOwner({ role: 'other', roleText: 'Yhdyshenkilö', name: 'A', register: 'health' }),
    ]);
    expect(view.rows.filter(({ role }) => role === 'other')).toHaveLength(2);
  });

  it('read as text with date and register', () => {
    expect(linesOf(aSection('owners', [careLead]))).toEqual([
      'Hoitovastaava: Liisa Pulkkinen, 3.2.2026 (Terveys)',
      'Omatyöntekijä: ei kirjattu (Sosiaali)',
    ]);
  });
});
