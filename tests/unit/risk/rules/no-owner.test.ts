import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/no-owner.ts';
import { aConcept, aContact, anOwner, aProblem } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, testRule } from '#tests/builders/risk.ts';

const diabetes = aProblem({ concept: aConcept('Tyypin 2 diabetes', 'E11.9'), status: 'active' });
const services = (count: number) =>
  ['Terveysasema', 'Päivystys', 'Mielenterveys', 'Fysioterapia']
    .slice(0, count)
    .map((service) => aContact({ service: aConcept(service), start: daysAgo(20), channel: 'visit' }));

testRule(rule, {
  present: {
    'diabetes and nobody named': { entries: [diabetes] },
    'a nurse for one illness does not answer for the whole': {
      entries: [diabetes, anOwner({ role: 'diabetesNurse' })],
    },
    'an owner whose time has ended': {
      entries: [diabetes, anOwner({ role: 'careLead', from: '2024-01-01', to: '2026-01-01' })],
    },
    'an own worker of social services has another task': {
      entries: [diabetes, anOwner({ role: 'ownWorker', register: 'social', from: '2026-01-01' })],
    },
    'in ICPC-2': { entries: [aProblem({ concept: aConcept('Diabetes', 'T90', 'icpc2'), status: 'active' })] },
    'the social register is closed: it names no care lead': {
      entries: [diabetes],
      closed: [['owner', 'social']],
    },
  },
  absent: {
    'a care lead': { entries: [diabetes, anOwner({ role: 'careLead', from: '2026-01-01' })] },
    'an own doctor': { entries: [diabetes, anOwner({ role: 'ownDoctor', from: '2026-01-01' })] },
    'a short illness': { entries: [aProblem({ concept: aConcept('Nuha', 'J06.9'), status: 'active' })] },
    'a resolved one': { entries: [{ ...diabetes, status: 'resolved' as const }] },
    'one that was ruled out': { entries: [{ ...diabetes, certainty: 'refuted' as const }] },
  },
  boundary: {
    'two services': { entries: services(2), outcome: 'absent' },
    'three services': { entries: services(3), outcome: 'present' },
    'three services over two registers': {
      entries: [
        ...services(2),
        aContact({ service: aConcept('Aikuissosiaalityö'), register: 'social', start: daysAgo(20) }),
      ],
      outcome: 'present',
    },
  },
  insufficientData: {
    'owners were not answered': { entries: [diabetes], unanswered: [['owner', 'health']] },
  },
  notPermitted: { 'owners are closed': { entries: [diabetes], closed: [['owner', 'health']] } },
});

it('shows what it rests on: the condition, and the owner who was', () => {
  const past = anOwner({ role: 'careLead', from: '2024-01-01', to: '2026-01-01' });
  const { evidence, limits } = evaluateCase(rule, { entries: [diabetes, past] });
  expect(evidence.map(({ entry }) => entry)).toEqual([diabetes]);
  expect(limits.map(({ label }) => label)).toEqual(['conditions', 'owner']);
});
