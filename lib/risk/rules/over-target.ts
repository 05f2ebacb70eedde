import { cardiovascularDisease, diabetes, measured } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

const within = { months: { parameter: 'months' } } as const;
const ldl = measured('ldl');
// "Not fewer than one": the diagnosis decides which limit holds, and is no evidence of what is over it.
const hasDiabetes = { not: { type: 'count', of: diabetes, is: { op: '<', value: 1 } } } as const;
const hasCardiovascular = {
  not: { type: 'count', of: cardiovascularDisease, is: { op: '<', value: 1 } },
} as const;

/**
 * One finding for what is over its target: the client's own, else the general limit. HbA1c is asked of clients with diabetes
 * only. LDL has a strict limit with diabetes or cardiovascular disease; of others it is looked at only where measured.
 */
export const rule: Rule = {
  id: 'over-target',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician', 'teamLead'],
  on: true,
  source: {
    text: 'Oma tavoite; ilman sitä Käypä hoito: verenpaine 140/90 mmHg vastaanotolla (hoi04010, 2020), diabeteksessa HbA1c 53 mmol/mol ja LDL 2,6 mmol/l (kht00063). LDL 4,9 mmol/l muilla: ESC 2021, tarkistamatta',
    url: 'https://www.kaypahoito.fi/hoi04010',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    systolic: { value: 140, min: 120, max: 160 },
    diastolic: { value: 90, min: 75, max: 100 },
    hba1c: { value: 53, min: 48, max: 75 },
    ldl: { value: 2.6, min: 1.4, max: 3 },
    ldlOthers: { value: 4.9, min: 3, max: 6 },
    months: { value: 24, min: 6, max: 60, unit: 'months' },
  },
  appliesTo: { type: 'age', is: { op: '>=', value: 18 } },
  when: {
    any: [
      {
        type: 'overTarget',
        label: 'systolic',
        of: measured('systolic'),
        within,
        otherwise: { op: '>=', value: { parameter: 'systolic' } },
      },
      {
        type: 'overTarget',
        label: 'diastolic',
        of: measured('diastolic'),
        within,
        otherwise: { op: '>=', value: { parameter: 'diastolic' } },
      },
      {
        all: [
          hasDiabetes,
          {
            type: 'overTarget',
            label: 'hba1c',
            of: measured('hba1c'),
            within,
            otherwise: { op: '>=', value: { parameter: 'hba1c' } },
          },
        ],
      },
      {
        all: [
          { any: [hasDiabetes, hasCardiovascular] },
          {
            type: 'overTarget',
            label: 'ldl',
            of: ldl,
            within,
            otherwise: { op: '>=', value: { parameter: 'ldl' } },
          },
        ],
      },
      {
        all: [
          { not: { any: [hasDiabetes, hasCardiovascular] } },
          { not: { type: 'missing', of: ldl, within } },
          {
            type: 'overTarget',
            label: 'ldl',
            of: ldl,
            within,
            otherwise: { op: '>', value: { parameter: 'ldlOthers' } },
          },
        ],
      },
    ],
  },
  acts: ['plan', 'assessment', 'consultation'],
  words: {
    fi: {
      title: 'Verenpaine, HbA1c tai LDL yli tavoitteen',
      prompt:
        'Viimeisin mittaus on yli asiakkaan oman tavoitteen, tai yleisen rajan, jos omaa ei ole kirjattu. Tarkista, onko tavoite ajan tasalla ja miten hoito sujuu arjessa.',
      advice:
        'Kysy lääkkeiden ottamisesta, kotimittauksista ja siitä, mikä on ollut vaikeaa. Yksi vastaanotolla mitattu verenpaine varmistetaan kotimittauksilla (raja 135/85). Iäkkään tavoite sovitaan yksilöllisesti.',
      limits: {
        systolic: 'Verenpaine, yläarvo',
        diastolic: 'Verenpaine, ala-arvo',
        hba1c: 'HbA1c',
        ldl: 'LDL-kolesteroli',
      },
      clears: ['Seuraava mittaus on tavoitteessa', 'Tavoite sovitaan ja kirjataan uudelleen'],
    },
    sv: {
      title: 'Blodtryck, HbA1c eller LDL över målet',
      prompt:
        'Den senaste mätningen är över klientens eget mål, eller den allmänna gränsen om eget mål saknas. Granska om målet är aktuellt och hur vården går i vardagen.',
      advice:
        'Fråga om läkemedel, hemmätningar och vad som varit svårt. Ett enda blodtryck på mottagningen bekräftas med hemmätningar (gräns 135/85). Äldre klienters mål bestäms individuellt.',
      limits: {
        systolic: 'Blodtryck, övre',
        diastolic: 'Blodtryck, nedre',
        hba1c: 'HbA1c',
        ldl: 'LDL-kolesterol',
      },
      clears: ['Nästa mätning når målet', 'Målet avtalas och antecknas på nytt'],
    },
    en: {
      title: 'Blood pressure, HbA1c or LDL over target',
      prompt:
        'The latest measurement is over the client’s own target, or over the general limit where none is recorded. Check whether the target is up to date and how care works in daily life.',
      advice:
        'Ask about taking medicines, measuring at home and what has been hard. A single blood pressure at the surgery is confirmed at home (limit 135/85). Targets of older people are set one by one.',
      limits: {
        systolic: 'Blood pressure, upper',
        diastolic: 'Blood pressure, lower',
        hba1c: 'HbA1c',
        ldl: 'LDL cholesterol',
      },
      clears: ['The next measurement is at target', 'The target is agreed and recorded anew'],
    },
  },
};
