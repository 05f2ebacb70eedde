import { expect, it } from 'vitest';
import { form as generic7 } from '#lib/functioning/forms/generic-7.ts';
import { form as generic30 } from '#lib/functioning/forms/generic-30.ts';

it('Generic-30 is on, has nine body functions and 21 activities, and Generic-7 within it', () => {
  const of = (component: string) => generic30.codes.filter((code) => code.startsWith(component)).length;
  expect([of('b'), of('d'), generic30.codes.length]).toEqual([9, 21, 30]);
  expect(generic30.codes).toEqual(expect.arrayContaining([...generic7.codes]));
  expect(generic30.defaultOn).toBe(true);
});
