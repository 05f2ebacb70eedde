import { rule } from '#lib/risk/rules/score2-op.ts';
import { anAnswer } from '#tests/builders/entries.ts';
import { diagnosed, measuredOn, pressureOn } from '#tests/builders/measured.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const inputs = (systolic: number, text = 'Tupakoi päivittäin', day = daysAgo(10)) => [
  pressureOn(systolic, 85, day),
  measuredOn('totalCholesterol', 5.5, day),
  measuredOn('hdl', 1.3, day),
  anAnswer('smoking', text, { taken: `${day}T08:00:00+02:00` }),
];
const man = { sex: 'male', age: 75 } as const;
const never = 'Ei ole koskaan tupakoinut';

testRule(rule, {
  present: { 'the published example: a smoker of 75, 23.9 %': { ...man, entries: inputs(140) } },
  absent: {
    'a woman of 70 with low values': {
      sex: 'female',
      age: 70,
      entries: [
        pressureOn(105, 70),
        measuredOn('totalCholesterol', 4),
        measuredOn('hdl', 2.2),
        ...inputs(0, never).slice(3),
      ],
    },
  },
  boundary: {
    '69 years': { ...man, age: 69, entries: inputs(140), outcome: 'notApplicable' },
    '70 years': { ...man, age: 70, entries: inputs(140), outcome: 'present' },
    '89 years': { ...man, age: 89, entries: inputs(140), outcome: 'present' },
    '90 years': { ...man, age: 90, entries: inputs(140), outcome: 'notApplicable' },
    'measured 24 months ago to the day': {
      ...man,
      entries: inputs(140, undefined, monthsAgo(24)),
      outcome: 'present',
    },
    'measured a day earlier': {
      ...man,
      entries: inputs(140, undefined, '2024-11-17'),
      outcome: 'insufficientData',
    },
  },
  insufficientData: {
    'nothing measured': man,
    'the laboratory did not answer': { ...man, unanswered: [['measurement', 'health']] },
  },
  notApplicable: {
    'a stroke': { ...man, entries: [...inputs(140), diagnosed('I63.9', { status: 'resolved' })] },
    diabetes: { ...man, entries: [...inputs(140), diagnosed('E10.9')] },
  },
  notPermitted: { 'health is closed': { ...man, closed: ['health'] } },
});
