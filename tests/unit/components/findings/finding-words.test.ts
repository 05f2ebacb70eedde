import { describe, expect, it } from 'vitest';
import { createFormat } from '#components/app/format.ts';
import { loadWords } from '#components/app/words.ts';
import { answerLine, answerWords } from '#components/findings/answer-words.ts';
import { bandNames, bandWords } from '#components/findings/band-words.ts';
import { clearsLines } from '#components/findings/clears-lines.ts';
import { type EvidenceWords, evidenceEntry } from '#components/findings/evidence-entry.ts';
import { evidenceLine } from '#components/findings/evidence-line.ts';
import { limitCells } from '#components/findings/limit-words.ts';
import { missingWords } from '#components/findings/missing-words.ts';
import { webAddress } from '#components/findings/page/web-address.ts';
import { ruleFigures } from '#components/findings/rule-figures.ts';
import { answerChoices } from '#components/findings/triage/answer-choices.ts';
import type { Entry } from '#lib/model/entries.ts';
import {
  aBloodPressure,
  aConcept,
  aContact,
  aFunctioning,
  aMeasurement,
  aMedication,
  anAnswer,
  anOwner,
  aPlan,
  aProblem,
  aService,
  aTask,
  aWardStay,
} from '#tests/builders/entries.ts';
import {
  aboveTarget,
  aTriage,
  emergency,
  moodMissing,
  ownerless,
  repeated,
} from '#tests/components/findings/larisa-findings.ts';
import { projectFiles, readProjectFile } from '#tests/repo/source-files.ts';

const timeZone = 'Europe/Helsinki';
const { t } = await loadWords('fi', ['terms', 'findings']);
const words: EvidenceWords = { t, language: 'fi', format: createFormat('fi', timeZone) };
const swedish: EvidenceWords = {
  t: (await loadWords('sv', ['terms', 'findings'])).t,
  language: 'sv',
  format: createFormat('sv', timeZone),
};

describe('one entry of the evidence', () => {
  const code = { text: 'Alaselkäkipu', codings: [{ kind: 'icd10', code: 'M54.5' }] } as const;

  it.each<readonly [string, Entry, string]>([
    [
      'a call with its profession, code and the name of the code',
      aContact({ channel: 'call', profession: 'sairaanhoitaja', reasons: [code] }),
      '3.11.2026 klo\u00a010.05 Terveysasema puhelu sairaanhoitaja M54.5 Alaselkäkipu',
    ],
    [
      'a reason without a code',
      aContact({ reasons: [aConcept('Selkäkipu')] }),
      '3.11.2026 klo\u00a010.05 Terveysasema käynti Selkäkipu',
    ],
    [
      'a missed contact',
      aContact({ status: 'noShow' }),
      '3.11.2026 klo\u00a010.05 Terveysasema poisjäänti käynti',
    ],
    ['a ward stay', aWardStay('2026-06-05', '2026-06-10'), '5.6.–10.6.2026 Osasto osastohoito'],
    ['a blood pressure', aBloodPressure(152, 91), '12.11.2026 klo\u00a019.20 Verenpaine 152/91 mmHg'],
    [
      'a number',
      aMeasurement({ measures: 'ldl', value: 2.43 }),
      '4.9.2026 klo\u00a08.00 LDL-kolesteroli 2,43 mmol/l',
    ],
    ['an answer in words', anAnswer('smoking', 'Ei tupakoi'), '4.9.2026 klo\u00a08.00 Tupakointi Ei tupakoi'],
    ['a diagnosis', aProblem({ certainty: 'provisional' }), '15.10.2026 Alaselkäkipu epäily M54.5'],
    [
      'a medicine',
      aMedication({ asNeeded: true }),
      '1.2.2024 Metformiini 500 mg 1 tabletti 2 kertaa päivässä tarvittaessa A10BA02',
    ],
    ['a plan with its review', aPlan(), '14.4.2026 Terveys- ja hoitosuunnitelma tarkistus 14.10.2026'],
    ['an owner', anOwner(), '3.2.2026 Liisa Pulkkinen Hoitovastaava'],
    ['a service', aService(), '3.2.2026 Aikuissosiaalityö Palvelu'],
    [
      'functioning',
      aFunctioning({ ownRating: 3 }),
      '4.9.2026 Käveleminen ammattilainen: lievä (1) asiakas: vaikea (3) Generic-7 d450',
    ],
    [
      'a task by the day of its recording',
      aTask({ recordedAt: '2026-10-15T11:00:00+03:00' }),
      '15.10.2026 Kotimittaukset viikon ajalta Asiakkaan tehtävä määräaika 24.11.2026',
    ],
  ])('says %s', (_what, entry, expected) => {
    const at =
      entry.kind === 'contact' && entry.channel !== 'wardStay'
        ? { ...entry, start: '2026-11-03T10:05:00+02:00' }
        : entry;
    const { date, time, title, details, codes } = evidenceEntry(at, words);
    expect([date, time, title, ...details, ...codes].filter((part) => part !== undefined).join(' ')).toBe(
      expected,
    );
  });

  it('says when a unit is not known, and keeps the number as it was recorded', () => {
    const entry = aMeasurement({
      measures: 'hba1c',
      quantity: { value: 7, recorded: { value: 7, unit: 'foo' } },
      unitUnknown: true,
    });
    expect(evidenceEntry(entry, words).details).toEqual([
      '7 foo',
      'yksikköä ei tunnistettu, arvo kirjatun mukaisena',
    ]);
  });
});

