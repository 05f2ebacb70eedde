import { coordinated } from '../reference/coordinated.ts';
import { heldContact, physicianWords } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/**
 * Ten or more contacts with a physician in each of three years that follow one another, the last up to today. The studies
 * take the top tenth of each age and sex; without a Finnish table the limit is fixed, and the same as for one year.
 */
export const rule: Rule = {
  id: 'persistent-use',
  version: '1.0',
  updated: '2026-11-28',
  group: 'highUse',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Smits ym., BMC Public Health 2009;9:36: kolmena peräkkäisenä vuonna. Kiinteä raja 10 ikä- ja sukupuolirajan sijasta: BMC Family Practice 2018 (s12875-018-0836-0)',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    contacts: { value: 10, min: 7, max: 30, unit: 'contacts' },
    years: { value: 3, min: 2, max: 5, unit: 'years' },
  },

  when: {
    type: 'everyYear',
    label: 'contacts',
    of: { ...heldContact, registers: ['health', 'occupational'], profession: physicianWords },
    years: { parameter: 'years' },
    is: { op: '>=', value: { parameter: 'contacts' } },
  },
  clearedBy: coordinated,
  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Runsasta käyttöä vuodesta toiseen',
      prompt:
        'Vähintään {{contacts}} lääkärikontaktia vuodessa {{years}} vuonna peräkkäin. Tarkista, mikä tarve jää täyttymättä.',
      advice:
        'Moniammatillinen arvio ja yhdessä tehty suunnitelma auttavat usein enemmän kuin yksittäiset käynnit.',
      limits: { contacts: 'Lääkärikontakteja vuodessa, {{years}} vuotta' },
      clears: [
        'Jonakin vuonna alle {{contacts}} kontaktia',
        'Vastuuhenkilö on nimetty ja terveys- ja hoitosuunnitelma on ajan tasalla',
      ],
    },
    sv: {
      title: 'Riklig användning år efter år',
      prompt:
        'Minst {{contacts}} läkarkontakter om året {{years}} år i följd. Granska vilket behov som inte blir tillgodosett.',
      advice: 'En bedömning av flera professioner och en gemensam plan hjälper ofta mer än enstaka besök.',
      limits: { contacts: 'Läkarkontakter per år, {{years}} år' },
      clears: [
        'Något år färre än {{contacts}} kontakter',
        'En ansvarig är utsedd och hälso- och vårdplanen är aktuell',
      ],
    },
    en: {
      title: 'High use year after year',
      prompt:
        'At least {{contacts}} contacts with a physician a year, {{years}} years in a row. Check which need stays unmet.',
      advice: 'An assessment by several professions and a shared plan often help more than single visits.',
      limits: { contacts: 'Contacts with a physician a year, {{years}} years' },
      clears: [
        'Fewer than {{contacts}} contacts in one of the years',
        'A responsible professional is named and the health and care plan is up to date',
      ],
    },
  },
};
