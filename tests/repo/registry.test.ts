import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sectionRegistry } from '#lib/summary/registry.ts';
import { sectionIds } from '#lib/summary/section.ts';
import { roleOrders } from '#lib/summary/section-order.ts';
import { projectFiles, readProjectFile, root } from './source-files.ts';

/** File names without ending of the direct children of a folder. */
function namesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

describe('sections', () => {
  it('has one file per section, named by its id', () => {
    expect(namesIn('lib/summary/sections', '.ts')).toEqual([...sectionIds].sort());
  });

  it('registers each under its own id', () => {
    expect(Object.keys(sectionRegistry).sort()).toEqual([...sectionIds].sort());
    for (const id of sectionIds) expect(sectionRegistry[id].id).toBe(id);
  });

  it.each([...sectionIds])('%s has a case test and a component', (id) => {
    const files = projectFiles();
    expect(files).toContain(`tests/unit/summary/sections/${id}.test.ts`);
    const component = `${id.replaceAll(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())}.tsx`;
    expect(
      files
        .filter((file) => file.startsWith('components/summary/sections/'))
        .map((file) => file.split('/').at(-1)),
    ).toContain(component);
  });

  it.each(Object.entries(roleOrders))('stands in the order of the role %s', (_role, order) => {
    expect([...order].sort()).toEqual([...sectionIds].sort());
  });
});

describe('hosts', () => {
  const folders = readdirSync(join(root, 'lib/adapters/host'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  it('has one folder per adapter of the settings', () => {
    const settings = readProjectFile('lib/model/settings/settings.ts');
    const named = /readonly adapter: ([^;]+);/.exec(settings)?.[1]?.match(/[\w-]+/g) ?? [];
    for (const adapter of named) expect(folders).toContain(adapter);
  });
});
