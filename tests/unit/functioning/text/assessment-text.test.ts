import { describe, expect, it } from 'vitest';
import type { Language } from '#lib/base/language.ts';
import type { AssessedItem } from '#lib/functioning/assessment.ts';
import { previousRatings } from '#lib/functioning/change/previous-ratings.ts';
import { form } from '#lib/functioning/forms/generic-7.ts';
import { form as lowBackPain } from '#lib/functioning/forms/low-back-pain.ts';
import { assessmentText } from '#lib/functioning/text/assessment-text.ts';
import type { AssessmentTextContext } from '#lib/functioning/text/item-facts.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import { anAssessment, aRating, larisa, sanna } from '#tests/builders/assessments.ts';
import { aFunctioning } from '#tests/builders/entries.ts';
import { strictTranslate } from '#tests/builders/words.ts';

function contextIn(language: Language, entries: readonly FunctioningEntry[] = []): AssessmentTextContext {
  return {
    t: strictTranslate(language),
    language,
    timeZone: 'Europe/Helsinki',
    previous: previousRatings(entries),
  };
}

const before = (code: string, performance: NonNullable<FunctioningEntry['performance']>) =>
  aFunctioning({ code, performance, assessed: '2026-09-04T09:00:00+03:00' });
const earlier = [before('b152', 1), before('b280', 2), before('d450', 1), before('d850', 4)];

const items: readonly AssessedItem[] = [
  { code: 'b130', performance: aRating(0), own: aRating(0, larisa) },
  { code: 'b152', performance: aRating(2), own: aRating(2, larisa) },
  { code: 'b280', performance: aRating(3), note: 'Selkä,\nyöllä' },
  { code: 'd230', performance: aRating(1), own: aRating(3, larisa) },
  {
    code: 'd450',
    performance: aRating(1),
    capacity: aRating(3, sanna),
    environment: [
      { code: 'e120', kind: 'facilitator', value: 3 },
      { code: 'e310', kind: 'barrier', value: 1 },
    ],
  },
  { code: 'd455', performance: aRating(0) },
];
const linesOf = (...of: Parameters<typeof assessmentText>) => assessmentText(...of).split('\n');

