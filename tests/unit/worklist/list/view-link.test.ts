import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnIds, nothings } from '#lib/worklist/list/column.ts';
import { readyViews } from '#lib/worklist/list/ready-views.ts';
import { looksLikeIdentityCode, parseSavedView, type SavedView } from '#lib/worklist/list/saved-view.ts';
import { longestViewLink, parseViewLink, viewLinkOf } from '#lib/worklist/list/view-link.ts';

const view: SavedView = { id: 'v1', name: 'Kuhmon ensisijaiset', filters: [], sorting: [] };
const told = { name: view.name, filters: [], sorting: [] };

/** A link as anybody can write one. */
const linkTo = (content: unknown, version = '1') =>
  `#view=${version}.${Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url')}`;
const filtered = (column: string, condition: unknown) => ({ ...told, filters: [{ column, condition }] });

describe('a link to a view', () => {
  it.each(
    readyViews.map(({ id, filters, sorting }) => ({ id, name: `Näkymä ${id} – Åsa`, filters, sorting })),
  )('shows what it was made of: $id', (saved) => {
    const link = viewLinkOf(saved);
    expect(link.ok && parseViewLink(link.value.hash)).toEqual({
      ok: true,
      value: { ...saved, id: 'linked' },
    });
    expect(link.ok && link.value.left).toBe(0);
  });

  it('leaves free text behind, whatever column it is in, and says of how many conditions', () => {
    const filters = [
      { column: 'owner', condition: { kind: 'contains', text: 'Tervahauta' } },
      { column: 'name', condition: { kind: 'contains', text: 'Tervahauta' } },
      { column: 'owner', condition: { kind: 'oneOf', values: ['Tiina Mustonen'] } },
    ] as const;
    const link = viewLinkOf({ ...view, filters });
    if (!link.ok) throw new Error(link.failure);
    expect(link.value.left).toBe(2);
    const read = parseViewLink(link.value.hash);
    expect(read?.ok && read.value.filters).toEqual([filters[2]]);
  });

  it('does not carry the id of the view of whoever made it', () => {
    const link = viewLinkOf({ ...view, id: 'secret-id' });
    const payload = link.ok ? (link.value.hash.split('.')[1] ?? '') : '';
    expect(Buffer.from(payload, 'base64url').toString()).toBe(
      JSON.stringify({ name: view.name, sorting: [], filters: [] }),
    );
  });

  it('is not made of what would be too long to send', () => {
    const values = Array.from({ length: 100 }, (_, at) => `Kunta ${at} ${'a'.repeat(60)}`);
    const filters = [{ column: 'municipality', condition: { kind: 'oneOf', values } }] as const;
    expect(viewLinkOf({ ...view, filters })).toEqual({ ok: false, failure: 'notPossible' });
  });
});

describe('a link that somebody made', () => {
  it.each([
    ['no hash', ''],
    ['another hash', '#list'],
  ])('is about no view: %s', (_, hash) => {
    expect(parseViewLink(hash)).toBeUndefined();
  });

  it.each([
    ['nothing behind it', '#view='],
    ['no payload', '#view=1.'],
    ['signs of another alphabet', '#view=1.<script>'],
    ['a second part', `${linkTo(told)}&view=1.e30`],
    ['no JSON', linkTo('{"name":')],
    ['bytes that are no text', `#view=1.${Buffer.from([0x22, 0xff, 0x22]).toString('base64url')}`],
    ['a list', linkTo([told])],
    ['null', linkTo('null')],
    ['another prototype', linkTo(`{"__proto__":{"a":1},${JSON.stringify(told).slice(1)}`)],
    ['more than a view has', linkTo({ ...told, run: 'alert(1)' })],
    ['free search', linkTo({ ...told, text: 'Tervahauta' })],
    ['a condition on a name', linkTo(filtered('name', { kind: 'contains', text: 'a' }))],
    ['free text on any column', linkTo(filtered('owner', { kind: 'contains', text: 'a' }))],
    ['an identity code', linkTo({ ...told, name: 'Tarkista 140368-912D' })],
    ['a text that turns direction', linkTo({ ...told, name: 'Omat \u202Etekan' })],
    [
      'a number beyond numbers',
      linkTo(JSON.stringify(filtered('age', { kind: 'between', from: 7 })).replace('7', '1e999')),
    ],
    ['one sign too many', `#view=1.${'a'.repeat(longestViewLink)}`],
  ])('with %s shows nothing', (_, hash) => {
    expect(parseViewLink(hash)).toEqual({ ok: false, failure: 'unreadable' });
  });

  it('names no column that the list does not have', () => {
    const read = parseViewLink(linkTo({ ...told, shown: ['age', '140368-912D'] }));
    expect(read?.ok && read.value.shown).toEqual(['age']);
  });

  it('of another version says so', () => {
    expect(parseViewLink(linkTo(told, '2'))).toEqual({ ok: false, failure: 'otherVersion' });
  });

  const text = fc.oneof(
    fc.string({ maxLength: 90, unit: 'binary' }),
    fc.constantFrom('140368-912D', 'Kajaani', '__proto__'),
  );
  const condition = fc.oneof(
    fc.record({ kind: fc.constant('contains'), text }),
    fc.record({ kind: fc.constantFrom('oneOf', 'noneOf'), values: fc.array(text, { maxLength: 4 }) }),
    fc.record(
      { kind: fc.constant('between'), from: fc.double(), to: fc.double() },
      { requiredKeys: ['kind'] },
    ),
    fc.record({ kind: fc.constant('nothing'), nothing: fc.array(fc.constantFrom(...nothings, 'x')) }),
    fc.anything(),
  );
  const almost = fc.record(
    {
      name: text,
      shown: fc.array(text, { maxLength: 3 }),
      filters: fc.array(fc.record({ column: fc.constantFrom(...columnIds, 'x'), condition }), {
        maxLength: 4,
      }),
      sorting: fc.array(fc.record({ column: fc.constantFrom(...columnIds), descending: fc.boolean() }), {
        maxLength: 6,
      }),
      more: fc.anything(),
    },
    { requiredKeys: ['name', 'filters', 'sorting'] },
  );
  const links = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((said) => `#view=${said}`),
    fc.string().map((said) => linkTo(said)),
    fc.anything().map((said) => linkTo(JSON.stringify(said) ?? 'undefined')),
    fc.json().map((said) => linkTo(said)),
    almost.map((said) => linkTo(JSON.stringify(said))),
  );

  it('never throws, and shows only a view that could have been saved and names no client', () => {
    let views = 0;
    fc.assert(
      fc.property(links, (hash) => {
        const read = parseViewLink(hash);
        if (read?.ok !== true) return;
        views += 1;
        expect(parseSavedView(read.value)).toEqual(read);
        expect(read.value.id).toBe('linked');
        expect(hash.length).toBeLessThanOrEqual(longestViewLink);
        for (const { column, condition } of read.value.filters) {
          expect([column, condition.kind]).not.toContain('name');
          expect(condition.kind).not.toBe('contains');
        }
        expect(looksLikeIdentityCode(JSON.stringify(read.value))).toBe(false);
        expect(JSON.stringify(read.value)).not.toMatch(/[\p{Cf}\p{Co}]/u);
        expect(({} as { readonly a?: unknown }).a).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
    // Some of what is invented is a view, or nothing was judged.
    expect(views).toBeGreaterThan(0);
  });
});
