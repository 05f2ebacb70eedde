import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/medicines-ten.ts';
import { aConcept, aMedication } from '#tests/builders/entries.ts';
import { evaluateCase, testRule } from '#tests/builders/risk.ts';

const atc = [
  ...['A10BA02', 'A10BK03', 'C09AA03', 'C08CA01', 'C07AB07', 'C03CA01', 'C10AA05', 'B01AC06', 'N06AB06'],
  ...['A02BC02', 'H03AA01', 'R03BA02'],
];
const medicine = (code: string) => aMedication({ concept: aConcept(code, code, 'atc') });
const coded = (count: number) => atc.slice(0, count).map(medicine);
const uncoded = (count: number) =>
  Array.from({ length: count }, (_, index) => aMedication({ concept: aConcept(`Lääke ${index}`) }));

testRule(rule, {
  present: { twelve: { entries: coded(12) }, 'a record without codes': { entries: uncoded(11) } },
  absent: {
    none: {},
    'as needed does not count': {
      entries: [
        ...coded(9),
        ...['N02BE01', 'M01AE01'].map((code) => ({ ...medicine(code), asNeeded: true })),
      ],
    },
    'ended ones do not count': {
      entries: [
        ...coded(9),
        ...coded(12)
          .slice(9)
          .map((each) => ({ ...each, status: 'stopped' as const })),
      ],
    },
    'for skin, eyes and nose do not count': {
      entries: [...coded(9), ...['D07AC01', 'S01ED01', 'R01AD09', 'M02AA15', 'N01BB02'].map(medicine)],
    },
    'a substance in two strengths counts once': { entries: [...coded(9), medicine('A10BA02')] },
  },
  boundary: {
    nine: { entries: coded(9), outcome: 'absent' },
    ten: { entries: coded(10), outcome: 'present' },
    'nine without codes': { entries: uncoded(9), outcome: 'absent' },
    'ten without codes': { entries: uncoded(10), outcome: 'present' },
    'ten are seen, some is closed': {
      entries: coded(10),
      registers: ['health', 'occupational'],
      closed: ['occupational'],
      outcome: 'present',
    },
  },
  insufficientData: { 'health did not answer': { entries: coded(4), unanswered: ['health'] } },
  notPermitted: { 'medication is closed': { entries: coded(4), closed: [['medication', 'health']] } },
});

it('says how many', () => {
  expect(evaluateCase(rule, { entries: coded(11) }).figures.count).toBe(11);
  expect(evaluateCase(rule, { entries: uncoded(12) }).figures.count).toBe(12);
});
