import type { Rule } from '../rule.ts';

const within = { days: { parameter: 'days' } } as const;

/** Home from a hospital ward within the last 30 days with a high LACE or HOSPITAL score: call before things go wrong. */
export const rule: Rule = {
  id: 'discharge-risk',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'LACE vähintään 10: van Walraven ym., CMAJ 2010;182:551. HOSPITAL vähintään 7: Donzé ym., JAMA Intern Med 2013;173:632 (yksi lähde). Vain 30 päivää kotiutuksesta',
    url: 'https://doi.org/10.1503/cmaj.091117',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    points: { value: 10, min: 7, max: 19, unit: 'points' },
    days: { value: 30, min: 7, max: 30, unit: 'days' },
  },
  when: {
    any: [
      {
        type: 'score',
        label: 'lace',
        score: 'lace',
        within,
        is: { op: '>=', value: { parameter: 'points' } },
      },
      { type: 'score', label: 'hospital', score: 'hospital-score', within, is: { band: ['high'] } },
    ],
  },
  acts: ['plan', 'owner', 'consultation'],
  words: {
    fi: {
      title: 'Kotiutunut sairaalasta, tarkista tuki',
      prompt:
        'Sairaalajaksosta on enintään {{days}} päivää. Tarkista, onko kotona tarvittava apu, lääkelista ajan tasalla ja seuraava yhteydenotto sovittu.',
      advice:
        'Soita muutaman päivän sisällä: vointi, lääkkeet, ruoka, liikkuminen ja kenelle soitetaan. Pisteet erottavat yksittäisiä ihmisiä heikosti (c 0,68): ne kertovat, kenelle soittaa ensin.',
      limits: { lace: 'LACE', hospital: 'HOSPITAL (vähintään 7)' },
      clears: ['Kotiutuksesta on yli {{days}} päivää'],
    },
    sv: {
      title: 'Hemma från sjukhus, granska stödet',
      prompt:
        'Högst {{days}} dagar sedan sjukhusvården. Granska om hjälpen hemma finns, läkemedelslistan är aktuell och nästa kontakt är avtalad.',
      advice:
        'Ring inom några dagar: mående, läkemedel, mat, rörlighet och vem man ringer. Poängen skiljer enskilda personer svagt åt (c 0,68): de säger vem man ringer först.',
      limits: { lace: 'LACE', hospital: 'HOSPITAL (minst 7)' },
      clears: ['Över {{days}} dagar sedan utskrivningen'],
    },
    en: {
      title: 'Home from hospital, check support',
      prompt:
        'At most {{days}} days since a hospital stay. Check whether help at home is there, the list of medicines is right and the next contact is agreed.',
      advice:
        'Call within a few days: how things are, medicines, food, moving about and whom to call. The points tell persons apart weakly (c 0.68): they say whom to call first.',
      limits: { lace: 'LACE', hospital: 'HOSPITAL (at least 7)' },
      clears: ['More than {{days}} days since discharge'],
    },
  },
};
