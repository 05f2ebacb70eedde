import { describe, expect, it } from 'vitest';
import { type TriageFacts, toTriageTask } from '#lib/fhir/triage-task.ts';
import { ofLarisa, readOne, readResources, reasonsOf } from '../read-resource.ts';

const facts: TriageFacts = {
  ruleId: 'emergency-visits',
  ruleVersion: '1.0',
  fingerprint: 'abcde.fghij',
  answer: 'later',
  at: '2026-11-18T07:41:00.000Z',
  by: 'Tiina Mustonen',
  reason: 'Sovittu asiakkaan kanssa',
  until: '2026-12-01',
};
const task = {
  ...toTriageTask(facts, { client: ofLarisa.reference, requester: 'Practitioner/mustonen' }),
  id: '7',
};

describe('a Task that answers a finding', () => {
  it('is an answer, with where it is from', () => {
    expect(readOne('triage', task)).toMatchObject({
      kind: 'triage',
      ...facts,
      provenance: { reference: 'Task/7', recordedAt: facts.at, author: facts.by },
    });
  });
  it('is no row among the tasks', () => {
    expect(readResources([task]).entries.map(({ kind }) => kind)).toEqual(['triage']);
  });
  it('names its professional by the record, where the record has the name', () => {
    const named = { resourceType: 'Practitioner', id: 'mustonen', name: [{ text: 'Mustonen Tiina' }] };
    const byReference = { ...task, requester: { reference: 'Practitioner/mustonen' } };
    const [entry] = readResources([named, byReference]).entries;
    expect(entry).toMatchObject({ kind: 'triage', by: 'Mustonen Tiina' });
  });
  it('that was entered in error answers nothing', () => {
    expect(readResources([{ ...task, status: 'entered-in-error' }])).toMatchObject({
      entries: [],
      unread: [],
    });
  });
  it('that cannot be read is said to be unread: its finding seems unanswered', () => {
    expect(reasonsOf({ ...task, input: [] })).toEqual(['Task: unreadable answer to a finding']);
  });
  it('of another client is refused', () => {
    const others = { ...task, for: { reference: 'Patient/somebody-else' } };
    expect(readResources([others]).entries).toEqual([]);
  });
});
