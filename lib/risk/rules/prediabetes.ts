import { diabetes, measured } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

const within = { months: { parameter: 'months' } } as const;
const fasting = measured('fastingGlucose');
const twoHours = measured('glucose2h');
const isFasting = { not: { type: 'missing', of: fasting, within } } as const;
const isTwoHours = { not: { type: 'missing', of: twoHours, within } } as const;

/**
 * Finnish prediabetes is by glucose: IFG (fasting 6.1 to 6.9) and/or IGT (two hours 7.8 to 11.0 mmol/L), never by HbA1c. A
 * two-hour test that was not made says neither; a value in the range of diabetes belongs to `diabetes-values`.
 */
export const rule: Rule = {
  id: 'prediabetes',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'Lääkärin käsikirja, Diabetes: määritelmä ja diagnostiikka, 6.5.2025 (IFG 6,1–6,9; IGT 7,8–11,0 mmol/l)',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    fasting: { value: 6.1, min: 5.6, max: 6.9 },
    twoHours: { value: 7.8, min: 7.8, max: 11 },
    months: { value: 24, min: 6, max: 60, unit: 'months' },
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
        any: [
          {
            all: [
              isFasting,
              {
                type: 'value',
                label: 'fasting',
                of: fasting,
                pick: 'latest',
                within,
                is: { op: '>=', value: { parameter: 'fasting' } },
              },
              { type: 'value', of: fasting, pick: 'latest', within, is: { op: '<', value: 7 } },
            ],
          },
          {
            all: [
              isTwoHours,
              {
                type: 'value',
                label: 'twoHours',
                of: twoHours,
                pick: 'latest',
                within,
                is: { op: '>=', value: { parameter: 'twoHours' } },
              },
              { type: 'value', of: twoHours, pick: 'latest', within, is: { op: '<', value: 11.1 } },
            ],
          },
          // Neither was measured: not known.
          {
            all: [
              { type: 'missing', of: measured('fastingGlucose', 'glucose2h'), within },
              { type: 'value', of: fasting, pick: 'latest', within, is: { op: '>=', value: 7 } },
            ],
          },
        ],
      },
      {
        not: {
          any: [
            {
              all: [
                isFasting,
                { type: 'value', of: fasting, pick: 'latest', within, is: { op: '>=', value: 7 } },
              ],
            },
            {
              all: [
                isTwoHours,
                { type: 'value', of: twoHours, pick: 'latest', within, is: { op: '>=', value: 11.1 } },
              ],
            },
          ],
        },
      },
    ],
  },
  acts: ['plan', 'assessment'],
  words: {
    fi: {
      title: 'Glukoosiarvo esidiabeteksen alueella',
      prompt:
        'Glukoosi {{value}} mmol/l ({{last}}). Tarkista, onko arvo varmistettu ja onko asiakkaalla tukea elintapamuutokseen.',
      advice:
        'Varmista arvo uudella mittauksella tai sokerirasituksella. Ehkäisevä ohjaus: paino, liikunta, ruokavalio, uni. Sovi, milloin glukoosi mitataan uudelleen. HbA1c ei Suomessa yksin riitä esidiabeteksen toteamiseen.',
      limits: { fasting: 'Paastoglukoosi (alle 7,0)', twoHours: '2 tunnin arvo (alle 11,1)' },
      clears: ['Viimeisin paastoglukoosi alle {{fasting}} ja 2 tunnin arvo alle {{twoHours}} mmol/l'],
    },
    sv: {
      title: 'Glukosvärde i området för prediabetes',
      prompt:
        'Glukos {{value}} mmol/l ({{last}}). Granska om värdet är bekräftat och om klienten har stöd för att ändra levnadsvanor.',
      advice:
        'Bekräfta värdet med en ny mätning eller glukosbelastning. Förebyggande råd: vikt, motion, kost, sömn. Kom överens om när glukos mäts igen. I Finland räcker HbA1c inte ensamt för att konstatera prediabetes.',
      limits: { fasting: 'Fasteglukos (under 7,0)', twoHours: '2-timmarsvärde (under 11,1)' },
      clears: ['Senaste fasteglukos under {{fasting}} och 2-timmarsvärde under {{twoHours}} mmol/l'],
    },
    en: {
      title: 'Glucose in the prediabetes range',
      prompt:
        'Glucose {{value}} mmol/L ({{last}}). Check whether the value is confirmed and whether the client has support for changing habits.',
      advice:
        'Confirm with a new measurement or a glucose tolerance test. Preventive advice: weight, activity, food, sleep. Agree when glucose is measured again. In Finland HbA1c alone does not establish prediabetes.',
      limits: { fasting: 'Fasting glucose (under 7.0)', twoHours: 'Two-hour value (under 11.1)' },
      clears: ['Latest fasting glucose under {{fasting}} and two-hour value under {{twoHours}} mmol/L'],
    },
  },
};
