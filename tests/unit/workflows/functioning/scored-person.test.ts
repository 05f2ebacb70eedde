import { expect, it } from 'vitest';
import { scoredPerson } from '#lib/workflows/functioning/scored-person.ts';
import { diagnosed } from '#tests/builders/measured.ts';
import { aRiskInput } from '#tests/builders/risk.ts';

it.each([
  ['recorded', { entries: [diagnosed('E11.9')] }, true],
  ['not recorded, and all is seen', {}, false],
  ['not recorded where the register is closed', { closed: ['health'] }, undefined],
  ['not recorded where the register did not answer', { unanswered: ['health'] }, undefined],
] as const)('diabetes %s is %s', (_what, said, hasDiabetes) => {
  expect(scoredPerson(aRiskInput({ age: 61, sex: 'female', ...said }))).toEqual({
    age: 61,
    sex: 'female',
    hasDiabetes,
  });
});

it('an age and sex that nobody knows stay unknown', () => {
  expect(scoredPerson(aRiskInput({ age: undefined, sex: undefined }))).toMatchObject({
    age: undefined,
    sex: undefined,
  });
});
