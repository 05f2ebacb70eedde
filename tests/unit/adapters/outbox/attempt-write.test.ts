import { describe, expect, it } from 'vitest';
import { createAttempt } from '#lib/adapters/outbox/attempt-write.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';

const source: SourceSettings = {
  id: 'health',
  name: 'Potilasrekisteri',
  controller: 'Kainuun hyvinvointialue',
  register: 'health',
  kind: 'fhir',
  baseUrl: 'https://fhir.example.fi/r4',
  signIn: { kind: 'smart', clientId: 'rinnalla' },
  askedByDefault: true,
};
const item: OutboxItem = {
  id: '8e1f1c52-7a0b-4b53-9a0e-1c7f6f0c2b11',
  sequence: 1,
  putAt: '2026-11-18T07:41:00Z',
  state: { kind: 'waiting', attempts: 1 },
  write: {
    clientKey: 'a',
    sourceId: 'health',
    what: 'assessment',
    text: 'Arvio',
    change: { kind: 'create', resource: { resourceType: 'Task' } },
  },
};

/** A server that takes the tokens in `good`; who is signed in holds `held`, and gets `renewed` in its place. */
async function attempt(held: string | undefined, good: readonly string[], renewed: string | undefined) {
  const asked: string[] = [];
  let token = held;
  const write = createAttempt({
    readSources: async () => [source],
    accessToken: async (_source, { renew } = { renew: false }) => {
      if (renew) token = renewed;
      return token;
    },
    http: {
      async fetch(url, init) {
        const given = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? '';
        asked.push(`${init?.method} ${new URL(String(url)).pathname} ${given}`);
        if (!good.includes(given)) return new Response('{}', { status: 401 });
        return init?.method === 'GET'
          ? Response.json({ resourceType: 'Bundle', entry: [] })
          : Response.json({ resourceType: 'Task', id: 't' }, { status: 201 });
      },
      wait: () => new Promise(() => undefined),
      clock: { now: () => new Date('2026-11-18T07:41:00Z') },
    },
  });
  return { outcome: await write(item, false), asked };
}

const waits = { kind: 'later', failure: { reason: 'notSignedIn' } };

describe('one attempt at a server that asks for a token', () => {
  it('renews a token that the server refuses, and looks for the write before it is sent again', async () => {
    const { outcome, asked } = await attempt('old', ['new'], 'new');
    expect(outcome).toEqual({ kind: 'delivered', reference: 'Task/t' });
    expect(asked).toEqual(['POST /r4/Task old', 'GET /r4/Task new', 'POST /r4/Task new']);
  });

  it('waits for a sign-in when there is no other token, and does not ask again', async () => {
    for (const renewed of ['old', undefined]) {
      const { outcome, asked } = await attempt('old', [], renewed);
      expect(outcome).toEqual(waits);
      expect(asked).toHaveLength(1);
    }
  });

  it('renews once: a server that refuses every token is left alone', async () => {
    const { outcome, asked } = await attempt('old', [], 'new');
    expect(outcome).toEqual(waits);
    expect(asked).toEqual(['POST /r4/Task old', 'GET /r4/Task new']);
  });

  it('sends nothing while nobody is signed in', async () => {
    expect(await attempt(undefined, [], 'new')).toEqual({ outcome: waits, asked: [] });
  });
});
