import { describe, expect, it } from 'vitest';
import { loadWords } from '#components/app/words.ts';
import { deriveRow } from '#lib/worklist/list/derived-row.ts';
import { exportColumns, exportTable } from '#lib/worklist/list/export-table.ts';
import { printTable } from '#lib/worklist/list/print-table.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { aWorklistRow } from '#tests/builders/worklist-rows.ts';
import { listContext } from './list-context.ts';

const { t } = await loadWords('fi', ['terms', 'findings', 'worklist']);
const words = {
  t,
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  titleOf: ({ title }: { readonly title?: string }) => title ?? '',
  segmentName: () => 'verkosto',
} as const;

function fileOf(said: Partial<WorklistRow>, shown: readonly string[]): Readonly<Record<string, unknown>> {
  const { heads, rows } = exportTable(
    [deriveRow(aWorklistRow(said), listContext())],
    exportColumns(shown),
    words,
  );
  return Object.fromEntries(heads.map((head, place) => [head, rows[0]?.[place]]));
}

const found = {
  ruleId: 'server-rule',
  ruleVersion: '1',
  group: 'health',
  tier: 'first',
  origin: 'server',
  title: 'Kaatumisriski',
  state: 'open',
  isNew: false,
  fingerprint: 'f',
  evidence: { count: 1 },
  figures: {},
} as const;

describe('the list as a file', () => {
  it.each([
    ['not recorded', {}, 'ei kirjattu'],
    ['closed to this role', { measurementsClosed: true }, 'ei oikeutta'],
    ['agreed', { segment: { id: 'network', agreed: true } }, 'verkosto'],
    ['suggested', { segment: { id: 'network', agreed: false } }, 'verkosto (ehdotus)'],
  ] as const)('says of a segment that is %s so in words', (_what, said, word) => {
    expect(fileOf(said, ['name', 'segment']).Segmentti).toBe(word);
  });

  it('leaves no contact as an empty cell', () => {
    expect(fileOf({}, ['lastContact'])).toMatchObject({
      'Viimeisin yhteys': 'ei kirjattu',
      'Seuraava yhteys': 'ei varattua aikaa',
    });
  });

  it('says of a finding of a server that it is one', () => {
    expect(fileOf({ findings: [found] }, ['finding']).Huomio).toBe('Kaatumisriski (palvelimen huomio)');
    expect(fileOf({ findings: [{ ...found, origin: 'rinnalla' }] }, ['finding']).Huomio).toBe(
      'Kaatumisriski',
    );
  });

  it.each([
    ['a whole one is a day', '1968-03-14', { day: '1968-03-14', text: '14.3.1968' }],
    ['a month alone stays a text', '1968-03', '3/1968'],
    ['a year alone stays a text', '1968', '1968'],
  ])('of dates %s', (_what, birthDate, cell) => {
    expect(fileOf({ birthDate }, ['name']).Syntymäaika).toEqual(cell);
  });

  it('holds every column that was chosen on the screen', () => {
    const use = { ...aWorklistRow().use, now: 8, remote: 2, emergency: { now: 3, previous: 1 } };
    const repeats = use.repeats.with(0, 4);
    expect(fileOf({ use: { ...use, repeats } }, ['emergency', 'remote', 'repeats'])).toMatchObject({
      'Päivystys 12 kk': 3,
      'Etäosuus, %': 25,
      'Toistuvat yhteydenotot': 4,
    });
  });
});

describe('the list on paper', () => {
  const derive = (said: Partial<WorklistRow>) => deriveRow(aWorklistRow(said), listContext());

  it('has the columns of the screen, with what belongs together in one cell', () => {
    const { heads, rows } = printTable([derive({ findings: [found] })], ['name', 'age', 'finding'], words);
    expect(heads).toEqual(['Asiakas', 'Huomio']);
    expect(rows).toEqual([
      [
        { first: 'Tervahauta Larisa', rest: '14.3.1968 · 58 v · Kajaani' },
        { first: 'Kaatumisriski (palvelimen huomio)', rest: 'Ensisijainen · Avoimia huomioita 1' },
      ],
    ]);
  });

  it('tells the second values of a column as short as the screen does', () => {
    const use = { ...aWorklistRow().use, now: 41, previous: 26 };
    const nextContact = {
      at: '2026-11-24T08:00:00Z',
      channel: 'video',
      emergency: false,
      service: '',
    } as const;
    const [row] = printTable([derive({ use, nextContact })], ['use', 'lastContact'], words).rows;
    expect(row).toEqual([
      { first: '41', rest: '(26)' },
      { first: 'ei kirjattu', rest: 'Seuraava 24.11.2026 video' },
    ]);
  });

  it.each([
    ['fi', '2026-10-29', 'Tarkistus myöhässä 20 pv'],
    ['sv', '2026-10-29', 'Översynen 20 d försenad'],
    ['en', '2026-10-29', 'Review 20 days late'],
    ['en', '2026-11-17', 'Review 1 day late'],
  ] as const)(
    'says in %s of a review of %s that it is late, as one says it',
    async (language, reviewDue, late) => {
      const spoken = await loadWords(language, ['terms', 'findings', 'worklist']);
      const plan = { state: 'recorded', type: 'healthAndCare', from: '2026-05-01', reviewDue } as const;
      const [row] = printTable([derive({ plan })], ['review'], { ...words, t: spoken.t, language }).rows;
      expect(row?.[0]?.rest).toMatch(new RegExp(`· ${late}$`));
    },
  );

  it('says which registers are missing, and has no column for it where none is', () => {
    const closed = derive({ closed: ['social'] });
    const { heads, rows } = printTable([derive({}), closed], ['name'], words);
    expect(heads).toEqual(['Asiakas', 'Puuttuvat rekisterit']);
    expect(rows.map((row) => row[1]?.first)).toEqual(['', 'Sosiaali: ei oikeutta']);
    expect(printTable([derive({})], ['name'], words).heads).toEqual(['Asiakas']);
  });
});
