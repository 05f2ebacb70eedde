import type { Rule } from '../rule.ts';

/** A single reduced filtration rate: not known to be chronic, and said so. */
export const rule: Rule = {
  id: 'kidney-function-single',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'note',
  actionability: 1,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'KDIGO 2012, Kidney Int Suppl 2013;3:1; kreatiniinista CKD-EPI 2021 (Inker ym., N Engl J Med 2021;385:1737), jos laboratorion omaa eGFR-arvoa ei ole',
  },
  confidence: 'verified',
  licence: 'facts; cite',
  parameters: { months: { value: 24, min: 12, max: 60, unit: 'months' } },
  appliesTo: { type: 'age', is: { op: '>=', value: 18 } },
  when: {
    type: 'score',
    label: 'rate',
    score: 'kidney-course',
    within: { months: { parameter: 'months' } },
    is: { band: ['reducedOnce'] },
  },
  acts: ['assessment', 'consultation'],
  words: {
    fi: {
      title: 'Yksittäinen alentunut eGFR-arvo',
      prompt:
        'eGFR {{score}} ml/min/1,73 m². Yksi arvo ei kerro, onko muutos pysyvä. Tarkista, milloin koe uusitaan.',
      advice:
        'Kuivuminen, infektio ja tulehduskipulääke voivat laskea arvoa ohimenevästi. Uusi koe; pysyvä muutos on alle 60 vähintään kolmen kuukauden välein.',
      limits: { rate: 'eGFR, ml/min/1,73 m², {{months}} kk' },
      clears: ['Viimeisin eGFR on vähintään 60'],
    },
    sv: {
      title: 'Ett enskilt nedsatt eGFR-värde',
      prompt:
        'eGFR {{score}} ml/min/1,73 m². Ett värde säger inte om förändringen är bestående. Granska när provet tas om.',
      advice:
        'Uttorkning, infektion och inflammationshämmande värkmedicin kan sänka värdet tillfälligt. Ta om provet; en bestående förändring är under 60 med minst tre månaders mellanrum.',
      limits: { rate: 'eGFR, ml/min/1,73 m², {{months}} mån' },
      clears: ['Senaste eGFR är minst 60'],
    },
    en: {
      title: 'A single reduced eGFR',
      prompt:
        'eGFR {{score}} mL/min/1.73 m². One value does not tell whether the change lasts. Check when the test is repeated.',
      advice:
        'Dehydration, infection and anti-inflammatory painkillers can lower it for a time. Repeat the test; a lasting change is under 60 at least three months apart.',
      limits: { rate: 'eGFR, mL/min/1.73 m², {{months}} months' },
      clears: ['The latest eGFR is at least 60'],
    },
  },
};
