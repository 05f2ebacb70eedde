import { rule } from '#lib/risk/rules/comorbidity.ts';
import { diagnosed } from '#tests/builders/measured.ts';
import { testRule } from '#tests/builders/risk.ts';

const coded = (...codes: readonly string[]) => codes.map((code) => diagnosed(code));

testRule(rule, {
  present: { 'heart failure, dementia, cancer': { entries: coded('I50.0', 'F03', 'C50.9') } },
  absent: {
    'no diagnoses': {},
    'none of the index': { entries: coded('I10', 'M54.5') },
    'ruled out': {
      entries: coded('I50.0', 'F03', 'C50.9').map((each) => ({ ...each, certainty: 'refuted' as const })),
    },
  },
  boundary: {
    '3 points: failure and lungs': { entries: coded('I50.0', 'J44.9'), outcome: 'absent' },
    '4 points: failure and dementia': { entries: coded('I50.0', 'F03'), outcome: 'present' },
    '17 years': { age: 17, entries: coded('I50.0', 'F03'), outcome: 'notApplicable' },
    '18 years': { age: 18, entries: coded('I50.0', 'F03'), outcome: 'present' },
    'enough is seen, though some is closed': {
      entries: coded('I50.0', 'F03'),
      registers: ['health', 'occupational'],
      closed: ['occupational'],
      outcome: 'present',
    },
  },
  insufficientData: { 'diagnoses did not come': { unanswered: [['problem', 'health']] } },
  notPermitted: { 'diagnoses are closed': { entries: coded('I50.0'), closed: [['problem', 'health']] } },
});
