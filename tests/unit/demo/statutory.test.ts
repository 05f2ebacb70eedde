import { expect, it } from 'vitest';
import { createPopulation } from '#demo/population/create-population.ts';
import { statutoryAssessments } from '#lib/workflows/functioning/statutory.ts';
import { aClientRecord, anOkResult } from '#tests/builders/records.ts';
import { aRecordingClient } from '../workflows/functioning/recording-client.ts';
import { readRegister } from './population/read-client.ts';

const now = new Date('2026-11-18T07:41:00Z');
const { clients } = createPopulation({ clients: 1, seed: 1, now });

function told(storyline: string) {
  const client = clients.find((each) => each.storyline === storyline);
  const record = client === undefined ? undefined : readRegister(client, 'health', now);
  if (record === undefined) throw new Error(storyline);
  return statutoryAssessments(
    aRecordingClient([], { record: aClientRecord({ health: anOkResult(record.entries) }), now }).client,
  );
}

const name = 'RAI-arviointi, kotihoito';

it.each([
  ['home-care-daily', [{ name, date: '2026-06-13', due: '2026-12-12', register: 'health' }]],
  ['living-alone-falls', [{ name, due: '2026-11-13', register: 'health' }]],
  ['tervahauta-larisa', []],
])('the product reads the RAI assessments of %s', (storyline, expected) => {
  expect(told(storyline)).toEqual(expected);
});
