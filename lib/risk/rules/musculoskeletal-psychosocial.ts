import { measured, musculoskeletalContacts, musculoskeletalTrouble } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

const within = { months: { parameter: 'months' } } as const;
const both = measured('phq9', 'phq2');

/** Trouble of back, joints or muscles together with low mood or loneliness: recovery asks for more than treating the ache. */
export const rule: Rule = {
  id: 'musculoskeletal-psychosocial',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker'],
  on: true,
  sensitive: true,
  source: {
    text: 'PHQ-9 10 ja PHQ-2 3 (Kroenke ym.); UCLA-3 6 (British Geriatrics Society 2025). Yhdistelmä: oma valinta',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    phq9: { value: 10, min: 8, max: 15, unit: 'points' },
    phq2: { value: 3, min: 2, max: 4, unit: 'points' },
    loneliness: { value: 6, min: 4, max: 9, unit: 'points' },
    months: { value: 12, min: 3, max: 24, unit: 'months' },
  },
  appliesTo: {
    any: [
      { type: 'count', of: musculoskeletalTrouble, within, is: { op: '>=', value: 1 } },
      { type: 'count', of: musculoskeletalContacts, within, is: { op: '>=', value: 1 } },
    ],
  },
  when: {
    any: [
      {
        all: [
          { type: 'latest', of: both, fits: measured('phq9'), within },
          {
            type: 'value',
            label: 'phq9',
            of: measured('phq9'),
            pick: 'latest',
            within,
            is: { op: '>=', value: { parameter: 'phq9' } },
          },
        ],
      },
      {
        all: [
          { type: 'latest', of: both, fits: measured('phq2'), within },
          {
            type: 'value',
            label: 'phq2',
            of: measured('phq2'),
            pick: 'latest',
            within,
            is: { op: '>=', value: { parameter: 'phq2' } },
          },
        ],
      },
      {
        type: 'value',
        label: 'loneliness',
        of: measured('loneliness'),
        pick: 'latest',
        within,
        is: { op: '>=', value: { parameter: 'loneliness' } },
      },
    ],
  },
  acts: ['assessment', 'consultation', 'plan'],
  words: {
    fi: {
      title: 'Tuki- ja liikuntaelinvaiva ja kuormitus',
      prompt:
        'Vaivan lisäksi mieliala tai yksinäisyys kuormittaa ({{last}}). Tarkista, mitä asiakas itse ajattelee vaivasta ja mikä tukee toipumista.',
      advice:
        'Kysy peloista, unesta, työstä ja läheisistä. Fysioterapeutti, mielenterveystyö ja sosiaaliohjaus yhdessä auttavat enemmän kuin uudet kuvaukset. Sovi yksi suunnitelma.',
      limits: {
        phq9: 'PHQ-9, {{months}} kk',
        phq2: 'PHQ-2, {{months}} kk',
        loneliness: 'Yksinäisyys (UCLA-3), {{months}} kk',
      },
      clears: ['Uudet kyselyt jäävät alle rajan', 'Ei käyntejä vaivan takia {{months}} kuukauteen'],
    },
    sv: {
      title: 'Rörelseorganbesvär och belastning',
      prompt:
        'Utöver besvären belastar sinnesstämning eller ensamhet ({{last}}). Granska vad klienten själv tänker om besvären och vad som stöder återhämtningen.',
      advice:
        'Fråga om rädslor, sömn, arbete och närstående. Fysioterapeut, mentalvård och socialhandledning tillsammans hjälper mer än nya bilder. Avtala en plan.',
      limits: {
        phq9: 'PHQ-9, {{months}} mån',
        phq2: 'PHQ-2, {{months}} mån',
        loneliness: 'Ensamhet (UCLA-3), {{months}} mån',
      },
      clears: ['Nya enkäter ligger under gränsen', 'Inga besök för besvären på {{months}} månader'],
    },
    en: {
      title: 'Musculoskeletal trouble and strain',
      prompt:
        'Besides the trouble, mood or loneliness weighs ({{last}}). Check what the client thinks of it and what supports recovery.',
      advice:
        'Ask about fears, sleep, work and people close by. Physiotherapy, mental health and social guidance together help more than new scans. Agree on one plan.',
      limits: {
        phq9: 'PHQ-9, {{months}} months',
        phq2: 'PHQ-2, {{months}} months',
        loneliness: 'Loneliness (UCLA-3), {{months}} months',
      },
      clears: ['New scores are under their limits', 'No contacts for the trouble for {{months}} months'],
    },
  },
};
