import { heldContact, physicianWords } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/** Ten or more contacts with a physician in each of three years that follow one another. */
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
    text: 'Smits ym., BMC Fam Pract 2009: toistuva suurkäyttö kolmena peräkkäisenä vuonna; raja 10: BMC Fam Pract 2018 (s12875-018-0836-0)',
  },
  confidence: 'verified',
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

  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Runsasta käyttöä vuodesta toiseen',
      prompt:
        'Vähintään {{contacts}} lääkärikontaktia vuodessa {{years}} vuonna peräkkäin. Tarkista, mikä tarve jää täyttymättä.',
      advice:
        'Moniammatillinen arvio ja yhdessä tehty suunnitelma auttavat usein enemmän kuin yksittäiset käynnit.',
      limits: { contacts: 'Lääkärikontakteja vuodessa, {{years}} vuotta' },
      clears: ['Jonakin vuonna alle {{contacts}} kontaktia'],
    },
    sv: {
      title: 'Riklig användning år efter år',
      prompt:
        'Minst {{contacts}} läkarkontakter om året {{years}} år i följd. Granska vilket behov som inte blir tillgodosett.',
      advice: 'En bedömning av flera professioner och en gemensam plan hjälper ofta mer än enstaka besök.',
      limits: { contacts: 'Läkarkontakter per år, {{years}} år' },
      clears: ['Något år färre än {{contacts}} kontakter'],
    },
    en: {
      title: 'High use year after year',
      prompt:
        'At least {{contacts}} contacts with a physician a year, {{years}} years in a row. Check which need stays unmet.',
      advice: 'An assessment by several professions and a shared plan often help more than single visits.',
      limits: { contacts: 'Contacts with a physician a year, {{years}} years' },
      clears: ['Fewer than {{contacts}} contacts in one of the years'],
    },
  },
};
