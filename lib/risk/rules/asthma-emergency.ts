import { asthma, asthmaContacts } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

/** Asthma, and an emergency contact for breathing: a sign that control or the plan for bad days is worth a look. */
export const rule: Rule = {
  id: 'asthma-emergency',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'GINA: päivystykseen johtanut paheneminen on syy tarkistaa hoitotasapaino. Raja yksi käynti: oma valinta',
    url: 'https://ginasthma.org/',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    contacts: { value: 1, min: 1, max: 5, unit: 'contacts' },
    months: { value: 12, min: 3, max: 24, unit: 'months' },
  },
  appliesTo: { type: 'count', of: asthma, is: { op: '>=', value: 1 } },
  when: {
    type: 'count',
    label: 'contacts',
    of: { ...asthmaContacts, urgency: ['emergency'] },
    within: { months: { parameter: 'months' } },
    is: { op: '>=', value: { parameter: 'contacts' } },
  },
  acts: ['plan', 'assessment', 'consultation'],
  words: {
    fi: {
      title: 'Astma ja päivystyskäynti',
      prompt:
        'Päivystyskäyntejä hengityksen takia {{count}} ({{last}}). Tarkista astman hoitotasapaino ja onko kirjallinen omahoito-ohje pahenemisen varalle.',
      advice:
        'Katso inhalaatiotekniikka, hoitavan lääkkeen käyttö, tupakointi ja altisteet. Sovi astmahoitajan aika ja seuranta.',
      limits: { contacts: 'Päivystyksessä hengityksen takia, {{months}} kk' },
      clears: ['Ei päivystyskäyntejä {{months}} kk:een: poistuu {{clearsOn}}'],
    },
    sv: {
      title: 'Astma och jourbesök',
      prompt:
        '{{count}} jourbesök för andningen ({{last}}). Granska astmans behandlingsbalans och om det finns en skriftlig egenvårdsplan för försämring.',
      advice:
        'Se på inhalationsteknik, användningen av den behandlande medicinen, rökning och exponering. Boka tid hos astmaskötare och uppföljning.',
      limits: { contacts: 'Jourbesök för andningen, {{months}} mån' },
      clears: ['Inga jourbesök på {{months}} mån: försvinner {{clearsOn}}'],
    },
    en: {
      title: 'Asthma and an emergency visit',
      prompt:
        '{{count}} emergency contacts for breathing ({{last}}). Check asthma control and whether there is a written plan for bad days.',
      advice:
        'Look at inhaler technique, use of the controller medicine, smoking and exposures. Book the asthma nurse and follow-up.',
      limits: { contacts: 'Emergency contacts for breathing, {{months}} months' },
      clears: ['No emergency contacts for {{months}} months: clears on {{clearsOn}}'],
    },
  },
};
