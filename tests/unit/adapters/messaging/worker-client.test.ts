import { describe, expect, it } from 'vitest';
import { type AskedWorker, createWorkerClient } from '#lib/adapters/messaging/worker-client.ts';

type Command = { readonly say: string };
type Answer = { readonly said: string };

/** A worker that answers when the test says so. */
function aWorker() {
  const listeners: Record<string, ((event: { readonly data: unknown }) => void)[]> = {};
  const posted: (Command & { readonly request: number })[] = [];
  let terminated = 0;
  const worker: AskedWorker = {
    postMessage: (message) => posted.push(message as Command & { readonly request: number }),
    addEventListener: (type: string, listener: (event: { readonly data: unknown }) => void) => {
      listeners[type] = [...(listeners[type] ?? []), listener];
    },
    terminate: () => {
      terminated += 1;
    },
  };
  return {
    worker,
    posted,
    fire: (type: string, data?: unknown) => {
      for (const listener of listeners[type] ?? []) listener({ data });
    },
    terminated: () => terminated,
  };
}

describe('asking a worker', () => {
  it('gives each answer to whom it belongs, in whichever order they come', async () => {
    const one = aWorker();
    const client = createWorkerClient<Command, Answer>(() => one.worker);
    const [first, second] = [client.ask({ say: 'a' }), client.ask({ say: 'b' })];
    expect(one.posted).toEqual([
      { say: 'a', request: 1 },
      { say: 'b', request: 2 },
    ]);
    one.fire('message', { request: 2, said: 'b' });
    one.fire('message', 'nothing of ours');
    one.fire('message', { request: 7, said: 'nobody asked' });
    one.fire('message', { request: 1, said: 'a' });
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: { said: 'a' } },
      { ok: true, value: { said: 'b' } },
    ]);
  });

  it.each(['error', 'messageerror'])(
    'answers all by failed on %s, and begins a new one for the next',
    async (type) => {
      const workers = [aWorker(), aWorker()];
      let started = 0;
      const client = createWorkerClient<Command, Answer>(() => {
        started += 1;
        return (workers[started - 1] as ReturnType<typeof aWorker>).worker;
      });
      const lost = client.ask({ say: 'a' });
      workers[0]?.fire(type);
      expect(await lost).toEqual({ ok: false, failure: { reason: 'failed' } });
      expect(workers[0]?.terminated()).toBe(1);
      const next = client.ask({ say: 'b' });
      // A late word of the old one is nobody's.
      workers[0]?.fire('message', { request: 2, said: 'late' });
      workers[1]?.fire('message', { request: 2, said: 'b' });
      expect(await next).toEqual({ ok: true, value: { said: 'b' } });
    },
  );

  it('fails where no worker can be started', async () => {
    const client = createWorkerClient<Command, Answer>(() => {
      throw new TypeError('refused');
    });
    expect(await client.ask({ say: 'a' })).toEqual({ ok: false, failure: { reason: 'failed' } });
  });

  it('ends with the page: what was asked is closed, and nothing more is asked', async () => {
    const one = aWorker();
    const client = createWorkerClient<Command, Answer>(() => one.worker);
    const open = client.ask({ say: 'a' });
    client.close();
    expect(await open).toEqual({ ok: false, failure: { reason: 'closed' } });
    expect(await client.ask({ say: 'b' })).toEqual({ ok: false, failure: { reason: 'closed' } });
    expect([one.posted.length, one.terminated()]).toEqual([1, 1]);
  });
});
