import { rule } from '#lib/risk/rules/findrisc-without-glucose-test.ts';
import { aConcept, aMedication, anAnswer } from '#tests/builders/entries.ts';
import { diagnosed, measuredOn } from '#tests/builders/measured.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const recorded = (points: number, when: string | number = 100) => measuredOn('findrisc', points, when);
const test = (when: string | number) => measuredOn('glucose2h', 6.4, when);
const answer = (measures: 'vegetables' | 'familyDiabetes', text: string) =>
  anAnswer(measures, text, { taken: `${daysAgo(20)}T08:00:00+02:00` });

/** A woman of 50: age 2, BMI 31 3, waist 90 4, medicine 2, inactive 2 = 13. */
const workedOut = [
  measuredOn('bmi', 31),
  measuredOn('waist', 90),
  measuredOn('activity', 60),
  measuredOn('fastingGlucose', 5.5),
  answer('vegetables', 'Päivittäin'),
  answer('familyDiabetes', 'Ei'),
  aMedication({ concept: aConcept('Lisinopriili', 'C09AA03', 'atc') }),
];

testRule(rule, {
  present: {
    'recorded points, no test': { entries: [recorded(15)] },
    'a test before the questionnaire does not answer it': { entries: [recorded(15), test(300)] },
    'points worked out from facts': { entries: workedOut },
  },
  absent: {
    'a test since': { entries: [recorded(15), test(20)] },
    'worked out, and a test made': { entries: [...workedOut, test(200)] },
    'few points': { entries: [recorded(6)] },
  },
  boundary: {
    '11 points': { entries: [recorded(11)], outcome: 'absent' },
    '12 points': { entries: [recorded(12)], outcome: 'present' },
    'recorded 36 months ago to the day': { entries: [recorded(15, monthsAgo(36))], outcome: 'present' },
    'recorded a day earlier': { entries: [recorded(15, '2023-11-17')], outcome: 'insufficientData' },
    '17 years': { age: 17, entries: [recorded(15)], outcome: 'notApplicable' },
    '18 years': { age: 18, entries: [recorded(15)], outcome: 'present' },
  },
  insufficientData: {
    'neither points nor what they are made of': {},
    'one part missing': { entries: workedOut.slice(1) },
  },
  notApplicable: { diabetes: { entries: [recorded(15), diagnosed('E11.9')] } },
  notPermitted: { 'measurements are closed': { closed: [['measurement', 'health']] } },
});
