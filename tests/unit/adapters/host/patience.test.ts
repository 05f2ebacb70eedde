import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPatience } from '#lib/adapters/host/frame/patience.ts';

describe('patience with a host that undoes our work', () => {
  it('repairs at once what happens now and then', () => {
    const patience = createPatience();
    expect([0, 100, 200, 300, 400].map((now) => patience.next(now))).toEqual([0, 0, 0, 0, 0]);
  });

  it('repairs at once, for ever, what a host does every two seconds', () => {
    const patience = createPatience();
    const pauses = Array.from({ length: 1000 }, (_, count) => patience.next(count * 2000));
    expect(new Set(pauses)).toEqual(new Set([0]));
  });

  it('never repairs more often than five times at once and then once a second, and never gives up', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 200 }), (gaps) => {
        const patience = createPatience();
        let now = 0;
        const repairs: number[] = [];
        for (const gap of gaps) {
          const pause = patience.next(now);
          now += pause;
          repairs.push(now);
          now += gap;
          expect(pause).toBeLessThanOrEqual(1000);
        }
        const within = (from: number) => repairs.filter((at) => at >= from && at < from + 10_000).length;
        expect(Math.max(...repairs.map(within))).toBeLessThanOrEqual(15);
      }),
    );
  });
});
