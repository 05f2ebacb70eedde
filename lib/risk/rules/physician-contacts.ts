import { heldContact, physicianWords } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/** Ten or more contacts with a physician in a year: visits, calls, messages and video with the profession recorded. */
export const rule: Rule = {
  id: 'physician-contacts',
  version: '1.0',
  updated: '2026-11-28',
  group: 'highUse',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Ustulin ym. ja muut suomalaiset tutkimukset: BMC Fam Pract 2018 (s12875-018-0836-0), vähintään 10 lääkärikäyntiä vuodessa',
    url: 'https://doi.org/10.1186/s12875-018-0836-0',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    contacts: { value: 10, min: 7, max: 30, unit: 'contacts' },
    months: { value: 12, min: 12, max: 24, unit: 'months' },
  },

  when: {
    type: 'count',
    label: 'contacts',
    of: { ...heldContact, registers: ['health', 'occupational'], profession: physicianWords },
    within: { months: { parameter: 'months' } },
    is: { op: '>=', value: { parameter: 'contacts' } },
  },

  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Lääkärikontakteja paljon',
      prompt:
        'Lääkärikontakteja {{count}} viimeisten {{months}} kk aikana. Tarkista, onko hoidolla jatkuvuus ja kuka vastaa kokonaisuudesta.',
      advice: 'Sovi yksi hoidosta vastaava lääkäri ja suunnitelma, jossa kontaktit ovat ennalta sovittuja.',
      limits: { contacts: 'Kontakteja lääkärin kanssa, {{months}} kk' },
      clears: ['Alle {{contacts}} kontaktia {{months}} kk:ssa: {{clearsOn}}, jos uusia ei tule'],
    },
    sv: {
      title: 'Många läkarkontakter',
      prompt:
        '{{count}} läkarkontakter under de senaste {{months}} månaderna. Granska om vården har kontinuitet och vem som ansvarar för helheten.',
      advice: 'Kom överens om en ansvarig läkare och en plan där kontakterna är avtalade på förhand.',
      limits: { contacts: 'Kontakter med läkare, {{months}} mån' },
      clears: ['Under {{contacts}} kontakter på {{months}} mån: {{clearsOn}}, om inga nya tillkommer'],
    },
    en: {
      title: 'Many contacts with a physician',
      prompt:
        '{{count}} contacts with a physician in the last {{months}} months. Check the continuity of care and who is responsible for the whole.',
      advice: 'Agree on one responsible physician and a plan in which contacts are agreed ahead.',
      limits: { contacts: 'Contacts with a physician, {{months}} months' },
      clears: ['Fewer than {{contacts}} contacts in {{months}} months: {{clearsOn}}, if none are added'],
    },
  },
};
