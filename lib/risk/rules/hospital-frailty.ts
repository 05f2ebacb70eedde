import type { Rule } from '../rule.ts';

/** Hospital Frailty Risk Score over 15: recorded diagnoses resemble those of frail hospital patients. */
export const rule: Rule = {
  id: 'hospital-frailty',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'Gilbert ym., Lancet 2018;391:1775; matala alle 5, keskitaso 5–15, korkea yli 15. Suomessa kirjataan vähemmän ulkoisia syitä ja Z-koodeja: pisteet jäävät matalammiksi (tarkistamatta)',
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
    is: { band: ['high'] },
  },
  acts: ['assessment', 'owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Hauraus hyvä arvioida (HFRS)',
      prompt:
        'Sairaalajaksojen diagnoosit muistuttavat hauraiden potilaiden diagnooseja ({{score}} pistettä). Tarkista, onko toimintakyky ja kaatumisen vaara arvioitu.',
      advice:
        'Pistemäärä ei ole diagnoosi: arvioi kävely, päivittäiset toimet, ravitsemus, lääkitys ja muisti. Sovi kotiutuksen ja kotiin tuotavan tuen vastuuhenkilö.',
      limits: { points: 'HFRS (yli 15), jaksot {{months}} kk' },
      clears: ['Sairaalajaksot jäävät yli {{months}} kuukauden taakse'],
    },
    sv: {
      title: 'Skörheten bra att bedöma (HFRS)',
      prompt:
        'Diagnoserna från sjukhusvården liknar sköra patienters diagnoser ({{score}} poäng). Granska om funktionsförmåga och fallrisk är bedömda.',
      advice:
        'Poängen är ingen diagnos: bedöm gång, dagliga sysslor, näring, läkemedel och minne. Avtala vem som ansvarar för utskrivning och stöd i hemmet.',
      limits: { points: 'HFRS (över 15), vårdtider {{months}} mån' },
      clears: ['Vårdtiderna ligger över {{months}} månader tillbaka'],
    },
    en: {
      title: 'Frailty worth assessing (HFRS)',
      prompt:
        'Diagnoses of hospital stays resemble those of frail patients ({{score}} points). Check whether functional capacity and falls have been assessed.',
      advice:
        'The number is no diagnosis: assess walking, daily activities, nutrition, medicines and memory. Agree who answers for discharge and support at home.',
      limits: { points: 'HFRS (over 15), stays of {{months}} months' },
      clears: ['The hospital stays are more than {{months}} months ago'],
    },
  },
};
