import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import { type Register, registers } from '#lib/model/register.ts';
import { sectionRegistry } from '#lib/summary/registry.ts';
import type { SectionId } from '#lib/summary/section.ts';
import {
  aClientRecord,
  aClosedResult,
  aFailedResult,
  anAskingResult,
  anOkResult,
  answeredSearches,
  aSkippedResult,
  aSourceRecord,
} from './records.ts';
import { aSummary } from './summaries.ts';

/**
 * The states that every section has, with one fact that belongs in it. `register` is the one that holds such facts.
 */
export function itHasEveryState(id: SectionId, fact: Entry, register: Register = 'health'): void {
  const other = (sectionRegistry[id].registers ?? registers).find((each) => each !== register);
  const [search] = sectionRegistry[id].searches;
  const stateOf = (results: Parameters<typeof aClientRecord>[0]) =>
    aSummary(aClientRecord(results)).sections[id].state;
  const gapsOf = (results: Parameters<typeof aClientRecord>[0]) =>
    aSummary(aClientRecord(results)).sections[id].gaps.map(({ kind, source }) => `${source.id} ${kind}`);
  const broken = {
    [search ?? 'contacts']: { status: 'partial', count: 1, failure: { reason: 'timedOut' } },
  } as const;

  describe('the kinds of nothing and of something', () => {
    it('is empty when every source answered and nothing is recorded', () => {
      expect(stateOf({ [register]: anOkResult([], { register }) })).toBe('empty');
    });

    it('is full when every source answered and there is a fact', () => {
      expect(stateOf({ [register]: anOkResult([fact], { register }) })).toBe('full');
    });

    it('is partial when a search broke off, and names the source', () => {
      const results = {
        [register]: anOkResult([fact], { register, searches: answeredSearches(broken) }),
      };
      expect(stateOf(results)).toBe('partial');
      expect(gapsOf(results)).toEqual([`${register} partial`]);
    });

    if (other !== undefined) {
      it('is partial when another register of the section failed', () => {
        const results = { [register]: anOkResult([fact], { register }), [other]: aFailedResult() };
        expect(stateOf(results)).toBe('partial');
        expect(gapsOf(results)).toEqual([`${other} failed`]);
      });
    }

    it('is locked when nothing may be shown', () => {
      expect(stateOf({ [register]: aClosedResult() })).toBe('locked');
      expect(gapsOf({ [register]: aClosedResult() })).toEqual([`${register} notPermitted`]);
    });

    it('is failed when nothing was answered', () => {
      expect(stateOf({ [register]: aFailedResult() })).toBe('failed');
    });

    it('shows an older answer of a failed source, and says so', () => {
      const results = {
        [register]: aFailedResult({ reason: 'unreachable' }, aSourceRecord({ register, entries: [fact] })),
      };
      const { state, gaps } = aSummary(aClientRecord(results)).sections[id];
      expect(state).toBe('partial');
      expect(gaps).toMatchObject([{ kind: 'failed', shownFrom: '2026-11-18T09:41:00+02:00' }]);
    });

    it('waits while an answer is awaited', () => {
      expect(stateOf({ [register]: anAskingResult() })).toBe('waiting');
    });

    it('is not asked for when its source is not asked by default', () => {
      expect(stateOf({ [register]: aSkippedResult() })).toBe('notAskedFor');
    });
  });
}
