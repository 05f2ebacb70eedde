import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { fakeFunctioning, pictured } from './fake-functioning.ts';
import { cell, renderForm } from './stage.tsx';

const browser = cdp() as unknown as { send(method: string, given: object): Promise<unknown> };
const force = (value: 'active' | 'none') =>
  browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

beforeEach(async () => {
  await page.viewport(400, 900);
  await force('active');
});
afterEach(() => force('none'));

it('tells what is chosen, and whose it is, where the system draws in its own colours', async () => {
  await renderForm(fakeFunctioning({ found: pictured() }));
  expect(matchMedia('(forced-colors: active)').matches).toBe(true);
  const look = (row: string, digit: number) => {
    const label = cell('b280', row, digit)?.closest('label');
    if (label === null || label === undefined) throw new Error('no cell');
    const { backgroundColor, borderTopStyle } = getComputedStyle(label);
    return { backgroundColor, borderTopStyle };
  };
  // The professional's is filled, the client's has a border of its own: both differ from what is not chosen, and from each other.
  expect(look('performance', 3)).not.toEqual(look('performance', 1));
  expect(look('own', 3)).not.toEqual(look('own', 1));
  expect(look('own', 3)).not.toEqual(look('performance', 3));
});
