import type { Rule } from '../rule.ts';

/** A recorded number of a carer's strain over a limit that the organisation takes from its own instrument's manual. */
export const rule: Rule = {
  id: 'caregiver-strain-score',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: false,
  source: {
    text: 'COPE-indeksi, Juntunen & Salminen, Kela Selosteita 78/2011: raja tarkistettava mittarin omasta oppaasta ennen käyttöä, tässä oletus ilman lähdettä',
  },
  confidence: 'unverified',
  licence: 'licence of the COPE index is unclear: the number only, no item text; Zarit needs a licence',
  parameters: {
    points: { value: 12, min: 1, max: 88, unit: 'points' },
    months: { value: 12, min: 3, max: 24, unit: 'months' },
  },
  when: {
    type: 'value',
    label: 'points',
    of: { kind: 'measurement', name: ['caregiverStrain'] },
    pick: 'latest',
    within: { months: { parameter: 'months' } },
    is: { op: '>=', value: { parameter: 'points' } },
  },
  acts: ['plan', 'consultation', 'assessment'],
  words: {
    fi: {
      title: 'Hoitajan kuormitus yli rajan',
      prompt:
        'Hoitajan kuormituksesta on kirjattu {{value}} pistettä ({{last}}). Kysy, mikä kuormittaa eniten ja mistä apu alkaisi.',
      advice:
        'Sovi vapaista, sijaishoidosta ja vertaistuesta. Kirjaa suunnitelmaan, milloin jaksamista kysytään uudelleen.',
      limits: { points: 'Hoitajan kuormitus' },
      clears: ['Uusi tulos alle {{points}} pistettä'],
    },
    sv: {
      title: 'Vårdarens belastning över gränsen',
      prompt:
        'Vårdarens belastning är antecknad som {{value}} poäng ({{last}}). Fråga vad som belastar mest och var hjälpen kunde börja.',
      advice:
        'Kom överens om lediga dagar, avlösare och kamratstöd. Anteckna i planen när frågan ställs på nytt.',
      limits: { points: 'Vårdarens belastning' },
      clears: ['Ett nytt resultat under {{points}} poäng'],
    },
    en: {
      title: 'Carer’s strain over the limit',
      prompt:
        'The carer’s strain is recorded as {{value}} points ({{last}}). Ask what weighs most and where help could begin.',
      advice: 'Agree on days off, who steps in, and peer support. Record in the plan when it is asked again.',
      limits: { points: 'Carer’s strain' },
      clears: ['A new result under {{points}} points'],
    },
  },
};
