import { recordedSocialFact, socialFactLimits } from '../reference/recorded-social-fact.ts';
import type { Rule } from '../rule.ts';

/** A person of 15 to 29 of whom it is recorded that work or study is missing, or a service for that is in force. */
export const rule: Rule = {
  id: 'outside-work-and-study',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Tilastokeskus: NEET, 15–29-vuotias, joka ei ole työssä, koulutuksessa eikä varusmiehenä; ICD-10 Z56.0, ICPC-2 Z06 ja Z07, palvelujen sanat organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    fromAge: { value: 15, min: 15, max: 18, unit: 'years' },
    toAge: { value: 29, min: 24, max: 29, unit: 'years' },
    months: { value: 12, min: 3, max: 24, unit: 'months' },
  },
  appliesTo: {
    all: [
      { type: 'age', is: { op: '>=', value: { parameter: 'fromAge' } } },
      { type: 'age', is: { op: '<=', value: { parameter: 'toAge' } } },
    ],
  },
  when: recordedSocialFact(
    {
      codes: [
        { system: 'icd10', prefixes: ['Z56.0'] },
        { system: 'icpc2', prefixes: ['Z06', 'Z07'] },
      ],
      words: [
        'työttömyy',
        'työtön',
        'työn ja koulutuksen ulkopuol',
        'työn ja opiskelun ulkopuol',
        'opinnot keskey',
        'opintojen keskey',
        'etsivä nuorisoty',
        'nuorten työpaja',
        'kuntouttava työtoimin',
        'arbetslös',
        'uppsökande ungdomsarbet',
        'arbetsverksamhet i rehabiliteringssyfte',
        'unemploy',
        'not in employment, education',
      ],
    },
    { parameter: 'months' },
  ),
  acts: ['consultation', 'plan', 'owner'],
  words: {
    fi: {
      title: 'Nuoren työ ja opiskelu avoinna',
      prompt:
        'Kirjausten mukaan työ tai opiskelu ei ole nyt järjestyksessä. Kysy, mitä nuori itse haluaa, ja tarkista, onko jokin taho jo mukana.',
      advice:
        'Sovi yksi yhteyshenkilö ja ensimmäinen pieni askel. Kerro Ohjaamosta ja etsivästä nuorisotyöstä; tarkista myös asevelvollisuus ja siviilipalvelus.',
      limits: socialFactLimits.fi,
      clears: ['Työ, opiskelu tai palvelus on kirjattu alkaneeksi ja muut kirjaukset päätetty'],
    },
    sv: {
      title: 'Den ungas arbete och studier är öppna',
      prompt:
        'Enligt anteckningarna är arbete eller studier inte ordnade just nu. Fråga vad den unga själv vill och granska om någon redan är med.',
      advice:
        'Kom överens om en kontaktperson och ett första litet steg. Berätta om Navigatorn och det uppsökande ungdomsarbetet; granska också värnplikt och civiltjänst.',
      limits: socialFactLimits.sv,
      clears: ['Arbete, studier eller tjänstgöring är antecknad som inledd och det övriga avslutat'],
    },
    en: {
      title: 'Work or study of a young person open',
      prompt:
        'By the record, work or study is not in place now. Ask what the young person wants and check whether somebody is involved already.',
      advice:
        'Agree on one contact person and a first small step. Tell about one-stop guidance centres and outreach youth work; check military or civilian service too.',
      limits: socialFactLimits.en,
      clears: ['Work, study or service is recorded as begun and the other records are closed'],
    },
  },
};
