import { rule } from '#lib/risk/rules/long-term-unemployment.ts';
import { aConcept, aProblem } from '#tests/builders/entries.ts';
import { testRule } from '#tests/builders/risk.ts';

const unemployed = (onset: string, said: Parameters<typeof aProblem>[0] = {}) =>
  aProblem({ concept: aConcept('Työttömyys', 'Z56.0'), status: 'active', onset, ...said });
const undated = () => {
  const { onset: _onset, ...rest } = unemployed('2024-01-01');
  return rest;
};

testRule(rule, {
  present: {
    'for two years': { entries: [unemployed('2024-11-01')] },
    'in ICPC-2': { entries: [unemployed('2024', { concept: aConcept('Työttömyys', 'Z06', 'icpc2') })] },
    'in words': { entries: [unemployed('2024-11-01', { concept: aConcept('Pitkäaikaistyöttömyys') })] },
    'recorded anew lately, in the other register': {
      entries: [unemployed('2026-10-01'), unemployed('2023-03-01', { register: 'social' })],
    },
  },
  absent: {
    'nothing recorded': {},
    'for three months': { entries: [unemployed('2026-08-18')] },
    'it has ended': { entries: [unemployed('2023-03-01', { status: 'resolved' })] },
  },
  boundary: {
    'twelve months today': { entries: [unemployed('2025-11-18')], outcome: 'present' },
    'a day less': { entries: [unemployed('2025-11-19')], outcome: 'absent' },
    'at 67': { entries: [unemployed('2024-11-01')], age: 67, outcome: 'present' },
    'at 68': { entries: [unemployed('2024-11-01')], age: 68, outcome: 'notApplicable' },
  },
  insufficientData: {
    'without a day': { entries: [undated()] },
    'a register did not answer': { entries: [unemployed('2026-08-18')], unanswered: ['social'] },
    'the age is not known': { entries: [unemployed('2024-11-01')], age: undefined },
  },
  notPermitted: { 'the social register is closed': { closed: ['social'] } },
});
