import type { Rule } from '../rule.ts';

/** Frequent use of emergency care: four or more visits in twelve months is the definition most used. */
export const rule: Rule = {
  id: 'emergency-visits',
  version: '1.0',
  updated: '2026-11-28',
  group: 'highUse',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'LaCalle & Rabin, Ann Emerg Med 2010; Krieg ym., BMC Health Serv Res 2016 (PMC5072329); PMC5597030',
    url: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5072329/',
  },
  confidence: 'verified',
  licence: 'facts; cite',
  parameters: {
    visits: { value: 4, min: 3, max: 20, unit: 'contacts' },
    months: { value: 12, min: 6, max: 24, unit: 'months' },
  },
  when: {
    type: 'count',
    label: 'visits',
    of: {
      kind: 'contact',
      registers: ['health'],
      status: ['held', 'ongoing'],
      urgency: ['emergency'],
      channel: ['visit', 'homeVisit'],
    },
    within: { months: { parameter: 'months' } },
    is: { op: '>=', value: { parameter: 'visits' } },
  },
  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Päivystyskäyntejä toistuvasti',
      prompt:
        'Päivystyskäyntejä {{count}} viimeisten {{months}} kk aikana. Tarkista, löytyykö käynneille yhteinen syy ja kuka vastaa kokonaisuudesta.',
      advice:
        'Sovi nimetty yhteyshenkilö ja ennakoiva suunnitelma: mitä asiakas tekee ja kenelle hän soittaa ensin, kun tilanne pahenee.',
      limits: { visits: 'Päivystyskäyntejä, {{months}} kk' },
      clears: ['Alle {{visits}} käyntiä {{months}} kk:ssa: {{clearsOn}}, jos uusia ei tule'],
    },
    sv: {
      title: 'Upprepade jourbesök',
      prompt:
        '{{count}} jourbesök under de senaste {{months}} månaderna. Granska om besöken har en gemensam orsak och vem som ansvarar för helheten.',
      advice:
        'Kom överens om en namngiven kontaktperson och en plan på förhand: vad klienten gör och vem hen ringer först när läget förvärras.',
      limits: { visits: 'Jourbesök, {{months}} mån' },
      clears: ['Under {{visits}} besök på {{months}} mån: {{clearsOn}}, om inga nya tillkommer'],
    },
    en: {
      title: 'Repeated emergency visits',
      prompt:
        '{{count}} emergency visits in the last {{months}} months. Check whether the visits share a reason and who is responsible for the whole.',
      advice:
        'Agree on a named contact and a plan made ahead: what the client does, and whom to call first, when things get worse.',
      limits: { visits: 'Emergency visits, {{months}} months' },
      clears: ['Fewer than {{visits}} visits in {{months}} months: {{clearsOn}}, if none are added'],
    },
  },
};
