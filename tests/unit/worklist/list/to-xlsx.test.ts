import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { toXlsx } from '../../../../entrypoints/worklist/to-xlsx.ts';

it('writes texts as texts and numbers as numbers: nothing becomes a formula', async () => {
  const blob = await toXlsx({
    heads: ['Asiakas', '12 kk'],
    rows: [
      ['=HYPERLINK("x")', 41],
      ['Äijälä', 0],
    ],
  });
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const all = Object.values(files)
    .map((file) => strFromU8(file))
    .join('\n');
  expect(all).toContain('<t>=HYPERLINK("x")</t>');
  expect(all).toContain('Äijälä');
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet).toMatch(/<v>41<\/v>/);
});
