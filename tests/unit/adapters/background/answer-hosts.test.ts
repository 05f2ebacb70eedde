import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { FrameLayout } from '#lib/ports/messages.ts';

type Listener = (message: unknown, sender: object, respond: (answer?: unknown) => void) => unknown;

const session = new Map<string, unknown>();
const listeners: Listener[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
    storage: {
      session: {
        get: async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {}),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) session.set(key, value);
        },
        remove: async (key: string) => session.delete(key),
      },
    },
  },
}));
const { answerHosts } = await import('#lib/adapters/background/answer-hosts.ts');

const settings: Settings = {
  version: 1,
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  professional: { id: 'p', name: 'P', role: 'nurse', register: 'health' },
  sources: [],
  hosts: [{ id: 'record', name: 'Record', adapter: 'demo-record', matches: ['https://record.example.fi/*'] }],
  cacheHours: 12,
  summary: { hidden: [], width: 420, collapsed: true },
};
const sender = { id: 'own', tab: { id: 3 }, frameId: 0, url: 'https://record.example.fi/client/1' };
const context = (sequence: number, instance = 'one') => ({
  type: 'clientContextChanged',
  stamp: { instance, sequence },
  reading: { state: 'none' },
});

describe('what the background answers to content scripts', () => {
  let layouts: FrameLayout[];
  const words = { frameTitle: 'title', notAnswering: 'silence', resizeLabel: 'width' };

  /** What the sender hears; `unheard` when the message was dropped. */
  async function send(message: unknown, from: object = sender): Promise<unknown> {
    let answer: unknown = 'unheard';
    let settle = () => {};
    const answered = new Promise<void>((done) => {
      settle = done;
    });
    const waits = listeners.map((listener) =>
      listener(message, from, (given) => {
        answer = given;
        settle();
      }),
    );
    if (waits.includes(true)) await answered;
    return answer;
  }
  const kept = () => session.get('tabContext:3');

  beforeEach(() => {
    session.clear();
    listeners.length = 0;
    layouts = [];
    answerHosts({
      readSettings: async () => settings,
      rememberLayout: async (layout) => {
        layouts.push(layout);
      },
      words: () => words,
    });
  });

  it('gives a host its settings, its layout and its words, and nothing of the sources', async () => {
    expect(await send({ type: 'getHostSettings' })).toEqual({
      host: settings.hosts[0],
      layout: { width: 420, collapsed: true },
      ...words,
    });
  });

  it('keeps what the tab of the sender shows', async () => {
    await send(context(1));
    expect(kept()).toEqual({ stamp: { instance: 'one', sequence: 1 }, reading: { state: 'none' } });
  });

  it('keeps the newest of one instance, and the last of several', async () => {
    await Promise.all([send(context(2)), send(context(1))]);
    expect(kept()).toMatchObject({ stamp: { sequence: 2 } });
    await send(context(1, 'two'));
    expect(kept()).toMatchObject({ stamp: { instance: 'two' } });
  });

  it('forgets a page that was left, unless another page has followed', async () => {
    await send(context(1, 'two'));
    await send({ type: 'hostPageLeft', stamp: { instance: 'one', sequence: 9 } });
    expect(kept()).toBeDefined();
    await send({ type: 'hostPageLeft', stamp: { instance: 'two', sequence: 1 } });
    expect(kept()).toBeUndefined();
  });

  it('remembers a layout', async () => {
    await send({ type: 'frameLayoutChanged', layout: { width: 500, collapsed: false } });
    expect(layouts).toEqual([{ width: 500, collapsed: false }]);
  });

  it.each([
    ['another extension', { ...sender, id: 'other' }],
    ['a frame inside the host', { ...sender, frameId: 2 }],
    ['no tab', { ...sender, tab: undefined }],
    ['an extension page', { ...sender, url: 'chrome-extension://own/sidebar.html' }],
    ['a page that is being prerendered', { ...sender, documentLifecycle: 'prerender' }],
  ])('does not hear %s', async (_, from) => {
    expect(await send(context(1), from)).toBe('unheard');
    expect(kept()).toBeUndefined();
  });

  it.each([
    ['a host that the settings do not name', 'https://other.example.fi/client/1'],
    ['another scheme', 'http://record.example.fi/client/1'],
    ['a name that only begins like the host', 'https://record.example.fi.evil.test/'],
  ])('takes nothing from %s', async (_, url) => {
    expect(await send({ type: 'getHostSettings' }, { ...sender, url })).toBeUndefined();
    await send(context(1), { ...sender, url });
    expect(kept()).toBeUndefined();
  });

  it('drops a message of another form', async () => {
    expect(await send({ ...context(1), reading: { state: 'client' } })).toBe('unheard');
  });
});
