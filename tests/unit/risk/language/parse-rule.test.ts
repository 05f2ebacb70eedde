import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectations } from '#lib/model/settings/settings-problem.ts';
import type { RuleSurroundings } from '#lib/risk/language/check-leaf.ts';
import { parseRule, parseRuleText } from '#lib/risk/language/parse-rule.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { anyRule } from '#tests/builders/rules.ts';

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A copy with one field changed; `undefined` removes it. */
function changed(path: string, value: unknown, rule: Rule = emergencyVisits): unknown {
  const copy: unknown = structuredClone(rule);
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const parent = parts.reduce<unknown>((at, part) => Reflect.get(Object(at), part), copy);
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return copy;
}

function problemsOf(input: unknown, surroundings: RuleSurroundings = {}) {
  const parsed = parseRule(input, surroundings);
  return parsed.ok ? [] : parsed.failure.map(({ path, expected }) => `${path}: ${expected.key}`);
}

describe('a rule that is right', () => {
  it.each(ruleCatalogue.map((rule) => [rule.id, rule] as const))('%s of the catalogue', (_id, rule) => {
    expect(parseRule(throughJson(rule))).toEqual({ ok: true, value: rule });
  });

  it('comes back as it was, whichever it is', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(parseRuleText(JSON.stringify(rule))).toEqual({ ok: true, value: rule });
      }),
    );
  });

  it('is a copy that shares nothing with what was read', () => {
    const input = structuredClone(emergencyVisits);
    const parsed = parseRule(input);
    if (!parsed.ok) throw new Error('not parsed');
    expect(parsed.value).toEqual(input);
    expect(parsed.value.words.fi).not.toBe(input.words.fi);
    expect(parsed.value.when).not.toBe(input.when);
  });
});

const count = emergencyVisits.when;
const nested = (depth: number): unknown => (depth === 0 ? count : { not: nested(depth - 1) });

