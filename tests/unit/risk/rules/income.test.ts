import { rule } from '#lib/risk/rules/income.ts';
import { aConcept, aContact, aProblem, aService } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const decision = (text: string, said: Parameters<typeof aService>[0] = {}) =>
  aService({ type: 'decision', concept: aConcept(text), from: daysAgo(17), ...said });
const reason = (day: string) =>
  aContact({ reasons: [aConcept('Taloudellinen ongelma', 'Z01', 'icpc2')], start: `${day}T10:00:00+02:00` });

testRule(rule, {
  present: {
    'social assistance in force': { entries: [decision('Täydentävä toimeentulotuki')] },
    'social assistance that is pending': {
      entries: [decision('Ehkäisevä toimeentulotuki', { status: 'pending' })],
    },
    'in Swedish': { entries: [decision('Kompletterande utkomststöd')] },
    'low income by its code': {
      entries: [aProblem({ concept: aConcept('Pieni tulo', 'Z59.6'), status: 'active' })],
    },
    'a reason of contact': { entries: [reason(daysAgo(5))] },
  },
  absent: {
    'nothing recorded': {},
    'no home is another rule': {
      entries: [aProblem({ concept: aConcept('Ei kotia', 'Z59.0'), status: 'active' })],
    },
    'another decision': { entries: [decision('Kuntouttava työtoiminta')] },
  },
  boundary: {
    'the month of the decision ends today': {
      entries: [decision('Toimeentulotuki', { to: daysAgo(0) })],
      outcome: 'present',
    },
    'it ended yesterday, whatever its status says': {
      entries: [decision('Toimeentulotuki', { status: 'inForce', to: daysAgo(1) })],
      outcome: 'absent',
    },
    'a reason on the first day of the twelve months': { entries: [reason('2025-11-19')], outcome: 'present' },
    'a reason on the same day a year ago': { entries: [reason(monthsAgo(12))], outcome: 'absent' },
  },
  insufficientData: { 'the social register did not answer': { unanswered: ['social'] } },
  notPermitted: { 'the social register is closed': { closed: ['social'] } },
});
