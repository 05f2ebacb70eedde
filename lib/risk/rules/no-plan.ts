import { longTermNeed } from '../reference/long-term-need.ts';
import { carePlan } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/** A long-term condition or three services, and no plan in force that could be seen. */
export const rule: Rule = {
  id: 'no-plan',
  version: '1.0',
  updated: '2026-11-28',
  group: 'gap',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Laki potilaan asemasta ja oikeuksista (785/1992) 4 a §: hoitoa koskeva suunnitelma; ryhmä ja raja organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'law; own limits',
  parameters: {
    services: { value: 3, min: 2, max: 8 },
    months: { value: 12, min: 6, max: 24, unit: 'months' },
  },

  when: { all: [longTermNeed, { type: 'missing', label: 'plan', of: carePlan }] },

  acts: ['plan', 'owner'],
  words: {
    fi: {
      title: 'Terveys- ja hoitosuunnitelma puuttuu',
      prompt:
        'Asiakkaalla on pitkäaikainen sairaus tai useita palveluja, eikä voimassa olevaa terveys- ja hoitosuunnitelmaa ole kirjattu.',
      advice: 'Aloita asiakkaan omasta tavoitteesta: mikä hänelle on tärkeää ja mikä on ensimmäinen askel.',
      limits: {
        conditions: 'Pitkäaikaisia sairauksia',
        services: 'Eri palveluja, {{months}} kk',
        plan: 'Terveys- ja hoitosuunnitelma',
      },
      clears: ['Voimassa oleva terveys- ja hoitosuunnitelma on kirjattu'],
    },
    sv: {
      title: 'Hälso- och vårdplan saknas',
      prompt:
        'Klienten har en långvarig sjukdom eller flera tjänster, och ingen hälso- och vårdplan i kraft är antecknad.',
      advice: 'Börja med klientens eget mål: vad som är viktigt och vad som är första steget.',
      limits: {
        conditions: 'Långvariga sjukdomar',
        services: 'Olika tjänster, {{months}} mån',
        plan: 'Hälso- och vårdplan',
      },
      clears: ['En hälso- och vårdplan i kraft är antecknad'],
    },
    en: {
      title: 'No health and care plan',
      prompt:
        'The client has a long-term condition or several services, and no health and care plan in force is recorded.',
      advice: 'Begin with the client’s own goal: what matters to them and what the first step is.',
      limits: {
        conditions: 'Long-term conditions',
        services: 'Different services, {{months}} months',
        plan: 'Health and care plan',
      },
      clears: ['A health and care plan in force is recorded'],
    },
  },
};