describe('a rule with an error names the field and what it expects', () => {
  it.each<readonly [path: string, value: unknown, problem: string]>([
    ['id', 'Emergency Visits', 'id: ruleId'],
    ['id', 'a--b', 'id: ruleId'],
    ['id', 'constructor', 'id: ruleId'],
    ['version', '1', 'version: ruleVersion'],
    ['updated', '2026-02-30', 'updated: date'],
    ['group', 'other', 'group: oneOf'],
    ['actionability', 4, 'actionability: oneOf'],
    ['roles', [], 'roles: notEmpty'],
    ['roles', ['nurse', 'nurse'], 'roles: distinct'],
    ['roles.0', 'doctor', 'roles[0]: oneOf'],
    ['on', 'true', 'on: yesNo'],
    ['weight', 3, 'weight: knownField'],
    ['source.url', 'http://example.fi', 'source.url: secureAddress'],
    ['source.url', 'javascript:alert(1)', 'source.url: secureAddress'],
    ['licence', '', 'licence: text'],
    ['parameters.visits.value', 2, 'parameters.visits.value: range'],
    ['parameters.visits.value', 21, 'parameters.visits.value: range'],
    ['parameters.visits.step', 1, 'parameters.visits.step: knownField'],
    ['parameters.visits.min', '3', 'parameters.visits.min: number'],
    ['parameters.extra', { value: 1, min: 0, max: 2 }, 'parameters.extra: usedParameter'],
    ['parameters.A', { value: 1, min: 0, max: 2 }, 'parameters.A: name'],
    ['when', undefined, 'when: criterion'],
    ['when', [], 'when: criterion'],
    ['when', { some: [] }, 'when: criterion'],
    ['when', { type: 'script' }, 'when.type: oneOf'],
    ['when', { all: [] }, 'when.all: notEmpty'],
    ['when', { atLeast: 0, of: [count] }, 'when.atLeast: wholeRange'],
    ['when', { atLeast: 2, of: [count] }, 'when.atLeast: wholeRange'],
    ['when', { any: [{ type: 'age', is: { op: '=>', value: 1 } }] }, 'when.any[0].is.op: oneOf'],
    ['when.is.value', { parameter: 'calls' }, 'when.is.value.parameter: knownParameter'],
    ['when.is.value', { parameter: 'toString' }, 'when.is.value.parameter: name'],
    ['when.is.value', 'visits', 'when.is.value: amount'],
    ['when.is.value', { parametr: 'visits' }, 'when.is.value.parametr: knownField'],
    ['when.within', { weeks: 3 }, 'when.within: span'],
    ['when.within', { days: 0 }, 'when.within.days: wholeRange'],
    ['when.within', { days: 1.5 }, 'when.within.days: wholeRange'],
    ['when.label', 'calls', 'when.label: label'],
    ['when.next', count, 'when.next: knownField'],
    ['when.of.kind', 'visit', 'when.of.kind: oneOf'],
    ['when.of.urgency.0', 'high', 'when.of.urgency[0]: ofKind'],
    ['when.of.status.0', 'cancelled', 'when.of.status[0]: ofKind'],
    ['when.of.name', ['nurse'], 'when.of.name: ofKind'],
    ['when.of.profession', ['Lääkäri'], 'when.of.profession[0]: lowerCase'],
    ['when.of.codes', [{ system: 'icd11', prefixes: ['A'] }], 'when.of.codes[0].system: oneOf'],
    ['acts', ['phone'], 'acts[0]: oneOf'],
    ['words.sv', undefined, 'words.sv: group'],
    ['words.de', emergencyVisits.words.en, 'words.de: knownField'],
    ['words.fi.title', 'x'.repeat(45), 'words.fi.title: shortText'],
    ['words.fi.title', 'Käyntejä {{visits}}', 'words.fi.title: noValues'],
    ['words.fi.title', 'Käynnit\u202e', 'words.fi.title: plainText'],
    ['words.en.prompt', 'Check.', 'words.en.prompt: sameValues'],
    ['words.sv.limits', {}, 'when.label: label'],
    ['words.en.clears', [], 'words.en.clears: sameNumber'],
    ['words.en.title', 'A heavy user', 'words.en.title: calmWords'],
    ['words.fi.advice', 'Asiakas on suurkuluttaja.', 'words.fi.advice: calmWords'],
    ['words.sv.advice', 'Överanvändning av tjänster.', 'words.sv.advice: calmWords'],
  ])('%s: %j -> %s', (path, value, problem) => {
    expect(problemsOf(changed(path, value))).toContain(problem);
  });

  it('names every language in which a value is not known', () => {
    const prompt = 'Check {{visits}} and {{clients}}.';
    const rule = ['fi', 'sv', 'en'].reduce<unknown>(
      (each, language) => changed(`words.${language}.prompt`, prompt, each as Rule),
      emergencyVisits,
    );
    expect(problemsOf(rule)).toEqual([
      'words.en.prompt: knownValue',
      'words.fi.prompt: knownValue',
      'words.sv.prompt: knownValue',
    ]);
  });

  it('refuses a name that every object has, and a hidden one', () => {
    const text = JSON.stringify(emergencyVisits).replace(
      '"parameters":{',
      '"parameters":{"__proto__":{"value":1,"min":0,"max":2},',
    );
    const parsed = parseRuleText(text);
    expect(parsed.ok ? Object.keys(parsed.value.parameters ?? {}) : ['visits', 'months']).toEqual([
      'visits',
      'months',
    ]);
    for (const name of ['constructor', 'valueOf', 'hasOwnProperty'])
      expect(
        problemsOf(changed('when', { type: 'waiting', of: { kind: 'contact' }, limits: name })),
      ).toContain('when.limits: name');
  });

  it('wants whole numbers where days, months and contacts are counted', () => {
    expect(problemsOf(changed('parameters.months.max', 24.5))).toEqual(['parameters.months.max: wholeRange']);
    expect(problemsOf(changed('parameters.visits.min', 2.5))).toEqual(['parameters.visits.min: wholeRange']);
    const unitless = changed('parameters.months', { value: 12.5, min: 6, max: 24 });
    expect(problemsOf(unitless)).toEqual(['parameters.months.value: wholeRange']);
    expect(problemsOf(changed('parameters.months.min', 0))).toEqual(['parameters.months.min: wholeRange']);
  });

  it('knows its surroundings: taken ids, tables and scores', () => {
    const surroundings = {
      takenIds: new Set(['emergency-visits']),
      tables: new Set(['contacts']),
      scores: new Set(['findrisc']),
    };
    expect(problemsOf(emergencyVisits, surroundings)).toEqual(['id: freeRuleId']);
    const named = (table: string, score: string): unknown => ({
      ...Object(changed('id', 'own-rule')),
      when: {
        any: [
          count,
          { type: 'rank', of: { kind: 'contact' }, within: { months: 12 }, table },
          { type: 'score', score, is: { band: ['high'] } },
        ],
      },
    });
    expect(problemsOf(named('contacts', 'findrisc'), surroundings)).toEqual([]);
    expect(problemsOf(named('contact', 'findrisk'), surroundings)).toEqual([
      'when.any[1].table: knownTable',
      'when.any[2].score: knownScore',
    ]);
  });

  it('wants a criterion to ask for what its facts can have', () => {
    const of = { kind: 'contact' };
    expect(
      problemsOf(changed('when', { type: 'value', of, pick: 'max', is: { op: '>', value: 1 } })),
    ).toContain('when.of.kind: oneOf');
    expect(problemsOf(changed('when', { type: 'overdue', of, byDays: 0 }))).toContain('when.of.kind: oneOf');
    const chain = (op: string, value: number) => ({
      type: 'repeat',
      of,
      within: { days: 90 },
      gapDays: 14,
      is: { op, value },
    });
    expect(problemsOf(changed('when', chain('<', 3)))).toContain('when.is.op: oneOf');
    expect(problemsOf(changed('when', chain('>=', 0)))).toContain('when.is.value: range');
    expect(problemsOf(changed('when', { type: 'latest', of, fits: { kind: 'plan' } }))).toContain(
      'when.fits.kind: oneOf',
    );
  });
});

