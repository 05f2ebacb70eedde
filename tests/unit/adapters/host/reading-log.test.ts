import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReadingLog, longestPending } from '#lib/adapters/host/reading-log.ts';
import type { HostReading } from '#lib/ports/host-adapter.ts';
import type { TabContext } from '#lib/ports/messages.ts';

const client = (name: string): HostReading => ({
  state: 'client',
  client: { hostId: 'record', identifiers: [{ system: 's', value: name }], name },
});
const pending: HostReading = { state: 'pending', awaiting: 'agreement' };
const waitingForHeader: HostReading = { state: 'pending', awaiting: 'header' };

describe('the log of readings', () => {
  let sent: TabContext[];
  let log: ReturnType<typeof createReadingLog>;
  const states = () =>
    sent.map(({ reading }) => (reading.state === 'unclear' ? reading.reason : reading.state));

  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    log = createReadingLog('one', (context) => sent.push(context));
  });
  afterEach(() => {
    log.stop();
    vi.useRealTimers();
  });

  it('numbers what it sends, from one instance, without gaps', () => {
    for (const reading of [client('A'), pending, client('B')]) log.note(reading, '/');
    expect(sent.map(({ stamp }) => stamp)).toEqual(
      [1, 2, 3].map((sequence) => ({ instance: 'one', sequence })),
    );
  });

  it('says nothing when nothing has changed', () => {
    for (const reading of [client('A'), client('A'), client('A')]) log.note(reading, '/');
    expect(sent).toHaveLength(1);
  });

  it.each<[string, HostReading, HostReading]>([
    ['name', client('A'), client('B')],
    ['birth date', client('A'), withClient({ birthDate: '1956-08-03' })],
    ['Patient id', client('A'), withClient({ sourcePatient: { sourceId: 'health', id: '1' } })],
    [
      'source',
      withClient({ sourcePatient: { sourceId: 'health', id: '1' } }),
      withClient({ sourcePatient: { sourceId: 'social', id: '1' } }),
    ],
    ['identifier', client('A'), withClient({ identifiers: [{ system: 's', value: 'other' }] })],
  ])('tells two clients apart by their %s alone', (_, one, other) => {
    log.note(one, '/');
    log.note(other, '/');
    expect(sent).toHaveLength(2);
  });

  it('makes unclear what stays pending for 15 seconds, and no earlier', () => {
    log.note(client('A'), '/a');
    log.note(pending, '/b');
    vi.advanceTimersByTime(longestPending - 1);
    log.note(pending, '/b');
    expect(states()).toEqual(['client', 'pending']);
    vi.advanceTimersByTime(1);
    expect(states()).toEqual(['client', 'pending', 'contradiction']);
  });

  it('says that it cannot read a header that never comes', () => {
    log.note(waitingForHeader, '/a');
    vi.advanceTimersByTime(longestPending);
    expect(states()).toEqual(['pending', 'unreadable']);
  });

  it('has fresh patience for another address, without a second blank', () => {
    log.note(pending, '/a');
    vi.advanceTimersByTime(longestPending - 1);
    log.note(pending, '/b');
    vi.advanceTimersByTime(longestPending - 1);
    expect(states()).toEqual(['pending']);
    vi.advanceTimersByTime(1);
    expect(states()).toEqual(['pending', 'contradiction']);
  });

  it('believes the header after all when it comes after the patience', () => {
    log.note(pending, '/a');
    vi.advanceTimersByTime(longestPending);
    log.note(client('A'), '/a');
    expect(states()).toEqual(['pending', 'contradiction', 'client']);
  });

  it('shows a client who comes back after a moment of doubt', () => {
    for (const reading of [client('A'), pending, client('A')]) log.note(reading, '/');
    expect(states()).toEqual(['client', 'pending', 'client']);
  });

  it('repeats the current reading under a new number', () => {
    log.note(client('A'), '/');
    log.repeat();
    expect(sent.map(({ stamp, reading }) => [stamp.sequence, reading])).toEqual([
      [1, client('A')],
      [2, client('A')],
    ]);
  });
});

function withClient(facts: object): HostReading {
  const reading = client('A');
  return reading.state === 'client' ? { ...reading, client: { ...reading.client, ...facts } } : reading;
}
