import { diabetes, measured } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

const within = { months: { parameter: 'months' } } as const;

/** FINDRISC, recorded or worked out, from 12 points on asks for a glucose tolerance test; one made since answers it. */
export const rule: Rule = {
  id: 'findrisc-without-glucose-test',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'Lindström & Tuomilehto, Diabetes Care 2003;26:725. Sokerirasitus 12 pisteestä: Keski-Suomen hoitoketju (Hyvaks)',
    url: 'https://doi.org/10.2337/diacare.26.3.725',
  },
  confidence: 'single',
  licence: 'points are facts; the wording of the Finnish form belongs to the Finnish Diabetes Association',
  parameters: {
    points: { value: 12, min: 7, max: 20, unit: 'points' },
    months: { value: 36, min: 12, max: 60, unit: 'months' },
  },
  appliesTo: {
    all: [
      { type: 'age', is: { op: '>=', value: 18 } },
      { not: { type: 'count', of: diabetes, is: { op: '>=', value: 1 } } },
    ],
  },
  when: {
    all: [
      {
        type: 'score',
        label: 'points',
        score: 'findrisc',
        within,
        is: { op: '>=', value: { parameter: 'points' } },
      },
      {
        any: [
          { type: 'missing', label: 'test', of: measured('glucose2h'), within },
          // A test that is older than the questionnaire does not answer it.
          {
            type: 'latest',
            of: measured('findrisc', 'glucose2h'),
            fits: measured('findrisc'),
            within,
          },
        ],
      },
    ],
  },
  acts: ['assessment', 'plan'],
  words: {
    fi: {
      title: 'FINDRISC koholla, sokerirasitus tekemättä',
      prompt:
        'FINDRISC {{score}} pistettä, eikä sokerirasitusta ole kirjattu sen jälkeen. Tarkista, onko se tehty muualla tai varattu.',
      advice: 'Tarjoa sokerirasitusta ja elintapaohjausta. Kirjaa, jos asiakas ei halua koetta.',
      limits: { points: 'FINDRISC, pistettä', test: 'Sokerirasitus, {{months}} kk' },
      clears: ['Sokerirasituksen tulos kirjataan', 'FINDRISC alle {{points}} pistettä'],
    },
    sv: {
      title: 'FINDRISC förhöjt, glukosbelastning ogjord',
      prompt:
        'FINDRISC {{score}} poäng, och ingen glukosbelastning är antecknad efter det. Granska om den är gjord på annat håll eller bokad.',
      advice: 'Erbjud glukosbelastning och livsstilsrådgivning. Anteckna om klienten inte vill ha provet.',
      limits: { points: 'FINDRISC, poäng', test: 'Glukosbelastning, {{months}} mån' },
      clears: ['Resultatet av en glukosbelastning antecknas', 'FINDRISC under {{points}} poäng'],
    },
    en: {
      title: 'FINDRISC raised, no glucose tolerance test',
      prompt:
        'FINDRISC {{score}} points, and no glucose tolerance test is recorded since. Check whether it was made elsewhere or is booked.',
      advice:
        'Offer a glucose tolerance test and advice on habits. Record it if the client does not want the test.',
      limits: { points: 'FINDRISC, points', test: 'Glucose tolerance test, {{months}} months' },
      clears: ['A result of a glucose tolerance test is recorded', 'FINDRISC under {{points}} points'],
    },
  },
};
