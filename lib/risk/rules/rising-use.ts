import { heldContact } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/** Contacts have risen by half and by at least six from the twelve months before. */
export const rule: Rule = {
  id: 'rising-use',
  version: '1.0',
  updated: '2026-11-28',
  group: 'highUse',
  tier: 'note',
  actionability: 3,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Oma sääntö: kasvun raja organisaation vahvistettava; lähtökohtana Vedsted & Christensen 2005 (käyttö vaihtelee vuosittain)',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    factor: { value: 1.5, min: 1.2, max: 4 },
    by: { value: 6, min: 3, max: 30, unit: 'contacts' },
    months: { value: 12, min: 6, max: 12, unit: 'months' },
  },

  when: {
    type: 'rise',
    label: 'rise',
    of: heldContact,
    within: { months: { parameter: 'months' } },
    factor: { parameter: 'factor' },
    by: { parameter: 'by' },
  },

  acts: ['consultation', 'plan', 'owner'],
  words: {
    fi: {
      title: 'Palvelujen käyttö kasvaa',
      prompt:
        'Yhteydenottoja {{count}} viimeisten {{months}} kk aikana, sitä ennen {{previous}}. Tarkista, mikä on muuttunut.',
      advice: 'Kysy asiakkaalta, mikä on muuttunut ja mitä hän toivoo.',
      limits: { rise: 'Yhteydenottoja, {{months}} kk' },
      clears: ['Yhteydenottoja edellisten {{months}} kk:n verran'],
    },
    sv: {
      title: 'Användningen av tjänster ökar',
      prompt:
        '{{count}} kontakter under de senaste {{months}} månaderna, före det {{previous}}. Granska vad som har förändrats.',
      advice: 'Fråga klienten vad som har förändrats och vad hen önskar.',
      limits: { rise: 'Kontakter, {{months}} mån' },
      clears: ['Kontakter som under de föregående {{months}} mån'],
    },
    en: {
      title: 'Use of services is rising',
      prompt:
        '{{count}} contacts in the last {{months}} months, {{previous}} before that. Check what has changed.',
      advice: 'Ask the client what has changed and what they hope for.',
      limits: { rise: 'Contacts, {{months}} months' },
      clears: ['Contacts as in the {{months}} months before'],
    },
  },
};
