import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ruleSchema } from '#lib/risk/language/rule-schema.ts';

/*
 * `public/rule.schema.json` is made from the schema that rules are read by; its titles and descriptions are written by hand
 * and kept. After a change of the language: `npx vitest run --project unit tests/unit/risk/language/rule-schema.test.ts -u`.
 */

const file = new URL('../../../../public/rule.schema.json', import.meta.url);
const wordsForPeople = ['title', 'description'] as const;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The generated schema with the words that the file has at the same places. */
function withWordsOf(written: unknown, made: unknown, isNames = false): unknown {
  if (Array.isArray(made))
    return made.map((item, index) => withWordsOf(Array.isArray(written) ? written[index] : undefined, item));
  if (!isNode(made)) return made;
  const before = isNode(written) ? written : {};
  const words = isNames
    ? []
    : wordsForPeople.flatMap((key) => (typeof before[key] === 'string' ? [[key, before[key]] as const] : []));
  const parts = Object.entries(made).map(
    ([key, value]) =>
      [key, withWordsOf(before[key], value, key === 'properties' || key === '$defs')] as const,
  );
  return Object.fromEntries([...words, ...parts]);
}

describe('public/rule.schema.json', () => {
  it('has the shape that rules are read by', async () => {
    const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const expected = withWordsOf(written, z.toJSONSchema(ruleSchema));
    await expect(`${JSON.stringify(expected, null, 2)}\n`).toMatchFileSnapshot(file.pathname);
  });

  it('says of every field of a rule what it is', () => {
    const { properties } = JSON.parse(readFileSync(file, 'utf8')) as { properties: Record<string, Node> };
    const silent = Object.entries(properties).filter(([, field]) => typeof field.description !== 'string');
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('names the parts of the language', () => {
    const { $defs } = JSON.parse(readFileSync(file, 'utf8')) as { $defs: Record<string, Node> };
    expect(Object.keys($defs).toSorted()).toEqual(['Amount', 'Comparison', 'Criterion', 'Selector', 'Span']);
  });
});
