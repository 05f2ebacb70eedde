import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import { aConcept, aContact, aMeasurement, aProblem, aQuantity, aWardStay } from '#tests/builders/entries.ts';
import { aRiskInput, type ClientCase, daysAgo, monthsAgo } from '#tests/builders/risk.ts';

const problem = (code: string) => aProblem({ concept: aConcept(code, code) });
const emergency = (days: number) =>
  aContact({ start: `${daysAgo(days)}T10:00:00+02:00`, urgency: 'emergency', channel: 'visit' });
const stay = (from: number, to: number, said: Parameters<typeof aWardStay>[2] = {}) =>
  aWardStay(daysAgo(from), daysAgo(to), { urgency: 'emergency', ...said });
const ask = (id: string, said: ClientCase, oldest?: string) =>
  scores(id, aRiskInput(said), oldest === undefined ? undefined : dayNumberOf(oldest));

describe('inputs of LACE', () => {
  const lace = (...entries: readonly Entry[]) => ask('lace', { entries }, daysAgo(30));

  it.each([
    ['a planned day', [stay(5, 5, { urgency: 'routine' })], 0],
    ['unplanned, 5 days', [stay(10, 5)], 4 + 3],
    ['14 days', [stay(19, 5)], 7 + 3],
    ['a transfer goes on', [stay(19, 10), stay(10, 5, { urgency: 'routine' })], 7 + 3],
    ['three emergency visits before', [stay(10, 5), emergency(20), emergency(60), emergency(150)], 7 + 3],
    ['the visit that led to it is not counted', [stay(10, 5), emergency(10)], 7],
    ['visits after it are not counted', [stay(10, 5), emergency(2)], 7],
    ['visits over six months before are not counted', [stay(10, 5), emergency(250)], 7],
    ["diagnoses by the index's own weights", [stay(10, 5), problem('F03'), problem('I50.0')], 7 + 5],
  ] as const)('%s', (_what, entries, value) => {
    expect(lace(...entries)).toMatchObject({ kind: 'score', value });
  });

  it('asks only of a stay that ended within the period: 30 days ago, not 31', () => {
    expect(lace(stay(40, 30))).toMatchObject({ kind: 'score' });
    expect(lace(stay(40, 31))).toEqual({ kind: 'notApplicable', reason: 'noRecentStay' });
    expect(lace()).toEqual({ kind: 'notApplicable', reason: 'noRecentStay' });
  });

  it('learns from a visit of the first day that the stay was unplanned, else says that it is not known', () => {
    expect(lace(stay(10, 5, { urgency: 'unknown' }), emergency(10))).toMatchObject({ value: 7 });
    expect(lace(stay(10, 5, { urgency: 'unknown' }))).toMatchObject({ kind: 'insufficient' });
  });

  it('tells nothing of closed contacts, and how much it knows of closed diagnoses', () => {
    expect(ask('lace', { closed: ['health'] }, daysAgo(30))).toMatchObject({ why: 'notPermitted' });
    expect(
      ask('lace', { entries: [stay(10, 5)], closed: [['problem', 'health']] }, daysAgo(30)),
    ).toMatchObject({ kind: 'score', knowledge: 'closed' });
  });
});

describe('inputs of the HOSPITAL score', () => {
  const blood = (measures: 'haemoglobin' | 'sodium', value: number, days: number) =>
    aMeasurement({ measures, quantity: aQuantity(value), taken: `${daysAgo(days)}T08:00:00+02:00` });
  const earlier = [80, 120, 160, 200, 240, 280].map((days) => stay(days, days - 2));
  const ask30 = (...entries: readonly Entry[]) => ask('hospital-score', { entries }, daysAgo(30));

  it('stands where a procedure that is not read could not change the band', () => {
    // Haemoglobin 1, sodium 1, urgent 1, six earlier stays 5, five days 2: 10, or 11 with a procedure.
    const outcome = ask30(...earlier, stay(10, 5), blood('haemoglobin', 110, 6), blood('sodium', 130, 6));
    expect(outcome).toMatchObject({ kind: 'score', value: 10, band: 'high' });
  });

  it('does not stand where it could', () => {
    // 1 + 1 + 2 = 4 is low, 5 with a procedure intermediate.
    const outcome = ask30(stay(10, 5), blood('haemoglobin', 110, 6), blood('sodium', 140, 6));
    expect(outcome).toMatchObject({ kind: 'insufficient', missing: ['procedure'] });
  });

  it('takes the last samples of the stay, never others', () => {
    const outcome = ask30(stay(10, 5), blood('haemoglobin', 110, 30), blood('sodium', 140, 6));
    expect(outcome).toMatchObject({ kind: 'insufficient', missing: ['haemoglobin'] });
  });

  it('knows oncology by the service', () => {
    const ward = stay(7, 5, { service: aConcept('Onkologian osasto'), urgency: 'routine' });
    expect(ask30(ward, blood('haemoglobin', 130, 6), blood('sodium', 140, 6))).toMatchObject({ value: 2 });
  });

  it('is silent without a recent stay', () => {
    expect(ask30(stay(60, 50))).toEqual({ kind: 'notApplicable', reason: 'noRecentStay' });
  });
});

describe('inputs of the Hospital Frailty Risk Score', () => {
  const coded = (from: number, to: number, ...codes: readonly string[]) =>
    stay(from, to, { reasons: codes.map((code) => aConcept(code, code)) });
  const hfrs = (...entries: readonly Entry[]) => ask('hfrs', { entries, age: 80 }, monthsAgo(24));

  it('adds the codes of stays of two years, each once, pairs as two', () => {
    expect(hfrs(coded(60, 50, 'F00.1*G30.1'), coded(40, 30, 'F00.9', 'W19'))).toMatchObject({
      kind: 'score',
      value: 7.1 + 4 + 3.2,
      band: 'intermediate',
    });
  });

  it('leaves out stays that ended before', () => {
    expect(hfrs(aWardStay('2024-11-01', '2024-11-17', { reasons: [aConcept('x', 'F00')] }))).toEqual({
      kind: 'notApplicable',
      reason: 'noHospitalStay',
    });
    expect(hfrs(aWardStay('2024-11-01', '2024-11-18', { reasons: [aConcept('x', 'F00')] }))).toMatchObject({
      value: 7.1,
    });
  });

  it('takes diagnoses recorded during a stay, and no others', () => {
    const during = aProblem({ concept: aConcept('x', 'F05'), recordedAt: `${daysAgo(55)}T10:00:00Z` });
    const outside = aProblem({ concept: aConcept('x', 'F00'), recordedAt: `${daysAgo(5)}T10:00:00Z` });
    expect(hfrs(coded(60, 50, 'R26.8'), during, outside)).toMatchObject({ value: 5.8 });
  });

  it('knows nothing of stays without codes', () => {
    expect(hfrs(stay(60, 50))).toMatchObject({ kind: 'insufficient', missing: ['problem'] });
  });
});

describe('inputs of the Charlson index', () => {
  it('counts known diagnoses with the weights of 2011, and says which', () => {
    const entries = ['E11.9', 'E11.2', 'N18.3', 'I10'].map(problem);
    const outcome = ask('charlson', { entries });
    expect(outcome).toMatchObject({ kind: 'score', value: 2 });
    if (outcome?.kind === 'score') expect(outcome.facts).toHaveLength(3);
    expect(ask('charlson', {})).toMatchObject({ kind: 'score', value: 0 });
    expect(ask('charlson', { closed: ['health'] })).toMatchObject({ value: 0, knowledge: 'closed' });
  });
});
