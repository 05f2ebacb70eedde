import { rule } from '#lib/risk/rules/four-services.ts';
import { aConcept, aContact, anOwner, aPlan } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const at = (service: string, register: 'health' | 'social', day = daysAgo(30)) =>
  aContact({ service: aConcept(service), register, start: day, channel: 'visit' });
const three = [at('Terveysasema', 'health'), at('Päivystys', 'health'), at('Mielenterveys', 'health')];
const four = [...three, at('Aikuissosiaalityö', 'social')];
const lead = anOwner({ role: 'careLead', from: '2026-01-01' });
const plan = (reviewDue: string) =>
  aPlan({ type: 'healthAndCare', status: 'active', from: '2026-01-01', reviewDue });

testRule(rule, {
  present: {
    'four services over two registers': { entries: four },
    'a care lead without a plan does not clear it': { entries: [...four, lead] },
    'nor do a lead and a plan that is late': { entries: [...four, lead, plan('2026-06-01')] },
  },
  absent: {
    'ward stays are no service': {
      entries: [...three, { ...at('Osasto', 'health'), channel: 'wardStay' as const }],
    },
    'a care lead and a plan that is up to date': { entries: [...four, lead, plan('2027-01-01')] },
    'the same service again and again': { entries: [...three, at('Päivystys', 'health', daysAgo(10))] },
  },
  boundary: {
    three: { entries: three, outcome: 'absent' },
    'the fourth too long ago': {
      entries: [...three, at('Sosiaaliohjaus', 'social', monthsAgo(12))],
      outcome: 'absent',
    },
    'the fourth within the year': {
      entries: [...three, at('Sosiaaliohjaus', 'social', '2025-11-19')],
      outcome: 'present',
    },
  },
  insufficientData: { 'the social register did not answer': { entries: three, unanswered: ['social'] } },
  notPermitted: { 'three are seen, the social register is closed': { entries: three, closed: ['social'] } },
});
