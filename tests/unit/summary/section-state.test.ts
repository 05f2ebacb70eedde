import { describe, expect, it } from 'vitest';
import type { SearchOutcome } from '#lib/model/source-record.ts';
import { gapOf, gapsOf, missingIn, sectionStateOf } from '#lib/summary/section-state.ts';
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

const health = aSource('health');
const searches = ['goals', 'plans'] as const;
const failure = { reason: 'timedOut' } as const;
const failed: SearchOutcome = { status: 'failed', failure };
const notOffered: SearchOutcome = { status: 'notOffered' };

describe('the gap of one source', () => {
  it.each([
    ['answered in full', anOkResult(), undefined],
    [
      'both searches failed',
      anOkResult([], { searches: answeredSearches({ goals: failed, plans: failed }) }),
      'failed',
    ],
    ['one search failed', anOkResult([], { searches: answeredSearches({ goals: failed }) }), 'partial'],
    [
      'one search broke off',
      anOkResult([], { searches: answeredSearches({ goals: { status: 'partial', count: 3, failure } }) }),
      'partial',
    ],
    [
      'a search of another section failed',
      anOkResult([], { searches: answeredSearches({ tasks: failed }) }),
      undefined,
    ],
    [
      'one search not offered',
      anOkResult([], { searches: answeredSearches({ goals: notOffered }) }),
      undefined,
    ],
    [
      'no search offered',
      anOkResult([], { searches: answeredSearches({ goals: notOffered, plans: notOffered }) }),
      'notOffered',
    ],
    [
      'a search never asked',
      anOkResult([], { searches: { goals: { status: 'ok', count: 0 } } }),
      'notAskedFor',
    ],
    ['closed', aClosedResult('refused'), 'notPermitted'],
    ['skipped', aSkippedResult(), 'notAskedFor'],
    ['asked', anAskingResult(), 'asking'],
    ['failed', aFailedResult(), 'failed'],
  ])('%s: %s', (_words, result, kind) => {
    expect(gapOf(health, result, searches)?.kind).toBe(kind);
  });

  it('is none when the source answered that it does not know the client', () => {
    const { client: _none, ...unknown } = aSourceRecord({ searches: {} });
    expect(gapOf(health, { status: 'ok', record: unknown, fromCache: false }, searches)).toBeUndefined();
  });

  it('says from when the older facts are, while asking and after failing', () => {
    const stale = aSourceRecord({ fetchedAt: '2026-11-17T08:00:00Z' });
    for (const result of [anAskingResult(stale), aFailedResult(failure, stale)]) {
      expect(gapOf(health, result, searches)).toMatchObject({ shownFrom: '2026-11-17T08:00:00Z' });
    }
  });

  it('does not count decisions, which only social welfare makes, against health care', () => {
    const { decisions: _none, ...rest } = answeredSearches();
    expect(gapOf(health, anOkResult([], { searches: rest }), ['episodes', 'decisions'])).toBeUndefined();
  });
});

describe('the kind of nothing', () => {
  const asked = { searches };
  const stateOf = (results: Parameters<typeof aClientRecord>[0], hasFacts = false) => {
    const record = aClientRecord(results);
    return sectionStateOf(record, asked, gapsOf(record, asked), hasFacts);
  };
  const ok = anOkResult();
  const social = anOkResult([], { register: 'social' });

  it.each([
    ['both answered', { health: ok, social }, 'empty'],
    ['one answered, one failed', { health: ok, social: aFailedResult() }, 'partial'],
    ['one answered, one closed', { health: ok, social: aClosedResult() }, 'partial'],
    ['one answered, one awaited', { health: ok, social: anAskingResult() }, 'waiting'],
    ['one failed, one closed', { health: aFailedResult(), social: aClosedResult() }, 'failed'],
    ['one failed, one awaited', { health: aFailedResult(), social: anAskingResult() }, 'waiting'],
    ['one closed, one not asked', { health: aClosedResult(), social: aSkippedResult() }, 'locked'],
    ['none configured', {}, 'notAskedFor'],
    [
      'none has such a resource',
      { health: anOkResult([], { searches: answeredSearches({ goals: notOffered, plans: notOffered }) }) },
      'notAskedFor',
    ],
  ])('%s: %s', (_words, results, state) => {
    expect(stateOf(results)).toBe(state);
  });

  it.each([
    ['full', { health: ok, social }],
    ['partial', { health: ok, social: aFailedResult() }],
    ['partial', { health: ok, social: anAskingResult() }],
  ])('with facts is %s', (state, results) => {
    expect(stateOf(results, true)).toBe(state);
  });
});

describe('a missing row', () => {
  it.each([
    ['only a failure of another register', { health: anOkResult(), social: aFailedResult() }, 'notRecorded'],
    [
      'its register failed',
      { health: aFailedResult(), social: anOkResult([], { register: 'social' }) },
      'notAnswered',
    ],
    ['its register is not configured', { social: anOkResult([], { register: 'social' }) }, 'notAskedFor'],
  ] as const)('%s: %s', (_words, results, state) => {
    expect(missingIn(aClientRecord(results), 'health', searches)).toBe(state);
  });
});
