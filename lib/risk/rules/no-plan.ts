import { longTermProblem } from '../reference/long-term-conditions.ts';
import { heldContact } from '../reference/selectors.ts';
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
    text: 'Laki potilaan asemasta 4 a §; sosiaalihuoltolaki 39 §: hoito- ja asiakassuunnitelma; ryhmä ja raja organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    services: { value: 3, min: 2, max: 8 },
    months: { value: 12, min: 6, max: 24, unit: 'months' },
  },

  when: {
    all: [
      {
        any: [
          { type: 'count', of: longTermProblem, is: { op: '>=', value: 1 } },
          {
            type: 'count',
            label: 'services',
            per: 'service',
            of: heldContact,
            within: { months: { parameter: 'months' } },
            is: { op: '>=', value: { parameter: 'services' } },
          },
        ],
      },
      {
        type: 'missing',
        label: 'plan',
        of: { kind: 'plan', registers: ['health'], status: ['inForce'], name: ['healthAndCare'] },
      },
    ],
  },

  acts: ['plan', 'owner'],
  words: {
    fi: {
      title: 'Terveys- ja hoitosuunnitelma puuttuu',
      prompt:
        'Asiakkaalla on pitkäaikainen sairaus tai useita palveluja, eikä voimassa olevaa terveys- ja hoitosuunnitelmaa ole kirjattu.',
      advice: 'Aloita asiakkaan omasta tavoitteesta: mikä hänelle on tärkeää ja mikä on ensimmäinen askel.',
      limits: { services: 'Eri palveluja, {{months}} kk', plan: 'Terveys- ja hoitosuunnitelma' },
      clears: ['Suunnitelma on kirjattu'],
    },
    sv: {
      title: 'Hälso- och vårdplan saknas',
      prompt:
        'Klienten har en långvarig sjukdom eller flera tjänster, och ingen hälso- och vårdplan i kraft är antecknad.',
      advice: 'Börja med klientens eget mål: vad som är viktigt och vad som är första steget.',
      limits: { services: 'Olika tjänster, {{months}} mån', plan: 'Hälso- och vårdplan' },
      clears: ['En plan är antecknad'],
    },
    en: {
      title: 'No health and care plan',
      prompt:
        'The client has a long-term condition or several services, and no health and care plan in force is recorded.',
      advice: 'Begin with the client’s own goal: what matters to them and what the first step is.',
      limits: { services: 'Different services, {{months}} months', plan: 'Health and care plan' },
      clears: ['A plan is recorded'],
    },
  },
};
