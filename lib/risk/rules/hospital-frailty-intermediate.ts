import type { Rule } from '../rule.ts';

/** Hospital Frailty Risk Score 5 to 15, both ends included: worth knowing, seldom urgent. */
export const rule: Rule = {
  id: 'hospital-frailty-intermediate',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'note',
  actionability: 3,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'Gilbert ym., Lancet 2018;391:1775; matala alle 5, keskitaso 5–15, korkea yli 15',
    url: 'https://doi.org/10.1016/S0140-6736(18)30668-8',
  },
  confidence: 'verified',
  licence: 'facts; cite',
  parameters: { months: { value: 24, min: 12, max: 24, unit: 'months' } },
  appliesTo: { type: 'age', is: { op: '>=', value: 75 } },
  when: {
    type: 'score',
    label: 'points',
    score: 'hfrs',
    within: { months: { parameter: 'months' } },
    is: { band: ['intermediate'] },
  },
  acts: ['assessment', 'plan'],
  words: {
    fi: {
      title: 'Haurauden merkkejä diagnooseissa (HFRS)',
      prompt:
        'Sairaalajaksojen diagnooseista kertyy {{score}} pistettä. Tarkista, milloin toimintakyky on viimeksi arvioitu.',
      advice: 'Pistemäärä ei ole diagnoosi. Kysy kävelystä, kaatumisista, ruokailusta ja avun tarpeesta.',
      limits: { points: 'HFRS (5–15), jaksot {{months}} kk' },
      clears: ['Sairaalajaksot jäävät yli {{months}} kuukauden taakse'],
    },
    sv: {
      title: 'Tecken på skörhet i diagnoserna (HFRS)',
      prompt:
        'Diagnoserna från sjukhusvården ger {{score}} poäng. Granska när funktionsförmågan senast bedömdes.',
      advice: 'Poängen är ingen diagnos. Fråga om gång, fall, mat och behov av hjälp.',
      limits: { points: 'HFRS (5–15), vårdtider {{months}} mån' },
      clears: ['Vårdtiderna ligger över {{months}} månader tillbaka'],
    },
    en: {
      title: 'Signs of frailty in diagnoses (HFRS)',
      prompt:
        'Diagnoses of hospital stays add up to {{score}} points. Check when functional capacity was last assessed.',
      advice: 'The number is no diagnosis. Ask about walking, falls, eating and need of help.',
      limits: { points: 'HFRS (5–15), stays of {{months}} months' },
      clears: ['The hospital stays are more than {{months}} months ago'],
    },
  },
};
