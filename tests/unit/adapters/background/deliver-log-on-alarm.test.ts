import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogDelivery } from '#lib/adapters/log/deliver-log.ts';
import type { Settings } from '#lib/model/settings/settings.ts';

type Listener = (message: unknown, sender: object, respond: (answer?: unknown) => void) => unknown;

const listeners: Listener[] = [];
const alarms: ((alarm: { readonly name: string }) => void)[] = [];
const created: unknown[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
    alarms: {
      create: async (...given: unknown[]) => void created.push(given),
      onAlarm: { addListener: (listener: (typeof alarms)[number]) => alarms.push(listener) },
    },
  },
}));
const { deliverLogOnAlarm } = await import('#lib/adapters/background/deliver-log-on-alarm.ts');

const page = { id: 'own', url: 'chrome-extension://own/options.html', frameId: 0, tab: { id: 1 } };
const log = { baseUrl: 'https://log.example.fi/fhir' };
const settings = { log } as Settings;

describe('the background delivers the log', () => {
  let deliveries: string[];
  let release: (() => void) | undefined;
  let inForce: Settings | undefined;
  const createDelivery = vi.fn(
    (): LogDelivery => ({
      async deliver(when) {
        deliveries.push(when);
        await new Promise<void>((done) => {
          release = done;
        });
        return { kind: 'nothingLeft' };
      },
    }),
  );
  const send = (message: unknown, sender: object = page) =>
    new Promise((answered) => {
      const waits = listeners.map((listener) => listener(message, sender, () => answered('ended')));
      if (!waits.includes(true)) answered('unheard');
    });
  const settled = () => new Promise((done) => setTimeout(done));

  beforeEach(() => {
    deliveries = [];
    release = undefined;
    inForce = settings;
    for (const list of [listeners, alarms, created]) list.splice(0);
    createDelivery.mockClear();
    deliverLogOnAlarm({ readSettings: async () => inForce, createDelivery });
  });

  it('every minute, but for the alarms of others', async () => {
    expect(created).toEqual([['deliverLog', { periodInMinutes: 1 }]]);
    alarms[0]?.({ name: 'other' });
    alarms[0]?.({ name: 'deliverLog' });
    await settled();
    expect(deliveries).toEqual(['whenDue']);
    expect(createDelivery).toHaveBeenCalledWith(log);
  });

  it.each([
    ['accessRecorded', 'whenDue'],
    ['deliverLog', 'now'],
  ])('when a page says %s: %s, and answers when it has ended', async (type, when) => {
    const answer = send({ type });
    await settled();
    expect(deliveries).toEqual([when]);
    release?.();
    expect(await answer).toBe('ended');
  });

  it('once more after a delivery that may have missed what was recorded meanwhile', async () => {
    void send({ type: 'accessRecorded' });
    await settled();
    void send({ type: 'deliverLog' });
    void send({ type: 'accessRecorded' });
    release?.();
    await settled();
    release?.();
    await settled();
    expect(deliveries).toEqual(['whenDue', 'now']);
    expect(createDelivery).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a content script', { id: 'own', url: 'https://record.example.fi/', frameId: 0, tab: { id: 3 } }],
    ['another extension', { ...page, id: 'other' }],
  ])('never for %s', async (_name, sender) => {
    expect(await send({ type: 'deliverLog' }, sender)).toBe('unheard');
    expect(deliveries).toEqual([]);
  });

  it('not without a log server in the settings', async () => {
    inForce = undefined;
    expect(await send({ type: 'deliverLog' })).toBe('ended');
    expect(createDelivery).not.toHaveBeenCalled();
  });
});
