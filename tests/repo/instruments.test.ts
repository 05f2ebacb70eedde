import { join } from 'node:path';
import { expect, it } from 'vitest';
import { instruments } from '#lib/functioning/instruments/registry.ts';
import { formNoteKinds } from '#lib/functioning/questionnaire/form.ts';
import { instrumentCautions, instrumentTable } from './instrument-table.ts';
import { readProjectFile, root } from './source-files.ts';

const path = 'docs/instruments.md';

/** The text with what stands between two marks replaced. */
function between(text: string, mark: string, content: string): string {
  const [start, end] = [`<!-- the ${mark} -->`, `<!-- end of the ${mark} -->`];
  const [before = '', rest = ''] = text.split(start);
  const [, after = ''] = rest.split(end);
  return `${before}${start}\n\n${content}\n${end}${after}`;
}

it('docs/instruments.md has the instruments as they are', async () => {
  const written = readProjectFile(path);
  const expected = between(
    between(written, 'table', instrumentTable(instruments)),
    'cautions',
    instrumentCautions(instruments),
  );
  await expect(expected).toMatchFileSnapshot(join(root, path));
});

it('docs/instruments.md explains every note on an imported form', () => {
  const written = readProjectFile(path);
  expect(formNoteKinds.filter((kind) => !written.includes(`\`${kind}\``))).toEqual([]);
});
