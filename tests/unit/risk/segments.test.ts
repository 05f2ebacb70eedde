import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { judgeComplexity, type PresentFinding } from '#lib/risk/complexity.ts';
import { ruleGroups, tiers } from '#lib/risk/rule.ts';
import { needsReason, type ResourceAnswer, resourceAnswers, suggestSegment } from '#lib/risk/segments.ts';
import { aConcept, aContact, anAnswer, aService } from '#tests/builders/entries.ts';
import { aRiskInput, type ClientCase, daysAgo, monthsAgo } from '#tests/builders/risk.ts';

const answered = (
  measures: 'resources' | 'segment',
  code: string,
  day: string,
  said: Parameters<typeof anAnswer>[2] = {},
) =>
  anAnswer(measures, code, {
    answer: { text: code, codings: [{ system: ownSystems[measures], kind: 'other', code }] },
    taken: `${day}T10:00:00+02:00`,
    ...said,
  });
const rated = (
  answer: ResourceAnswer,
  day: string = daysAgo(30),
  said: Parameters<typeof anAnswer>[2] = {},
) => answered('resources', answer, day, said);

const finding = (said: Partial<PresentFinding['rule']> = {}): PresentFinding => ({
  rule: { id: 'some-rule', group: 'health', tier: 'check', ...said },
});
const first = finding({ tier: 'first' });
const services = (count: number, register: Register = 'health') =>
  Array.from({ length: count }, (_, index) =>
    aContact({
      register,
      service: aConcept(`Palvelu ${index}`),
      start: `${daysAgo(20 + index)}T10:00:00+02:00`,
    }),
  );
const suggest = (said: ClientCase, findings: readonly PresentFinding[] = []) =>
  suggestSegment(findings, aRiskInput(said));

describe('the segment that is suggested', () => {
  it.each([
    ['good', false, 'selfActing'],
    ['good', true, 'cooperating'],
    ['scarce', false, 'community'],
    ['scarce', true, 'network'],
  ] as const)('resources %s, complex %s: %s', (answer, isComplex, segment) => {
    const result = suggest({ entries: [rated(answer)] }, isComplex ? [first] : []);
    expect(result).toMatchObject({
      suggestion: segment,
      complexity: { high: isComplex },
      resources: { answer, day: daysAgo(30), register: 'health', outdated: false },
    });
    expect(result).not.toHaveProperty('withheld');
  });

  it('is none while the client has not been asked', () => {
    const result = suggest({}, [first]);
    expect(result).toMatchObject({ withheld: 'notAsked', complexity: { high: true } });
    expect(result).not.toHaveProperty('suggestion');
    expect(result).not.toHaveProperty('resources');
  });

  it.each([
    ['a year ago today', monthsAgo(12), undefined],
    ['a day before that', '2025-11-17', 'outdated'],
  ])('rests on a rating of %s', (_when, day, withheld) => {
    const result = suggest({ entries: [rated('good', day)] });
    expect(result.withheld).toBe(withheld);
    expect(result.resources).toMatchObject({ day, outdated: withheld === 'outdated' });
  });

  it('takes the latest rating, of whichever register', () => {
    const entries = [rated('good', daysAgo(200)), rated('scarce', daysAgo(3), { register: 'social' })];
    expect(suggest({ entries }).resources).toMatchObject({ answer: 'scarce', register: 'social' });
  });

  it('takes of one day the one recorded last', () => {
    const entries = [
      rated('scarce', daysAgo(3), { recordedAt: `${daysAgo(3)}T10:00:00+02:00` }),
      rated('good', daysAgo(3), { recordedAt: `${daysAgo(3)}T09:00:00Z` }),
    ];
    expect(suggest({ entries }).resources?.answer).toBe('good');
  });

  it('does not fall back on an older rating where the latest cannot be read', () => {
    const entries = [rated('good', daysAgo(200)), answered('resources', 'so-so', daysAgo(3))];
    expect(suggest({ entries })).toMatchObject({ withheld: 'notAsked' });
  });

  it('believes no rating of tomorrow, and no code of another system', () => {
    const foreign = rated('good', daysAgo(3), {
      answer: { text: 'good', codings: [{ system: 'urn:else', kind: 'other', code: 'good' }] },
    });
    expect(suggest({ entries: [rated('good', daysAgo(-1))] }).withheld).toBe('notAsked');
    expect(suggest({ entries: [foreign] }).withheld).toBe('notAsked');
  });

  it.each([
    ['closed', { closed: ['social'] as const }],
    ['silent', { unanswered: ['social'] as const }],
  ])('calls nothing simple while a register is %s, but complex is complex', (_what, gap) => {
    const entries = [rated('good')];
    expect(suggest({ entries, ...gap })).toMatchObject({
      withheld: 'notSeen',
      complexity: { high: false, unseen: ['social'] },
    });
    expect(suggest({ entries, ...gap }, [first]).suggestion).toBe('cooperating');
  });

  it('needs no register that there is not', () => {
    expect(suggest({ entries: [rated('good')], registers: ['health'] }).suggestion).toBe('selfActing');
  });
});