describe('the line of a row', () => {
  it.each([
    ['contacts for one reason', repeated, 'Alaselkäkipu, 4 kertaa 15.10.–12.11.2026', ['health']],
    ['contacts', emergency, '7 yhteydenottoa 21.6.–12.11.2026', ['health']],
    [
      'measurements',
      aboveTarget,
      'Verenpaine 152/91 mmHg 12.11.2026 · HbA1c 61 mmol/mol 4.9.2026',
      ['health'],
    ],
    [
      'two kinds of two registers',
      ownerless,
      'Terveys- ja hoitosuunnitelma 14.4.2026 · 2 palvelua tai päätöstä, uusin 3.2.2026',
      ['health', 'social'],
    ],
    ['what is not recorded', moodMissing, 'PHQ-9, 12 kk: ei kirjattu', []],
  ] as const)('says %s', (_what, finding, text, registers) => {
    expect(evidenceLine(finding, words)).toEqual({ text, registers });
  });
});

describe('limits', () => {
  it('stand beside the client\u2019s figures with their units', () => {
    expect(repeated.limits.map((line) => limitCells(line, repeated, words))).toEqual([
      { condition: 'Yhteydenottoja samasta syystä, 90 pv', limit: '≥\u00a03', value: '4', met: 'yes' },
      { condition: 'Väli enintään', limit: '≤\u00a014\u00a0pv', value: '13, 6, 9\u00a0pv', met: 'yes' },
    ]);
    expect(aboveTarget.limits.map((line) => limitCells(line, aboveTarget, words).limit)).toEqual([
      '>\u00a0140\u00a0mmHg',
      '>\u00a053\u00a0mmol/mol',
    ]);
  });

  it('say the day on which something was last recorded, and that it never was', () => {
    const line = { label: 'phq', op: 'recorded', limit: '', met: 'yes' } as const;
    expect(limitCells({ ...line, value: '2024-02-02' }, moodMissing, words).value).toBe('2.2.2024');
    expect(limitCells(line, moodMissing, words).value).toBe('ei kirjattu');
    expect(limitCells({ label: 'phq', op: '>', limit: 3, met: 'unknown' }, moodMissing, words).value).toBe(
      'ei tiedossa',
    );
  });
});

describe('bands of scores', () => {
  const named = projectFiles()
    .filter((file) => file.startsWith('lib/risk/scores/'))
    .flatMap((file) => [...readProjectFile(file).matchAll(/Band =([^;]+);/g)])
    .flatMap(([, union = '']) => [...union.matchAll(/'(\w+)'/g)].map(([, name = '']) => name));

  it('have a word, every one that a score can give', () => {
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named)].filter((name) => !bandNames.some((each) => each === name))).toEqual([]);
    for (const name of bandNames) {
      for (const each of [words, swedish]) expect(bandWords(each.t, name)).not.toMatch(/⟦/);
    }
  });

  it('stand in the limits and in the sentences by their words', () => {
    const line = { label: 'phq', op: 'band', limit: 'high, veryHigh', value: 9.1, met: 'yes' } as const;
    expect(limitCells(line, moodMissing, words)).toMatchObject({
      limit: 'suuri, erittäin suuri',
      value: '9,1',
    });
    expect(ruleFigures({ ...moodMissing, figures: { score: 9.1, band: 'veryHigh' } }, words)).toEqual({
      score: 9.1,
      band: 'erittäin suuri',
    });
  });

  it('of a rule of an organisation\u2019s own stay as they are named', () => {
    expect(bandWords(t, 'amber')).toBe('amber');
  });
});

