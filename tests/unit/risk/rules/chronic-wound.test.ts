import { rule } from '#lib/risk/rules/chronic-wound.ts';
import { aConcept, aContact } from '#tests/builders/entries.ts';
import { diagnosed } from '#tests/builders/measured.ts';
import { daysAgo, testRule } from '#tests/builders/risk.ts';

const care = (...days: readonly number[]) =>
  days.map((day) =>
    aContact({ start: `${daysAgo(day)}T10:00:00+02:00`, reasons: [aConcept('Säärihaava', 'L97')] }),
  );
const ulcer = (onset: string, code = 'L97') => diagnosed(code, { onset });

testRule(rule, {
  present: {
    'an active leg ulcer': { entries: [ulcer(daysAgo(100))] },
    'a pressure sore': { entries: [ulcer(daysAgo(30), 'L89.2')] },
    'by ICPC-2': { entries: [diagnosed('S97', { onset: daysAgo(30) }, 'icpc2')] },
    'care on four days': { entries: care(3, 10, 17, 24) },
  },
  absent: {
    nothing: {},
    healed: { entries: [{ ...ulcer(daysAgo(100)), status: 'resolved' as const }] },
    'a cut': { entries: [diagnosed('S61.0', { onset: daysAgo(20) })] },
    'varicose veins without an ulcer': { entries: [diagnosed('I83.9', { onset: daysAgo(20) })] },
    'twice on one day is one day of care': { entries: care(3, 3, 10) },
  },
  boundary: {
    'care on two days': { entries: care(3, 10), outcome: 'absent' },
    'care on three days': { entries: care(3, 10, 17), outcome: 'present' },
    'the third 89 days ago': { entries: care(3, 10, 89), outcome: 'present' },
    'the third 90 days ago': { entries: care(3, 10, 90), outcome: 'absent' },
    'a diagnosis of the first day of twelve months': { entries: [ulcer('2025-11-19')], outcome: 'present' },
    'a diagnosis of the day before': { entries: [ulcer('2025-11-18')], outcome: 'absent' },
  },
  insufficientData: { 'health did not answer': { unanswered: ['health'] } },
  notPermitted: { 'health is closed': { closed: ['health'] } },
});
