import { measured } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

const within = { months: { parameter: 'months' } } as const;
const both = measured('gad7', 'gad2');
const gad7 = measured('gad7');
const gad2 = measured('gad2');

/** The newer of GAD-7 and GAD-2 decides. */
export const rule: Rule = {
  id: 'anxiety',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'note',
  actionability: 2,
  roles: ['nurse', 'physician'],
  on: true,
  sensitive: true,
  source: {
    text: 'GAD-7 vähintään 10: Spitzer ym., Arch Intern Med 2006;166:1092. GAD-2 vähintään 3: Kroenke ym., Ann Intern Med 2007;146:317; PMC6431620',
    url: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6431620/',
  },
  confidence: 'verified',
  licence: 'Pfizer: no permission required to reproduce, translate, display or distribute',
  parameters: {
    gad7: { value: 10, min: 8, max: 15, unit: 'points' },
    gad2: { value: 3, min: 2, max: 4, unit: 'points' },
    months: { value: 12, min: 3, max: 24, unit: 'months' },
  },
  when: {
    any: [
      {
        all: [
          { type: 'latest', of: both, fits: gad7, within },
          {
            type: 'value',
            label: 'gad7',
            of: gad7,
            pick: 'latest',
            within,
            is: { op: '>=', value: { parameter: 'gad7' } },
          },
        ],
      },
      {
        all: [
          { type: 'latest', of: both, fits: gad2, within },
          {
            type: 'value',
            label: 'gad2',
            of: gad2,
            pick: 'latest',
            within,
            is: { op: '>=', value: { parameter: 'gad2' } },
          },
        ],
      },
    ],
  },
  acts: ['assessment', 'consultation', 'plan'],
  words: {
    fi: {
      title: 'Ahdistuneisuuskyselyn raja ylittyy',
      prompt:
        'Pistemäärä {{value}} ({{last}}). Tarkista, onko vointi arvioitu ja tuki sovittu, ja milloin kysely uusitaan.',
      advice:
        'Kysely ei ole diagnoosi: kysy, milloin ahdistus tulee ja mitä asiakas sen takia välttää. GAD-2:n jälkeen täytä GAD-7. Muista kilpirauhanen, kofeiini, päihteet ja uni.',
      limits: { gad7: 'GAD-7, {{months}} kk', gad2: 'GAD-2, {{months}} kk' },
      clears: ['Uuden kyselyn pistemäärä jää alle rajan'],
    },
    sv: {
      title: 'Gränsen i enkäten om ångest nås',
      prompt:
        'Poäng {{value}} ({{last}}). Granska om måendet är bedömt och stödet avtalat, och när enkäten görs om.',
      advice:
        'Enkäten är ingen diagnos: fråga när ångesten kommer och vad klienten undviker för den. Fyll i GAD-7 efter GAD-2. Tänk på sköldkörtel, koffein, rusmedel och sömn.',
      limits: { gad7: 'GAD-7, {{months}} mån', gad2: 'GAD-2, {{months}} mån' },
      clears: ['Poängen i en ny enkät ligger under gränsen'],
    },
    en: {
      title: 'Anxiety questionnaire at its limit',
      prompt:
        'Score {{value}} ({{last}}). Check whether it has been looked into and support agreed, and when it is asked again.',
      advice:
        'The questionnaire is no diagnosis: ask when anxiety comes and what the client avoids because of it. After GAD-2 fill in GAD-7. Mind the thyroid, caffeine, alcohol and sleep.',
      limits: { gad7: 'GAD-7, {{months}} months', gad2: 'GAD-2, {{months}} months' },
      clears: ['A new score is under the limit'],
    },
  },
};