describe('an assessment as text', () => {
  it('tells by chapter what deviates, with views and changes in words, and the rest in one line', () => {
    const assessment = anAssessment(items, { summary: 'Kipu rajoittaa.' });
    expect(linesOf(assessment, form, contextIn('fi', earlier))).toEqual([
      'Toimintakyky: ICF Generic-7, 18.11.2026',
      'Arvioijat: Tiina Mustonen (terveydenhoitaja), Sanna Räisänen (sosiaalityöntekijä), asiakas',
      'Lähde: haastattelu',
      '',
      'Kipu rajoittaa.',
      '',
      'Mieli ja ajattelu',
      '- Tunne-elämä (b152): kohtalainen ongelma (2); asiakkaan oma arvio: kohtalainen ongelma (2); heikentynyt 1 → 2, edellinen 4.9.2026',
      '',
      'Aistit ja kipu',
      '- Kipu (b280): vaikea ongelma (3); heikentynyt 2 → 3, edellinen 4.9.2026; huomautus: Selkä, yöllä',
      '',
      'Arjen toimet ja vaatimukset',
      '- Päivittäiset rutiinit (d230): lievä ongelma (1); asiakkaan oma arvio: vaikea ongelma (3); näkemykset eroavat (ero 2): asiakas kokee ongelman suurempana',
      '',
      'Liikkuminen',
      '- Käveleminen (d450): lievä ongelma (1); ilman apua: vaikea ongelma (3); Liikkumisen välineet (e120) tukee huomattavasti; Lähiperheen tuki (e310) lievä este',
      '',
      'Muissa ei ongelmaa (2): Energia ja aloitekyky (b130), Muu liikkuminen (d455)',
      'Ei arvioitu: Palkkatyö (d850)',
    ]);
  });

  it.each([
    ['sv', 'Psyke och tänkande', /försämrad 1 → 2, föregående 4\.9\.2026/, /Inga problem i övriga \(2\): /],
    ['en', 'Mind and thinking', /declined 1 → 2, previous 4 Sep 2026/, /No problem in the rest \(2\): /],
  ] as const)('is the same in %s', (language, chapter, change, rest) => {
    const lines = linesOf(anAssessment(items), form, contextIn(language, earlier));
    expect(lines).toContain(chapter);
    expect(lines.join('\n')).toMatch(change);
    expect(lines.join('\n')).toMatch(rest);
    expect(lines).toHaveLength(linesOf(anAssessment(items), form, contextIn('fi', earlier)).length);
  });

  it.each([
    [
      'sv',
      'lätt problem (1); klientens egen bedömning: svårt problem (3); synsätten skiljer sig (skillnad 2): klienten upplever problemet som större',
    ],
    [
      'en',
      'mild problem (1); client’s own rating: severe problem (3); views differ (by 2): the client sees a greater problem',
    ],
  ] as const)('says whole things in %s: never that a client is severe', (language, said) => {
    expect(assessmentText(anAssessment(items), form, contextIn(language, earlier))).toContain(
      `(d230): ${said}`,
    );
  });

  it('says nothing of a source that nobody has recorded', () => {
    const { source: _interview, ...rest } = anAssessment(items);
    expect(assessmentText(rest, form, contextIn('fi'))).not.toContain('Lähde');
  });

  it('says first that a draft is not recorded', () => {
    expect(linesOf(anAssessment(items), form, contextIn('fi'), { recorded: false })[0]).toBe(
      'EI KIRJATTU: luonnos',
    );
  });

  it('writes 8 and 9 as words, never as numbers, each on a line of its own', () => {
    const said = anAssessment([
      { code: 'b130', performance: aRating('notSpecified') },
      { code: 'd850', performance: aRating('notApplicable') },
      { code: 'd450', performance: aRating('notSpecified'), own: aRating(1, larisa) },
    ]);
    const text = assessmentText(said, form, contextIn('fi', earlier));
    expect(text).toContain('- Käveleminen (d450): ei määritelty; asiakkaan oma arvio: lievä ongelma (1)');
    expect(text).toContain('Ei määritelty: Energia ja aloitekyky (b130)');
    expect(text).toContain('Ei sovellettavissa: Palkkatyö (d850)');
    expect(text).not.toMatch(/\b[89] →|→ [89]|\([89]\)|ei ongelmaa|heikentynyt|ero/);
  });

  it('says "no problem" of what was rated 0 alone: what is missing is named as not rated', () => {
    const text = assessmentText(
      anAssessment([{ code: 'b130', performance: aRating(0) }]),
      form,
      contextIn('fi'),
    );
    expect(text).toContain('\nEi ongelmaa: Energia ja aloitekyky (b130)\nEi arvioitu: Tunne-elämä (b152), ');
    expect(text).not.toContain('Muissa');
  });

  it.each<[string, AssessedItem, string]>([
    [
      'a client’s problem',
      { code: 'd450', performance: aRating(0), own: aRating(1, larisa) },
      '(ero 1): asiakas kokee ongelman suurempana',
    ],
    [
      'a client’s word',
      { code: 'd450', performance: aRating(0), own: aRating('notSpecified', larisa) },
      'asiakkaan oma arvio: ei määritelty',
    ],
    [
      'a problem without help',
      { code: 'd450', performance: aRating(0), capacity: aRating(2) },
      'ilman apua: kohtalainen ongelma (2)',
    ],
    ['a note', { code: 'd450', performance: aRating(0), note: 'Kepillä' }, 'huomautus: Kepillä'],
    [
      'a help',
      {
        code: 'd450',
        performance: aRating(0),
        environment: [{ code: 'e120', kind: 'facilitator', value: 4 }],
      },
      'tukee täysin',
    ],
    [
      'another rater’s view',
      {
        code: 'd450',
        performance: aRating(0),
        contested: [{ place: 'performance', rating: aRating(2, sanna) }],
      },
      'toinen arvioija Sanna Räisänen: kohtalainen ongelma (2)',
    ],
    ['an improvement', { code: 'd450', performance: aRating(0) }, 'parantunut 1 → 0, edellinen 4.9.2026'],
  ])('gives a 0 a line of its own for %s', (_name, item, said) => {
    const text = assessmentText(anAssessment([item]), form, contextIn('fi', earlier));
    expect(text).toContain('- Käveleminen (d450): ei ongelmaa (0); ');
    expect(text).toContain(said);
  });

  it('says that only the client has rated', () => {
    const text = assessmentText(
      anAssessment([{ code: 'd450', own: aRating(2, larisa) }]),
      form,
      contextIn('fi'),
    );
    expect(text).toContain(
      '- Käveleminen (d450): ammattilainen ei ole arvioinut; asiakkaan oma arvio: kohtalainen ongelma (2)',
    );
    expect(text).toContain('Arvioijat: asiakas\n');
  });

  it('says help of a factor as help, and hindrance as hindrance', () => {
    const text = assessmentText(
      anAssessment([
        { code: 'e110', environment: [{ code: 'e110', kind: 'facilitator', value: 3 }] },
        { code: 'e310', environment: [{ code: 'e310', kind: 'barrier', value: 3 }] },
      ]),
      lowBackPain,
      contextIn('fi'),
    );
    expect(text).toContain('- Ruoka, juoma ja lääkkeet (e110): tukee huomattavasti');
    expect(text).toContain('- Lähiperheen tuki (e310): vaikea este');
  });

  it('leaves out what nobody has confirmed, and names what is of no form any more', () => {
    const text = assessmentText(
      anAssessment([
        {
          code: 'd450',
          performance: aRating(2),
          prefilled: { reference: 'Observation/1', date: '2026-09-04', confirmed: false },
        },
        { code: 'd910', performance: aRating(1) },
      ]),
      form,
      contextIn('fi'),
    );
    expect(text).not.toContain('kohtalainen');
    expect(text).toMatch(/Ei arvioitu: .*Käveleminen \(d450\)/);
    expect(text).toContain('Ei enää lomakkeessa: Yhteisön elämä (d910)');
  });

  it('of nothing says that nothing was rated', () => {
    expect(linesOf(anAssessment(), form, contextIn('fi')).slice(-2)).toEqual(['', 'Mitään ei ole arvioitu.']);
  });

  it('uses imported titles', () => {
    const titles = new Map([['d450', 'Virallinen nimi']]);
    const text = assessmentText(anAssessment([{ code: 'd450', performance: aRating(1) }]), form, {
      ...contextIn('fi'),
      titles,
    });
    expect(text).toContain('- Virallinen nimi (d450): lievä ongelma (1)');
  });
});
