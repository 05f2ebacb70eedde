import { rule } from '#lib/risk/rules/physician-contacts.ts';
import { aContact } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const contact = (day: string, profession = 'lääkäri') =>
  aContact({ start: `${day}T10:00:00+02:00`, profession, channel: 'visit' });
const contacts = (count: number, profession?: string) =>
  Array.from({ length: count }, (_, index) => contact(daysAgo(3 + index * 20), profession));

testRule(rule, {
  present: {
    'ten visits to a physician': { entries: contacts(10) },
    'calls and messages count too': {
      entries: contacts(10).map((entry, index) => ({
        ...entry,
        channel: index % 2 === 0 ? ('call' as const) : ('message' as const),
      })),
    },
    'a general practitioner in Swedish': { entries: contacts(10, 'Läkare, allmänmedicin') },
  },
  absent: {
    'ten contacts with a nurse': { entries: contacts(10, 'sairaanhoitaja') },
    'ten contacts without a recorded profession': { entries: contacts(10, '') },
  },
  boundary: {
    nine: { entries: contacts(9), outcome: 'absent' },
    'the tenth on the first day of the year': {
      entries: [...contacts(9), contact('2025-11-19')],
      outcome: 'present',
    },
    'the tenth a day earlier': { entries: [...contacts(9), contact(monthsAgo(12))], outcome: 'absent' },
  },
  insufficientData: { 'health did not answer': { unanswered: ['health'] } },
  notPermitted: { 'contacts are closed': { closed: [['contact', 'health']] } },
});
