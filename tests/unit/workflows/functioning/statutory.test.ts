import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import { statutoryAssessments } from '#lib/workflows/functioning/statutory.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import { aContact, aMeasurement, aPlan, aTask } from '#tests/builders/entries.ts';
import { aClientRecord, anOkResult } from '#tests/builders/records.ts';
import { ofLarisa, readOne } from '../../adapters/sources/read-resource.ts';
import { aRecordingClient, closed, shown } from './recording-client.ts';

const told = (entries: readonly Entry[], said: Partial<ShownClient> = {}) =>
  statutoryAssessments(aRecordingClient(entries, said).client);
const measured = (text: string, taken = '2026-06-01T08:00:00Z') =>
  aMeasurement({ measures: 'other', concept: { text, codings: [] }, taken });

describe('a statutory assessment in the record', () => {
  it.each(['RAI-HC', 'interRAI HC, MAPLe', 'RAI: kognitio (CPS)', 'Rai-arviointi', 'rai-bedömning'])(
    'is known by its name: %s',
    (text) => {
      expect(told([measured(text)])).toEqual([{ name: text, date: '2026-06-01', register: 'health' }]);
    },
  );

  it.each(['Raittius', 'RAIsio', 'Trail Making', 'ABRAI', 'raitis', 'Hemoglobiini'])('is not %s', (text) => {
    expect(told([measured(text)])).toEqual([]);
  });

  it('says when it was made last and when the next one is due', () => {
    const entries = [
      measured('RAI-HC', '2025-06-01T08:00:00Z'),
      measured('RAI-HC', '2026-06-01T08:00:00Z'),
      aTask({ type: 'professionalTask', text: 'RAI-arviointi', open: true, due: '2026-12-01' }),
    ];
    expect(told(entries)).toEqual([
      { name: 'RAI-HC', date: '2026-06-01', due: '2026-12-01', register: 'health' },
    ]);
  });

  it("is due by an open task, a plan's review or a booked contact; a due day that was met is none", () => {
    expect(told([aTask({ text: 'RAI', open: true, due: '2026-12-01' })])).toMatchObject([
      { due: '2026-12-01' },
    ]);
    expect(told([aTask({ text: 'RAI', open: false, due: '2026-12-01' })])).toEqual([]);
    expect(told([aTask({ text: 'RAI', open: true, due: '2026-05-01' }), measured('RAI')])).toEqual([
      { name: 'RAI', date: '2026-06-01', register: 'health' },
    ]);
    expect(
      told([aPlan({ type: 'other', title: 'RAI-arvio', reviewDue: '2027-01-10', status: 'active' })]),
    ).toMatchObject([{ due: '2027-01-10' }]);
    const reasons = [{ text: 'RAI-arviointi', codings: [] }];
    expect(told([aContact({ status: 'booked', start: '2026-12-03T08:00:00Z', reasons })])).toMatchObject([
      { due: '2026-12-03' },
    ]);
    expect(told([aContact({ status: 'held', start: '2026-10-03T08:00:00Z', reasons })])).toMatchObject([
      { date: '2026-10-03' },
    ]);
    expect(told([aContact({ status: 'cancelled', start: '2026-10-03T08:00:00Z', reasons })])).toEqual([]);
  });

  it('is told of each register apart, and of none that the gate keeps closed', () => {
    const social = aTask({ register: 'social', text: 'RAI', open: true, due: '2026-12-01' });
    const record = aClientRecord({ health: anOkResult([measured('RAI')]), social: anOkResult([social]) });
    expect(told([], { record }).map(({ register }) => register)).toEqual(['health', 'social']);
    const decide: ShownClient['decide'] = ({ register }, section) =>
      register === 'social' && section === 'pathways' ? closed : shown;
    expect(told([], { record, decide }).map(({ register }) => register)).toEqual(['health']);
  });

  it('is found in an Observation and a Task as a source tells them', () => {
    const observation = readOne('measurement', {
      resourceType: 'Observation',
      status: 'final',
      effectiveDateTime: '2026-06-01',
      code: { coding: [{ system: 'urn:other', code: 'x', display: 'interRAI HC CPS' }] },
      valueInteger: 2,
    });
    const task = readOne('task', {
      resourceType: 'Task',
      status: 'requested',
      description: 'RAI-arvioinnin uusiminen',
      for: ofLarisa,
      restriction: { period: { end: '2026-12-01' } },
    });
    expect(told([observation, task])).toMatchObject([{ date: '2026-06-01', due: '2026-12-01' }]);
  });
});
