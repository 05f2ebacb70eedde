import { describe, expect, it } from 'vitest';
import { isIsoDate } from '#lib/base/dates.ts';
import { isTestIdentityCode } from '#lib/base/identity-code.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { randomRows } from '#tests/builders/worklist-rows.ts';

const rows = randomRows(4000, 7);

describe('randomRows', () => {
  it('gives the same rows for the same seed, and others for another', () => {
    expect(randomRows(50, 7)).toEqual(rows.slice(0, 50));
    expect(randomRows(50, 8)).not.toEqual(rows.slice(0, 50));
  });

  it('names nobody who could exist, and each row once', () => {
    const codes = rows.flatMap(({ identifiers }) => identifiers.map(({ value }) => value));
    expect(codes.filter((code) => !isTestIdentityCode(code))).toEqual([]);
    expect(new Set(rows.map(({ clientKey }) => clientKey)).size).toBe(rows.length);
  });

  it('has names in Finnish and Swedish letters, and namesakes', () => {
    const names = rows.map(({ name }) => name);
    expect(names.some((name) => /[ÅÄÖ]/.test(name))).toBe(true);
    expect(names.some((name) => /[åäö]/.test(name))).toBe(true);
    const people = rows.map(({ name, birthDate }) => `${name} ${birthDate}`);
    expect(new Set(people).size).toBeLessThan(people.length);
  });

  it('leaves out every part sometimes, and keeps to real rules that stand on a list', () => {
    const listed = new Set(ruleCatalogue.filter(({ sensitive }) => sensitive !== true).map(({ id }) => id));
    const findings = rows.flatMap((row) => row.findings);
    expect(findings.every(({ ruleId }) => listed.has(ruleId))).toBe(true);
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(['open', 'handled', 'lapsed']));
    expect(findings.every(({ metOn }) => metOn === undefined || isIsoDate(metOn))).toBe(true);
    for (const part of ['birthDate', 'interpreter', 'segment', 'lastContact', 'nextContact'] as const) {
      expect(rows.some((row) => row[part] === undefined)).toBe(true);
      expect(rows.some((row) => row[part] !== undefined)).toBe(true);
    }
    expect(new Set(rows.map(({ owner }) => owner.state)).size).toBe(4);
    expect(new Set(rows.map(({ plan }) => plan.state)).size).toBe(4);
    expect(new Set(rows.map(({ municipality }) => municipality.kind)).size).toBe(3);
    expect(new Set(rows.flatMap(({ loop }) => loop.map(({ step }) => step))).size).toBe(4);
    expect(rows.every(({ use }) => use.months.reduce((sum, month) => sum + month, 0) === use.now)).toBe(true);
  });
});
