import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import { changeDraft } from '#lib/workflows/change-draft.ts';
import { aDraftMap } from '#tests/builders/draft-map.ts';

const place = { clientKey: 'larisa', form: 'plan', now: '2026-11-18T07:41:00.000Z' };
const add = (found: string | undefined) => `${found ?? 'uusi'} + tavoite`;

describe('a change of a draft from beside its page', () => {
  it('begins it where there is none, and otherwise keeps what is written', async () => {
    const { store, contentOf, put } = aDraftMap();
    expect(await changeDraft(store, place, add)).toEqual(ok(undefined));
    expect(contentOf('larisa', 'plan')).toBe('uusi + tavoite');
    put('larisa', 'plan', 'kirjoitettu', 7);
    expect(await changeDraft(store, place, add)).toEqual(ok(undefined));
    expect(contentOf('larisa', 'plan')).toBe('kirjoitettu + tavoite');
  });

  it("changes nothing when another tab wrote in between, and touches no other client's", async () => {
    const { store, contentOf, put, meanwhile } = aDraftMap();
    put('larisa', 'plan', 'ensin');
    put('reino', 'plan', 'Reinon');
    meanwhile(() => put('larisa', 'plan', 'toisessa välilehdessä', 2));
    expect(await changeDraft(store, place, add)).toEqual(fail({ reason: 'conflict' }));
    expect(contentOf('larisa', 'plan')).toBe('toisessa välilehdessä');
    expect(contentOf('reino', 'plan')).toBe('Reinon');
  });

  it('says why it could not be written', async () => {
    const { store, breakWith, contentOf } = aDraftMap();
    breakWith('full');
    expect(await changeDraft(store, place, add)).toEqual(fail({ reason: 'full' }));
    expect(contentOf('larisa', 'plan')).toBeUndefined();
  });
});
