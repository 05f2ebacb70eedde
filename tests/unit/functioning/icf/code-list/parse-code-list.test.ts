import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCodeList } from '#lib/functioning/icf/code-list/parse-code-list.ts';

/* Titles here are invented: those of the classification are licensed. */

const titles = (text: string, wanted?: 'fi' | 'sv' | 'en') => {
  const read = parseCodeList(text, wanted);
  return read.ok ? read.value.titles : read.failure;
};
const system = (concept: readonly object[], said: object = {}) =>
  JSON.stringify(
    { resourceType: 'CodeSystem', url: 'http://hl7.org/fhir/sid/icf', language: 'fi', concept, ...said },
    null,
    2,
  );

describe('a CSV file of titles', () => {
  it.each([
    ['semicolons', 'code;title\nd450;Yksi\nb280;Kaksi'],
    ['commas', 'code,title\nd450,Yksi\nb280,Kaksi'],
    ['tabs and Windows lines', 'code\ttitle\r\nd450\tYksi\r\nb280\tKaksi\r\n'],
    ['Finnish columns in any order, others beside', 'Nimi;Taso;Koodi\nYksi;2;D450\nKaksi;2;b280'],
    ['a byte order mark, quotes and empty lines', '\uFEFF"code";"title"\n\n"d450";"Yksi"\n;\nb280;"Kaksi"\n'],
  ])('is read with %s', (_name, text) => {
    expect(titles(text)).toEqual({ d450: { title: 'Yksi' }, b280: { title: 'Kaksi' } });
  });

  it('has definitions, over several lines and with quotes in them', () => {
    expect(titles('code;title;definition\nd450;Yksi;"Rivi ""a"";\nrivi b"\nb280;Kaksi;')).toEqual({
      d450: { title: 'Yksi', definition: 'Rivi "a";\nrivi b' },
      b280: { title: 'Kaksi' },
    });
  });

  it('passes over headings and blocks, and counts them', () => {
    const read = parseCodeList('code;title\nb;Osa\nb110-b139;Lohko\nb1;Pääluokka\nb1140;Alaluokka');
    expect(read).toMatchObject({ ok: true, value: { skipped: 2 } });
    expect(read.ok && Object.keys(read.value.titles)).toEqual(['b1', 'b1140']);
  });

  it.each([
    ['', [{ kind: 'empty' }]],
    ['  \n ', [{ kind: 'empty' }]],
    ['d450;Yksi', [{ kind: 'noHeader', line: 1 }]],
    ['code;definition\nd450;x', [{ kind: 'noHeader', line: 1 }]],
    ['code;title', [{ kind: 'noTitles' }]],
    ['code;title\nb;Osa', [{ kind: 'noTitles' }]],
    ['code;title\nd450;"Yksi\nb280;Kaksi', [{ kind: 'openQuote', line: 2 }]],
    ['code;title\nd450;"a\nb"\nx99;Kaksi', [{ kind: 'badCode', line: 4, about: 'x99' }]],
    ['code;title\nd450;Yksi\nD450;Kaksi', [{ kind: 'twice', line: 3, about: 'D450' }]],
    [`code;title\nd450;${'a'.repeat(501)}`, [{ kind: 'titleTooLong', line: 2, about: 'd450' }]],
    ['code;title\nd450;Yk\u202esi', [{ kind: 'badText', line: 2, about: 'd450' }]],
    [
      'code;title\n;Yksi\nd45;Kaksi\nb280;\nd4500.2;Neljä',
      [
        { kind: 'noCode', line: 2 },
        { kind: 'badCode', line: 3, about: 'd45' },
        { kind: 'noTitle', line: 4, about: 'b280' },
        { kind: 'badCode', line: 5, about: 'd4500.2' },
      ],
    ],
  ])('%j is refused with every line that is to be mended', (text, problems) => {
    expect(parseCodeList(text)).toEqual({ ok: false, failure: problems });
  });

  it('takes a title of the greatest length, and no file that is too long', () => {
    expect(titles(`code;title\nd450;${'a'.repeat(500)}`)).toMatchObject({ d450: {} });
    expect(titles('x'.repeat(10_000_001))).toEqual([{ kind: 'tooLong' }]);
  });

  it('gives back any titles as they were written, whatever is in them', () => {
    const title = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 1, maxLength: 8 }),
        fc.array(title, { minLength: 8, maxLength: 8 }),
        fc.constantFrom(';', ',', '\t'),
        (numbers, texts, separator) => {
          const rows = numbers.map((number, place) => [`d${number}`, texts[place] ?? 'x'] as const);
          const lines = rows.map(([code, text]) => `${code}${separator}${quoted(text)}`);
          const read = parseCodeList([`code${separator}title`, ...lines].join('\n'));
          expect(read).toEqual({
            ok: true,
            value: {
              skipped: 0,
              titles: Object.fromEntries(rows.map(([code, text]) => [code, { title: text }])),
            },
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a CodeSystem of titles', () => {
  const concept = [
    { code: 'd', display: 'Osa', concept: [{ code: 'd450', display: 'Yksi', definition: 'Määritelmä' }] },
    { code: 'b280', display: 'Kaksi', designation: [{ language: 'sv', value: 'Två' }] },
  ];

  it('is read at every depth, with its publisher, version and language', () => {
    expect(parseCodeList(system(concept, { publisher: 'Julkaisija', version: '2004' }))).toEqual({
      ok: true,
      value: {
        skipped: 1,
        language: 'fi',
        source: 'Julkaisija',
        version: '2004',
        titles: { d450: { title: 'Yksi', definition: 'Määritelmä' }, b280: { title: 'Kaksi' } },
      },
    });
  });

  it('has the designations of a wanted language, and does not pass another language for it', () => {
    const swedish = [{ ...concept[1] }];
    expect(titles(system(swedish), 'sv')).toEqual({ b280: { title: 'Två' } });
    expect(titles(system(concept), 'sv')).toMatchObject([{ kind: 'noTitle', about: 'd450' }]);
    expect(titles(system(concept), 'fi')).toMatchObject({ b280: { title: 'Kaksi' } });
    expect(titles(system(concept, { language: undefined }), 'sv')).toMatchObject({ d450: { title: 'Yksi' } });
  });

  it('is of ICF by its address or its name', () => {
    const national = { url: 'urn:oid:1.2.246.537.6.9999', title: 'Julkaisija - ICF-luokitus' };
    expect(titles(system(concept, national))).toMatchObject({ d450: {} });
    expect(titles(system(concept, { url: 'http://loinc.org', title: 'Muu' }))).toEqual([
      { kind: 'otherSystem', about: 'Muu' },
    ]);
  });

  it.each([
    ['{', [{ kind: 'notJson', line: 1 }]],
    ['{\n"resourceType": "CodeSystem",\n}', [{ kind: 'notJson', line: 3 }]],
    ['{"resourceType":"ValueSet"}', [{ kind: 'notCodeSystem' }]],
    [system([]), [{ kind: 'notCodeSystem' }]],
  ])('%j is refused', (text, problems) => {
    expect(parseCodeList(text)).toEqual({ ok: false, failure: problems });
  });

  it('says on which line a wrong concept stands', () => {
    const text = system([
      { code: 'd450', display: 'Yksi' },
      { code: 'x450', display: 'Kaksi' },
    ]);
    const line = text.split('\n').findIndex((each) => each.includes('x450')) + 1;
    expect(titles(text)).toEqual([{ kind: 'badCode', line, about: 'x450' }]);
  });
});
