import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { createContextOrder } = await import('#lib/adapters/messaging/client-context.ts');

const context = (instance: string, sequence: number) =>
  ({ stamp: { instance, sequence }, reading: { state: 'none' } }) as const;

describe('the order of contexts', () => {
  it('takes only what is newer, in whatever order messages arrive', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), (sequences) => {
        const order = createContextOrder();
        const taken = sequences.filter((sequence) => order.accepts(context('one', sequence), true));
        expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
        expect(taken.at(-1)).toBe(Math.max(...sequences));
      }),
    );
  });

  it('lets a new instance replace the old one for good', () => {
    const order = createContextOrder();
    expect(order.accepts(context('old', 7), true)).toBe(true);
    expect(order.accepts(context('new', 1), true)).toBe(true);
    expect(order.accepts(context('old', 8), true)).toBe(false);
    expect(order.accepts(context('new', 2), true)).toBe(true);
  });

  it('never lets what was kept earlier replace what the page has said since', () => {
    const order = createContextOrder();
    expect(order.accepts(context('new', 1), true)).toBe(true);
    expect(order.accepts(context('old', 9), false)).toBe(false);
    expect(order.accepts(context('new', 1), false)).toBe(false);
  });

  it('starts from what was kept when the page has said nothing yet', () => {
    const order = createContextOrder();
    expect(order.accepts(context('old', 9), false)).toBe(true);
    expect(order.accepts(context('new', 1), true)).toBe(true);
  });
});
