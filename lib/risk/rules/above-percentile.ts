import { coordinated } from '../reference/coordinated.ts';
import { heldContact } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/**
 * More contacts than most people of the same age and sex. Needs a table of the organisation, `contacts-by-age-and-sex`, which
 * counts what is counted here: visits, home visits, calls, messages and video that took place with any profession. No cut-offs
 * are published for Finland, so the product has none and the rule says that the table is missing.
 */
export const rule: Rule = {
  id: 'above-percentile',
  version: '1.0',
  updated: '2026-11-28',
  group: 'highUse',
  tier: 'check',
  actionability: 3,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Smits ym., BMC Fam Pract 2008;9:21; Vedsted & Christensen, Public Health 2005: ylin kymmenes iän ja sukupuolen mukaan. Raja organisaation omasta taulukosta',
  },
  confidence: 'verified',
  licence: 'facts; cite',

  when: {
    type: 'rank',
    label: 'cutOff',
    of: { ...heldContact, registers: ['health', 'occupational'] },
    within: { months: 12 },
    table: 'contacts-by-age-and-sex',
  },
  clearedBy: coordinated,
  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Palvelujen käyttö runsasta ikään nähden',
      prompt:
        'Vuodessa {{count}} yhteydenottoa: enemmän kuin {{percentile}} prosentilla samanikäisistä. Tarkista hoidon jatkuvuus ja kuka vastaa kokonaisuudesta.',
      advice:
        'Käy läpi, mihin yhteydenotot liittyvät, mikä jää ratkaisematta ja kuka sovittaa palvelut yhteen.',
      limits: { cutOff: 'Yhteydenottoja, 12 kk (ikä- ja sukupuoliraja)' },
      clears: [
        'Yhteydenottoja enintään rajan verran 12 kk:ssa',
        'Vastuuhenkilö on nimetty ja terveys- ja hoitosuunnitelma on ajan tasalla',
      ],
    },
    sv: {
      title: 'Riklig användning för åldern',
      prompt:
        '{{count}} kontakter på ett år: fler än hos {{percentile}} procent i samma ålder. Granska vårdens kontinuitet och vem som ansvarar för helheten.',
      advice: 'Gå igenom vad kontakterna gäller, vad som blir olöst och vem som samordnar tjänsterna.',
      limits: { cutOff: 'Kontakter, 12 mån (gräns för ålder och kön)' },
      clears: [
        'Kontakter högst lika många som gränsen på 12 mån',
        'En ansvarig är utsedd och hälso- och vårdplanen är aktuell',
      ],
    },
    en: {
      title: 'High use of services for the age',
      prompt:
        '{{count}} contacts in a year: more than {{percentile}} per cent of people of the same age. Review the continuity of care and who is responsible for the whole.',
      advice: 'Go through what the contacts are about, what stays unsolved and who coordinates the services.',
      limits: { cutOff: 'Contacts, 12 months (limit for age and sex)' },
      clears: [
        'Contacts at or under the limit in 12 months',
        'A responsible professional is named and the health and care plan is up to date',
      ],
    },
  },
};
