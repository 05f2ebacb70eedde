import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreRegistry } from '#lib/risk/scores/registry.ts';

const folder = join(import.meta.dirname, '../../../../lib/risk/scores');

/** What scores are made of: shapes, reading of inputs, models and tables that several share. */
const parts = new Set([
  'score',
  'registry',
  'inputs',
  'icd-codes',
  'score2-model',
  'esc-risk-band',
  'hfrs-points',
  'charlson-groups',
]);
const scores = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => !parts.has(name));

function functionName(id: string): string {
  return id.replaceAll(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

describe('the scores', () => {
  it('are registered, each by the name of its file', () => {
    expect([...scoreRegistry.keys()].sort()).toEqual([...scores].sort());
  });

  it('leave out what may not be used', () => {
    const barred = [...scoreRegistry.keys()].filter((id) => /mna|wsas|promis|finriski|kykyviisari/.test(id));
    expect(barred).toEqual([]);
  });

  it.each(scores)('%s says what it is, has its function and its test', async (id) => {
    const about = scoreRegistry.get(id);
    expect(about?.name.length).toBeGreaterThan(0);
    // A source names a year, and where it can be read.
    expect(about?.source).toMatch(/\b(19|20)\d\d\b/);
    expect(about?.licence.length).toBeGreaterThan(0);
    const module: Readonly<Record<string, unknown>> = await import(join(folder, `${id}.ts`));
    expect(module.about).toBe(about);
    expect(module[functionName(id)]).toBeTypeOf('function');
    expect(existsSync(join(import.meta.dirname, `${id}.test.ts`))).toBe(true);
  });

  it.each([...scoreRegistry.values()])(
    '$id is off when it is unverified or its licence is to be checked',
    (about) => {
      if (about.confidence === 'unverified' || about.licence === 'check') expect(about.defaultOn).toBe(false);
    },
  );
});
