import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateRule } from '#lib/risk/evaluate/evaluate-rules.ts';
import type { RiskInput } from '#lib/risk/evaluate/risk-input.ts';
import { figuresKnownTo } from '#lib/risk/language/rule-parts.ts';
import type { ReferenceTables } from '#lib/risk/reference/reference-tables.ts';
import {
  aBloodPressure,
  aConcept,
  aContact,
  aFunctioning,
  aMeasurement,
  anOwner,
  aPlan,
  aProblem,
  aQuantity,
  aService,
  aTask,
  aWardStay,
} from '#tests/builders/entries.ts';
import { aRiskInput, type ClientCase, daysAgo } from '#tests/builders/risk.ts';
import { anyRule } from '#tests/builders/rules.ts';

const tables: ReferenceTables = {
  ranks: {
    contacts: {
      id: 'contacts',
      source: 'keksitty',
      percentile: 90,
      rows: [{ sex: 'female', fromAge: 0, toAge: 120, cutOff: 2 }],
    },
  },
  limits: {
    access: [
      {
        validFrom: '2025-01-01',
        fromAge: 0,
        toAge: 120,
        service: ['terveysasema'],
        within: { days: 14 },
        source: 'keksitty',
      },
    ],
  },
};

/** A client of whom a little of everything is recorded. */
const entries = [
  ...[2, 9, 14, 30, 200, 500, 900].map((days) =>
    aContact({
      start: `${daysAgo(days)}T10:00:00+02:00`,
      recordedAt: `${daysAgo(days + 40)}T10:00:00+02:00`,
      reasons: [aConcept('Alaselkäkipu', 'M54.5')],
      urgency: days < 20 ? 'emergency' : 'routine',
      profession: 'Sairaanhoitaja',
    }),
  ),
  aWardStay(daysAgo(40), daysAgo(35)),
  aWardStay(daysAgo(20), daysAgo(10), { register: 'social' }),
  aProblem({}),
  aBloodPressure(150, 95),
  aMeasurement({ measures: 'ldl', quantity: aQuantity(3.4, 'mmol/L') }),
  aFunctioning({ code: 'd450', assessed: `${daysAgo(10)}T10:00:00Z`, performance: 3 }),
  aFunctioning({ code: 'd450', assessed: `${daysAgo(200)}T10:00:00Z`, performance: 1 }),
  aPlan({ reviewDue: daysAgo(35) }),
  anOwner({}),
  aService({ register: 'social' }),
  aTask({ open: true, due: daysAgo(3) }),
];

const score: RiskInput['scores'] = () => ({ kind: 'score', value: 13, band: 'high', facts: [] });
const cases: Readonly<Record<string, ClientCase>> = {
  'all is known': { entries, tables },
  'the age is not': { entries, tables, birthDate: '1976' },
  'no tables': { entries },
  'social is closed': { entries, tables, closed: ['social'] },
  'health did not answer': { entries, tables, unanswered: ['health'] },
  'nothing is recorded': { tables },
};

it('every rule that can be read can be evaluated, and fills in no figure that its words may not name', () => {
  let present = 0;
  fc.assert(
    fc.property(anyRule, fc.constantFrom(...Object.keys(cases)), (rule, name) => {
      const input = { ...aRiskInput(cases[name]), scores: score };
      const result = evaluateRule(rule, input);
      if (result.outcome === 'present') present += 1;
      const known = figuresKnownTo(rule);
      expect(Object.keys(result.figures).filter((name) => !known.includes(name))).toEqual([]);
      if (result.outcome === 'notPermitted')
        expect([result.evidence, result.limits, result.figures]).toEqual([[], [], {}]);
    }),
    { numRuns: 1_500 },
  );
  // The property would hold of rules that never find anything too.
  expect(present).toBeGreaterThan(30);
});
