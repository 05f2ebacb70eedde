import { describe, expect, it } from 'vitest';
import { toOwnerTeam } from '#lib/fhir/loop-care-team.ts';
import type { LoopTaskFacts } from '#lib/fhir/loop-task.ts';
import { toLoopTask } from '#lib/fhir/write-loop-task.ts';
import { ofLarisa, readOne, readResources, reasonsOf } from '../read-resource.ts';

const facts: LoopTaskFacts = {
  step: 'ownerRequest',
  status: 'requested',
  at: '2026-11-16T08:00:00.000Z',
  by: { reference: 'Practitioner/oinonen', name: 'Ritva Oinonen' },
  owner: { reference: 'Practitioner/mustonen', name: 'Tiina Mustonen' },
  due: '2026-12-16',
  text: 'Tulkki varattava',
  ruleIds: ['repeated-reason'],
};
const task = { ...toLoopTask(facts, ofLarisa.reference), id: '7', meta: { versionId: '3' } };

describe('a Task of the loop', () => {
  it('is a step of it, with where it is from and the version that was seen', () => {
    expect(readOne('loop', task)).toMatchObject({
      kind: 'loop',
      id: 'Task/7',
      step: 'ownerRequest',
      status: 'requested',
      at: facts.at,
      by: 'Ritva Oinonen',
      byReference: 'Practitioner/oinonen',
      owner: facts.owner,
      due: '2026-12-16',
      text: 'Tulkki varattava',
      ruleIds: ['repeated-reason'],
      version: '3',
      provenance: { reference: 'Task/7', recordedAt: facts.at, author: 'Ritva Oinonen' },
    });
  });
  it('is kept whole, so that a change loses nothing', () => {
    const noted = { ...task, note: [{ text: 'Soitettu' }] };
    expect(readOne('loop', noted).resource).toEqual({ subject: ofLarisa, ...noted });
  });
  it('is no row among the tasks, while the Tasks of others are', () => {
    const other = { ...task, id: '8', code: { text: 'Soita' } };
    expect(readResources([task, other]).entries.map(({ kind }) => kind)).toEqual(['loop', 'task']);
  });
  it('says who changed it and when', () => {
    const changed = toLoopTask(
      {
        ...facts,
        status: 'declined',
        changedAt: '2026-11-17T09:00:00Z',
        changedBy: { name: 'Tiina M' },
        reason: 'Lomalla',
      },
      ofLarisa.reference,
    );
    expect(readOne('loop', changed)).toMatchObject({
      status: 'declined',
      changedAt: '2026-11-17T09:00:00Z',
      changedBy: 'Tiina M',
      reason: 'Lomalla',
    });
  });
  it('names people by the record, where the Task has a reference alone', () => {
    const named = { resourceType: 'Practitioner', id: 'mustonen', name: [{ text: 'Mustonen Tiina' }] };
    const bare = { ...task, owner: { reference: 'Practitioner/mustonen' } };
    expect(readResources([named, bare]).entries).toMatchObject([{ owner: { name: 'Mustonen Tiina' } }]);
  });
  it('that cannot be read is said to be unread', () => {
    expect(reasonsOf({ ...task, owner: undefined })).toEqual(['Task: unreadable step of the loop']);
    expect(reasonsOf({ ...task, authoredOn: 'eilen' })).toEqual(['Task: unreadable step of the loop']);
  });
  it('that was entered in error is none', () => {
    expect(readResources([{ ...task, status: 'entered-in-error' }])).toMatchObject({
      entries: [],
      unread: [],
    });
  });
});

describe('a CareTeam of ours', () => {
  const member = { reference: 'Practitioner/mustonen', name: 'Tiina Mustonen' };
  const team = toOwnerTeam(
    { role: 'careLead', member, from: '2026-11-18', dayBefore: '2026-11-17' },
    ofLarisa.reference,
  );
  it('reads back as the owner, with the reference and the team to change', () => {
    const stored = { ...team, id: '4', meta: { versionId: '2' } };
    expect(readOne('owner', stored)).toMatchObject({
      role: 'careLead',
      name: 'Tiina Mustonen',
      reference: 'Practitioner/mustonen',
      from: '2026-11-18',
      ownTeam: { id: '4', version: '2', resource: stored },
    });
  });
  it('is told from the teams of others: those are not changed', () => {
    const { ownTeam, reference } = readOne('owner', { ...team, category: undefined });
    expect(ownTeam).toBeUndefined();
    expect(reference).toBe('Practitioner/mustonen');
  });
  it.each(['https://elsewhere.example/fhir/Practitioner/1', '#p', 'Device/1'])(
    'names no professional of this source by %s',
    (reference) => {
      const participant = [{ member: { reference, display: 'Muu' } }];
      expect(readOne('owner', { ...team, participant }).reference).toBeUndefined();
    },
  );
});
