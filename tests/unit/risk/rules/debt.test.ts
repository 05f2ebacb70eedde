import { rule } from '#lib/risk/rules/debt.ts';
import { aConcept, aContact, aProblem, aService, aTask } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const service = (text: string, said: Parameters<typeof aService>[0] = {}) =>
  aService({ concept: aConcept(text), from: daysAgo(20), ...said });
const reason = (day: string) =>
  aContact({ reasons: [aConcept('Velkaantuminen')], start: `${day}T10:00:00+02:00` });

testRule(rule, {
  present: {
    'debt advice': { entries: [service('Talous- ja velkaneuvonta')] },
    'in Swedish': { entries: [service('Ekonomi- och skuldrådgivning')] },
    'by its code': { entries: [aProblem({ concept: aConcept('Velat', 'Z59.8'), status: 'active' })] },
    'enforcement as a task': { entries: [aTask({ text: 'Ulosottopäätöksen läpikäynti', open: true })] },
  },
  absent: {
    'nothing recorded': {},
    'a guilty feeling is no debt': {
      entries: [aProblem({ concept: aConcept('Syyllisyys', 'F32.1'), status: 'active' })],
    },
    'advice that has ended': { entries: [service('Velkaneuvonta', { status: 'ended' })] },
  },
  boundary: {
    'a reason on the first day of the twelve months': { entries: [reason('2025-11-19')], outcome: 'present' },
    'a reason on the same day a year ago': { entries: [reason(monthsAgo(12))], outcome: 'absent' },
    'the last day of the service is today': {
      entries: [service('Velkaneuvonta', { to: daysAgo(0) })],
      outcome: 'present',
    },
    'it was yesterday': { entries: [service('Velkaneuvonta', { to: daysAgo(1) })], outcome: 'absent' },
  },
  insufficientData: { 'the social register did not answer': { unanswered: ['social'] } },
  notPermitted: { 'the social register is closed': { closed: ['social'] } },
});
