import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/anticoagulation-without-control.ts';
import { aConcept, aMedication } from '#tests/builders/entries.ts';
import { measuredOn } from '#tests/builders/measured.ts';
import { daysAgo, evaluateCase, testRule } from '#tests/builders/risk.ts';

const warfarin = aMedication({ concept: aConcept('Varfariini 3 mg', 'B01AA03', 'atc') });
const inr = (when: number) => measuredOn('inr', 2.4, when);

testRule(rule, {
  present: {
    'never an INR': { entries: [warfarin] },
    'an INR long ago': { entries: [warfarin, inr(200)] },
    'known by name alone': { entries: [aMedication({ concept: aConcept('Marevan 3 mg') })] },
  },
  absent: { 'a recent INR': { entries: [warfarin, inr(20)] } },
  boundary: {
    '84 days ago': { entries: [warfarin, inr(84)], outcome: 'absent' },
    '85 days ago': { entries: [warfarin, inr(85)], outcome: 'present' },
  },
  insufficientData: {
    'the laboratory did not answer': { entries: [warfarin], unanswered: [['measurement', 'health']] },
    'medication did not come': { unanswered: [['medication', 'health']] },
  },
  notApplicable: {
    'apixaban needs no INR': {
      entries: [aMedication({ concept: aConcept('Apiksabaani', 'B01AF02', 'atc') })],
    },
    'warfarin that was stopped': { entries: [{ ...warfarin, status: 'stopped' as const }] },
    'no medicines': {},
  },
  notPermitted: { 'measurements are closed': { entries: [warfarin], closed: [['measurement', 'health']] } },
});

it('says the last INR', () => {
  expect(evaluateCase(rule, { entries: [warfarin, inr(100)] }).limits).toMatchObject([
    { label: 'inr', op: 'recorded', value: daysAgo(100) },
  ]);
});
