import { chronicWound, woundContacts } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

/** A wound that does not heal by itself: a diagnosis of the last year that is still active, or repeated care of one. */
export const rule: Rule = {
  id: 'chronic-wound',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'Koodit ICD-10 L89, L97, L98.4, I83.0, I83.2; ICPC-2 S97. Koodilista ja kolme hoitokertaa 90 päivässä: oma valinta',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    visits: { value: 3, min: 2, max: 20, unit: 'contacts' },
    days: { value: 90, min: 28, max: 180, unit: 'days' },
    months: { value: 12, min: 3, max: 36, unit: 'months' },
  },
  when: {
    any: [
      {
        type: 'count',
        label: 'diagnosis',
        of: chronicWound,
        within: { months: { parameter: 'months' } },
        is: { op: '>=', value: 1 },
      },
      {
        type: 'count',
        label: 'visits',
        of: woundContacts,
        within: { days: { parameter: 'days' } },
        per: 'day',
        is: { op: '>=', value: { parameter: 'visits' } },
      },
    ],
  },
  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Pitkittynyt haava',
      prompt:
        'Haavan hoito jatkuu ({{last}}). Tarkista, onko haavan syy selvitetty ja onko hoidolla yksi vastuuhenkilö.',
      advice:
        'Syydiagnoosi ensin: verenkierto, turvotus, paine, diabetes. Sovi hoitosuunnitelma, ravitsemus, kivunhoito ja milloin konsultoidaan.',
      limits: {
        diagnosis: 'Kroonisen haavan diagnooseja, {{months}} kk',
        visits: 'Haavanhoitopäiviä, {{days}} pv',
      },
      clears: ['Haava merkitään parantuneeksi ja hoitokäynnit loppuvat'],
    },
    sv: {
      title: 'Långvarigt sår',
      prompt:
        'Sårvården fortsätter ({{last}}). Granska om orsaken till såret är utredd och om vården har en ansvarig.',
      advice:
        'Orsaken först: blodcirkulation, svullnad, tryck, diabetes. Avtala vårdplan, näring, smärtlindring och när man konsulterar.',
      limits: {
        diagnosis: 'Diagnoser för kroniskt sår, {{months}} mån',
        visits: 'Dagar med sårvård, {{days}} d',
      },
      clears: ['Såret märks som läkt och vårdbesöken upphör'],
    },
    en: {
      title: 'A wound that lasts',
      prompt:
        'Wound care goes on ({{last}}). Check whether the cause has been found and whether one professional is responsible.',
      advice:
        'The cause first: circulation, swelling, pressure, diabetes. Agree on a care plan, nutrition, pain relief and when to consult.',
      limits: {
        diagnosis: 'Diagnoses of a chronic wound, {{months}} months',
        visits: 'Days of wound care, {{days}} days',
      },
      clears: ['The wound is marked as healed and the visits end'],
    },
  },
};
