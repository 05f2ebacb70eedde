import { diabetes, measured } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

const within = { months: { parameter: 'months' } } as const;
const fasting = measured('fastingGlucose');
const twoHours = measured('glucose2h');
const hba1c = measured('hba1c');

/** A value in the range of diabetes without a recorded diagnosis. One value is no diagnosis: two are needed without symptoms. */
export const rule: Rule = {
  id: 'diabetes-values',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'Lääkärin käsikirja, Diabetes: määritelmä ja diagnostiikka, 6.5.2025 (paasto 7,0; 2 h 11,1 mmol/l; HbA1c 48 mmol/mol; kaksi poikkeavaa, jos ei oireita)',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: { months: { value: 24, min: 6, max: 60, unit: 'months' } },
  appliesTo: { not: { type: 'count', of: diabetes, is: { op: '>=', value: 1 } } },
  when: {
    any: [
      {
        all: [
          { not: { type: 'missing', of: fasting, within } },
          {
            type: 'value',
            label: 'fasting',
            of: fasting,
            pick: 'latest',
            within,
            is: { op: '>=', value: 7 },
          },
        ],
      },
      {
        all: [
          { not: { type: 'missing', of: twoHours, within } },
          {
            type: 'value',
            label: 'twoHours',
            of: twoHours,
            pick: 'latest',
            within,
            is: { op: '>=', value: 11.1 },
          },
        ],
      },
      {
        all: [
          { not: { type: 'missing', of: hba1c, within } },
          { type: 'value', label: 'hba1c', of: hba1c, pick: 'latest', within, is: { op: '>=', value: 48 } },
        ],
      },
      // None was measured: not known.
      {
        all: [
          { type: 'missing', of: measured('fastingGlucose', 'glucose2h', 'hba1c'), within },
          { type: 'value', of: fasting, pick: 'latest', within, is: { op: '>=', value: 7 } },
        ],
      },
    ],
  },
  acts: ['consultation', 'assessment', 'plan'],
  words: {
    fi: {
      title: 'Sokeriarvo koholla, diagnoosia ei kirjattu',
      prompt:
        'Viimeisin arvo ({{last}}) on diabeteksen alueella, mutta diagnoosia ei ole kirjattu. Tarkista, onko arvo varmistettu.',
      advice:
        'Oireettomalla tarvitaan kaksi poikkeavaa tulosta. Sovi uusi mittaus ja lääkärin arvio; kirjaa diagnoosi tai syy, miksi sitä ei ole.',
      limits: { fasting: 'Paastoglukoosi', twoHours: '2 tunnin arvo', hba1c: 'HbA1c' },
      clears: ['Diagnoosi kirjataan, tai uusi mittaus jää alle rajan'],
    },
    sv: {
      title: 'Förhöjt sockervärde, ingen diagnos antecknad',
      prompt:
        'Det senaste värdet ({{last}}) ligger i området för diabetes, men ingen diagnos är antecknad. Granska om värdet är bekräftat.',
      advice:
        'Utan symtom behövs två avvikande resultat. Kom överens om en ny mätning och läkarbedömning; anteckna diagnosen eller varför den saknas.',
      limits: { fasting: 'Fasteglukos', twoHours: '2-timmarsvärde', hba1c: 'HbA1c' },
      clears: ['En diagnos antecknas, eller en ny mätning ligger under gränsen'],
    },
    en: {
      title: 'Raised glucose, no diagnosis recorded',
      prompt:
        'The latest value ({{last}}) is in the range of diabetes, but no diagnosis is recorded. Check whether it is confirmed.',
      advice:
        'Without symptoms two abnormal results are needed. Agree on a new measurement and a physician’s view; record the diagnosis or why there is none.',
      limits: { fasting: 'Fasting glucose', twoHours: 'Two-hour value', hba1c: 'HbA1c' },
      clears: ['A diagnosis is recorded, or a new measurement is under the limit'],
    },
  },
};
