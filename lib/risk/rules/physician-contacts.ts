import { coordinated } from '../reference/coordinated.ts';
import { heldContact, physicianWords } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/**
 * Ten or more contacts with a physician in a year. Counted: visits, home visits, calls, messages and video that took place, in
 * health and occupational health care. Not counted: ward stays, dentists, and contacts whose profession is not recorded.
 */
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
    text: 'BMC Family Practice 2018 (s12875-018-0836-0): suomalaisissa tutkimuksissa 8–11 lääkärikäyntiä vuodessa, tavallisin raja 10. Tässä myös puhelut, viestit ja etävastaanotot',
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
  clearedBy: coordinated,
  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Lääkärikontakteja paljon',
      prompt:
        'Lääkärikontakteja {{count}} viimeisten {{months}} kk aikana. Tarkista, onko hoidolla jatkuvuus ja kuka vastaa kokonaisuudesta.',
      advice: 'Sovi yksi hoidosta vastaava lääkäri ja suunnitelma, jossa kontaktit ovat ennalta sovittuja.',
      limits: { contacts: 'Käynnit, puhelut ja viestit, ammattina lääkäri, {{months}} kk' },
      clears: [
        'Alle {{contacts}} kontaktia {{months}} kk:ssa: {{clearsOn}}, jos uusia ei tule',
        'Vastuuhenkilö on nimetty ja terveys- ja hoitosuunnitelma on ajan tasalla',
      ],
    },
    sv: {
      title: 'Många läkarkontakter',
      prompt:
        '{{count}} läkarkontakter under de senaste {{months}} månaderna. Granska om vården har kontinuitet och vem som ansvarar för helheten.',
      advice: 'Kom överens om en ansvarig läkare och en plan där kontakterna är avtalade på förhand.',
      limits: { contacts: 'Besök, samtal och meddelanden med läkare, {{months}} mån' },
      clears: [
        'Under {{contacts}} kontakter på {{months}} mån: {{clearsOn}}, om inga nya tillkommer',
        'En ansvarig är utsedd och hälso- och vårdplanen är aktuell',
      ],
    },
    en: {
      title: 'Many contacts with a physician',
      prompt:
        '{{count}} contacts with a physician in the last {{months}} months. Check the continuity of care and who is responsible for the whole.',
      advice: 'Agree on one responsible physician and a plan in which contacts are agreed ahead.',
      limits: { contacts: 'Visits, calls and messages with a physician, {{months}} months' },
      clears: [
        'Fewer than {{contacts}} contacts in {{months}} months: {{clearsOn}}, if none are added',
        'A responsible professional is named and the health and care plan is up to date',
      ],
    },
  },
};
