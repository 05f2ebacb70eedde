import type { Rule } from '../rule.ts';

/**
 * An unplanned stay on a ward that begins within thirty days of the end of another: day 30 counts, day 31 does not. A stay
 * that begins on the day of a discharge is a transfer, and one that goes on has no discharge yet.
 */
export const rule: Rule = {
  id: 'readmission',
  version: '1.0',
  updated: '2026-11-28',
  group: 'highUse',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'van Walraven ym., CMAJ 2010;182:551 (doi 10.1503/cmaj.091117); Donzé ym., JAMA Intern Med 2013: suunnittelematon paluu 30 päivän kuluessa',
  },
  confidence: 'verified',
  licence: 'facts; cite',
  parameters: {
    days: { value: 30, min: 7, max: 90, unit: 'days' },
    months: { value: 3, min: 1, max: 12, unit: 'months' },
  },

  when: {
    type: 'sequence',
    label: 'gap',
    first: { kind: 'contact', registers: ['health'], status: ['held'], channel: ['wardStay'] },
    next: {
      kind: 'contact',
      registers: ['health'],
      status: ['held', 'ongoing'],
      channel: ['wardStay'],
      urgency: ['emergency', 'urgent'],
    },
    days: { parameter: 'days' },
    within: { months: { parameter: 'months' } },
  },

  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Paluu osastolle pian kotiutumisen jälkeen',
      prompt:
        'Uusi suunnittelematon osastojakso alkoi {{last}}, {{gap}} päivää edellisen päättymisestä ({{first}}). Tarkista kotiutumisen tuki ja kuka seuraa vointia.',
      advice:
        'Soitto kotiin parin päivän kuluessa kotiutumisesta, lääkelistan tarkistus ja sovittu yhteyshenkilö auttavat usein.',
      limits: { gap: 'Päiviä kotiutumisesta paluuseen' },
      clears: ['Paluusta on kulunut {{months}} kk'],
    },
    sv: {
      title: 'Åter på avdelning snart efter hemgång',
      prompt:
        'En ny oplanerad vårdperiod började {{last}}, {{gap}} dagar efter den förra ({{first}}). Granska stödet efter hemgången och vem som följer upp.',
      advice:
        'Ett samtal hem inom ett par dagar, genomgång av läkemedelslistan och en avtalad kontaktperson.',
      limits: { gap: 'Dagar från hemgång till ny vårdperiod' },
      clears: ['{{months}} mån har gått sedan den nya vårdperioden började'],
    },
    en: {
      title: 'Back on a ward soon after discharge',
      prompt:
        'A new unplanned ward stay began on {{last}}, {{gap}} days after the last one ended ({{first}}). Check the support after discharge and who follows up.',
      advice: 'A call home within days of discharge, a check of the medicines and an agreed contact.',
      limits: { gap: 'Days from discharge to the next stay' },
      clears: ['{{months}} months have gone by since the return'],
    },
  },
};
