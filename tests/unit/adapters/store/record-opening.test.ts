import { describe, expect, it } from 'vitest';
import { leaveOpening, type RecordOpening, takeOpening } from '#lib/adapters/store/record-opening.ts';
import type { HostClient } from '#lib/model/client.ts';

const identityCode = 'urn:oid:1.2.246.21';
const note: RecordOpening = {
  identifiers: [{ system: identityCode, value: '140368-912D' }],
  own: { sourceId: 'health', patientId: 'larisa' },
  place: { at: 'finding', ruleId: 'care-lead-missing' },
  at: 1000,
};
const client = (said: Partial<HostClient>): HostClient => ({ hostId: 'host', identifiers: [], ...said });
function area() {
  const kept: Record<string, unknown> = {};
  return {
    kept,
    get: async (key: string) => (key in kept ? { [key]: kept[key] } : {}),
    set: async (values: Record<string, unknown>) => void Object.assign(kept, values),
    remove: async (key: string) => void delete kept[key],
  };
}

describe('the place for which a list opened a client', () => {
  it.each([
    ['the same identity code', { identifiers: [{ system: identityCode, value: '140368-912d' }] }, true],
    ['the same Patient id of the same source', { sourcePatient: { sourceId: 'health', id: 'larisa' } }, true],
    ['another identity code', { identifiers: [{ system: identityCode, value: '140368-914F' }] }, false],
    ['another Patient id', { sourcePatient: { sourceId: 'health', id: 'reino' } }, false],
    ['the same id at another source', { sourcePatient: { sourceId: 'social', id: 'larisa' } }, false],
    ['nothing to know the client by', {}, false],
  ] satisfies readonly (readonly [string, Partial<HostClient>, boolean])[])(
    'is told once to a host that shows %s: %3$s',
    async (_, said, isTold) => {
      const store = area();
      await leaveOpening(store, 7, note);
      expect(await takeOpening(store, 7, client(said), 2000)).toEqual(isTold ? note.place : undefined);
      expect(Object.keys(store.kept)).toHaveLength(isTold ? 0 : 1);
    },
  );

  it('is told to no other tab, and not after five minutes', async () => {
    const store = area();
    await leaveOpening(store, 7, note);
    const same = client({ sourcePatient: { sourceId: 'health', id: 'larisa' } });
    expect(await takeOpening(store, 8, same, 2000)).toBeUndefined();
    expect(await takeOpening(store, 7, same, 1000 + 5 * 60_000 + 1)).toBeUndefined();
    expect(Object.keys(store.kept)).toEqual([]);
  });

  it.each([
    ['a conversation', { at: 'consultation', threadId: 'thread' }, true],
    ['a new question', { at: 'question' }, true],
    ['a new question about a finding', { at: 'question', ruleId: 'no-owner' }, true],
    ['no place that is known', { at: 'elsewhere' }, false],
    ['a finding without its rule', { at: 'finding' }, false],
  ])('is %s: %3$s', async (_, place, isTold) => {
    const store = area();
    await leaveOpening(store, 7, { ...note, place: place as RecordOpening['place'] });
    const same = client({ sourcePatient: { sourceId: 'health', id: 'larisa' } });
    expect(await takeOpening(store, 7, same, 2000)).toEqual(isTold ? place : undefined);
  });

  it('is nothing, and no exception, when the extension was updated under the page', async () => {
    // The interfaces throw at once then, not by a rejected promise.
    const gone = () => {
      throw new Error('Extension context invalidated.');
    };
    const same = client({ sourcePatient: { sourceId: 'health', id: 'larisa' } });
    expect(await takeOpening({ get: gone, set: gone, remove: gone }, 7, same, 2000)).toBeUndefined();
  });
});
