import { describe, expect, it } from 'vitest';
import { appShell, folderOf, modules } from '#demo/openmrs/packages.ts';
import { importsOf, rewriteIndex } from '#demo/openmrs/shell-files.ts';

const shipped = `<link rel="preload" href="https://dev.example.org/openmrs/spa/importmap.json" as="fetch">
<script type="systemjs-importmap" src="https://dev.example.org/openmrs/spa/importmap.json"></script>
<script>initializeSpa({ apiUrl: "/openmrs", offline: true, configUrls: [] });</script>`;

describe("The shell's page", () => {
  it('loads nothing from elsewhere and keeps nothing between runs', () => {
    const page = rewriteIndex(shipped);
    expect(page).not.toContain('https://');
    expect(page.match(/"\/openmrs\/spa\/importmap\.json"/g)).toHaveLength(2);
    expect(page).toContain('offline: false');
  });

  it.each([
    ['an import map of another form', shipped.replaceAll('importmap.json', 'modules.json')],
    ['no offline setting', shipped.replace('offline: true, ', '')],
  ])('is refused with words when it has %s', (_, other) => {
    expect(() => rewriteIndex(other)).toThrow('another index.html');
  });
});

it('names every module in the import map by the file that its package ships', () => {
  expect(importsOf(modules.slice(0, 1))).toEqual({
    '@openmrs/esm-primary-navigation-app':
      './esm-primary-navigation-app/openmrs-esm-primary-navigation-app.js',
  });
});

it('pins every package to one version and one checksum', () => {
  for (const one of [appShell, ...modules]) {
    expect(one.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(one.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  }
  expect(new Set(modules.map(folderOf)).size).toBe(modules.length);
});
