import type { Register } from '#lib/model/register.ts';
import type { Criterion } from '../criterion.ts';
import { heldContact } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/** A leaf of its own for each register: a rise in one can be told while another is closed or silent. */
const riseOf = (label: string, registers?: readonly Register[]): Criterion => ({
  type: 'rise',
  label,
  of: registers === undefined ? heldContact : { ...heldContact, registers },
  within: { months: { parameter: 'months' } },
  factor: { parameter: 'factor' },
  by: { parameter: 'by' },
});

/** Contacts have risen by half and by at least six from the twelve months before, in all registers or in one of them. */
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
    text: 'Oma sääntö: kasvun raja organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'own',
  parameters: {
    factor: { value: 1.5, min: 1.2, max: 4 },
    by: { value: 6, min: 3, max: 30, unit: 'contacts' },
    months: { value: 12, min: 6, max: 12, unit: 'months' },
  },

  when: { any: [riseOf('rise'), riseOf('riseHealth', ['health']), riseOf('riseSocial', ['social'])] },

  acts: ['consultation', 'plan', 'owner'],
  words: {
    fi: {
      title: 'Palvelujen käyttö kasvaa',
      prompt:
        'Yhteydenottoja {{count}} viimeisten {{months}} kk aikana, sitä ennen {{previous}}. Tarkista, mikä on muuttunut.',
      advice: 'Kysy asiakkaalta, mikä on muuttunut ja mitä hän toivoo.',
      limits: {
        rise: 'Yhteydenottoja, {{months}} kk',
        riseHealth: 'Yhteydenottoja terveydenhuoltoon, {{months}} kk',
        riseSocial: 'Yhteydenottoja sosiaalihuoltoon, {{months}} kk',
      },
      clears: ['Yhteydenottoja suunnilleen yhtä paljon kuin edellisten {{months}} kk aikana'],
    },
    sv: {
      title: 'Användningen av tjänster ökar',
      prompt:
        '{{count}} kontakter under de senaste {{months}} månaderna, före det {{previous}}. Granska vad som har förändrats.',
      advice: 'Fråga klienten vad som har förändrats och vad hen önskar.',
      limits: {
        rise: 'Kontakter, {{months}} mån',
        riseHealth: 'Kontakter med hälso- och sjukvården, {{months}} mån',
        riseSocial: 'Kontakter med socialvården, {{months}} mån',
      },
      clears: ['Ungefär lika många kontakter som under de föregående {{months}} mån'],
    },
    en: {
      title: 'Use of services is rising',
      prompt:
        '{{count}} contacts in the last {{months}} months, {{previous}} before that. Check what has changed.',
      advice: 'Ask the client what has changed and what they hope for.',
      limits: {
        rise: 'Contacts, {{months}} months',
        riseHealth: 'Contacts with health care, {{months}} months',
        riseSocial: 'Contacts with social services, {{months}} months',
      },
      clears: ['About as many contacts as in the {{months}} months before'],
    },
  },
};
