import { expect, it } from 'vitest';
import { form } from '#lib/functioning/forms/vocational-rehabilitation.ts';

it('the brief set for vocational rehabilitation is off and has 13 categories', () => {
  expect(form.codes).toHaveLength(13);
  expect(form.codes.filter((code) => code.startsWith('e'))).toEqual(['e310', 'e330', 'e580', 'e590']);
  expect(form).toMatchObject({ defaultOn: false, confidence: 'unverified' });
});
