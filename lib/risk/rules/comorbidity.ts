import type { Rule } from '../rule.ts';

/** Burden of recorded illness by Charlson's index. The index is published, this limit is not: off until chosen. */
export const rule: Rule = {
  id: 'comorbidity',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'note',
  actionability: 3,
  roles: ['nurse', 'physician', 'teamLead'],
  on: false,
  source: {
    text: 'Charlson ym. 1987; koodit Quan ym., Med Care 2005;43:1130; painot Quan ym., Am J Epidemiol 2011;173:676. Raja 4 pistettä: tarkistamatta, oma valinta; poissa päältä, kunnes organisaatio ottaa käyttöön',
  },
  confidence: 'unverified',
  licence: 'facts; cite',
  parameters: { points: { value: 4, min: 2, max: 12, unit: 'points' } },
  appliesTo: { type: 'age', is: { op: '>=', value: 18 } },
  when: {
    type: 'score',
    label: 'points',
    score: 'charlson',
    is: { op: '>=', value: { parameter: 'points' } },
  },
  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Useita vaikeita pitkäaikaissairauksia',
      prompt:
        'Charlsonin indeksi {{score}}. Tarkista, kuka vastaa kokonaisuudesta ja sopivatko hoidot yhteen.',
      advice:
        'Indeksi on tehty ryhmien vertailuun eikä kerro yhden ihmisen tulevaisuudesta. Sovi vastuuhenkilö ja yksi yhteinen suunnitelma.',
      limits: { points: 'Charlsonin indeksi' },
      clears: ['Kirjatuista diagnooseista kertyy alle {{points}} pistettä'],
    },
    sv: {
      title: 'Flera svåra långtidssjukdomar',
      prompt: 'Charlsons index {{score}}. Granska vem som ansvarar för helheten och om vården passar ihop.',
      advice:
        'Indexet är gjort för att jämföra grupper, inte för en enskild persons framtid. Avtala en ansvarig och en gemensam plan.',
      limits: { points: 'Charlsons index' },
      clears: ['Antecknade diagnoser ger under {{points}} poäng'],
    },
    en: {
      title: 'Several serious long-term illnesses',
      prompt:
        'Charlson index {{score}}. Check who is responsible for the whole and whether treatments fit together.',
      advice:
        'The index compares groups and says nothing of one person’s future. Agree on one responsible professional and one plan.',
      limits: { points: 'Charlson index' },
      clears: ['Recorded diagnoses add up to fewer than {{points}} points'],
    },
  },
};
