import { expect, it } from 'vitest';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { matchesSelector } from '#lib/risk/facts/matches-selector.ts';
import { longTermProblem } from '#lib/risk/reference/long-term-conditions.ts';
import { aConcept, aProblem } from '#tests/builders/entries.ts';
import { ruleToday } from '#tests/builders/risk.ts';

const isLongTerm = (code: string, kind: 'icd10' | 'icpc2') =>
  factsOfEntries([aProblem({ concept: aConcept(code, code, kind), status: 'active' })], {
    timeZone: 'Europe/Helsinki',
    today: ruleToday,
  }).some(({ shape }) => matchesSelector(longTermProblem, shape));

it.each([
  ['E11.9', 'T90'],
  ['I10', 'K86'],
  ['I50.9', 'K77'],
  ['J44.9', 'R95'],
  ['J45.9', 'R96'],
  ['F32.1', 'P76'],
  ['G30.1', 'P70'],
  ['F00.1*G30.1', 'P70'],
  ['C50.9', 'X76'],
  ['G40.9', 'N88'],
  ['F20.0', 'P72'],
  ['M06.9', 'L88'],
])('%s and %s are long-term conditions', (icd10, icpc2) => {
  expect([isLongTerm(icd10, 'icd10'), isLongTerm(icpc2, 'icpc2')]).toEqual([true, true]);
});

it.each([
  ['J06.9', 'R74'],
  ['M54.5', 'L03'],
  ['D12.6', 'D78'],
  ['E66.9', 'T82'],
  ['I21.4', 'K75'],
])('%s and %s are not', (icd10, icpc2) => {
  expect([isLongTerm(icd10, 'icd10'), isLongTerm(icpc2, 'icpc2')]).toEqual([false, false]);
});

it('knows the classification that a code is of', () => {
  // C73 is thyroid cancer in ICD-10 and nothing in ICPC-2; T90 is an injury's sequel in ICD-10 and diabetes in ICPC-2.
  expect([isLongTerm('T90', 'icd10'), isLongTerm('C73', 'icpc2')]).toEqual([false, false]);
});
