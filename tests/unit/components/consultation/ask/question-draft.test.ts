import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  begunFrom,
  countQuestions,
  emptyQuestion,
  lacksOf,
  withRecipient,
  withSection,
} from '#components/consultation/ask/question-draft.ts';
import { templateOf } from '#components/consultation/ask/templates.ts';
import { sectionsFor, usualSections } from '#components/consultation/ask/usual-sections.ts';
import type { AttachableContext, QuestionDraft } from '#components/consultation/consultation-port.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import { roles } from '#lib/model/settings/settings.ts';
import { sectionIds } from '#lib/summary/section.ts';

const arbitraryColleague: fc.Arbitrary<Colleague> = fc
  .record({ id: fc.nat({ max: 5 }), role: fc.option(fc.constantFrom(...roles), { nil: undefined }) })
  .map(({ id, role }) => ({
    sourceId: 's',
    reference: `Practitioner/${id}-${role}`,
    kind: 'person',
    name: `${id}`,
    units: [],
    ...(role === undefined ? {} : { role }),
  }));

const arbitraryDraft: fc.Arbitrary<QuestionDraft> = fc
  .record({
    asked: fc.string(),
    sections: fc.subarray([...sectionIds]),
    ruleIds: fc.subarray(['no-owner', 'repeated-reason']),
    recipient: fc.option(arbitraryColleague, { nil: undefined }),
  })
  .map(({ recipient, ...rest }) => ({
    ...emptyQuestion,
    ...rest,
    ...(recipient === undefined ? {} : { recipient }),
    agreement: { how: 'spoken', interpreter: false, at: '2026-11-18T07:47:00Z' },
  }));

describe('another recipient', () => {
  it('of another role gets what is usual for it and no more, and never what was taken away', () => {
    fc.assert(
      fc.property(arbitraryDraft, arbitraryColleague, (draft, next) => {
        const { recipient: before } = draft;
        fc.pre(before !== undefined && before.role !== next.role);
        const { sections } = withRecipient(draft, next);
        const isFromFinding = draft.ruleIds.length > 0;
        const takenAway = sectionsFor(before?.role, isFromFinding).filter(
          (id) => !draft.sections.includes(id),
        );
        const usual = sectionsFor(next.role, isFromFinding);
        expect(sections).toEqual(usual.filter((id) => !takenAway.includes(id)));
      }),
    );
  });

  it('has not been agreed to; the same one has', () => {
    fc.assert(
      fc.property(arbitraryDraft, arbitraryColleague, (draft, next) => {
        const isSame = draft.recipient?.reference === next.reference;
        expect(withRecipient(draft, next).agreement).toEqual(isSame ? draft.agreement : undefined);
      }),
    );
  });

  it('of the same role gets the same sections', () => {
    fc.assert(
      fc.property(arbitraryDraft, arbitraryColleague, (draft, next) => {
        fc.pre(draft.recipient !== undefined && draft.recipient.role === next.role);
        expect(withRecipient(draft, next).sections).toEqual(draft.sections);
      }),
    );
  });

  it('whose role nobody knows gets nothing of the record', () => {
    const { role: _role, ...unknown } = { ...fc.sample(arbitraryColleague, 1)[0] } as Colleague;
    expect(withRecipient(emptyQuestion, unknown).sections).toEqual([]);
  });
});

describe('what a question begins from', () => {
  const starts = fc.oneof(
    fc.record({
      ruleId: fc.constantFrom('no-owner', 'prediabetes'),
      title: fc.string(),
      evidence: fc.string(),
    }),
    fc.record({ text: fc.string({ minLength: 1 }), section: fc.constantFrom(...sectionIds) }),
  );

  it('is said once, however often one comes from there, and what was typed stays', () => {
    fc.assert(
      fc.property(arbitraryDraft, starts, (draft, startedBy) => {
        const begun = begunFrom(draft, startedBy);
        expect(begunFrom(begun, startedBy)).toEqual(begun);
        expect(begun.asked.endsWith(draft.asked)).toBe(true);
        expect(begun.sections).toEqual(expect.arrayContaining([...draft.sections]));
        expect(begun.ruleIds).toEqual(expect.arrayContaining([...draft.ruleIds]));
      }),
    );
  });

  it('is nothing where it begins from nothing', () => {
    expect(begunFrom(emptyQuestion, undefined)).toBe(emptyQuestion);
  });
});

describe('what is still needed', () => {
  const context: AttachableContext = { attachable: [], withheld: [], needsAgreement: true };
  const recipient: Colleague = { sourceId: 's', reference: 'P/1', kind: 'person', name: 'N', units: [] };
  const agreement = { how: 'spoken', interpreter: false, at: '2026-11-18T07:47:00Z' } as const;
  const whole: QuestionDraft = { ...emptyQuestion, recipient, urgency: 'now', asked: 'Voiko?', agreement };
  const given = { context, startedBy: undefined, isGone: false };
  const { agreement: _agreement, ...unagreed } = whole;
  const { urgency: _urgency, ...unhurried } = whole;

  it.each([
    ['nothing', whole, given, []],
    ['everything', emptyQuestion, { ...given, context: undefined }, ['recipient', 'urgency', 'asked']],
    ['urgency', unhurried, given, ['urgency']],
    ['words', { ...whole, asked: ' \n' }, given, ['asked']],
    [
      'more than the first line',
      { ...whole, asked: 'Rivi.\n' },
      { ...given, startedBy: { text: 'Rivi.' } },
      ['asked'],
    ],
    ['what leaves', whole, { ...given, context: undefined }, ['context']],
    ['agreement', unagreed, given, ['agreement']],
    [
      'no agreement in the own register',
      unagreed,
      { ...given, context: { ...context, needsAgreement: false } },
      [],
    ],
    ['a recipient who is there', whole, { ...given, isGone: true }, ['recipient']],
  ] as const)('%s', (_name, draft, surroundings, lacks) => {
    expect(lacksOf(draft, surroundings)).toEqual(lacks);
  });
});

describe('small things', () => {
  it.each([
    ['', 0],
    ['Ei kysymystä.', 0],
    ['Voiko?', 1],
    ['Voiko??!?', 1],
    ['A? B? C?', 3],
  ])('“%s” has %i questions', (asked, count) => {
    expect(countQuestions(asked)).toBe(count);
  });

  it('a section is ticked once and taken away', () => {
    const ticked = withSection(withSection(emptyQuestion, 'plan', true), 'plan', true);
    expect(ticked.sections).toEqual(['plan']);
    expect(withSection(ticked, 'plan', false).sections).toEqual([]);
  });

  it('every role has sections that exist, each once, and a template', () => {
    for (const role of roles) {
      expect(new Set(usualSections[role]).size).toBe(usualSections[role].length);
      expect(sectionIds).toEqual(expect.arrayContaining([...usualSections[role]]));
      expect(
        templateOf({ sourceId: 's', reference: 'P/1', kind: 'person', name: 'N', units: [], role }),
      ).toBe(role);
    }
    expect(templateOf(undefined)).toBe('other');
  });
});
