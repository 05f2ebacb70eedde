import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
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

it('is read by another library as it was meant: days as days, the same in every time zone', async () => {
  const blob = await toXlsx({
    heads: ['Asiakas', 'Tarkistus', '12 kk'],
    rows: [
      ['@Äijälä', { day: '2026-03-29', text: '29.3.2026' }, 41],
      ['Aalto', '2026', ''],
    ],
  });
  const [head, first, second] = await readSheet(Buffer.from(await blob.arrayBuffer()));
  expect(head).toEqual(['Asiakas', 'Tarkistus', '12 kk']);
  expect(first).toEqual(['@Äijälä', new Date('2026-03-29T00:00:00Z'), 41]);
  expect(second).toEqual(['Aalto', '2026', null]);
});
