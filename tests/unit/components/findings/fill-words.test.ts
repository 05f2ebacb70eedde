import { describe, expect, it } from 'vitest';
import { createFormat } from '#components/app/format.ts';
import { fillParts, fillWords, isFillable, namesIn } from '#components/findings/fill-words.ts';
import { leavesOf } from '#components/findings/leaves-of.ts';
import { languages } from '#lib/base/language.ts';
import type { Leaf } from '#lib/risk/criterion.ts';
import { parametersOf } from '#lib/risk/evaluate/evaluate-rules.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import type { Rule } from '#lib/risk/rule.ts';

const finnish = createFormat('fi', 'Europe/Helsinki');
const english = createFormat('en', 'Europe/Helsinki');

describe('the words of a rule', () => {
  it.each([
    ['a number', 'Käyntejä {{count}}.', { count: 4 }, 'Käyntejä 4.'],
    ['a decimal', 'Arvo {{value}}', { value: 2.4 }, 'Arvo 2,4'],
    ['a date', 'Poistuu {{clearsOn}}.', { clearsOn: '2026-11-27' }, 'Poistuu 27.11.2026.'],
    ['a text', 'Syy: {{reason}}', { reason: 'alaselkä' }, 'Syy: alaselkä'],
    ['spaces in the braces', '{{ count }} kertaa', { count: 2 }, '2 kertaa'],
    ['the same name twice', '{{a}} ja {{a}}', { a: 1 }, '1 ja 1'],
    ['a figure that is not known', 'Poistuu {{clearsOn}}', {}, 'Poistuu –'],
    ['no figure', 'Sovi jatkosta.', { count: 4 }, 'Sovi jatkosta.'],
    ['zero', '{{count}} kertaa', { count: 0 }, '0 kertaa'],
  ])('take %s', (_what, sentence, figures, filled) => {
    expect(fillWords(sentence, figures, finnish)).toBe(filled);
  });

  it('take the form of the language', () => {
    expect(fillWords('{{a}} {{b}}', { a: '2026-11-27', b: 2.4 }, english)).toBe('27 Nov 2026 2.4');
  });

  it('say which pieces are figures, and where each begins', () => {
    expect(fillParts('Ei uutta {{clearsOn}} mennessä', { clearsOn: '2026-11-26' }, finnish)).toEqual([
      { text: 'Ei uutta ', filled: false, at: 0 },
      { text: '26.11.2026', filled: true, at: 9 },
      { text: ' mennessä', filled: false, at: 21 },
    ]);
  });

  it('know what they ask for', () => {
    expect(namesIn('{{a}} ja {{b}} ja {{a}}')).toEqual(['a', 'b']);
    expect(isFillable('{{a}}', { a: 0 })).toBe(true);
    expect(isFillable('{{a}} {{b}}', { a: 1 })).toBe(false);
  });
});

/** Figures that the evaluation of each kind of leaf can give. */
const figuresOf: Record<Leaf['type'], readonly string[]> = {
  count: ['count', 'byService', 'first', 'last', 'spanDays'],
  everyYear: ['count', 'years'],
  rank: ['count', 'cutOff', 'percentile', 'table'],
  repeat: ['count', 'first', 'last', 'spanDays', 'reason', 'withoutReason'],
  sequence: ['gap', 'first', 'last'],
  rise: ['count', 'previous'],
  value: ['value', 'limit', 'last'],
  overTarget: ['value', 'limit', 'last'],
  latest: ['last'],
  missing: ['last'],
  score: ['score', 'band'],
  age: ['age'],
  sex: [],
  overdue: ['lateDays', 'due', 'count'],
  waiting: ['waited', 'allowed', 'first'],
  decline: ['count'],
  change: ['change', 'from', 'value', 'first', 'last'],
  term: ['count', 'first', 'due'],
};

function knownNames(rule: Rule): ReadonlySet<string> {
  return new Set([
    ...Object.keys(parametersOf(rule)),
    ...leavesOf(rule.when).flatMap(({ type }) => figuresOf[type]),
    'clearsOn',
  ]);
}

describe.each(ruleCatalogue.map((rule) => [rule.id, rule] as const))('rule %s', (_id, rule) => {
  it.each(languages)('asks only for figures that its evaluation can give (%s)', (language) => {
    const { title, prompt, advice, limits, clears } = rule.words[language];
    const known = knownNames(rule);
    const asked = [title, prompt, advice, ...Object.values(limits), ...clears].flatMap(namesIn);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(languages)('has a title that needs no figure, and words for every label (%s)', (language) => {
    const { title, limits } = rule.words[language];
    expect(namesIn(title)).toEqual([]);
    const labels = leavesOf(rule.when).flatMap((leaf) => [
      ...('label' in leaf && leaf.label !== undefined ? [leaf.label] : []),
      ...(leaf.type === 'repeat' && leaf.gapLabel !== undefined ? [leaf.gapLabel] : []),
    ]);
    expect(labels.filter((label) => limits[label] === undefined)).toEqual([]);
  });
});
