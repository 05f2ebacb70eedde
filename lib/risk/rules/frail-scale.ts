import { measured } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

/** FRAIL of three or more: a direct assessment, and so a stronger prompt than codes. */
export const rule: Rule = {
  id: 'frail-scale',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician', 'socialWorker'],
  on: true,
  source: {
    text: 'Morley, Malmstrom & Miller, J Nutr Health Aging 2012;16:601. Painon laskun aikaväli vaihtelee lähteissä (6 tai 12 kk)',
  },
  confidence: 'verified',
  licence: 'no licence text found; the score only, no wording of items',
  parameters: {
    points: { value: 3, min: 1, max: 5, unit: 'points' },
    months: { value: 24, min: 6, max: 36, unit: 'months' },
  },
  when: {
    type: 'value',
    label: 'points',
    of: measured('frail'),
    pick: 'latest',
    within: { months: { parameter: 'months' } },
    is: { op: '>=', value: { parameter: 'points' } },
  },
  acts: ['plan', 'owner', 'consultation', 'assessment'],
  words: {
    fi: {
      title: 'Gerastenia mahdollinen (FRAIL)',
      prompt:
        'FRAIL {{value}} pistettä ({{last}}). Tarkista, onko kuntoutuksesta, ravitsemuksesta ja lääkityksestä sovittu.',
      advice:
        'Voima- ja tasapainoharjoittelu, riittävä proteiini ja energia, lääkityksen tarkistus, muisti ja mieliala. Sovi, kuka kokoaa suunnitelman.',
      limits: { points: 'FRAIL, {{months}} kk' },
      clears: ['Uusi FRAIL alle {{points}}'],
    },
    sv: {
      title: 'Skörhet möjlig (FRAIL)',
      prompt:
        'FRAIL {{value}} poäng ({{last}}). Granska om rehabilitering, näring och läkemedel är avtalade.',
      advice:
        'Styrke- och balansträning, tillräckligt med protein och energi, läkemedelsgenomgång, minne och sinnesstämning. Avtala vem som sammanställer planen.',
      limits: { points: 'FRAIL, {{months}} mån' },
      clears: ['Ny FRAIL under {{points}}'],
    },
    en: {
      title: 'Frailty possible (FRAIL)',
      prompt:
        'FRAIL {{value}} points ({{last}}). Check whether rehabilitation, nutrition and medicines have been agreed.',
      advice:
        'Strength and balance training, enough protein and energy, a review of medicines, memory and mood. Agree who puts the plan together.',
      limits: { points: 'FRAIL, {{months}} months' },
      clears: ['A new FRAIL under {{points}}'],
    },
  },
};