describe('what is agreed', () => {
  const agreed = answered('segment', 'network', daysAgo(2), {
    note: 'Puoliso hoitaa arjen',
    provenance: { author: 'Liisa Pulkkinen' },
  });

  it('stands beside the suggestion, with who, when and why', () => {
    const result = suggest({ entries: [rated('good'), agreed] });
    expect(result.suggestion).toBe('selfActing');
    expect(result.agreed).toEqual({
      segment: 'network',
      day: daysAgo(2),
      by: 'Liisa Pulkkinen',
      reason: 'Puoliso hoitaa arjen',
    });
  });

  it('stands without a rating, and the latest of them counts', () => {
    const entries = [agreed, answered('segment', 'community', daysAgo(1))];
    expect(suggest({ entries })).toMatchObject({
      withheld: 'notAsked',
      agreed: { segment: 'community' },
    });
    expect(suggest({ entries: [answered('segment', 'unheard', daysAgo(1))] })).not.toHaveProperty('agreed');
  });

  it('asks for a reason where it differs, or where nothing was suggested', () => {
    expect(needsReason({ suggestion: 'network' }, 'network')).toBe(false);
    expect(needsReason({ suggestion: 'selfActing' }, 'network')).toBe(true);
    expect(needsReason({}, 'network')).toBe(true);
  });
});

describe('complexity', () => {
  const judge = (findings: readonly PresentFinding[], said: ClientCase = {}) =>
    judgeComplexity(findings, aRiskInput(said));

  it.each([
    ['nothing', [], {}, false],
    ['one finding of the first tier', [first], {}, true],
    ['one to check', [finding()], {}, false],
    ['two to check of one group', [finding(), finding({ id: 'other' })], {}, false],
    ['two to check of two groups', [finding(), finding({ group: 'social' })], {}, true],
    ['many to note', ruleGroups.map((group) => finding({ group, tier: 'note' })), {}, false],
    ['a sensitive one', [finding({ tier: 'first', sensitive: true })], {}, false],
    ['one called not relevant', [{ ...first, triage: { answer: 'notRelevant' as const } }], {}, false],
    ['one that is known already', [{ ...first, triage: { answer: 'known' as const } }], {}, true],
    ['three services', [], { entries: services(3) }, false],
    ['four services', [], { entries: services(4) }, true],
    ['both registers', [], { entries: [...services(1), ...services(1, 'social')] }, false],
    [
      'both registers and one to check',
      [finding()],
      { entries: [...services(1), ...services(1, 'social')] },
      true,
    ],
    ['a service in force and one to check', [finding()], { entries: [...services(1), aService()] }, true],
    [
      'a service that has ended and one to check',
      [finding()],
      { entries: [...services(1), aService({ status: 'ended' })] },
      false,
    ],
  ] as const)('%s', (_what, findings, said, high) => {
    expect(judge(findings, said).high).toBe(high);
  });

  it('names every reason, also when they are not enough', () => {
    expect(judge([finding()], { entries: services(3) }).reasons).toEqual([
      { kind: 'finding', ruleId: 'some-rule', group: 'health', tier: 'check', alone: false },
    ]);
    const entries = [...services(3), ...services(2, 'social')];
    expect(judge([], { entries }).reasons).toEqual([
      { kind: 'services', count: 5, limit: 4, alone: true },
      { kind: 'registers', registers: ['health', 'social'], alone: false },
    ]);
  });

  it('counts contacts of twelve months that took place', () => {
    const old = services(4).map((entry) => ({ ...entry, start: `${monthsAgo(12)}T10:00:00+02:00` }));
    const missed = services(4).map((entry) => ({ ...entry, status: 'noShow' as const }));
    expect(judge([], { entries: old }).high).toBe(false);
    expect(judge([], { entries: missed }).high).toBe(false);
  });
});

