import { expect, it } from 'vitest';
import { form } from '#lib/functioning/forms/low-back-pain.ts';

it('the brief set for low back pain is off, has 35 categories, and neither d650 nor d920', () => {
  expect(form.codes).toHaveLength(35);
  expect(form.codes).not.toContain('d650');
  expect(form.codes).not.toContain('d920');
  expect(form).toMatchObject({ defaultOn: false, confidence: 'unverified' });
});
