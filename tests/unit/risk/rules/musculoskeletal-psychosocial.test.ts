import { rule } from '#lib/risk/rules/musculoskeletal-psychosocial.ts';
import { aConcept, aContact } from '#tests/builders/entries.ts';
import { diagnosed, measuredOn } from '#tests/builders/measured.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const visit = (code: string, kind: 'icd10' | 'icpc2' = 'icd10', day = daysAgo(20)) =>
  aContact({ start: `${day}T10:00:00+02:00`, reasons: [aConcept(code, code, kind)] });
const back = visit('M54.5');
const phq9 = (value: number, when?: string | number) => measuredOn('phq9', value, when);
const phq2 = (value: number, when?: string | number) => measuredOn('phq2', value, when);
const lonely = (value: number) => measuredOn('loneliness', value);

testRule(rule, {
  present: {
    'back pain and low mood': { entries: [back, phq9(14)] },
    'back pain and loneliness': { entries: [back, lonely(7)] },
    'a diagnosis of this year by ICPC-2': {
      entries: [diagnosed('L03', { onset: daysAgo(50) }, 'icpc2'), phq2(4)],
    },
  },
  absent: {
    'asked, both low': { entries: [back, phq9(3), lonely(3)] },
    'the newer questionnaire decides': { entries: [back, phq2(5, 100), phq9(3, 5), lonely(3)] },
  },
  boundary: {
    'PHQ-9 of 9': { entries: [back, phq9(9), lonely(3)], outcome: 'absent' },
    'PHQ-9 of 10': { entries: [back, phq9(10), lonely(3)], outcome: 'present' },
    'PHQ-2 of 2': { entries: [back, phq2(2), lonely(3)], outcome: 'absent' },
    'PHQ-2 of 3': { entries: [back, phq2(3), lonely(3)], outcome: 'present' },
    'UCLA-3 of 5': { entries: [back, phq9(3), lonely(5)], outcome: 'absent' },
    'UCLA-3 of 6': { entries: [back, phq9(3), lonely(6)], outcome: 'present' },
    'the visit on the first day of the twelve months': {
      entries: [visit('M54.5', 'icd10', '2025-11-19'), phq9(14)],
      outcome: 'present',
    },
    'the visit a day before': {
      entries: [visit('M54.5', 'icd10', monthsAgo(12)), phq9(14)],
      outcome: 'notApplicable',
    },
  },
  insufficientData: {
    'never asked': { entries: [back] },
    'one asked and low, the other never': { entries: [back, phq9(3)] },
  },
  notApplicable: {
    'no trouble of the kind': { entries: [phq9(14)] },
    'rheumatoid arthritis is another matter': { entries: [visit('M05.8'), phq9(14)] },
    'osteoporosis is another matter': { entries: [diagnosed('M81.0', { onset: daysAgo(50) }), phq9(14)] },
  },
  notPermitted: { 'measurements are closed': { entries: [back], closed: [['measurement', 'health']] } },
});
