import { rule } from '#lib/risk/rules/medicines-five.ts';
import { aConcept, aMedication } from '#tests/builders/entries.ts';
import { testRule } from '#tests/builders/risk.ts';

const atc = [
  'A10BA02',
  'A10BK03',
  'C09AA03',
  'C08CA01',
  'C07AB07',
  'C03CA01',
  'C10AA05',
  'B01AC06',
  'N06AB06',
  'A02BC02',
];
const medicine = (code: string) => aMedication({ concept: aConcept(code, code, 'atc') });
const coded = (count: number) => atc.slice(0, count).map(medicine);
const uncoded = (count: number) =>
  Array.from({ length: count }, (_, index) => aMedication({ concept: aConcept(`Lääke ${index}`) }));

testRule(rule, {
  present: { seven: { entries: coded(7) }, 'eight without codes': { entries: uncoded(8) } },
  absent: {
    none: {},
    'ten: another rule': { entries: coded(10) },
    'an ointment is not systemic': { entries: [...coded(4), medicine('D07AC01')] },
    'some with codes: the others are not counted': { entries: [...coded(3), ...uncoded(1)] },
  },
  boundary: {
    four: { entries: coded(4), outcome: 'absent' },
    five: { entries: coded(5), outcome: 'present' },
    nine: { entries: coded(9), outcome: 'present' },
    ten: { entries: coded(10), outcome: 'absent' },
    'four without codes': { entries: uncoded(4), outcome: 'absent' },
    'five without codes': { entries: uncoded(5), outcome: 'present' },
    'nine without codes': { entries: uncoded(9), outcome: 'present' },
    'ten without codes': { entries: uncoded(10), outcome: 'absent' },
  },
  insufficientData: { 'health did not answer': { unanswered: ['health'] } },
  notPermitted: { 'medication is closed': { closed: [['medication', 'health']] } },
});
