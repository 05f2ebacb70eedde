import { defaultTables } from '#lib/risk/reference/default-tables.ts';
import { rule } from '#lib/risk/rules/access-limit.ts';
import { aConcept, aContact } from '#tests/builders/entries.ts';
import { testRule } from '#tests/builders/risk.ts';

const tables = defaultTables;
const booked = (recordedAt: string, start: string, service = 'Terveysasema') =>
  aContact({
    status: 'booked',
    start: `${start}T09:00:00+02:00`,
    service: aConcept(service),
    recordedAt: `${recordedAt}T09:00:00+02:00`,
  });

testRule(rule, {
  present: { 'four months for an adult': { entries: [booked('2026-11-10', '2027-03-15')], tables } },
  absent: {
    'nothing booked': { tables },
    'next week': { entries: [booked('2026-11-10', '2026-11-25')], tables },
    'a service that the limits do not name': {
      entries: [booked('2026-11-10', '2027-11-10', 'Fysioterapia')],
      tables,
    },
  },
  boundary: {
    'an adult: three months to the day': {
      entries: [booked('2026-11-10', '2027-02-10')],
      tables,
      outcome: 'absent',
    },
    'an adult: a day more': { entries: [booked('2026-11-10', '2027-02-11')], tables, outcome: 'present' },
    'age 22: fourteen days': {
      entries: [booked('2026-11-10', '2026-11-24')],
      tables,
      age: 22,
      outcome: 'absent',
    },
    'age 22: fifteen days': {
      entries: [booked('2026-11-10', '2026-11-25')],
      tables,
      age: 22,
      outcome: 'present',
    },
    'age 23 has three months': {
      entries: [booked('2026-11-10', '2026-11-25')],
      tables,
      age: 23,
      outcome: 'absent',
    },
    'booked before 2025: fourteen days at any age': {
      entries: [booked('2024-12-31', '2027-01-15')],
      tables,
      outcome: 'present',
    },
    'dental care of an adult: six months': {
      entries: [booked('2026-11-10', '2027-05-10', 'Suun terveydenhuolto')],
      tables,
      outcome: 'absent',
    },
    'dental care of an adult: a day more': {
      entries: [booked('2026-11-10', '2027-05-11', 'Suun terveydenhuolto')],
      tables,
      outcome: 'present',
    },
  },
  insufficientData: {
    'health did not answer': { tables, unanswered: ['health'] },
    'the age is not known': { entries: [booked('2026-11-10', '2027-03-15')], tables, age: undefined },
  },
  notPermitted: { 'contacts are closed': { tables, closed: ['health'] } },
});
