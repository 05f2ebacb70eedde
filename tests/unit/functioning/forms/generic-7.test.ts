import { expect, it } from 'vitest';
import { form } from '#lib/functioning/forms/generic-7.ts';

it('Generic-7 is on, with three body functions and four activities', () => {
  expect(form.codes).toEqual(['b130', 'b152', 'b280', 'd230', 'd450', 'd455', 'd850']);
  expect(form.defaultOn).toBe(true);
});
