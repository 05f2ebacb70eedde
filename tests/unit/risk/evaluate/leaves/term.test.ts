import { describe, expect, it } from 'vitest';
import type { TermCriterion } from '#lib/risk/criterion.ts';
import { evaluateRule } from '#lib/risk/evaluate/evaluate-rules.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { aConcept, aProblem, aService } from '#tests/builders/entries.ts';
import { aRiskInput, type ClientCase } from '#tests/builders/risk.ts';

const notice: TermCriterion = {
  type: 'term',
  label: 'visits',
  of: { kind: 'service', registers: ['social'], status: ['pending'], words: ['ilmoitus'] },
  length: { workingDays: 7 },
  is: 'running',
};
const aYear: TermCriterion = {
  type: 'term',
  label: 'visits',
  of: { kind: 'problem', status: ['active'] },
  length: { months: 12 },
  is: 'full',
};

const judge = (criterion: TermCriterion, said: ClientCase) =>
  evaluateRule({ ...emergencyVisits, when: criterion }, aRiskInput(said));

const noticeOf = (from: string) => aService({ concept: aConcept('Ilmoitus'), status: 'pending', from });
const since = (onset: string) => aProblem({ status: 'active', onset });
const undated = (() => {
  const { onset: _onset, ...rest } = aProblem({ status: 'active' });
  return rest;
})();

describe('a term that runs', () => {
  it('says from when, by when and how long it has run', () => {
    const result = judge(notice, { entries: [noticeOf('2026-11-10')] });
    expect(result).toMatchObject({
      outcome: 'present',
      metOn: '2026-11-10',
      figures: { count: 1, first: '2026-11-10', due: '2026-11-19' },
      limits: [{ op: '<=', limit: 9, value: 8, met: 'yes', unit: 'days' }],
    });
  });

  it.each([
    ['on its last day', '2026-11-09', 'yes'],
    ['the day after', '2026-11-06', 'no'],
  ])('is kept %s', (_when, from, met) => {
    expect(judge(notice, { entries: [noticeOf(from)] }).limits).toMatchObject([{ met }]);
  });

  it('is told by the one that began first', () => {
    const entries = [noticeOf('2026-11-16'), noticeOf('2026-10-01'), noticeOf('2026-11-02')];
    expect(judge(notice, { entries }).figures).toMatchObject({ count: 3, first: '2026-10-01' });
  });

  it('ends on a working day: three months from 24 September are not Christmas Eve', () => {
    const months: TermCriterion = { ...notice, length: { months: 3 } };
    const result = judge(months, { entries: [noticeOf('2026-09-24')] });
    expect(result.figures).toMatchObject({ due: '2026-12-28' });
  });

  it('ends on the last day of a month that is too short', () => {
    const months: TermCriterion = { ...notice, length: { months: 3 } };
    const input = { entries: [noticeOf('2026-11-30')], today: '2027-01-10' };
    // 28 February 2027 is a Sunday.
    expect(judge(months, input).figures).toMatchObject({ due: '2027-03-01' });
  });

  it('stands although a part of the register is closed; none seen is not none', () => {
    expect(judge(notice, { entries: [noticeOf('2026-11-10')], closed: ['social'] }).outcome).toBe('present');
    expect(judge(notice, { closed: ['social'] }).outcome).toBe('notPermitted');
    expect(judge(notice, { unanswered: ['social'] }).outcome).toBe('insufficientData');
    expect(judge(notice, {}).outcome).toBe('absent');
  });

  it('has not begun before its day', () => {
    expect(judge(notice, { entries: [noticeOf('2026-11-19')] }).outcome).toBe('absent');
  });
});

describe('a term that is full', () => {
  it.each([
    ['a year ago today', '2025-11-18', 'present'],
    ['a day less', '2025-11-19', 'absent'],
    ['a year without a day stands at its first', '2025', 'present'],
  ])('%s', (_what, onset, outcome) => {
    expect(judge(aYear, { entries: [since(onset)] }).outcome).toBe(outcome);
  });

  it('is not hidden by a later one of the same', () => {
    const result = judge(aYear, { entries: [since('2026-10-01'), since('2024-05-02')] });
    expect(result).toMatchObject({ outcome: 'present', metOn: '2025-05-02', figures: { count: 1 } });
    expect(result.evidence).toHaveLength(1);
  });

  it('is unknown of what has no day', () => {
    expect(judge(aYear, { entries: [undated] }).outcome).toBe('insufficientData');
    expect(judge(aYear, { entries: [undated, since('2024-05-02')] }).outcome).toBe('present');
  });

  it('needs a leap day no more than the law does', () => {
    expect(judge(aYear, { entries: [since('2024-02-29')], today: '2025-02-28' }).outcome).toBe('present');
    expect(judge(aYear, { entries: [since('2024-02-29')], today: '2025-02-27' }).outcome).toBe('absent');
  });
});
