import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '#lib/risk/criterion.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aContact, aPlan } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';

/** One criterion for each truth, of a client of 50 whose social register is closed and whose occupational one is silent. */
const yes: Criterion = { type: 'age', is: { op: '>=', value: 18 } };
const no: Criterion = { type: 'age', is: { op: '<', value: 18 } };
const unknown: Criterion = { type: 'missing', of: { kind: 'task', registers: ['occupational'] } };
const closed: Criterion = { type: 'missing', of: { kind: 'task', registers: ['social'] } };
const client = {
  registers: ['health', 'social', 'occupational'],
  closed: ['social'],
  unanswered: ['occupational'],
} as const;
const criteria = { yes, no, unknown, closed } as const;
type Name = keyof typeof criteria;
const names = Object.keys(criteria) as Name[];
const truth = (criterion: Criterion) => truthOf(criterion, client);

it('has a criterion for each truth', () => {
  expect(names.map((name) => truth(criteria[name]))).toEqual(names);
});

it.each([
  ['yes', 'no'],
  ['no', 'yes'],
  ['unknown', 'unknown'],
  ['closed', 'closed'],
] as const)('not %s is %s', (name, result) => {
  expect(truth({ not: criteria[name] })).toBe(result);
});

describe('two together', () => {
  const table: readonly (readonly [one: Name, other: Name, all: Name, any: Name])[] = [
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['yes', 'unknown', 'unknown', 'yes'],
    ['yes', 'closed', 'closed', 'yes'],
    ['no', 'no', 'no', 'no'],
    ['no', 'unknown', 'no', 'unknown'],
    ['no', 'closed', 'no', 'closed'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
    ['unknown', 'closed', 'closed', 'closed'],
    ['closed', 'closed', 'closed', 'closed'],
  ];
  it.each(table)('%s and %s: all %s, any %s', (one, other, all, any) => {
    for (const pair of [
      [criteria[one], criteria[other]],
      [criteria[other], criteria[one]],
    ]) {
      expect(truth({ all: pair })).toBe(all);
      expect(truth({ any: pair })).toBe(any);
      expect(truth({ atLeast: 2, of: pair })).toBe(all);
      expect(truth({ atLeast: 1, of: pair })).toBe(any);
    }
  });
});

it.each([
  [0, [], 'yes'],
  [1, [], 'no'],
  [2, ['yes', 'yes', 'closed'], 'yes'],
  [2, ['yes', 'no', 'no'], 'no'],
  [2, ['yes', 'unknown', 'no'], 'unknown'],
  [2, ['yes', 'closed', 'unknown'], 'closed'],
  [2, ['no', 'closed', 'no'], 'no'],
  [3, ['yes', 'yes', 'unknown'], 'unknown'],
  [4, ['yes', 'yes', 'yes'], 'no'],
] as const)('at least %i of %j: %s', (atLeast, of, result) => {
  expect(truth({ atLeast, of: of.map((name) => criteria[name]) })).toBe(result);
});

it('has nothing to say of at least so many when nobody gave the number', () => {
  expect(truth({ atLeast: { parameter: 'x' }, of: [yes] })).toBe('unknown');
  expect(truthOf({ atLeast: { parameter: 'x' }, of: [yes] }, client, { x: 1 })).toBe('yes');
});

const anyCriterion: fc.Arbitrary<Criterion> = fc.letrec<{ node: Criterion }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...Object.values(criteria)),
    fc.record({ not: tie('node') }),
    fc.record({ all: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ atLeast: fc.nat(3), of: fc.array(tie('node'), { maxLength: 3 }) }),
  ),
})).node;

describe('laws', () => {
  it('holds of De Morgan and of not twice', () => {
    fc.assert(
      fc.property(fc.array(anyCriterion, { maxLength: 4 }), anyCriterion, (parts, one) => {
        const not = parts.map((part) => ({ not: part }));
        expect(truth({ not: { all: parts } })).toBe(truth({ any: not }));
        expect(truth({ not: { any: parts } })).toBe(truth({ all: not }));
        expect(truth({ not: { not: one } })).toBe(truth(one));
      }),
    );
  });

  it('never lets what becomes known contradict what was said before', () => {
    // Opened, the social register turns out to hold a task or none; the occupational one answers the same.
    const answered = (tasks: readonly ('social' | 'occupational')[], criterion: Criterion) =>
      truthOf(criterion, {
        registers: client.registers,
        entries: tasks.map((register) => ({
          kind: 'task',
          id: register,
          type: 'message',
          text: 'Viesti',
          open: true,
          provenance: { register, sourceId: register, controller: '', reference: '' },
        })),
      });
    fc.assert(
      fc.property(anyCriterion, fc.subarray(['social', 'occupational'] as const), (criterion, tasks) => {
        const before = truth(criterion);
        if (before === 'yes' || before === 'no') expect(answered(tasks, criterion)).toBe(before);
        else expect(['yes', 'no']).toContain(answered(tasks, criterion));
      }),
    );
  });
});

describe('what a judgement rests on', () => {
  const contacts: Criterion = {
    type: 'count',
    label: 'contacts',
    of: { kind: 'contact' },
    is: { op: '>=', value: 1 },
  };
  const plans: Criterion = {
    type: 'count',
    label: 'plans',
    of: { kind: 'plan' },
    is: { op: '>=', value: 1 },
  };
  const entries = [aContact({ start: daysAgo(3) }), aPlan({ from: daysAgo(9) })];

  it('is every part of all, and of any only the parts that hold', () => {
    const labels = (criterion: Criterion) => judge(criterion, { entries }).limits.map(({ label }) => label);
    expect(labels({ all: [contacts, plans] })).toEqual(['contacts', 'plans']);
    expect(labels({ any: [no, contacts] })).toEqual(['contacts']);
    expect(judge({ all: [contacts, plans] }, { entries }).facts).toHaveLength(2);
  });

  it('dates all by the last that came to hold, any by the first', () => {
    const [three, nine] = [daysAgo(3), daysAgo(9)].map((day) => Date.parse(day) / 86_400_000);
    expect(judge({ all: [contacts, plans] }, { entries }).metOn).toBe(three);
    expect(judge({ any: [contacts, plans] }, { entries }).metOn).toBe(nine);
    expect(judge({ atLeast: 2, of: [contacts, plans] }, { entries }).metOn).toBe(three);
  });

  it('is nothing of what is not met, and what is missing where it is unknown', () => {
    expect(judge({ not: contacts }, { entries })).toMatchObject({ truth: 'no', facts: [], limits: [] });
    expect(judge({ all: [contacts, unknown] }, { ...client, entries })).toMatchObject({
      truth: 'unknown',
      facts: [],
      missing: [{ kind: 'task', why: 'notAnswered' }],
    });
  });
});
