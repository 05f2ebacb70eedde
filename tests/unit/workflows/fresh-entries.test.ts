import { describe, expect, it } from 'vitest';
import { ok } from '#lib/base/result.ts';
import type { Entry } from '#lib/model/entries.ts';
import { type FreshEntry, notReadYet, withFresh } from '#lib/workflows/fresh-entries.ts';
import { aFunctioning, aMeasurement, aTask } from '#tests/builders/entries.ts';
import {
  aClientRecord,
  aClosedResult,
  aFailedResult,
  anAskingResult,
  anOkResult,
  aSourceRecord,
} from '#tests/builders/records.ts';
import { fakeSource, health, larisa, recordOfPerson, settle, showing } from './fakes.ts';
import { openWith } from './open-with.ts';

const taken = '2026-11-18T07:41:00.000Z';
const weight = aMeasurement({ id: 'Observation/w1', measures: 'weight', value: 71, taken });
const walking = aFunctioning({ id: 'Observation/w2', code: 'd450', assessment: 'a1', recordedAt: taken });
const task = aTask({ id: 'Task/w3', text: 'Arvioi', sent: taken });
const fresh: readonly FreshEntry[] = [weight, walking, task];
const entriesOf = (record: ReturnType<typeof aClientRecord>) =>
  record.sources.map(({ result }) =>
    result.status === 'ok' ? result.record.entries : 'stale' in result ? result.stale?.entries : undefined,
  );

describe('what was recorded in a visit', () => {
  it.each([
    ['an answer', anOkResult()],
    ['an older answer while one is awaited', anAskingResult(aSourceRecord())],
    ['an older answer where none came', aFailedResult({ reason: 'timedOut' }, aSourceRecord())],
  ])('stands in %s of its own source', (_, result) => {
    const record = aClientRecord({ health: result, social: anOkResult() });
    expect(entriesOf(withFresh(record, fresh))).toEqual([fresh, []]);
  });

  it('comes before what was read, and changes nothing of the record that was given', () => {
    const old = aMeasurement({ measures: 'weight', value: 70, taken });
    const record = aClientRecord({ health: anOkResult([old]) });
    expect(entriesOf(withFresh(record, [weight]))).toEqual([[weight, old]]);
    expect(entriesOf(record)).toEqual([[old]]);
    expect(withFresh(record, [])).toBe(record);
  });

  it('stands for the whole of an assessment that was recorded anew: neither the version before nor what was taken away', () => {
    const at = (minute: number) => `2026-11-18T07:${minute}:00.000Z`;
    const recorded = (code: string, performance: 1 | 2, minute: number, id = `Observation/${code}`) =>
      aFunctioning({ id, code, performance, assessment: 'a1', recordedAt: at(minute) });
    const read = [recorded('d450', 1, 10, 'Observation/7'), recorded('b130', 1, 10, 'Observation/8')];
    const other = aFunctioning({ id: 'Observation/9', code: 'd450', assessment: 'a0', recordedAt: at(10) });
    const record = aClientRecord({ health: anOkResult([...read, other]) });
    const once = recorded('d450', 2, 20);
    expect(entriesOf(withFresh(record, [once]))).toEqual([[once, other]]);
    const twice = recorded('d450', 1, 30);
    expect(entriesOf(withFresh(record, [twice, once]))).toEqual([[twice, other]]);
    // Within one moment of a slow clock too.
    const sameMoment = recorded('d450', 2, 10);
    expect(entriesOf(withFresh(record, [sameMoment]))).toEqual([[sameMoment, read[1], other]]);
    // Somebody has recorded it since: theirs is what is read.
    const newer = recorded('d450', 1, 40, 'Observation/7');
    const reread = aClientRecord({ health: anOkResult([newer, other]) });
    expect(withFresh(reread, [once])).toBe(reread);
  });

  it('opens nothing that is closed', () => {
    const record = aClientRecord({ health: aClosedResult() });
    expect(withFresh(record, fresh).sources).toEqual(record.sources);
  });

  it.each<[string, FreshEntry, Entry]>([
    ['measurement', weight, { ...weight, id: 'Observation/77', taken: '2026-11-18T09:41:00+02:00' }],
    ['rating', walking, { ...walking, id: 'Observation/78' }],
    ['task', task, { ...task, id: 'Task/79' }],
  ])('is known again when the server gives the %s an id of its own', (_, recorded, read) => {
    const record = aClientRecord({ health: anOkResult([read]) });
    expect(notReadYet(record, [recorded])).toEqual([]);
    expect(entriesOf(withFresh(record, [recorded]))).toEqual([[read]]);
  });

  it.each<[string, FreshEntry, Entry]>([
    [
      'another value',
      weight,
      { ...weight, id: 'x', quantity: { value: 72, unit: 'kg', recorded: { value: 72 } } },
    ],
    ['another time', weight, { ...weight, id: 'x', taken: '2026-11-18T07:42:00Z' }],
    ['another measurement', weight, { ...weight, id: 'x', measures: 'waist' }],
    ['another assessment', walking, { ...walking, id: 'x', assessment: 'a2' }],
    ['another category', walking, { ...walking, id: 'x', code: 'd455' }],
    ['another task', task, { ...task, id: 'x', text: 'Muu' }],
    [
      'the same question asked twice in one moment',
      { ...task, selfAssessment: { state: 'asked', code: 'K7PQ-4RX2' } },
      { ...task, id: 'x', selfAssessment: { state: 'asked', code: 'QKNS-SC53' } },
    ],
  ])('is not taken for %s', (_, recorded, read) => {
    const record = aClientRecord({ health: anOkResult([read]) });
    expect(notReadYet(record, [recorded])).toEqual([recorded]);
  });
});

describe('the client who is open', () => {
  it('shows at once what was recorded, and shows it once when it is read', async () => {
    let entries: readonly Entry[] = [];
    const source = fakeSource(health, [larisa], {
      readRecord: async () => ok(recordOfPerson(larisa, health, { entries })),
    });
    const opened = openWith([source]);
    opened.contextChanged(showing(larisa, 1));
    await settle();
    const rows = () => {
      const last = opened.last();
      return last?.kind === 'summary' ? last.summary.sections['risk-factors'].view.rows : [];
    };
    const weightRow = () => rows().find(({ measures }) => measures === 'weight');
    expect(weightRow()).toBeUndefined();
    const recorded: FreshEntry = { ...weight, provenance: { ...weight.provenance, sourceId: health.id } };
    opened.shown()?.recorded([recorded]);
    await settle();
    expect(weightRow()).toMatchObject({ value: '71', trend: [{ value: 71 }] });
    expect(entriesOf(opened.shown()?.record ?? aClientRecord())).toEqual([[recorded]]);

    entries = [{ ...recorded, id: 'Observation/77' }];
    opened.retry(health.id);
    await settle();
    opened.runAll();
    await settle();
    expect(weightRow()).toMatchObject({ value: '71', trend: [{ value: 71 }] });
    expect(entriesOf(opened.shown()?.record ?? aClientRecord())).toEqual([entries]);
  });
});
