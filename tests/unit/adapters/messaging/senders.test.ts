import { describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'own', getURL: (path: string) => `chrome-extension://own${path}` } },
}));
const { hostSender, isFromBackground, isFromContentScript, isFromSidebar } = await import(
  '#lib/adapters/messaging/senders.ts'
);

type Sender = Parameters<typeof hostSender>[0];
// The browser fills in far more of a tab than is read here.
const tab = (id: number) => ({ id }) as NonNullable<Sender['tab']>;

const host: Sender = {
  id: 'own',
  tab: tab(3),
  frameId: 0,
  url: 'https://record.example.fi/client/1',
  documentLifecycle: 'active',
};
const sidebar: Sender = {
  id: 'own',
  tab: tab(3),
  frameId: 5,
  url: 'chrome-extension://random-part/sidebar.html',
};
const worker: Sender = { id: 'own', url: 'chrome-extension://own/background.js' };

describe('who sent a message', () => {
  it('knows our content script in the top frame of a web page', () => {
    expect(hostSender(host)).toEqual({ tabId: 3, url: new URL('https://record.example.fi/client/1') });
  });

  it.each<[string, Sender]>([
    ['another extension', { ...host, id: 'other' }],
    ['a frame inside the host', { ...host, frameId: 4 }],
    ['a page that is being prerendered', { ...host, documentLifecycle: 'prerender' }],
    ['the sidebar', sidebar],
    ['the background', worker],
    ['an extension page in a tab', { ...sidebar, frameId: 0 }],
    ['a sender without address', { id: 'own', tab: tab(3), frameId: 0 }],
  ])('does not take %s for it', (_, sender) => {
    expect(hostSender(sender)).toBeUndefined();
  });

  it('does not take another tab for this one', () => {
    expect([3, 4].map((tabId) => isFromContentScript(host, tabId))).toEqual([true, false]);
  });

  it.each<[string, Sender, boolean]>([
    ['the sidebar in a tab', sidebar, true],
    ['another page of ours', { ...sidebar, url: 'chrome-extension://own/options.html' }, false],
    ['the sidebar page opened as a tab of its own', { ...sidebar, frameId: 0 }, false],
    ['a web page', { ...host, frameId: 5 }, false],
    ['another extension', { ...sidebar, id: 'other' }, false],
  ])('%s is the sidebar: %s', (_, sender, expected) => {
    expect(isFromSidebar(sender)).toBe(expected);
  });

  it('knows the background by having no tab', () => {
    expect([worker, host, sidebar].map(isFromBackground)).toEqual([true, false, false]);
  });
});
