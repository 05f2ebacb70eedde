import { describe, expect, it } from 'vitest';
import {
  isBackgroundToHost,
  isHostReading,
  isHostToExtension,
  isSidebarToHost,
} from '#lib/adapters/messaging/message-shapes.ts';
import type { HostToExtension, SidebarToHost } from '#lib/ports/messages.ts';

const stamp = { instance: 'one', sequence: 1 };
const client = {
  hostId: 'record',
  identifiers: [{ system: 'urn:oid:1.2.246.21', value: '030856-9173' }],
  sourcePatient: { sourceId: 'health', id: 'p1' },
  name: 'Tervahauta Larisa',
  birthDate: '1956-08-03',
};
const reading = { state: 'client' as const, client };

describe('messages from content scripts', () => {
  it.each<HostToExtension>([
    { type: 'clientContextChanged', stamp, reading },
    { type: 'clientContextChanged', stamp, reading: { state: 'none' } },
    { type: 'getHostSettings' },
    { type: 'frameLayoutChanged', layout: { width: 400, collapsed: false } },
    { type: 'hostPageLeft', stamp },
  ])('takes $type', (message) => {
    expect(isHostToExtension(message)).toBe(true);
  });

  it.each([
    undefined,
    null,
    'getHostSettings',
    [],
    {},
    { type: 'unknown' },
    { type: 'clientContextChanged', stamp },
    { type: 'clientContextChanged', stamp: { instance: 1, sequence: 1 }, reading },
    { type: 'clientContextChanged', stamp: { instance: 'one', sequence: 1.5 }, reading },
    { type: 'clientContextChanged', stamp: { instance: 'one', sequence: Number.NaN }, reading },
    { type: 'hostPageLeft' },
    { type: 'frameLayoutChanged', layout: { width: '400', collapsed: false } },
  ])('drops %j', (message) => {
    expect(isHostToExtension(message)).toBe(false);
  });
});

describe('a host reading', () => {
  it.each([
    { state: 'none' },
    { state: 'pending' },
    { state: 'pending', awaiting: 'header' },
    { state: 'unclear', reason: 'contradiction' },
    reading,
    { state: 'client', client: { hostId: 'record', identifiers: [] } },
  ])('%j is one', (value) => {
    expect(isHostReading(value)).toBe(true);
  });

  it.each([
    { state: 'client' },
    { state: 'client', client: { hostId: 'record' } },
    { state: 'client', client: { ...client, birthDate: '3.8.1956' } },
    { state: 'client', client: { ...client, name: 7 } },
    { state: 'client', client: { ...client, name: 'x'.repeat(301) } },
    { state: 'client', client: { ...client, identifiers: [{ system: 's' }] } },
    { state: 'client', client: { ...client, identifiers: Array(11).fill(client.identifiers[0]) } },
    { state: 'client', client: { ...client, sourcePatient: { id: 'p1' } } },
    { state: 'unclear', reason: 'other' },
    { state: 'pending', awaiting: 'other' },
    { state: 'other' },
  ])('%j is none', (value) => {
    expect(isHostReading(value)).toBe(false);
  });
});

describe('messages to content scripts', () => {
  it.each<SidebarToHost>([
    { type: 'contextPainted', stamp },
    { type: 'setFrameLayout', layout: { width: 400, collapsed: true } },
    { type: 'insertText', text: 'text', stamp },
    { type: 'getClientContext' },
  ])('takes $type from the sidebar', (message) => {
    expect(isSidebarToHost(message)).toBe(true);
    expect(isBackgroundToHost(message)).toBe(false);
  });

  it.each([
    { type: 'contextPainted' },
    { type: 'insertText', text: 'text' },
    { type: 'insertText', text: 7, stamp },
    { type: 'insertText', text: 'x'.repeat(100_001), stamp },
    { type: 'toggleSidebar' },
  ])('drops %# as a message of the sidebar', (message) => {
    expect(isSidebarToHost(message)).toBe(false);
  });

  it.each([
    [{ type: 'toggleSidebar' }, true],
    [{ type: 'hostSettingsChanged' }, true],
    [{ type: 'getHostSettings' }, false],
    [undefined, false],
  ])('%j from the background: %s', (message, expected) => {
    expect(isBackgroundToHost(message)).toBe(expected);
  });
});
