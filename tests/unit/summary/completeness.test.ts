import { describe, expect, it } from 'vitest';
import { composeCompleteness } from '#lib/summary/completeness.ts';
import { larisaRecord } from '#tests/builders/larisa.ts';
import {
  aClientRecord,
  aClosedResult,
  aFailedResult,
  anAskingResult,
  anOkResult,
  answeredSearches,
  aSkippedResult,
  aSourceRecord,
} from '#tests/builders/records.ts';

describe('completeness', () => {
  it('is complete when every source answered', () => {
    expect(composeCompleteness(larisaRecord())).toMatchObject({
      answered: 3,
      total: 3,
      complete: true,
      waiting: false,
      unreadCount: 0,
    });
  });

  it('is not complete when there is no source to answer', () => {
    expect(composeCompleteness(aClientRecord({}))).toMatchObject({ total: 0, complete: false });
  });

  it('counts sources that were closed or not asked in the same denominator', () => {
    const view = composeCompleteness(
      aClientRecord({ health: anOkResult(), social: aClosedResult(), occupational: aSkippedResult() }),
    );
    expect(view).toMatchObject({ answered: 1, total: 3, complete: false });
    expect(view.lines.map(({ state }) => state.kind)).toEqual(['answered', 'notPermitted', 'notAskedFor']);
  });

  it('does not call an answer whole when one search failed, and names the search', () => {
    const searches = answeredSearches({
      measurements: { status: 'failed', failure: { reason: 'timedOut' } },
    });
    const view = composeCompleteness(aClientRecord({ health: anOkResult([], { searches }) }));
    expect(view).toMatchObject({ answered: 0, complete: false });
    expect(view.lines[0]?.state).toMatchObject({ kind: 'partial', failedSearches: ['measurements'] });
  });

  it('has answered when the source does not know the client', () => {
    const { client: _none, ...record } = aSourceRecord();
    const view = composeCompleteness(aClientRecord({ health: { status: 'ok', record, fromCache: false } }));
    expect(view.complete).toBe(true);
    expect(view.lines[0]?.state).toMatchObject({ kind: 'answered', knowsClient: false });
  });

  it('says how old the oldest shown data are, whatever the offsets', () => {
    const view = composeCompleteness(
      aClientRecord({
        health: anOkResult([], { fetchedAt: '2026-11-18T09:41:00+02:00' }),
        social: aFailedResult(
          { reason: 'unreachable' },
          aSourceRecord({ fetchedAt: '2026-11-18T07:40:00Z' }),
        ),
      }),
    );
    expect(view.oldest).toBe('2026-11-18T07:40:00Z');
    expect(view.lines[1]?.state).toMatchObject({ kind: 'failed', shownFrom: '2026-11-18T07:40:00Z' });
  });

  it('waits while any source is asked', () => {
    const view = composeCompleteness(aClientRecord({ health: anOkResult(), social: anAskingResult() }));
    expect(view).toMatchObject({ waiting: true, complete: false });
  });

  it('counts what could not be read, of older answers too', () => {
    const unread = [{ reference: 'Observation/1', reason: 'no code' }];
    const view = composeCompleteness(
      aClientRecord({
        health: anOkResult([], { unread }),
        social: aFailedResult({ reason: 'timedOut' }, aSourceRecord({ unread })),
      }),
    );
    expect(view.unreadCount).toBe(2);
  });
});
