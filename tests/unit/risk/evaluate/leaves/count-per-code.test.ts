import { expect, it } from 'vitest';
import type { CountCriterion } from '#lib/risk/criterion.ts';
import { evaluateRule } from '#lib/risk/evaluate/evaluate-rules.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { aMedication } from '#tests/builders/entries.ts';
import { aRiskInput } from '#tests/builders/risk.ts';

const substances: CountCriterion = {
  type: 'count',
  label: 'visits',
  of: { kind: 'medication', codes: [{ system: 'atc', prefixes: ['A'] }] },
  per: 'code',
  is: { op: '>=', value: 1 },
};

const pack = (atc: string, article: string) =>
  aMedication({
    concept: {
      text: article,
      codings: [
        { kind: 'atc', code: atc },
        { kind: 'other', code: article },
      ],
    },
  });

it('counts different codes of the named system only: two packages of one substance are one', () => {
  const entries = [pack('A10BA02', '012345'), pack('A10BA02', '067890'), pack('A10BK03', '055555')];
  const { limits } = evaluateRule({ ...emergencyVisits, when: substances }, aRiskInput({ entries }));
  expect(limits).toMatchObject([{ value: 2 }]);
});
