import { measured } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

const within = { months: { parameter: 'months' } } as const;
const lossWithin = { months: { parameter: 'lossMonths' } } as const;
const both = measured('must', 'nrs2002');
const must = measured('must');
const nrs = measured('nrs2002');

/** The newer of MUST and NRS-2002, or weight that has fallen within half a year. */
export const rule: Rule = {
  id: 'malnutrition',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'MUST vähintään 2: BAPEN 2003. NRS-2002 vähintään 3: Kondrup ym. 2003; PMC9482444. Painon lasku yli 5 % 3–6 kuukaudessa: MUST',
    url: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9482444/',
  },
  confidence: 'verified',
  licence: 'MUST: BAPEN, cut-offs unchanged, acknowledged; NRS-2002: facts',
  parameters: {
    months: { value: 12, min: 3, max: 24, unit: 'months' },
    loss: { value: 5, min: 5, max: 15, unit: 'percent' },
    lossMonths: { value: 6, min: 3, max: 12, unit: 'months' },
  },
  appliesTo: { type: 'age', is: { op: '>=', value: 18 } },
  when: {
    any: [
      {
        all: [
          { type: 'latest', of: both, fits: must, within },
          { type: 'value', label: 'must', of: must, pick: 'latest', within, is: { op: '>=', value: 2 } },
        ],
      },
      {
        all: [
          { type: 'latest', of: both, fits: nrs, within },
          { type: 'value', label: 'nrs', of: nrs, pick: 'latest', within, is: { op: '>=', value: 3 } },
        ],
      },
      {
        all: [
          // Fewer weights than two say nothing of loss, and are no reason to doubt a screening.
          {
            type: 'count',
            of: measured('weight'),
            within: lossWithin,
            per: 'day',
            is: { op: '>=', value: 2 },
          },
          {
            type: 'change',
            label: 'loss',
            of: measured('weight'),
            within: lossWithin,
            direction: 'down',
            in: 'percent',
            is: { op: '>', value: { parameter: 'loss' } },
          },
        ],
      },
    ],
  },
  acts: ['assessment', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Ravitsemus hyvä tarkistaa',
      prompt:
        'Seula on rajan kohdalla tai paino on laskenut ({{last}}). Tarkista, onko painon lasku ollut tarkoitus ja onko ravitsemuksesta sovittu.',
      advice:
        'Kysy ruokahalusta, nielemisestä, suusta, rahasta ja siitä, kuka laittaa ruoan. Tarjoa ravitsemusohjausta ja punnitse uudelleen. Selvitä tahattoman laihtumisen syy.',
      limits: {
        must: 'MUST, {{months}} kk',
        nrs: 'NRS-2002, {{months}} kk',
        loss: 'Painon lasku, {{lossMonths}} kk',
      },
      clears: ['Uusi seula jää alle rajan ja paino pysyy'],
    },
    sv: {
      title: 'Näringen bra att granska',
      prompt:
        'Screeningen når gränsen eller vikten har sjunkit ({{last}}). Granska om viktnedgången var avsedd och om näringen är avtalad.',
      advice:
        'Fråga om aptit, sväljning, mun, pengar och vem som lagar maten. Erbjud kostrådgivning och väg på nytt. Utred orsaken till ofrivillig viktnedgång.',
      limits: {
        must: 'MUST, {{months}} mån',
        nrs: 'NRS-2002, {{months}} mån',
        loss: 'Viktnedgång, {{lossMonths}} mån',
      },
      clears: ['En ny screening ligger under gränsen och vikten hålls'],
    },
    en: {
      title: 'Nutrition worth checking',
      prompt:
        'The screening reaches its limit or weight has fallen ({{last}}). Check whether the loss was intended and whether nutrition has been agreed.',
      advice:
        'Ask about appetite, swallowing, mouth, money and who cooks. Offer nutrition advice and weigh again. Look for the cause of unintended loss.',
      limits: {
        must: 'MUST, {{months}} months',
        nrs: 'NRS-2002, {{months}} months',
        loss: 'Loss of weight, {{lossMonths}} months',
      },
      clears: ['A new screening is under its limit and weight holds'],
    },
  },
};