describe('of any client', () => {
  const anyFinding: fc.Arbitrary<PresentFinding> = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c'),
      group: fc.constantFrom(...ruleGroups),
      tier: fc.constantFrom(...tiers),
      sensitive: fc.boolean(),
      answer: fc.constantFrom(undefined, 'known' as const, 'notRelevant' as const),
    })
    .map(({ answer, ...rule }) => ({ rule, ...(answer === undefined ? {} : { triage: { answer } }) }));
  const anyCase = fc.record({
    rating: fc.option(
      fc.record({ answer: fc.constantFrom(...resourceAnswers), days: fc.integer({ min: 0, max: 900 }) }),
      { nil: undefined },
    ),
    health: fc.integer({ min: 0, max: 5 }),
    social: fc.integer({ min: 0, max: 3 }),
    closed: fc.subarray<Register>(['health', 'social']),
    findings: fc.array(anyFinding, { maxLength: 5 }),
  });
  const entriesOf = ({
    rating,
    health,
    social,
  }: typeof anyCase extends fc.Arbitrary<infer T> ? T : never) => {
    const entries: Entry[] = [...services(health), ...services(social, 'social')];
    if (rating !== undefined) entries.push(rated(rating.answer, daysAgo(rating.days)));
    return entries;
  };
  const complex = new Set(['cooperating', 'network']);

  it('one more finding never makes it simpler', () => {
    fc.assert(
      fc.property(anyCase, anyFinding, (said, more) => {
        const input = aRiskInput({ entries: entriesOf(said), closed: said.closed });
        const before = suggestSegment(said.findings, input);
        const after = suggestSegment([...said.findings, more], input);
        if (before.complexity.high) expect(after.complexity.high).toBe(true);
        expect(after.complexity.reasons.length).toBeGreaterThanOrEqual(before.complexity.reasons.length);
        if (before.suggestion !== undefined && complex.has(before.suggestion))
          expect(after.suggestion).toBe(before.suggestion);
      }),
    );
  });

  it('one more contact never makes it simpler', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom<Register>('health', 'social'), (said, register) => {
        const entries = entriesOf(said);
        const more = aContact({ register, service: aConcept('Uusi'), start: daysAgo(1) });
        const before = suggestSegment(said.findings, aRiskInput({ entries }));
        const after = suggestSegment(said.findings, aRiskInput({ entries: [...entries, more] }));
        if (before.complexity.high) expect(after.complexity.high).toBe(true);
      }),
    );
  });

  it('without a fresh rating there is never a segment, and with one the reason for none is a gap', () => {
    fc.assert(
      fc.property(anyCase, (said) => {
        const input = aRiskInput({ entries: entriesOf(said), closed: said.closed });
        const { suggestion, withheld, complexity, resources } = suggestSegment(said.findings, input);
        expect(suggestion === undefined).toBe(withheld !== undefined);
        if (said.rating === undefined) expect([suggestion, resources]).toEqual([undefined, undefined]);
        if (suggestion !== undefined) expect(resources?.outdated).toBe(false);
        if (withheld === 'notSeen')
          expect([complexity.high, complexity.unseen]).toEqual([false, said.closed]);
      }),
    );
  });
});
