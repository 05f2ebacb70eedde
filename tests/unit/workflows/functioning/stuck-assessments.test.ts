import { expect, it } from 'vitest';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { stuckAssessments } from '#lib/workflows/functioning/assessment-writes.ts';

const identifier = { system: 'urn:rinnalla:assessment', value: 'a-1' };
const resource = { resourceType: 'QuestionnaireResponse', identifier } as const;
const item = (state: OutboxItem['state'], said: Partial<OutboxItem['write']> = {}): OutboxItem => ({
  id: 'w1',
  sequence: 1,
  putAt: '2026-11-18T07:41:00.000Z',
  write: {
    clientKey: 'larisa',
    sourceId: 'health',
    what: 'assessment',
    change: { kind: 'update', id: '5', basedOn: '1', resource },
    text: 'Arvio',
    ...said,
  },
  state,
});
const conflict = { kind: 'conflict', theirs: resource, theirVersion: '2' } as const;

it.each([
  ['met another version', item(conflict), [{ id: 'a-1', why: 'conflict' }]],
  ['was refused', item({ kind: 'refused', status: 422, detail: '' }), [{ id: 'a-1', why: 'refused' }]],
  ['is on its way', item({ kind: 'waiting', attempts: 0 }), []],
  ["is another client's", item(conflict, { clientKey: 'reino' }), []],
  ['is only a part of one', item(conflict, { what: 'assessmentPart' }), []],
] as const)('an assessment is stuck or not: it %s', (_, one, ids) => {
  expect(stuckAssessments([one], 'larisa')).toEqual(ids);
});
