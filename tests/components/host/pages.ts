import type { HostSettings } from '#lib/model/settings/settings.ts';
import type { HostAdapter, HostReading } from '#lib/ports/host-adapter.ts';

const fixtures = import.meta.glob<string>('../../fixtures/hosts/**/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A saved page of a record UI: its first line is the address at which it was seen. */
export function savedPage(name: string): { readonly url: URL; readonly root: Document } {
  const html = fixtures[`../../fixtures/hosts/${name}.html`];
  const path = /^<!-- (\S+) -->/.exec(html ?? '')?.[1];
  if (html === undefined || path === undefined) throw new Error(`No saved page ${name}`);
  return { url: new URL(path, 'https://record.example.fi'), root: pageOf(html) };
}

export function pageOf(body: string, language = ''): Document {
  const root = new DOMParser().parseFromString(`<!doctype html><body>${body}</body>`, 'text/html');
  root.documentElement.lang = language;
  return root;
}

export function hostOf(adapter: HostSettings['adapter'], more: Partial<HostSettings> = {}): HostSettings {
  return {
    id: adapter,
    name: adapter,
    adapter,
    matches: ['https://record.example.fi/*'],
    sourceId: 'health',
    ...more,
  };
}

export function readAt(adapter: HostAdapter, root: Document, path: string): HostReading {
  return adapter.readClientContext({ root, url: new URL(path, 'https://record.example.fi') });
}

/** The state, and why when the reading is in doubt: what a table of cases compares. */
export function stateOf(reading: HostReading): string {
  if (reading.state === 'unclear') return `unclear: ${reading.reason}`;
  return reading.state === 'pending' ? `pending: ${reading.awaiting}` : reading.state;
}