describe('what is too big or no data is refused', () => {
  it.each([
    ['criteria nested nine deep', changed('when', nested(8)), 'fewer'],
    ['criteria nested five hundred deep', changed('when', nested(500)), 'fewer'],
    ['sixty-one criteria', changed('when', { any: Array.from({ length: 60 }, () => count) }), 'fewer'],
    [
      'three hundred and one codes',
      changed(
        'when.of.status',
        Array.from({ length: 301 }, () => 'held'),
      ),
      'fewer',
    ],
    [
      'six thousand parts',
      changed(
        'roles',
        Array.from({ length: 6_000 }, () => 'nurse'),
      ),
      'fewer',
    ],
    ['a function', changed('when', () => true), 'criterion'],
    ['a function inside', changed('when.is.value', () => 4), 'amount'],
    ['a list', [emergencyVisits], 'group'],
    ['nothing', undefined, 'group'],
  ])('%s', (_name, input, key) => {
    expect(problemsOf(input).map((problem) => problem.split(': ')[1])).toContain(key);
  });

  it('eight deep and sixty criteria are not too many', () => {
    const words = (rule: unknown) => problemsOf(rule).filter((problem) => problem.endsWith('fewer'));
    expect(words(changed('when', nested(7)))).toEqual([]);
    expect(words(changed('when', { any: Array.from({ length: 59 }, () => count) }))).toEqual([]);
  });

  it('something that goes round in itself', () => {
    const round: Record<string, unknown> = { ...emergencyVisits };
    round.when = { all: [round, round] };
    expect(problemsOf(round)).toEqual([': fewer']);
  });

  it('text that is too long, or not JSON', () => {
    expect(parseRuleText(' '.repeat(100_001))).toMatchObject({
      failure: [{ expected: { key: 'shortText' } }],
    });
    expect(parseRuleText('{"id": ')).toMatchObject({ failure: [{ expected: { key: 'json' } }] });
  });

  it('never throws, and tells problems that have words, whatever it reads', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true }),
        fc.constantFrom('when', 'parameters', 'words', 'appliesTo', 'roles'),
        anyRule,
        (value, field, rule) => {
          for (const input of [value, { ...rule, [field]: value }]) {
            const parsed = parseRule(input);
            if (parsed.ok) continue;
            expect(parsed.failure.length).toBeGreaterThan(0);
            for (const { expected } of parsed.failure) expect(expectations).toContain(expected.key);
          }
        },
      ),
    );
  });
});
