import { describe, expect, it } from 'vitest';
import { readyViews } from '#lib/worklist/list/ready-views.ts';
import {
  keepableFilters,
  looksLikeIdentityCode,
  parseSavedView,
  parseSavedViews,
} from '#lib/worklist/list/saved-view.ts';

const view = { id: 'v1', name: 'Kuhmon ensisijaiset', filters: [], sorting: [] };
const filtered = (column: string, condition: unknown) => ({ ...view, filters: [{ column, condition }] });

describe('a saved view', () => {
  it('takes every ready view', () => {
    const unread = readyViews.filter(
      ({ id, filters, sorting }) => !parseSavedView({ id, name: id, filters, sorting }).ok,
    );
    expect(unread).toEqual([]);
  });

  it.each([
    ['an identity code in its name', { ...view, name: 'Tarkista 140368-912D' }],
    ['an identity code in a condition', filtered('owner', { kind: 'contains', text: '140368-912D' })],
    ['an identity code among values', filtered('municipality', { kind: 'oneOf', values: ['140368-912d'] })],
    ['a condition on the name of a client', filtered('name', { kind: 'contains', text: 'Tervahauta' })],
    ['free search', { ...view, text: 'Tervahauta' }],
    ['an unknown column', filtered('shoeSize', { kind: 'between', from: 40 })],
    ['an unknown condition', filtered('age', { kind: 'like' })],
    ['no name', { ...view, name: '  ' }],
  ])('refuses %s', (_, input) => {
    expect(parseSavedView(input).ok).toBe(false);
  });

  it('of a list counts what cannot be read', () => {
    expect(parseSavedViews([view, { id: 1 }, 'x'])).toEqual({ views: [view], unread: 2 });
    expect(parseSavedViews(undefined)).toEqual({ views: [], unread: 0 });
  });

  it('leaves behind the conditions that name a client', () => {
    const name = { column: 'name', condition: { kind: 'contains', text: 'a' } } as const;
    const age = { column: 'age', condition: { kind: 'between', from: 75 } } as const;
    expect(keepableFilters([name, age])).toEqual({ filters: [age], left: 1 });
  });
});

describe('what looks like an identity code', () => {
  it.each([
    ['140368-912D', true],
    ['hetu 140368A912d!', true],
    ['140368 - 912 D', true],
    ['140368−912D', true],
    ['1 4 0 3 6 8 - 9 1 2 D', true],
    ['Yli 75-vuotiaat, 12 kk', false],
    ['Tarkistus 12.11.2026', false],
    ['2026-11-18', false],
  ])('%s: %s', (text, found) => {
    expect(looksLikeIdentityCode(text)).toBe(found);
  });
});