describe('what clears a finding', () => {
  const texts = (finding: typeof repeated) =>
    clearsLines(finding, words).map((parts) => parts.map(({ text }) => text).join(''));

  it('says the day, that a booking is not enough and, for the first tier, that silence is not either', () => {
    expect(texts(repeated)).toEqual([
      'Ei uutta yhteydenottoa samasta syystä: poistuu 27.11.2026',
      'Vastuuhenkilö on nimetty ja suunnitelma tehty viimeisten 14 pv aikana',
      'Varattu aika ei vielä poista huomiota.',
      'Pelkkä ajan kuluminen ei riitä: ilman arviota huomio jää luetteloon.',
    ]);
    expect(texts(moodMissing)).toEqual(['PHQ-9 on kirjattu']);
  });

  it('leaves out a line whose day is not known', () => {
    const { clearsOn: _unknown, ...figures } = repeated.figures;
    expect(texts({ ...repeated, figures })[0]).toMatch(/^Vastuuhenkilö on nimetty/);
  });

  it('says that a booking counts where the rule counts bookings', () => {
    const counting = {
      ...repeated,
      rule: {
        ...repeated.rule,
        when: {
          type: 'count',
          of: { kind: 'contact', status: ['booked'] },
          is: { op: '<', value: 1 },
        } as const,
      },
    };
    expect(texts(counting)).toContain('Varattu aika lasketaan mukaan.');
  });
});

describe('what is missing', () => {
  it('is said by reason, with the names of the inputs', () => {
    expect(
      missingWords(t, [
        { kind: 'measurement', names: ['egfr', 'systolic'], why: 'notRecorded' },
        { kind: 'sex', names: [], why: 'notRecorded' },
        { kind: 'measurement', names: ['bmi'], why: 'outdated' },
        { kind: 'contact', names: [], why: 'notAnswered' },
      ]),
    ).toEqual([
      'GFR-arvio, yläpaine, sukupuoli: ei kirjattu',
      'Painoindeksi: liian vanha',
      'yhteydenotot: lähde ei vastannut',
    ]);
  });

  it('never shows a name that has no words', () => {
    expect(missingWords(t, [{ kind: 'score', names: ['someInternalName'], why: 'notRecorded' }])).toEqual([
      'pistemäärän tiedot: ei kirjattu',
    ]);
  });
});

describe('answers in words', () => {
  it.each([
    [{ answer: 'known', reason: 'puhuttu' }, 'Tiedossa jo: puhuttu'],
    [{ answer: 'act', deed: 'owner' }, 'Toimin: Vastuuhenkilön nimeäminen'],
    [{ answer: 'act', deed: 'soitettu kotiin' }, 'Toimin: soitettu kotiin'],
    [{ answer: 'later', until: '2026-12-02' }, 'Myöhemmin: tulee takaisin 2.12.2026'],
    [{ answer: 'notRelevant' }, 'Ei olennainen'],
    [{ answer: 'reopened' }, 'Avattu uudelleen'],
  ] as const)('%o', (answer, expected) => {
    expect(answerWords(answer, words)).toBe(expected);
  });

  it('say who and when', () => {
    expect(answerLine(aTriage(), words)).toBe('Tiedossa jo: on jo suunnitelmassa · 18.11.2026, T. Mustonen');
    expect(answerLine(undefined, words)).toBeUndefined();
  });
});

describe('the second press', () => {
  const context = { ...words, today: '2026-11-18', next: '2026-11-24T10:00:00+02:00', timeZone };
  const choices = (answer: Parameters<typeof answerChoices>[0], more = {}) =>
    answerChoices(answer, repeated, { ...context, ...more });

  it('offers the deeds of the rule, and no other', () => {
    expect(choices('act').map(({ given }) => given)).toEqual([
      { answer: 'act', deed: 'owner' },
      { answer: 'act', deed: 'consultation' },
      { answer: 'act', deed: 'plan' },
    ]);
  });

  it('offers days, the next booked contact first', () => {
    expect(choices('later').map(({ id, detail, given }) => [id, detail, given.until])).toEqual([
      ['nextContact', '24.11.2026', '2026-11-24'],
      ['week', '25.11.2026', '2026-11-25'],
      ['twoWeeks', '2.12.2026', '2026-12-02'],
      ['month', '18.12.2026', '2026-12-18'],
      ['threeMonths', '18.2.2027', '2027-02-18'],
    ]);
  });

  it.each([undefined, '2026-11-18T15:00:00+02:00'])('offers no contact that is not ahead (%s)', (next) => {
    expect(choices('later', { next })[0]?.id).toBe('week');
  });

  it('takes the day of the next contact in the zone of the client', () => {
    expect(choices('later', { next: '2026-11-24T22:30:00Z' })[0]?.given.until).toBe('2026-11-25');
  });

  it('records the wording of the reason in the language it was given in', () => {
    expect(choices('notRelevant')[0]?.given).toEqual({
      answer: 'notRelevant',
      reason: 'ei sovi tämän asiakkaan tilanteeseen',
    });
    expect(choices('known', swedish)[0]?.given).toEqual({ answer: 'known', reason: 'finns redan i planen' });
  });
});

describe('the address of a source', () => {
  it.each([
    ['https://www.kaypahoito.fi/', 'https://www.kaypahoito.fi/'],
    ['http://example.org', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('%s', (url, expected) => {
    expect(webAddress(url)).toBe(expected);
  });
});
