import { heldContact } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/** More contacts than nine of ten people of the same age and sex. Needs a table of the organisation: none is published for Finland. */
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
    text: 'Smits ym., BMC Fam Pract 2008; Vedsted & Christensen, Public Health 2005: ylin kymmenes iän ja sukupuolen mukaan',
  },
  confidence: 'verified',
  licence: 'facts; cite',
  parameters: { months: { value: 12, min: 12, max: 12, unit: 'months' } },

  when: {
    type: 'rank',
    label: 'cutOff',
    of: { ...heldContact, registers: ['health', 'occupational'] },
    within: { months: { parameter: 'months' } },
    table: 'contacts-by-age-and-sex',
  },

  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Palvelujen käyttö runsasta iän mukaan',
      prompt:
        'Käyttää palveluja enemmän kuin yhdeksän kymmenestä samanikäisestä: {{count}} yhteydenottoa vuodessa. Tarkista hoidon jatkuvuus.',
      advice:
        'Käy läpi, mihin yhteydenotot liittyvät, mikä jää ratkaisematta ja kuka sovittaa palvelut yhteen.',
      limits: { cutOff: 'Yhteydenottoja, {{months}} kk (ikä- ja sukupuoliraja)' },
      clears: ['Yhteydenottoja rajan verran tai vähemmän {{months}} kk:ssa'],
    },
    sv: {
      title: 'Riklig användning för åldern',
      prompt:
        'Använder tjänster mer än nio av tio i samma ålder: {{count}} kontakter på ett år. Granska vårdens kontinuitet.',
      advice: 'Gå igenom vad kontakterna gäller, vad som blir olöst och vem som samordnar tjänsterna.',
      limits: { cutOff: 'Kontakter, {{months}} mån (gräns för ålder och kön)' },
      clears: ['Kontakter högst lika många som gränsen på {{months}} mån'],
    },
    en: {
      title: 'High use of services for the age',
      prompt:
        'Uses services more than nine of ten people of the same age: {{count}} contacts in a year. Review continuity of care.',
      advice: 'Go through what the contacts are about, what stays unsolved and who coordinates the services.',
      limits: { cutOff: 'Contacts, {{months}} months (limit for age and sex)' },
      clears: ['Contacts at or under the limit in {{months}} months'],
    },
  },
};
