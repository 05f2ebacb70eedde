import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineShapes } from '#lib/adapters/store/migrations/shapes.ts';
import { vaultRowShapes } from '#lib/adapters/store/migrations/vault-row.ts';
import { materialToText } from '#lib/adapters/store/vault/key-material.ts';
import { unwrapByPassphrase } from '#lib/adapters/store/vault/wrapping.ts';
import { vaultRow1 } from '#tests/fixtures/store/vault-row-1.ts';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

describe('shapes that have changed twice', () => {
  const shapes = defineShapes<{ readonly text: string; readonly urgent: boolean }>(
    {
      1: (value) => ({ text: (value as { note: string }).note.trim() }),
      2: (value) => ({ ...(value as object), urgent: false }),
    },
    (value) => {
      const { text, urgent } = value as Record<string, unknown>;
      return typeof text === 'string' && typeof urgent === 'boolean' ? { text, urgent } : undefined;
    },
  );

  it.each([
    [1, { note: ' a ' }, { ok: true, value: { text: 'a', urgent: false } }],
    [2, { text: 'a' }, { ok: true, value: { text: 'a', urgent: false } }],
    [3, { text: 'a', urgent: true }, { ok: true, value: { text: 'a', urgent: true } }],
    [4, { text: 'a', urgent: true }, { ok: false, failure: { reason: 'newer' } }],
    [0, { note: 'a' }, { ok: false, failure: { reason: 'unreadable' } }],
    [1.5, { note: 'a' }, { ok: false, failure: { reason: 'unreadable' } }],
    [undefined, { note: 'a' }, { ok: false, failure: { reason: 'unreadable' } }],
    [1, { text: 'no note' }, { ok: false, failure: { reason: 'unreadable' } }],
    [3, { text: 'a' }, { ok: false, failure: { reason: 'unreadable' } }],
  ])('reads shape %s of %j as %j', (written, value, expected) => {
    expect(shapes.toNewest(value, written)).toEqual(expected);
  });
});

describe('the row of a vault', () => {
  it('has a frozen example of every version', () => {
    const examples = readdirSync(new URL('../../../../fixtures/store/', import.meta.url));
    const wanted = Array.from({ length: vaultRowShapes.newest }, (_, at) => `vault-row-${at + 1}.ts`);
    expect(examples.filter((name) => name.startsWith('vault-row-')).sort()).toEqual(wanted);
  });

  it.each([[vaultRow1]])('of version $shape still opens by its passphrase', async (example) => {
    const { owner, shape, kind, rounds, salt, iv, cipher, material } = example;
    const wrapping = {
      kind,
      rounds,
      salt: bytes(salt),
      iv: bytes(iv),
      cipher: bytes(cipher).buffer,
    };
    const row = vaultRowShapes.toNewest({ owner, shape, wrapping }, shape);
    if (!row.ok || row.value.wrapping.kind !== 'passphrase') throw new Error('The example was not read');
    const opened = await unwrapByPassphrase(row.value.wrapping, 'kolme sinistä kuusta', owner);
    expect(opened && materialToText(opened)).toBe(material);
    expect(await unwrapByPassphrase(row.value.wrapping, 'kolme sinistä kuusta', 'another')).toBeUndefined();
  });
});
