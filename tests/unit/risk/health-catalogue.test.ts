import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { healthRules } from '#lib/risk/catalogue/health.ts';
import { parseRule } from '#lib/risk/language/parse-rule.ts';
import { scoreIds } from '#lib/risk/score-inputs/registry.ts';

describe.each(healthRules.map((rule) => [rule.id, rule] as const))('health rule %s', (id, rule) => {
  it('is data that the language reads: known facts, scores, labels, figures and calm words', () => {
    const parsed = parseRule(JSON.parse(JSON.stringify(rule)), { scores: scoreIds });
    expect(parsed).toEqual({ ok: true, value: rule });
  });

  it('belongs to its group, and has its file and its cases', () => {
    expect(rule.group).toBe('health');
    expect(existsSync(join(import.meta.dirname, `../../../lib/risk/rules/${id}.ts`))).toBe(true);
    expect(existsSync(join(import.meta.dirname, `rules/${id}.test.ts`))).toBe(true);
  });

  it('is off where it is unverified or its licence is not clear, and says so', () => {
    const isOpen = rule.confidence !== 'unverified' && rule.licence !== 'check';
    expect(rule.on).toBe(isOpen);
    if (!isOpen) expect(rule.source.text).toMatch(/tarkistamatta/);
  });
});

it('keeps the first tier for what cannot wait', () => {
  expect(healthRules.filter(({ tier }) => tier === 'first').map(({ id }) => id)).toEqual(['suicide-item']);
});

it('has each rule once', () => {
  const ids = healthRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
