import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';

const sealer = createSealer(await generateSealerKeys());

describe('a sealer', () => {
  it('opens any JSON value that it sealed under the same name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, name) => {
        const opened = await sealer.open(await sealer.seal(value, name), name);
        expect(opened).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) });
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the content and the name out of what is stored', async () => {
    const { iv, cipher } = await sealer.seal({ name: 'Tervahauta Larisa' }, 'a-name');
    const stored = new TextDecoder('latin1').decode(cipher) + new TextDecoder('latin1').decode(iv);
    expect(stored).not.toContain('Tervahauta');
    expect(await sealer.nameOf('140368-9990')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('uses a new initial value for every seal', async () => {
    const seals = await Promise.all(Array.from({ length: 20 }, () => sealer.seal('same', 'same')));
    expect(new Set(seals.map(({ iv }) => iv.join())).size).toBe(20);
  });

  it('does not open one byte changed, another name, or another key', async () => {
    const sealed = await sealer.seal({ fact: 1 }, 'client-a');
    const changed = new Uint8Array(sealed.cipher.slice(0));
    changed[3] = (changed[3] ?? 0) ^ 1;
    const stranger = createSealer(await generateSealerKeys());
    const unreadable = { ok: false, failure: { reason: 'unreadable' } };
    expect(await sealer.open({ ...sealed, cipher: changed.buffer }, 'client-a')).toEqual(unreadable);
    expect(await sealer.open(sealed, 'client-b')).toEqual(unreadable);
    expect(await stranger.open(sealed, 'client-a')).toEqual(unreadable);
  });

  it('names the same parts alike, and keeps the borders between parts', async () => {
    expect(await sealer.nameOf('a', 'bc')).toBe(await sealer.nameOf('a', 'bc'));
    expect(await sealer.nameOf('a', 'bc')).not.toBe(await sealer.nameOf('ab', 'c'));
  });
});
