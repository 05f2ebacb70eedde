import { measured, warfarin } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

/** Warfarin without an INR for longer than the longest interval that is advised for stable treatment. */
export const rule: Rule = {
  id: 'anticoagulation-without-control',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'Holbrook ym., Chest 2012;141(2 Suppl):e152S: vakaassa hoidossa INR enintään 12 viikon välein. Oma mittaus kotona ei näy, ellei sitä kirjata',
    url: 'https://doi.org/10.1378/chest.11-2295',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: { days: { value: 84, min: 14, max: 120, unit: 'days' } },
  appliesTo: { type: 'count', of: warfarin, is: { op: '>=', value: 1 } },
  when: { type: 'missing', label: 'inr', of: measured('inr'), within: { days: { parameter: 'days' } } },
  acts: ['assessment', 'owner', 'plan'],
  words: {
    fi: {
      title: 'Varfariini ilman INR-seurantaa',
      prompt:
        'Varfariini on käytössä, mutta INR-arvoa ei ole kirjattu {{days}} päivään. Tarkista, kuka seuraa hoitoa ja onko näyte otettu muualla.',
      advice:
        'Kysy, jatkuuko lääke, missä INR mitataan ja kuka annostelee. Jos lääke on lopetettu, korjaa lääkelista. Sovi seuraava näyte.',
      limits: { inr: 'INR, {{days}} pv' },
      clears: ['INR kirjataan', 'Varfariini merkitään lopetetuksi'],
    },
    sv: {
      title: 'Warfarin utan INR-uppföljning',
      prompt:
        'Warfarin är i bruk, men inget INR-värde är antecknat på {{days}} dagar. Granska vem som följer behandlingen och om provet är taget på annat håll.',
      advice:
        'Fråga om läkemedlet fortsätter, var INR mäts och vem som doserar. Rätta läkemedelslistan om det har avslutats. Avtala nästa prov.',
      limits: { inr: 'INR, {{days}} d' },
      clears: ['INR antecknas', 'Warfarin märks som avslutat'],
    },
    en: {
      title: 'Warfarin without INR control',
      prompt:
        'Warfarin is in use, but no INR is recorded for {{days}} days. Check who follows it and whether the sample was taken elsewhere.',
      advice:
        'Ask whether the medicine goes on, where INR is measured and who sets the dose. If it was stopped, mend the list. Agree on the next sample.',
      limits: { inr: 'INR, {{days}} days' },
      clears: ['An INR is recorded', 'Warfarin is marked as stopped'],
    },
  },
};
