import { describe, expect, it } from 'vitest';
import { notInForm, progressOf, reopenWith } from '#lib/functioning/draft/progress.ts';
import { form } from '#lib/functioning/forms/generic-7.ts';
import { anAssessment, aRating, larisa } from '#tests/builders/assessments.ts';

describe('how much is done', () => {
  it('counts what a professional has rated: the client’s rating, a note and another form’s items are not that', () => {
    const begun = anAssessment([
      { code: 'b130', performance: aRating(0) },
      { code: 'b280', own: aRating(2, larisa) },
      { code: 'd450', capacity: aRating('notSpecified') },
      { code: 'd455', note: 'Kysytään' },
      { code: 'd910', performance: aRating(1) },
    ]);
    expect(progressOf(begun, form)).toEqual({ rated: 2, total: 7, proposed: 0, own: 1 });
  });

  it('counts a factor of the environment when it was said of itself, not beside another', () => {
    const factors = { ...form, codes: ['d450', 'e310'] };
    const factor = { code: 'e310', kind: 'facilitator', value: 2 } as const;
    expect(progressOf(anAssessment([{ code: 'e310', environment: [factor] }]), factors).rated).toBe(1);
    expect(progressOf(anAssessment([{ code: 'd450', environment: [factor] }]), factors).rated).toBe(0);
  });
});

describe('a newer form', () => {
  const begun = anAssessment([
    { code: 'b130', performance: aRating(1) },
    { code: 'd850', performance: aRating(4), note: 'Työtön' },
  ]);
  const newer = { ...form, version: '2.0', codes: ['b130', 'd860'] };

  it('keeps what it no longer has, in the assessment and by name', () => {
    const reopened = reopenWith(begun, newer);
    expect(reopened).toEqual({
      assessment: { ...begun, formVersion: '2.0' },
      isNewer: true,
      notInForm: [{ code: 'd850', performance: aRating(4), note: 'Työtön' }],
    });
    expect(progressOf(reopened.assessment, newer)).toMatchObject({ rated: 1, total: 2 });
  });

  it('of the same version changes nothing', () => {
    expect(reopenWith(begun, form)).toEqual({ assessment: begun, isNewer: false, notInForm: [] });
    expect(notInForm(begun, newer).map(({ code }) => code)).toEqual(['d850']);
  });
});
