import { rule } from '#lib/risk/rules/physician-contacts.ts';
import { aContact, anOwner, aPlan, aWardStay } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const contact = (day: string, profession = 'lääkäri') =>
  aContact({ start: `${day}T10:00:00+02:00`, profession, channel: 'visit' });
const contacts = (count: number, profession?: string) =>
  Array.from({ length: count }, (_, index) => contact(daysAgo(3 + index * 20), profession));

const doctor = anOwner({ role: 'ownDoctor', from: '2026-01-01' });
const plan = (reviewDue: string) =>
  aPlan({ type: 'healthAndCare', status: 'active', from: '2026-01-01', reviewDue });

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
    'an occupational physician, in that register': {
      entries: contacts(10, 'Työterveyslääkäri').map((entry) => ({
        ...entry,
        provenance: { ...entry.provenance, register: 'occupational' as const },
      })),
      registers: ['health', 'occupational'],
    },
    'a named doctor without a plan': { entries: [...contacts(10), doctor] },
    'a plan that is late': { entries: [...contacts(10), doctor, plan('2026-11-17')] },
  },
  absent: {
    'ten contacts with a nurse': { entries: contacts(10, 'sairaanhoitaja') },
    'a psychiatric nurse': { entries: contacts(10, 'psykiatrinen sairaanhoitaja') },
    'a dentist': { entries: contacts(10, 'hammaslääkäri') },
    'ward stays': {
      entries: contacts(10).map(({ start }, index) =>
        aWardStay(start.slice(0, 10), start.slice(0, 10), { profession: 'lääkäri', id: `stay-${index}` }),
      ),
    },
    'a named doctor and a plan that is up to date': {
      entries: [...contacts(10), doctor, plan('2027-02-01')],
    },
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
