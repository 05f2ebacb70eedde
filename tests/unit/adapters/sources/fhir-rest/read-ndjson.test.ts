import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNdjson } from '#lib/adapters/sources/fhir-rest/read-ndjson.ts';

const limits = { bytes: 10_000, lineLetters: 1_000 };

/** The bytes in pieces that end wherever they end, in the middle of a letter too. */
function streamOf(bytes: Uint8Array<ArrayBuffer>, cuts: readonly number[]) {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  let from = 0;
  let isCancelled = false;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const end = ends.shift();
      if (end === undefined) return controller.close();
      controller.enqueue(bytes.slice(from, end));
      from = end;
    },
    cancel() {
      isCancelled = true;
    },
  });
  return { stream, isCancelled: () => isCancelled };
}

async function read(text: string, cuts: readonly number[] = [], take?: (value: unknown) => undefined) {
  const values: unknown[] = [];
  const bytes = new TextEncoder().encode(text);
  const result = await readNdjson(streamOf(bytes, cuts).stream, limits, (value) => {
    values.push(value);
    return take?.(value);
  });
  return { result, values };
}

describe('NDJSON', () => {
  it('comes line by line as it was written, wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ nimi: fc.string({ unit: 'grapheme', maxLength: 8 }), ä: fc.integer() }), {
          maxLength: 12,
        }),
        fc.array(fc.nat(2_000), { maxLength: 10 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        fc.boolean(),
        async (lines, cuts, lineBreak, endsWithBreak) => {
          const text =
            lines.map((line) => JSON.stringify(line)).join(lineBreak) + (endsWithBreak ? lineBreak : '');
          const { result, values } = await read(text, cuts);
          expect(result).toEqual({ ok: true, value: lines.length });
          expect(values).toEqual(lines);
        },
      ),
    );
  });

  it.each([
    ['cut in the middle of a line', '{"a":1}\n{"b":', 1],
    ['with a line that is no JSON', '{"a":1}\n<html>\n{"c":3}\n', 1],
  ])('%s ends there, with what came before', async (_, text, taken) => {
    const { result, values } = await read(text);
    expect(result).toMatchObject({ ok: false, failure: { reason: 'notFhir' } });
    expect(values).toHaveLength(taken);
  });

  it.each([
    ['a file', `${'{"a":1}\n'.repeat(2_000)}`],
    ['a line', `{"a":"${'x'.repeat(20_000)}"}\n`],
    ['a line that never ends', `{"a":"${'x'.repeat(20_000)}`],
  ])('%s that is too large is not waited for', async (_, text) => {
    const bytes = new TextEncoder().encode(text);
    const { stream, isCancelled } = streamOf(
      bytes,
      Array.from({ length: 40 }, (_, place) => place * 400),
    );
    expect(await readNdjson(stream, limits, () => undefined)).toEqual({
      ok: false,
      failure: { reason: 'tooLarge' },
    });
    await new Promise(setImmediate);
    expect(isCancelled()).toBe(true);
  });

  it('ends where the reader has had enough', async () => {
    const values: unknown[] = [];
    const { stream } = streamOf(new TextEncoder().encode('1\n2\n3\n'), []);
    const failure = { reason: 'ignoredParameter', detail: 'patient' } as const;
    const result = await readNdjson(stream, limits, (value) => {
      values.push(value);
      return value === 2 ? failure : undefined;
    });
    expect(result).toEqual({ ok: false, failure });
    expect(values).toEqual([1, 2]);
  });
});
