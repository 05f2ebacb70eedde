import { coordinated } from '../reference/coordinated.ts';
import { heldContact } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/**
 * Four or more different services within a year, in both registers together. Services are told apart by their recorded name;
 * ward stays are none.
 */
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
    text: 'Oma sääntö: neljä eri palvelua vuodessa; raja organisaation vahvistettava. Tausta: palvelujen käyttö kasautuu (Leskelä ym. 2013, Oulu)',
  },
  confidence: 'single',
  licence: 'own',
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
  clearedBy: coordinated,
  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Monta palvelua samaan aikaan',
      prompt:
        '{{count}} eri palvelua viimeisten {{months}} kk aikana. Tarkista, tietävätkö ne toisistaan ja kuka sovittaa ne yhteen.',
      advice: 'Yhteinen suunnitelma ja nimetty hoitovastaava; sovi, kuka kutsuu muut koolle.',
      limits: { services: 'Eri palveluja, {{months}} kk' },
      clears: [
        'Alle {{services}} palvelua {{months}} kk:ssa',
        'Vastuuhenkilö on nimetty ja terveys- ja hoitosuunnitelma on ajan tasalla',
      ],
    },
    sv: {
      title: 'Många tjänster samtidigt',
      prompt:
        '{{count}} olika tjänster under de senaste {{months}} månaderna. Granska om de känner till varandra och vem som samordnar.',
      advice: 'En gemensam plan och en utsedd vårdansvarig; kom överens om vem som samlar de andra.',
      limits: { services: 'Olika tjänster, {{months}} mån' },
      clears: [
        'Under {{services}} tjänster på {{months}} mån',
        'En ansvarig är utsedd och hälso- och vårdplanen är aktuell',
      ],
    },
    en: {
      title: 'Many services at once',
      prompt:
        '{{count}} different services in the last {{months}} months. Check whether they know of each other and who coordinates them.',
      advice: 'A shared plan and a named care lead; agree on who calls the others together.',
      limits: { services: 'Different services, {{months}} months' },
      clears: [
        'Fewer than {{services}} services in {{months}} months',
        'A responsible professional is named and the health and care plan is up to date',
      ],
    },
  },
};
