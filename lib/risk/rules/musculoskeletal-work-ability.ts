import { measured, musculoskeletalContacts, musculoskeletalTrouble } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

const within = { months: { parameter: 'months' } } as const;

/** The same trouble with a low rating of one's own work ability. The bands of the rating are unverified: off. */
export const rule: Rule = {
  id: 'musculoskeletal-work-ability',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker'],
  on: false,
  source: {
    text: 'Työkykypistemäärä 0–10 (TOIMIA S018). Luokka 0–5 "huono": tarkistamatta; poissa päältä, kunnes organisaatio tarkistaa. Roelen ym., Scand J Work Environ Health 2014;40:428: ei yksin eläkeriskin seulontaan',
  },
  confidence: 'unverified',
  licence: 'facts; cite',
  parameters: {
    rating: { value: 5, min: 3, max: 7, unit: 'points' },
    months: { value: 12, min: 3, max: 24, unit: 'months' },
  },
  appliesTo: {
    all: [
      { type: 'age', is: { op: '>=', value: 18 } },
      { type: 'age', is: { op: '<', value: 68 } },
      {
        any: [
          { type: 'count', of: musculoskeletalTrouble, within, is: { op: '>=', value: 1 } },
          { type: 'count', of: musculoskeletalContacts, within, is: { op: '>=', value: 1 } },
        ],
      },
    ],
  },
  when: {
    type: 'value',
    label: 'rating',
    of: measured('workAbility'),
    pick: 'latest',
    within,
    is: { op: '<=', value: { parameter: 'rating' } },
  },
  acts: ['assessment', 'consultation', 'plan'],
  words: {
    fi: {
      title: 'Tuki- ja liikuntaelinvaiva ja työkyky',
      prompt:
        'Oma arvio työkyvystä {{value}}/10 ({{last}}). Tarkista, onko työssä tehty muutoksia ja onko työterveys mukana.',
      advice:
        'Kysy työstä ja siitä, mikä siinä onnistuu. Sovi yhteys työterveyshuoltoon tai työkyvyn tukeen ja seuraava arvio.',
      limits: { rating: 'Oma arvio työkyvystä, {{months}} kk' },
      clears: ['Uusi arvio on yli {{rating}}'],
    },
    sv: {
      title: 'Rörelseorganbesvär och arbetsförmåga',
      prompt:
        'Egen bedömning av arbetsförmågan {{value}}/10 ({{last}}). Granska om arbetet har anpassats och om företagshälsovården är med.',
      advice:
        'Fråga om arbetet och vad som går i det. Avtala kontakt med företagshälsovård eller stöd för arbetsförmågan och nästa bedömning.',
      limits: { rating: 'Egen bedömning av arbetsförmågan, {{months}} mån' },
      clears: ['En ny bedömning är över {{rating}}'],
    },
    en: {
      title: 'Musculoskeletal trouble and work ability',
      prompt:
        'Own rating of work ability {{value}}/10 ({{last}}). Check whether work has been adapted and whether occupational health is involved.',
      advice:
        'Ask about work and what goes well in it. Agree on contact with occupational health or support for work ability, and on the next rating.',
      limits: { rating: 'Own rating of work ability, {{months}} months' },
      clears: ['A new rating is over {{rating}}'],
    },
  },
};
