import { rule } from '#lib/risk/rules/no-plan.ts';
import { aConcept, aContact, aPlan, aProblem } from '#tests/builders/entries.ts';
import { daysAgo, testRule } from '#tests/builders/risk.ts';

const asthma = aProblem({ concept: aConcept('Astma', 'J45.9'), status: 'active' });
const plan = aPlan({ type: 'healthAndCare', status: 'active', from: '2026-01-01' });
const services = (count: number) =>
  ['Terveysasema', 'Päivystys', 'Mielenterveys', 'Fysioterapia']
    .slice(0, count)
    .map((service) => aContact({ service: aConcept(service), start: daysAgo(20), channel: 'visit' }));

testRule(rule, {
  present: {
    'a long-term condition without a plan': { entries: [asthma] },
    'an ended plan': { entries: [asthma, { ...plan, to: '2026-11-17' }] },
    'a draft is no plan': { entries: [asthma, { ...plan, status: 'draft' as const }] },
    'a pathway is no plan': { entries: [asthma, { ...plan, type: 'pathway' as const }] },
  },
  absent: { 'a plan in force': { entries: [asthma, plan] }, 'nothing long-term': {} },
  boundary: {
    'a plan that ends today is in force': {
      entries: [asthma, { ...plan, to: '2026-11-18' }],
      outcome: 'absent',
    },
    'two services': { entries: services(2), outcome: 'absent' },
    'three services': { entries: services(3), outcome: 'present' },
  },
  insufficientData: { 'plans were not answered': { entries: [asthma], unanswered: [['plan', 'health']] } },
  notPermitted: { 'plans are closed': { entries: [asthma], closed: [['plan', 'health']] } },
});
