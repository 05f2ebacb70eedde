import { describe, expect, it } from 'vitest';
import { lookAtAttachment } from '#lib/workflows/consultation/look-at-attachment.ts';
import { aGoal } from '#tests/builders/entries.ts';
import { askingClient } from './asking-client.ts';
import { sannaHerself } from './consultation-stage.ts';

const thread = { sourceId: 'health', patientId: 'larisa' };
const goal = aGoal({ id: 'Goal/1', text: 'Kävelen kauppaan' });
const secret = aGoal({ id: 'Goal/s', text: 'Salainen', provenance: { specialContent: '1' } });
type Client = ReturnType<typeof askingClient>;

/** The client of the thread, as the source of the builder names them. */
function shown(change: (client: Client) => Client = (client) => client, health = [goal]): Client {
  const client = askingClient({ health });
  return change({
    ...client,
    record: {
      ...client.record,
      sources: client.record.sources.map(({ source, result }) => ({
        source,
        result:
          result.status === 'ok' && result.record.client !== undefined
            ? { ...result, record: { ...result.record, client: { ...result.record.client, id: 'larisa' } } }
            : result,
      })),
    },
  });
}
const failed = (client: Client): Client => ({
  ...client,
  record: {
    ...client.record,
    sources: client.record.sources.map(({ source, result }) =>
      result.status === 'ok'
        ? {
            source,
            result: {
              status: 'failed',
              failure: { reason: 'timedOut' },
              stale: { ...result.record, entries: [] },
            },
          }
        : { source, result },
    ),
  },
});

describe('a look at what a message names', () => {
  it.each<[string, string, Client | undefined, string]>([
    ['what is recorded is seen', 'health/Goal/1', shown(), 'open'],
    ['a name without a source is of the thread’s own', 'Goal/1', shown(), 'open'],
    ['what is not there is gone', 'health/Goal/9', shown(), 'gone'],
    ['a source that the settings do not have is gone', 'archive/Goal/1', shown(), 'gone'],
    ['another register stays closed', 'social/Goal/1', shown(), 'closed'],
    ['a type that nobody knows of a closed register stays closed', 'social/Basic/1', shown(), 'closed'],
    ['a source that did not answer says nothing of it', 'health/Goal/9', shown(failed), 'noAnswer'],
    ['no client is open', 'health/Goal/1', undefined, 'clientNotOpen'],
    ['another client is open', 'health/Goal/1', askingClient({ health: [goal] }), 'clientNotOpen'],
    [
      'specially protected content is closed until it is opened',
      'health/Goal/s',
      shown(undefined, [goal, secret]),
      'closed',
    ],
  ])('%s', (_what, reference, client, expected) => {
    const of =
      client !== undefined && expected === 'clientNotOpen' ? { ...thread, patientId: 'another' } : thread;
    expect(lookAtAttachment(reference, of, client).kind).toBe(expected);
  });

  it('is judged by the reader’s own gate, whatever was sent', () => {
    const worker = askingClient({ social: [] }, { professional: sannaHerself });
    const own = {
      sourceId: 'social',
      patientId:
        worker.record.sources[1]?.result.status === 'ok'
          ? (worker.record.sources[1].result.record.client?.id ?? '')
          : '',
    };
    expect(lookAtAttachment('health/Goal/1', own, worker).kind).toBe('closed');
  });
});
