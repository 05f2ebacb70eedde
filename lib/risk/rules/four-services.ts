import { heldContact } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/** Four or more different services within a year, in both registers together. */
export const rule: Rule = {
  id: 'four-services',
  version: '1.0',
  updated: '2026-11-28',
  group: 'highUse',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Leskelä ym., Suomen Lääkärilehti 48/2013 ja NHG: paljon palveluja tarvitsevat käyttävät usein neljää palvelukokonaisuutta; raja 4 organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    services: { value: 4, min: 3, max: 8 },
    months: { value: 12, min: 6, max: 24, unit: 'months' },
  },

  when: {
    type: 'count',
    label: 'services',
    per: 'service',
    of: heldContact,
    within: { months: { parameter: 'months' } },
    is: { op: '>=', value: { parameter: 'services' } },
  },
  clearedBy: {
    all: [
      {
        type: 'count',
        of: { kind: 'owner', status: ['inForce'], name: ['careLead'] },
        is: { op: '>=', value: 1 },
      },
      {
        type: 'count',
        of: { kind: 'plan', status: ['inForce'], name: ['healthAndCare', 'clientPlan'] },
        is: { op: '>=', value: 1 },
      },
      {
        not: {
          type: 'overdue',
          of: { kind: 'plan', status: ['inForce'], name: ['healthAndCare', 'clientPlan'] },
          byDays: 0,
        },
      },
    ],
  },
  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Monta palvelua samaan aikaan',
      prompt:
        'Palveluja {{count}} viimeisten {{months}} kk aikana. Tarkista, tietävätkö ne toisistaan ja kuka sovittaa ne yhteen.',
      advice: 'Yhteinen suunnitelma ja nimetty hoitovastaava; sovi, kuka kutsuu muut koolle.',
      limits: { services: 'Eri palveluja, {{months}} kk' },
      clears: ['Hoitovastaava on nimetty ja suunnitelma on ajan tasalla'],
    },
    sv: {
      title: 'Många tjänster samtidigt',
      prompt:
        '{{count}} tjänster under de senaste {{months}} månaderna. Granska om de känner till varandra och vem som samordnar.',
      advice: 'En gemensam plan och en utsedd vårdansvarig; kom överens om vem som samlar de andra.',
      limits: { services: 'Olika tjänster, {{months}} mån' },
      clears: ['En vårdansvarig är utsedd och planen är aktuell'],
    },
    en: {
      title: 'Many services at once',
      prompt:
        '{{count}} services in the last {{months}} months. Check whether they know of each other and who coordinates them.',
      advice: 'A shared plan and a named care lead; agree on who calls the others together.',
      limits: { services: 'Different services, {{months}} months' },
      clears: ['A care lead is named and the plan is up to date'],
    },
  },
};
