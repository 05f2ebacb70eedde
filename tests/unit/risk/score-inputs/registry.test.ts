import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scoreIds, scores } from '#lib/risk/score-inputs/registry.ts';
import { scoreRegistry } from '#lib/risk/scores/registry.ts';
import { aRiskInput } from '#tests/builders/risk.ts';

const parts = new Set(['registry', 'score-facts', 'recorded-answers', 'hospital-stays']);
const files = readdirSync(join(import.meta.dirname, '../../../../lib/risk/score-inputs'))
  .map((file) => file.replace('.ts', ''))
  .filter((name) => !parts.has(name));

it('has one file for each score that rules may ask for, and each is a published score', () => {
  expect([...scoreIds].toSorted()).toEqual(files.toSorted());
  expect([...scoreIds].filter((id) => !scoreRegistry.has(id))).toEqual([]);
});

it.each([...scoreIds])('%s says something of a client of whom nothing is recorded', (id) => {
  const outcome = scores(id, aRiskInput(), undefined);
  if (outcome?.kind === 'score') expect([id, outcome.value]).toEqual(['charlson', 0]);
  else expect(outcome?.kind).toMatch(/insufficient|notApplicable/);
});

it('knows no other', () => {
  expect(scores('constructor', aRiskInput(), undefined)).toBeUndefined();
});
