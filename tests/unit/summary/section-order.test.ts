import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '#lib/model/settings/settings.ts';
import { sectionIds } from '#lib/summary/section.ts';
import { fullOrder, roleOrders, sectionOrder } from '#lib/summary/section-order.ts';

describe('the order of a role', () => {
  it('is its own', () => {
    expect(new Set(roles.map((role) => roleOrders[role].join())).size).toBe(roles.length);
  });

  it.each([...roles])('%s sees the same first screen: who, agreed, used, to check', (role) => {
    expect(roleOrders[role].slice(0, 4)).toEqual(['owners', 'plan', 'service-use', 'findings']);
  });
});

describe('the user’s own order', () => {
  it('comes first, and new sections come last', () => {
    const order = sectionOrder('nurse', { order: ['medication', 'owners'], hidden: [] });
    expect(order.slice(0, 3)).toEqual(['medication', 'owners', 'plan']);
    expect(order).toHaveLength(sectionIds.length);
  });

  it('passes over ids that nobody knows', () => {
    const order = sectionOrder('nurse', { order: ['gone', 'problems', 'problems'], hidden: ['gone'] });
    expect(order.slice(0, 2)).toEqual(['problems', 'owners']);
  });

  it('leaves out what is hidden; the list of the settings still has it', () => {
    expect(sectionOrder('physician', { hidden: ['medication'] })).not.toContain('medication');
    expect(fullOrder('physician', undefined)).toContain('medication');
  });

  it('loses and repeats no section, whatever the settings say', () => {
    const ids = fc.array(fc.oneof(fc.constantFrom(...sectionIds), fc.string()));
    fc.assert(
      fc.property(fc.constantFrom(...roles), ids, ids, (role, order, hidden) => {
        const shown = sectionOrder(role, { order, hidden });
        const expected = sectionIds.filter((id) => !hidden.includes(id));
        expect([...shown].sort()).toEqual([...expected].sort());
      }),
    );
  });
});
