import { expect, it } from 'vitest';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { aService } from '#tests/builders/entries.ts';

const statusOf = (said: Parameters<typeof aService>[0]) =>
  factsOfEntries([aService(said)], { timeZone: 'Europe/Helsinki', today: '2026-11-18' }).map(
    ({ shape }) => shape.status,
  );

it.each([
  ['its last day is today', { status: 'inForce', from: '2026-01-01', to: '2026-11-18' }, 'inForce'],
  ['its last day has gone by', { status: 'inForce', from: '2026-01-01', to: '2026-11-17' }, 'ended'],
  ['a month that is not over', { status: 'inForce', from: '2026-01-01', to: '2026-11' }, 'inForce'],
  ['it begins today', { status: 'inForce', from: '2026-11-18' }, 'inForce'],
  ['it begins tomorrow', { status: 'inForce', from: '2026-11-19' }, 'pending'],
  ['it is pending and was to end', { status: 'pending', from: '2026-01-01', to: '2026-10-31' }, 'ended'],
  ['it has ended before its last day', { status: 'ended', from: '2026-01-01', to: '2027-01-01' }, 'ended'],
  ['nothing is known', { status: 'unknown' }, 'unknown'],
] as const)('a service by its dates: %s', (_what, said, status) => {
  expect(statusOf(said)).toEqual([status]);
});
