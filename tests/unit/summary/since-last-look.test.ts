import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import { aContact, aMeasurement, aPermission, aProblem, aTask } from '#tests/builders/entries.ts';
import { larisaLastLook, larisaRecord } from '#tests/builders/larisa.ts';
import { aClientRecord, anOkResult } from '#tests/builders/records.ts';
import { aSummary } from '#tests/builders/summaries.ts';

const lastLook = '2026-11-03T12:00:00+02:00';
const since = (...entries: readonly Entry[]) =>
  aSummary(aClientRecord({ health: anOkResult(entries) }), { lastLook }).sinceLastLook;

describe('since you last looked', () => {
  it('says four new facts of the story, by kind', () => {
    const { total, groups } = aSummary(larisaRecord(), { lastLook: larisaLastLook }).sinceLastLook;
    expect(total).toBe(4);
    expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
      ['problem', 1],
      ['measurement', 1],
      ['contact', 2],
    ]);
  });

  it('says nothing at the first look', () => {
    expect(aSummary(larisaRecord()).sinceLastLook).toEqual({ total: 0, groups: [] });
  });

  it.each([
    ['2026-11-03T12:00:00+02:00', 0, 'at the look itself'],
    ['2026-11-03T10:00:01Z', 1, 'a second later in another offset'],
    ['2026-11-03T09:59:59Z', 0, 'a second before'],
    ['2026-11-18T09:41:01+02:00', 0, 'ahead of now'],
  ])('recorded %s: %i new (%s)', (recordedAt, total) => {
    expect(since(aProblem({ recordedAt })).total).toBe(total);
  });

  it('counts by when it was recorded, not by when it happened', () => {
    const lateRecording = aContact({ start: '2026-01-05T10:00:00Z', recordedAt: '2026-11-10T10:00:00Z' });
    const old = aContact({ start: '2026-11-10T10:00:00Z', recordedAt: '2026-10-01T10:00:00Z' });
    expect(since(lateRecording, old).groups[0]?.entries).toHaveLength(1);
  });

  it.each([
    ['2026-11-02', 0],
    ['2026-11-03', 1],
    ['2026-11-04', 1],
    ['2026-11', 0],
    ['2026-11-19', 0],
  ])('a fact of %s without a recording time: %i new', (onset, total) => {
    expect(since(aProblem({ onset })).total).toBe(total);
  });

  it('does not call a booking new for ever because its day is ahead', () => {
    expect(since(aContact({ status: 'booked', start: '2026-12-01T10:00:00Z' })).total).toBe(0);
  });

  it('puts the newest of a kind first and leaves permissions to the gate', () => {
    const { groups } = since(
      aMeasurement({ recordedAt: '2026-11-04T08:00:00Z', measures: 'ldl' }),
      aMeasurement({ recordedAt: '2026-11-10T08:00:00Z', measures: 'hba1c' }),
      aPermission({ recordedAt: '2026-11-10T08:00:00Z' }),
      aTask({ recordedAt: '2026-11-10T08:00:00Z' }),
    );
    expect(groups.map(({ kind }) => kind)).toEqual(['measurement', 'task']);
    expect(groups[0]?.entries.map(({ text }) => text)).toEqual(['hba1c', 'ldl']);
  });
});
