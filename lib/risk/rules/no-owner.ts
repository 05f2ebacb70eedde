import { longTermNeed } from '../reference/long-term-need.ts';
import { careOwner } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/**
 * A long-term condition or three services, and nobody in health care who answers for the whole: a nurse for one illness or an
 * own worker of social services alone does not.
 */
export const rule: Rule = {
  id: 'no-owner',
  version: '1.0',
  updated: '2026-11-28',
  group: 'gap',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Oma sääntö: pitkäaikainen sairaus tai kolme palvelua ilman nimettyä vastuuhenkilöä; ryhmä ja raja organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'own',
  parameters: {
    services: { value: 3, min: 2, max: 8 },
    months: { value: 12, min: 6, max: 24, unit: 'months' },
  },

  when: { all: [longTermNeed, { type: 'missing', label: 'owner', of: careOwner }] },

  acts: ['owner', 'consultation'],
  words: {
    fi: {
      title: 'Hoitovastaava nimeämättä',
      prompt:
        'Asiakkaalla on pitkäaikainen sairaus tai useita palveluja, eikä kokonaisuudesta vastaavaa ole kirjattu. Sovi, kuka vastaa.',
      advice:
        'Nimeä hoitovastaava, omalääkäri tai omahoitaja ja kerro asiakkaalle, keneen hän ottaa yhteyttä.',
      limits: {
        conditions: 'Pitkäaikaisia sairauksia',
        services: 'Eri palveluja, {{months}} kk',
        owner: 'Hoitovastaava, omalääkäri tai omahoitaja',
      },
      clears: ['Vastuuhenkilö on kirjattu'],
    },
    sv: {
      title: 'Vårdansvarig inte utsedd',
      prompt:
        'Klienten har en långvarig sjukdom eller flera tjänster, och ingen ansvarig för helheten är antecknad. Kom överens om vem som ansvarar.',
      advice:
        'Utse en vårdansvarig, egen läkare eller egen vårdare och berätta för klienten vem hen kontaktar.',
      limits: {
        conditions: 'Långvariga sjukdomar',
        services: 'Olika tjänster, {{months}} mån',
        owner: 'Vårdansvarig, egen läkare eller egen vårdare',
      },
      clears: ['En ansvarig är antecknad'],
    },
    en: {
      title: 'No care lead named',
      prompt:
        'The client has a long-term condition or several services, and nobody is recorded as responsible for the whole. Agree on who is.',
      advice: 'Name a care lead, own doctor or own nurse and tell the client whom to contact.',
      limits: {
        conditions: 'Long-term conditions',
        services: 'Different services, {{months}} months',
        owner: 'Care lead, own doctor or own nurse',
      },
      clears: ['A responsible professional is recorded'],
    },
  },
};
