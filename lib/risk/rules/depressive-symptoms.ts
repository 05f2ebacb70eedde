import { measured } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

const within = { months: { parameter: 'months' } } as const;
const both = measured('phq9', 'phq2');
const phq9 = measured('phq9');
const phq2 = measured('phq2');

/** The newer of PHQ-9 and PHQ-2 decides. The ninth answer has a rule of its own: `suicide-item`. */
export const rule: Rule = {
  id: 'depressive-symptoms',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker'],
  on: true,
  sensitive: true,
  source: {
    text: 'PHQ-9 vähintään 10: Kroenke ym., J Gen Intern Med 2001;16:606. PHQ-2 vähintään 3: Arroll ym., Ann Fam Med 2010 (PMC2906530)',
    url: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2906530/',
  },
  confidence: 'verified',
  licence: 'Pfizer: no permission required to reproduce, translate, display or distribute',
  parameters: {
    phq9: { value: 10, min: 8, max: 15, unit: 'points' },
    phq2: { value: 3, min: 2, max: 4, unit: 'points' },
    months: { value: 12, min: 3, max: 24, unit: 'months' },
  },
  when: {
    any: [
      {
        all: [
          { type: 'latest', of: both, fits: phq9, within },
          {
            type: 'value',
            label: 'phq9',
            of: phq9,
            pick: 'latest',
            within,
            is: { op: '>=', value: { parameter: 'phq9' } },
          },
        ],
      },
      {
        all: [
          { type: 'latest', of: both, fits: phq2, within },
          {
            type: 'value',
            label: 'phq2',
            of: phq2,
            pick: 'latest',
            within,
            is: { op: '>=', value: { parameter: 'phq2' } },
          },
        ],
      },
    ],
  },
  acts: ['assessment', 'consultation', 'plan'],
  words: {
    fi: {
      title: 'Mielialakyselyn raja ylittyy',
      prompt:
        'Pistemäärä {{value}} ({{last}}). Tarkista, onko vointi arvioitu ja hoito sovittu, ja milloin kysely uusitaan.',
      advice:
        'Kysely ei ole diagnoosi: keskustele voinnista, unesta, päihteistä ja arjesta. PHQ-2:n jälkeen täytä PHQ-9. Katso myös yhdeksäs kysymys.',
      limits: { phq9: 'PHQ-9, {{months}} kk', phq2: 'PHQ-2, {{months}} kk' },
      clears: ['Uuden kyselyn pistemäärä jää alle rajan'],
    },
    sv: {
      title: 'Gränsen i enkäten om sinnesstämning nås',
      prompt:
        'Poäng {{value}} ({{last}}). Granska om måendet är bedömt och vården avtalad, och när enkäten görs om.',
      advice:
        'Enkäten är ingen diagnos: tala om mående, sömn, rusmedel och vardag. Fyll i PHQ-9 efter PHQ-2. Se även den nionde frågan.',
      limits: { phq9: 'PHQ-9, {{months}} mån', phq2: 'PHQ-2, {{months}} mån' },
      clears: ['Poängen i en ny enkät ligger under gränsen'],
    },
    en: {
      title: 'Mood questionnaire at its limit',
      prompt:
        'Score {{value}} ({{last}}). Check whether it has been looked into and care agreed, and when it is asked again.',
      advice:
        'The questionnaire is no diagnosis: talk about how things are, sleep, alcohol and daily life. After PHQ-2 fill in PHQ-9. See the ninth question too.',
      limits: { phq9: 'PHQ-9, {{months}} months', phq2: 'PHQ-2, {{months}} months' },
      clears: ['A new score is under the limit'],
    },
  },
};
